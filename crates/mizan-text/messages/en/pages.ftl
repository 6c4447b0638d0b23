### Sentences of the site’s pages only.

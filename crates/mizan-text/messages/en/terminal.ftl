### Sentences of the command line only.

### Search: what is said beside the hits.

# Words that stand before the number of an article, between spaces; each is compared in lower case.
search-article-words = article articles art
search-answers = Named by these words
search-instead = Nothing has every word as written. Searched instead: { $words }

### Search: what is said beside the hits.

# Words that stand before the number of an article, between spaces; each is compared in lower case.
search-article-words = آرٹیکل دفعہ شق article art
search-answers = ان الفاظ سے جو چیزیں مراد ہیں
search-instead = لکھے گئے تمام الفاظ کسی جگہ نہیں ملے۔ ان کی جگہ یہ تلاش کیا گیا: { $words }

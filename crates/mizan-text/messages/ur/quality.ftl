# Links to what a page leaves to another, so that it comes over a slow line.

quality-more-facts =
    { $count ->
        [one] ایک اور اندراج جس پر یہ مبنی ہے
       *[other] { $count } مزید حقائق جن پر یہ مبنی ہے
    }
quality-more-judgements =
    { $count ->
        [one] ایک اور رائے
       *[other] { $count } مزید آرا
    }
quality-all-findings =
    { $count ->
        [one] اس حق سے متعلق نتیجہ، اس کے اقدامات کے ساتھ
       *[other] اس حق سے متعلق تمام { $count } نتائج، ان کے اقدامات کے ساتھ
    }
quality-all-measures = تمام { $count } اقدامات

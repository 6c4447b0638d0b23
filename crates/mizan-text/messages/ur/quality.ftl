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
quality-older-laws =
    { $count ->
        [one] ایک پرانا قانون یہاں نہیں دکھایا گیا؛ وہ اپنے دور کے صفحے پر ہے۔
       *[other] { $count } پرانے قوانین یہاں نہیں دکھائے گئے؛ وہ اپنے اپنے دور کے صفحے پر ہیں۔
    }
quality-more-statements =
    { $count ->
        [one] ایک اور بیان
       *[other] { $count } مزید بیانات
    }

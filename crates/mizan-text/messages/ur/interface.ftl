### Words that pages, the terminal and files share.

site-name = میزان
language = زبان
language-not-reviewed = اس اردو متن پر ابھی کسی اہلِ زبان نے نظرِ ثانی نہیں کی۔
stop = ۔
comma = ،{" "}
semicolon = ؛{" "}
yes = ہاں
no = نہیں
unknown = معلوم نہیں
none = کوئی نہیں
and-more = اور مزید { $count }

## Marks

mark-checked = مصدقہ
mark-unverified = غیر مصدقہ
mark-fragile = نازک
mark-possible = ممکن
mark-break = ٹوٹ
mark-not-reviewed-by-lawyer = رائے از { $by }، کسی وکیل نے نظرِ ثانی نہیں کی
mark-reviewed-by-lawyer = رائے از { $by }، نظرِ ثانی از { $lawyer }
mark-checked-on = تصدیق { $on }
checked-of =
    { $facts ->
        [one] { $facts } اندراج میں سے { $checked } مصدقہ
       *[other] { $facts } حقائق میں سے { $checked } مصدقہ
    }

## Parts of an assessment

assessment-title = { $country } · وعدے سے عمل تک
assessment-of-right = { $right }، { $country }
edition = ایڈیشن { $edition }
rules-version = قواعد { $version }
reviewed = حقائق بمطابق ایڈیشن { $on }
known-at = { $day } تک کے علم کے مطابق
today = آج
counts-rows =
    { $rows ->
        [one] { $rows } حق
       *[other] { $rows } حقوق
    }
counts-breaks =
    { $breaks ->
        [one] شدت { $from } یا زیادہ کی { $breaks } ٹوٹ
       *[other] شدت { $from } یا زیادہ کی { $breaks } ٹوٹیں
    }
counts-possible = مزید { $possible } ممکن
counts-unknown = ٹوٹیں شمار نہیں کی گئیں: ملکی قانون اور عملی صورتِ حال درج نہیں
counts-cells = { $cells } خانوں میں سے { $without } میں معلومات ناکافی
tally =
    { $values ->
        [0] { $statements } بیانات میں سے { $checked } اپنی دستاویزات میں مصدقہ
       *[other] { $statements } بیانات میں سے { $checked } اپنی دستاویزات میں مصدقہ، اور { $values } سالانہ قدروں میں سے { $values-checked }
    }
only-commitments = صرف معاہداتی عہد
no-break = سلسلے میں کوئی ٹوٹ نہیں ملی
steps-not-judged = معلومات ناکافی: { $steps }
no-break-known = یہ نہیں کہا جا سکتا کہ سلسلہ ٹوٹتا ہے یا نہیں، ان مراحل کی معلومات ناکافی ہیں: { $steps }
shown-under = { $right } کی قطار میں
row-break = { $gap } ({ $severity })
row-break-possible = { $gap } ({ $severity }، ممکن)

support-none = کسی اندراج پر مبنی نہیں
support-checked =
    { $facts ->
        [one] { $facts } اندراج میں سے { $checked } مصدقہ
       *[other] { $facts } حقائق میں سے { $checked } مصدقہ
    }
support-sources =
    { $sources ->
        [one] صرف ایک ماخذ
       *[other] { $sources } ماخذ
    }
support-newest = تازہ ترین { $newest }

severity = { $severity } = { $sum }
severity-plus = { $sum } + { $part }
severity-minus = { $sum } − { $part }
severity-part = { $word } { $add }
severity-because = { $part } ({ $because })
severity-base = بنیاد
severity-not-derogable = معطل نہیں ہو سکتا
severity-practice-poor-too = عملی صورتِ حال بھی خراب
severity-long-overdue = طویل تاخیر
severity-raised-often = بار بار اٹھایا گیا
severity-possible = صرف ممکن

robustness = { $runs } آزمائشی بار میں سے { NUMBER($share, maximumFractionDigits: 0) } فیصد میں قائم رہتا ہے
robustness-fragile = { $stands }؛ { $facts } کے بغیر ساقط ہو جاتا ہے

cause-began = { $what }: اطلاق شروع
cause-ended = { $what }: اطلاق ختم
cause-aged = { $what }: پرانا ہو گیا
cause-binds = { $what }: پابندی شروع
cause-in-force = { $what }: نفاذ شروع
cause-changed = { $what }: تبدیلی
cause-added = { $what }: اضافہ
cause-removed = { $what }: اخراج


## Citations

cite-source-at = { $source }، { $place }
cite-symbol = { $source } ({ $symbol })
cite-fact = { $sources }۔ بحوالہ: میزان، ”{ $title }“، { $edition }، { $checked }۔ { $link }
cite-fact-of = { $sources }۔ بحوالہ: میزان، { $country }، ”{ $title }“، { $edition }، { $checked }۔ { $link }
cite-without-source = میزان، ”{ $title }“، { $edition }، { $checked }۔ { $link }
cite-page = میزان، ”{ $title }“، بتاریخ { $day }، { $edition }۔ { $link }
cite-disputed = اختلاف از { $sources }

## Licence

licence-facts = حقائق: CC BY 4.0۔ دوسروں کی دستاویزات پر ان کی اپنی شرائط لاگو ہیں، جو ہر ماخذ پر درج ہیں۔
licence-software = سافٹ ویئر: Apache-2.0 OR MIT

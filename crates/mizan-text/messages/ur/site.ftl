### Sentences of the site’s pages only.
### "\u2066" … "\u2069" keeps what is written from left to right together.

site-title = { $title } | میزان
site-error-title = غلطی: { $title }
site-skip = مواد پر جائیں
site-skip-table = جدول چھوڑ دیں
site-nav-main = مرکزی فہرست
site-nav-crumbs = آپ یہاں ہیں
site-on-this-page = اس صفحے پر
site-page = صفحہ
site-pages = اس فہرست کے صفحات
site-all = سب
site-show-all = سب دکھائیں
site-as = یہی بطور
site-of = { $whole } میں سے { $part }
site-of-country = { $what }: { $country }
site-number = نمبر
site-row = قطار
site-word = لفظ
site-year = سال
site-what = کیا
site-to = تک

## Pages

site-page-countries = ممالک
site-page-compare = تقابل
site-page-instruments = معاہدے
site-page-sources = ماخذ
site-page-method = طریقِ کار
site-page-search = تلاش
site-page-facts = حوالہ جاتی حقائق
site-search-label = حقوق، قوانین، معاہدے اور ماخذ تلاش کریں
site-footer-nothing = نہ کوکیز، نہ اسکرپٹ، نہ کسی اور جگہ سے کوئی چیز۔
site-footer-no-record = یہ سائٹ یہ ریکارڈ نہیں رکھتی کہ کس نے کون سا صفحہ پڑھا۔
site-permalink = مستقل ربط
site-cite = اس صفحے کا حوالہ
site-cite-page = میزان، ”{ $title }“، { $as-of }، { $edition }۔

## Doorway and home

site-home-title = ممالک
site-home-heading = وعدے سے عمل تک
site-home-lead = میزان کسی بھی دن کے حوالے سے ریاست کے انسانی حقوق کے عہد کو اس کے قانون، اداروں، جائزوں اور عملی صورتِ حال کے ساتھ تولتا ہے۔ ہر بیان اپنے ماخذ تک لے جاتا ہے، ہر نتیجہ اپنے قاعدے تک۔
site-with-dossier = جن ممالک کا ڈوسیئر موجود ہے
site-no-dossier = ابھی کسی ملک کا ڈوسیئر موجود نہیں۔
site-last-reviewed = ایڈیشن بتاریخ
site-statements = بیانات
site-how-to-read = اسے کیسے پڑھیں
site-how-1 = ہر حق کو چھ مراحل میں دیکھا جاتا ہے: عہد، قانون، ادارے، نگرانی، عملی صورتِ حال، رکاوٹیں۔ ہر مرحلے کا درجہ 0 سے 4 تک ہے: چار خانوں کی قطار اور ایک لفظ۔
site-how-2 = نہ کوئی مجموعہ ہے نہ درجہ بندی: مراحل کا کبھی باہم اوسط نہیں نکالا جاتا۔ جو معلوم نہیں، وہ نامعلوم ہی دکھایا جاتا ہے۔
site-how-method = پیمانے، قواعد اور حدود
site-what-is-here = یہاں کیا ہے
site-here-facts = { $facts } حقائق: { $tally }
site-here-sources = { $count } ماخذ، ہر ایک اپنے تمام بیانات کے ساتھ
site-here-instruments = { $count } معاہدے اور پروٹوکول، دفعہ وار، اپنے الفاظ میں
site-here-compare = ممالک پہلو بہ پہلو، مرحلہ وار
site-here-no-ranking = ممالک حروفِ تہجی کی ترتیب سے ہیں۔ کوئی نقشہ کسی ایک عدد سے نہیں رنگا گیا۔
site-commitments-known =
    { $count ->
        [one] ایک ملک جس کے معاہداتی عہد معلوم ہیں
       *[other] { $count } ممالک جن کے معاہداتی عہد معلوم ہیں
    }
site-commitments-known-lead = ان کے قانون، اداروں اور عملی صورتِ حال کا ڈوسیئر ابھی کسی نے نہیں لکھا۔ ان کے صفحات بتاتے ہیں کہ وہ کس کے پابند ہیں اور کیا کمی ہے۔

## Tabs of a country

site-tab-overview = مجموعی صورت
site-tab-commitments = معاہداتی عہد
site-tab-law = قانون
site-tab-institutions = ادارے
site-tab-reviews = جائزے
site-tab-issues = مسائل
site-tab-barriers = رکاوٹیں
site-tab-civil-society = سول سوسائٹی
site-tab-awareness = آگاہی
site-tab-timeline = خطِ زمانی
site-tab-measured = ناپی گئی عملی صورتِ حال
site-tab-quoted = نقل کردہ جدول
site-tab-gaps = خلا اور اقدامات
site-tab-facts = تمام حقائق
site-tab-sources = ماخذ
site-tab-changes = کیا بدلا
site-section-law = ملکی قانون کے احکام، ان کے نفاذ کی تاریخیں، اور یہ رائے کہ وہ معاہدوں کی شقوں کا تقاضا کیسے پورا کرتے ہیں۔
site-section-institutions = ادارے، ان کے مینڈیٹ، اور ان کی استعداد کی تاریخ وار جانچ۔
site-section-reviews = عالمگیر میعادی جائزے اور معاہداتی اداروں کے سامنے جائزے کے دور، اور ان کے بعد کیا ہوا۔
site-section-issues = انسانی حقوق کے مسائل جیسا ماخذ انہیں بیان کرتے ہیں، شائع شدہ معاملات، دستاویزی واقعات کی فہرستیں۔
site-section-barriers = راہ میں حائل یا معاون عوامل، ان کی قسم، اور وہ نظریہ جس سے انہیں دیکھا گیا۔
site-section-civil-society = عمل کرنے والے ادارے، تنظیمیں اور گروہ، ان کا کردار اور ان کی راہ کی رکاوٹیں۔
site-section-awareness = ہدف گروہ، اپنے حقوق کے بارے میں ان کی آگاہی، اور ماخذ کی تجاویز۔
site-section-measured = ناپے گئے سلسلۂ اعداد کی قدریں، سال بہ سال۔
site-section-quoted = ماخذ کے جدول اور بیانات۔ خانے پورے اور ماخذ کے اپنے املا میں نقل کیے گئے ہیں؛ اپنے الفاظ میں دیا گیا بیان اپنے حقائق تک لے جاتا ہے۔

## The date

site-date-label = کس تاریخ کے قانون اور حقائق دکھائیں
site-date-show = دکھائیں
site-date-hint = دن، مہینہ یا سال: {"\u2066"}2009-06-30{"\u2069"}، {"\u2066"}2009-06{"\u2069"} یا 2009۔
site-date-error = دن، مہینہ یا سال لکھیں: {"\u2066"}2009-06-30{"\u2069"}، {"\u2066"}2009-06{"\u2069"} یا 2009
site-date-year-ago = ایک سال پہلے
site-date-5-years-ago = 5 سال پہلے
site-date-10-years-ago = 10 سال پہلے
site-today-is = آج { $day } ہے۔
site-notice-early = { $country } کے بارے میں جو کچھ درج ہے وہ { $first } سے پہلے شروع نہیں ہوتا۔ اس سے پہلے کے کسی دن پر فیصلے کے لیے بہت کم مواد ہے۔
site-notice-future = { $day } مستقبل میں ہے۔ جانچ آج کے علم پر ہے: بعد کی تبدیلیاں شامل نہیں ہو سکتیں۔
site-notice-known-at = یہ صفحہ وہ دکھاتا ہے جو { $day } کے اختتام تک معلوم تھا۔ { $now }
site-known-now = وہ دکھائیں جو اب معلوم ہے

## Levels

site-spoken = {"("}{ $what })
site-spoken-level = 4 میں سے درجہ { $level }
site-spoken-between = 4 میں سے درجہ { $low } اور { $high } کے درمیان
site-spoken-unchecked = غیر مصدقہ
site-spoken-break = سلسلہ اس مرحلے سے پہلے ٹوٹتا ہے
site-numbered-step = { $number }۔ { $step }
site-key-levels = درجہ 0 تا 4: جتنے زیادہ خانے، اتنا زیادہ موجود
site-key-half = آدھا خانہ: دونوں ممکن
site-key-striped = دھاری دار: صرف غیر مصدقہ بیانات
site-key-none = معلومات ناکافی
site-key-break = سلسلہ یہاں ٹوٹتا ہے (شدت { $from } یا زیادہ)
site-hint-commitment = کیا ریاست پابند ہے؟
site-hint-law = کیا قانون موجود ہے؟
site-hint-institutions = کیا ادارہ اہل ہے؟
site-hint-monitoring = کیا جائزہ ہوتا ہے؟
site-hint-practice = کیا ہوتا ہے؟
site-hint-barriers = کیا حائل ہے؟
site-lower-level = { $step } { $level }

## A country

site-country-heading = { $country }: وعدے سے عمل تک
site-country-title = { $country }، { $day }: وعدے سے عمل تک
site-lead-bound =
    { $core ->
        [0] { $day } کو انسانی حقوق کا کوئی بنیادی معاہدہ نافذ نہیں۔
       *[other] { $day } کو { $country } پر انسانی حقوق کے { $core } بنیادی معاہدوں میں سے { $bound } کی پابندی لازم ہے۔
    }
chain-not-recorded = ملکی قانون اور عملی صورتِ حال درج نہیں، اس لیے یہ نہیں کہا جا سکتا کہ معاہدے سے عمل تک کا سلسلہ کہاں ٹوٹتا ہے۔
chain-of-all =
    { $rows ->
        [one] ایک حق کو پرکھا گیا
       *[other] { $rows } حقوق کو پرکھا گیا
    }
chain-of-some = { $rows } حقوق میں سے { $weighed } کے بارے میں ملکی قانون یا عملی صورتِ حال درج ہے
chain-breaks =
    { $broken ->
        [0] { $of }؛ معاہدے سے عمل تک کا سلسلہ { $possible } میں ٹوٹنا ممکن ہے، زیادہ تر { $where }۔
       *[other]
            { $possible ->
                [0] { $of }؛ معاہدے سے عمل تک کا سلسلہ { $broken } میں ٹوٹتا ہے، زیادہ تر { $where }۔
               *[other] { $of }؛ معاہدے سے عمل تک کا سلسلہ { $broken } میں ٹوٹتا ہے اور مزید { $possible } میں ٹوٹنا ممکن ہے، زیادہ تر { $where }۔
            }
    }
chain-whole = { $of }؛ جو درج ہے اس کی بنا پر سلسلے کی کوئی ٹوٹ نہیں ملی۔
site-lead-commitment = خود عہد پر
site-lead-incorporation = عہد اور ملکی قانون کے درمیان
site-lead-institutional = قانون اور اسے نافذ کرنے والے اداروں کے درمیان
site-lead-reporting = جہاں ریاست کو رپورٹ دینی ہے
site-lead-enforcement = قانون اور عملی صورتِ حال کے درمیان
site-lead-awareness = جہاں لوگوں کو اپنے حقوق جاننے چاہییں
site-lead-evidence = جہاں کچھ معلوم نہیں
site-five-numbers = پانچ اعداد میں
site-fig-core = بنیادی معاہدے ریاست پر نافذ
site-fig-not-joined = { $count } میں شمولیت نہیں
site-fig-gaps =
    { $possible ->
        [0]
            { $count ->
                [one] شدت { $from } یا زیادہ کا خلا
               *[other] شدت { $from } یا زیادہ کے خلا
            }
       *[other]
            { $count ->
                [one] شدت { $from } یا زیادہ کا خلا، مزید { $possible } ممکن
               *[other] شدت { $from } یا زیادہ کے خلا، مزید { $possible } ممکن
            }
    }
gaps-not-counted = خلا شمار نہیں کیے گئے: ملکی قانون اور عملی صورتِ حال درج نہیں
site-fig-cells = خانوں میں معلومات ناکافی
site-fig-overdue =
    { $count ->
        [one] رپورٹ جس کی میعاد گزر چکی یا جو درج نہیں
       *[other] رپورٹیں جن کی میعاد گزر چکی یا جو درج نہیں
    }
site-fig-checked =
    { $values ->
        [0] بیانات اپنی دستاویز سے مصدقہ
       *[other] بیانات اپنی دستاویز سے مصدقہ؛ اور { $values } سالانہ قدروں میں سے { $values-checked }
    }
site-rights-by-steps = حقوق اور مراحل
site-matrix-caption = وعدے سے عمل تک: { $rows } حقوق اور چھ مراحل، { $country }، { $as-of }
site-where-breaks = سلسلہ کہاں ٹوٹتا ہے
site-where-breaks-hint = خلا کی قسم
site-gap = خلا
site-sort = ترتیب
site-sort-group = گروہ کے لحاظ سے
site-sort-severity = شدید ترین ٹوٹ پہلے
site-sort-least-checked = کم ترین مصدقہ پہلے
site-only-gap = صرف خلا کی یہ قسم: { $gap }
site-levels-from = ہر درجے کی بنیاد: { $method }۔
site-levels-from-link = ایک شائع شدہ پیمانہ اور قاعدہ
site-all-findings = تمام { $count } نتائج، شدت 1 اور زیادہ
site-stands-out = نمایاں باتیں
site-all-ranked = تمام { $count } نتائج شدت کی ترتیب سے، ان اقدامات کے ساتھ جو انہیں پُر کر سکتے ہیں
site-changed-year = بارہ ماہ میں کیا بدلا
site-nothing-changed = نہ کوئی درجہ بدلا نہ کوئی نتیجہ۔
site-more-changes =
    { $count ->
        [one] ایک اور تبدیلی، اور وہ حقائق جن سے یہ ہوئی
       *[other] مزید { $count } تبدیلیاں، اور وہ حقائق جن سے یہ ہوئیں
    }

## Findings

site-rule-code = قاعدہ { $rule }
site-severity = شدت { $severity }
site-severity-moved = شدت { $before } ← { $after }
site-level-moved = { $before } ← { $after }
site-since = { $day } سے
site-since-day = { $day } سے مسلسل
site-stands = { $runs } آزمائشی بار میں سے { $stood } میں قائم رہتا ہے
site-findings-count =
    { $count ->
        [one] ایک نتیجہ
       *[other] { $count } نتائج
    }
site-levels-count =
    { $count ->
        [one] ایک درجہ
       *[other] { $count } درجے
    }
site-evidence-gaps =
    { $count ->
        [one] ایک مرحلہ جس پر معلوم باتوں کی بنا پر فیصلہ ممکن نہیں
       *[other] { $count } مراحل جن پر معلوم باتوں کی بنا پر فیصلہ ممکن نہیں
    }
site-gaps-heading = خلا اور اقدامات: { $country }
site-gaps-lead = { $all } نتائج میں سے { $shown }۔ نتیجہ قاعدے کے ذریعے حقائق سے اخذ ہوتا ہے؛ کوئی اسے خود نہیں لکھتا۔
site-only-right = صرف وہ جن میں { $right } کا ذکر ہے۔
site-gap-kind = خلا کی قسم
site-by-severity = شدت کے لحاظ سے
site-none-of-kind = اس قسم کا کوئی نہیں۔
site-with-depth = دکھائیں کہ ہر نتیجہ کب سے قائم ہے اور آزمائش میں کیسا رہتا ہے (چند سیکنڈ لگ سکتے ہیں)
site-without-depth = ابتدائی تاریخوں اور آزمائش کے بغیر دکھائیں
site-measures = اقدامات
site-measure = اقدام
site-measure-origin = ({ $origin })
site-who = کون
site-shown-by = کس سے ظاہر ہو گا
site-answers = کن نتائج کا جواب
site-no-measures = فہرست کا کوئی اقدام اس کا جواب نہیں۔
site-why = کیوں
site-how-sure = کتنا یقینی
site-certain = یقینی: ہر وقفے کی دونوں حدیں قاعدے پر پوری اترتی ہیں
site-possible = ممکن: وقفے کی صرف ایک حد قاعدے پر پوری اترتی ہے
site-possible-only = صرف ممکن: حقائق اس کے برعکس کی گنجائش بھی چھوڑتے ہیں۔
site-concerns = متعلقہ: { $rights }۔
site-breaks-before = کس مرحلے سے پہلے ٹوٹتا ہے
site-robustness-means = ہر بار غیر مصدقہ حقائق بلا ترتیب چھوڑ دیے جاتے ہیں، پرکھی گئی قدریں بدلتی ہیں اور حدود اپنی گنجائش کے اندر چنی جاتی ہیں؛ دیکھیے { $method }۔
site-fragile-means = یہ نتیجہ ساقط ہو جاتا ہے اگر یہ ایک غیر مصدقہ اندراج چھوڑ دیا جائے:
site-facts-of-finding = جن حقائق پر مبنی ہے
site-no-facts-of-finding = یہ اندراج کی عدم موجودگی پر مبنی ہے: کوئی اندراج یہ نہیں کہتا۔
site-rights-concerned =
    { $count ->
        [one] متعلقہ حق
       *[other] متعلقہ { $count } حقوق
    }
site-what-would-close = کس سے یہ خلا پُر ہو گا
site-not-known = کیا معلوم نہیں

## A right

site-right-title = { $right }، { $country }، { $day }
site-right-bound = { $day } کو { $country } پر ایک ایسے معاہدے کی پابندی لازم ہے جو اس حق کی ضمانت دیتا یا اس کا معاون ہے۔
site-right-not-bound = { $day } کو { $country } پر یہاں درج کسی ایسے معاہدے کی پابندی نہیں جو اس حق کی ضمانت دے یا اس کا معاون ہو۔
site-right-breaks = سلسلہ پہلی بار اس مرحلے سے پہلے ٹوٹتا ہے، { $step }:
site-right-whole = جو درج ہے اس کی بنا پر سلسلے میں کوئی ٹوٹ نہیں ملی۔
site-chain = چھ مراحل کا سلسلہ
site-chain-breaks = { $gap }: سلسلہ یہاں ٹوٹتا ہے
site-guaranteed-by = ضمانت: { $provisions }
site-guaranteed-by-none = کوئی بنیادی معاہدہ ہر شخص کو اس حق کی ضمانت نہیں دیتا
site-sdg = پائیدار ترقیاتی ہدف { $targets }
site-explain-link = وضاحت: پورا استدلال
site-compare-link = ممالک کا تقابل
site-also-in-row =
    { $count ->
        [one] اس قطار میں ایک اور حق دکھایا گیا ہے
       *[other] اس قطار میں مزید { $count } حقوق دکھائے گئے ہیں
    }
site-also-in-row-caption = اس قطار میں دکھائے گئے حقوق
site-scale-and-rule = پیمانہ اور قاعدہ
site-basis-of = درجے کی بنیاد: { $step }
site-contributes = اس کا حصہ
site-level-digits = (درجہ { $level })
site-not-counted = (درج، شمار میں نہیں)
site-listed-beside =
    { $count ->
        [one] ایک اندراج جو ساتھ درج ہے، شمار میں نہیں
       *[other] { $count } حقائق جو ساتھ درج ہیں، شمار میں نہیں
    }
site-law-caption = معاہدے کے مقابل ملکی قانون
site-law-answers = ملکی قانون کا جواب
site-not-chief = (بنیادی شق نہیں)
site-not-judged = نہیں پرکھا گیا۔
site-not-judged-means = کوئی ایسا قانونی حکم جو پوری طرح معلوم ہو، اس شق کے مقابل نہیں رکھا گیا۔
site-missing = کمی:
site-only-in = صرف ان علاقوں میں: { $territory }۔
site-restricting = حق کو محدود کرنے والے نافذ قانونی احکام
site-restricts = محدود کرتا ہے
site-gaps-and-measures = خلا اور انہیں پُر کرنے والے اقدامات
site-series-caption = سال وار ناپی گئی قدریں
site-series-general = عمومی، صرف ایک حق سے متعلق نہیں
site-better = بہتر حفاظت
site-better-higher = زیادہ = بہتر حفاظت
site-better-lower = کم = بہتر حفاظت
site-state-position = ریاست کا موقف
site-state-position-none = اس حق کے بارے میں ریاست کا کوئی بیان درج نہیں۔
site-others-report = دوسرے کیا بتاتے ہیں
site-others-report-none = اس حق کے بارے میں دوسروں کی کوئی رپورٹ درج نہیں۔
site-documented = دستاویزی شمار
site-documented-caveat = دستاویزی شمار کبھی اصل تعداد نہیں ہوتا: وہ صرف یہ بتاتا ہے کہ کیا لکھا گیا۔
site-disputed-or-added = متنازع یا اضافی:
site-explain = وضاحت
site-explain-heading = کیوں: { $right }، { $country }
site-explain-lead = نتیجے سے قاعدے تک، قاعدے سے درجے تک، درجے سے حقائق تک، حقائق سے ماخذ تک۔
site-rule-fires = قاعدہ: { $when }

## Statements and sources

site-source-number = {"\u2066"}S{ $number }{"\u2069"}
site-sources-of-page = اس صفحے کے ماخذ
site-document = دستاویز
site-publisher-symbol = ناشر، علامت، تاریخ
site-disputed-by = اختلاف کرنے والے
site-judged = رائے از { $by }، کسی وکیل نے نظرِ ثانی نہیں کی۔
site-judged-reviewed = رائے از { $by }، نظرِ ثانی از { $lawyer }۔
site-no-source = کوئی ماخذ درج نہیں
site-nothing-recorded = کچھ درج نہیں
site-reference = حوالہ جاتی
site-reference-heading = حوالہ جاتی حقائق: حقوق، معاہدے، اقدامات، قواعد
site-fact-gone = یہ بیان اب درست نہیں مانا جاتا۔ نیچے اس کا آخری نسخہ ہے۔
site-what-it-says = کیا کہتا ہے
site-where-from = کہاں سے آیا
site-holds = اطلاق: { $period }۔
site-holds-open = اس کے اطلاق کا آغاز اور اختتام درج نہیں۔
site-quoted-row = قطار جیسی چھپی
site-quoted-table = (جدول { $table }، حصہ { $section })
site-rests-on-it = { $as-of } اس پر کیا مبنی ہے
site-nothing-rests = اس پر نہ کوئی درجہ مبنی ہے نہ کوئی نتیجہ۔
site-named-by = جن حقائق میں اس کا ذکر ہے
site-versions =
    { $count ->
        [one] ایک نسخہ
       *[other] { $count } نسخے
    }
site-still-believed = اب بھی مانا جاتا ہے
site-facts-lead = { $total } حقائق: { $tally }۔
site-kinds-lead = { $total } حقائق، قسم وار۔
site-no-facts = اس قسم کا کوئی اندراج نہیں۔
site-all-of-kind = تمام { $count }
site-sources-lead = { $total } دستاویزات، فائلیں اور پتے جہاں سے بیانات آتے ہیں۔
site-checked-there = وہاں مصدقہ
site-and-quotations = اور { $count } بطور اقتباس
site-source-lead =
    { $total ->
        [one] ایک بیان اس پر مبنی ہے: { $checked } وہاں مصدقہ، { $quotations } بطور اقتباس مصدقہ، { $disputes } میں یہ اختلاف کرتا ہے۔
       *[other] { $total } بیانات اس پر مبنی ہیں: { $checked } وہاں مصدقہ، { $quotations } بطور اقتباس مصدقہ، { $disputes } میں یہ اختلاف کرتا ہے۔
    }
site-statements-on-it = اس پر مبنی بیانات
site-no-statements = کوئی بیان اس پر مبنی نہیں۔
site-it-disputes = یہ ماخذ اس کے برعکس کہتا ہے۔
site-where-to-get = کہاں سے حاصل کریں
site-no-address = کوئی پتا درج نہیں
site-digest = استعمال شدہ نقل کا SHA-256
site-last-checked = اس میں آخری بار کسی بیان کی تصدیق { $day } کو ہوئی
site-never-checked = اس میں کسی بیان کی تصدیق کی تاریخ درج نہیں

## Treaties and commitments

site-instruments-core = اقوامِ متحدہ کے بنیادی انسانی حقوق کے معاہدے
site-instruments-protocol = پروٹوکول
site-instruments-treaty = دیگر معاہدے
site-instruments-ilo-fundamental = عالمی ادارۂ محنت کے بنیادی کنونشن
site-instruments-gsp-environment = جی ایس پی پلس فہرست کے ماحولیاتی کنونشن
site-instruments-gsp-governance = جی ایس پی پلس فہرست کے اچھی حکمرانی کے کنونشن
site-instruments-lead = معاہدے، پروٹوکول اور دیگر دستاویزات۔ شقیں اپنے الفاظ میں دی گئی ہیں؛ سرکاری متن ماخذ پر ہے۔
site-instrument-lead = جن { $recorded } ریاستوں اور اتحادوں کی حیثیت درج ہے ان میں سے { $joined } کی شمولیت ہو چکی ہے۔
site-provisions = شقیں
site-states-joined = شمولیت
site-in-own-words = اپنے الفاظ میں
site-protocols = پروٹوکول
site-dossier-standing = ڈوسیئر والے ممالک کی حیثیت
site-the-record = اندراج اور اس کے نسخے
site-commitments-lead = اس دن ریاست کس کی پابند ہے، کب سے، کون سے تحفظات نافذ ہیں اور کون سے طریقہ ہائے کار قبول ہیں۔ معاہدہ ریاست کے لیے اپنے نفاذ سے پابند کرتا ہے، دستاویز جمع کرانے سے نہیں۔
site-procedures-accepted = قبول کردہ طریقہ ہائے کار
site-in-effect = نافذ
site-not-in-effect = اس دن نافذ نہیں
site-objections =
    { $count ->
        [one] اعتراض از { $states }۔
       *[other] اعتراضات از { $states }۔
    }

## Comparison

site-compare-heading = تقابل: { $right }
site-compare-lead = { $countries }، { $as-of }، مرحلہ وار۔ نہ کوئی مجموعہ، نہ درجہ بندی؛ حروفِ تہجی کی ترتیب۔
site-compare-caption = { $right }، چھ مراحل میں
site-compare-codes = ممالک کے کوڈ، زیادہ سے زیادہ { $most }، کوما سے الگ
site-compare-unknown = { $codes } کے بارے میں کوئی حقائق نہیں۔
site-compare-bound = ہر بنیادی معاہدے کی پابندی کس سال سے
site-compare-other-rights = کوئی اور حق
site-with-reservations =
    { $count ->
        [one] (ایک تحفظ نافذ)
       *[other] ({ $count } تحفظات نافذ)
    }

## Changes

site-changes-heading = کیا بدلا: { $country }، { $from } تا { $to }
site-changes-lead = دونوں تاریخوں کے درمیان { $findings } نتائج اور { $levels } درجے بدلے۔
site-what-changed = کیا بدلا
site-changes-facts = جن حقائق سے ایسا ہوا

## Search

site-search-lead = ہر لفظ کو اس چیز کے کسی لفظ کے شروع میں آنا چاہیے جو ملے۔ حقوق، قوانین، معاہدوں، ماخذ اور نقل کردہ جدولوں کی قطاروں میں تلاش ہوتی ہے۔
site-search-count =
    { $count ->
        [one] ایک حاصلِ تلاش۔
       *[other] { $count } حاصلِ تلاش۔
    }
site-search-none = کچھ نہیں ملا۔ کم یا مختصر الفاظ آزمائیں، یا تمام ممالک۔

## Method

site-method-heading = طریقِ کار: پیمانے اور قواعد
site-method-lead = جو نیچے ہے وہ اسی جدول سے چھپا ہے جو چلتا ہے۔ ہر عدد ہماری تجویز ہے، اپنی وجہ کے ساتھ، اور اس گنجائش کے ساتھ جس میں کوئی معقول شخص دوسرا عدد چن سکتا ہے۔
site-scales-lead = درجہ اپنے مرحلے کے پیمانے پر 0 سے 4 تک کا پورا عدد ہے، یا وقفہ، جب ماخذ مختلف ہوں، تاریخیں جزوی معلوم ہوں، یا کوئی لفظ ایک وقفے کے طور پر پڑھا جائے۔ جہاں بہت کم معلوم ہو وہاں کوئی درجہ نہیں۔ جو درجہ صرف غیر مصدقہ بیانات پر مبنی ہو وہ دھاری دار دکھایا جاتا ہے۔
site-scale-civil = شہری اور سیاسی حقوق
site-scale-social = معاشی، سماجی اور ثقافتی حقوق
site-gap-kinds-heading = خلا کی اقسام
site-rules-lead = نتیجہ وہ ہے جو کوئی قاعدہ حقائق سے اخذ کرے۔ جب ہر وقفے کی دونوں حدیں قاعدے پر پوری اتریں تو یقینی ہے، جب ایک اترے تو ممکن۔
site-severity-lead = شدت قاعدے کی بنیاد ہے، جس میں یہ اضافے جہاں لاگو ہوں شامل ہوتے ہیں؛ 1 اور 5 کے درمیان رکھی جاتی ہے۔ جدول میں شدت 3 اور زیادہ نشان زد ہے۔
site-thresholds-lead = یہ ہمارے اپنے اعداد ہیں۔ آزمائش میں ہر عدد اپنی گنجائش کے اندر چنا جاتا ہے۔
site-cuts = حدیں { $cuts } پر
site-cuts-by-place = حدیں اس سال تمام ریاستوں میں مقام کے { $cuts } پر
site-robustness-heading = نتیجے کی آزمائش کیسے ہوتی ہے
site-robustness-text = ایک مقررہ بیج کے ساتھ 1,000 بار۔ ہر بار ایک ساتھ: ہر غیر مصدقہ اندراج نصف احتمال سے چھوڑ دیا جاتا ہے؛ ہر پرکھی گئی قدر ¼ احتمال سے ایک درجہ گھٹتی، ½ سے برقرار رہتی اور ¼ سے ایک درجہ بڑھتی ہے؛ ہر حد اپنی گنجائش کے اندر چنی جاتی ہے۔ جتنی بار نتیجہ قائم رہے، وہ حصہ اس کے ساتھ دکھایا جاتا ہے۔ اس کے علاوہ ہر غیر مصدقہ اندراج اکیلا چھوڑا جاتا ہے: جو نتیجہ تب ساقط ہو وہ نازک ہے۔
site-marks-heading = نشانات
site-mark-checked = کسی نے اس اندراج کی تصدیق اس دستاویز میں کی ہے جو اس کا فیصلہ کرتی ہے۔
site-mark-quotation = کسی نے تصدیق کی ہے کہ ماخذ واقعی یہ کہتا ہے؛ اس سے بیان کی سچائی ثابت نہیں ہوتی۔
site-mark-unverified = ابھی کسی نے اس بیان کی تصدیق نہیں کی۔
site-mark-fragile = وہ نتیجہ جو ایک بھی غیر مصدقہ اندراج چھوڑنے سے ساقط ہو جائے۔
site-limits-heading = معلوم حدود
site-limit-1 = قانون کسی شق کا تقاضا کیسے پورا کرتا ہے، یہ میزان کے مدیران کی رائے ہے، اور جب تک یہ نہ لکھا ہو، کسی وکیل نے اس پر نظرِ ثانی نہیں کی۔
site-limit-2 = جو درج نہیں وہ معلوم نہیں: اندراج کا نہ ہونا کبھی نہ ہونے کا ثبوت نہیں۔
site-limit-3 = ناپے گئے سلسلۂ اعداد ایسی رپورٹوں پر مبنی ہیں جن کی وسعت اور معیار سال بہ سال بدلتے ہیں۔
site-limit-4 = مراحل کا باہم موازنہ نہیں ہو سکتا، اور مختلف حقوق کے درجے جمع نہیں کیے جاتے۔
site-limit-5 = دستاویزی شمار صرف درجے کی بالائی حد کو نیچے لاتے ہیں: وہ بتاتے ہیں کہ کیا لکھا گیا۔

## What isn't there

site-not-found = اس پتے پر کچھ نہیں
site-not-found-lead = ”{ $asked }“ یہاں کے کسی صفحے، ملک یا حق کا نام نہیں۔
site-nothing-about = { $country } کے بارے میں ابھی کچھ درج نہیں۔
site-did-you-mean = کیا آپ کی مراد یہ تھی
site-all-countries = تمام ممالک
site-no-edition = ایسا کوئی ایڈیشن نہیں
site-no-edition-lead = ”{ $asked }“ ان حقائق کا کوئی ایڈیشن نہیں۔ قریب ترین ایڈیشن:
site-bad-date = یہ تاریخ پڑھی نہیں جا سکتی
site-bad-date-lead = ”{ $text }“: { $why }۔
site-one-error = ایک مسئلہ ہے
site-bad-value = یہ قدر پڑھی نہیں جا سکتی
site-bad-value-lead = ”{ $text }“ کو { $name } کے طور پر نہیں پڑھا جا سکتا۔
site-bad-value-do = دن، مہینہ یا سال لکھیں: {"\u2066"}2026-03-01{"\u2069"}، {"\u2066"}2026-03{"\u2069"} یا 2026۔
site-bad-query-do = فارم پر جائیں، جس میں بھیجی گئی قدریں موجود ہیں
site-broken = کچھ غلط ہو گیا
site-broken-lead = صفحہ نہیں بن سکا۔ یہ سائٹ کی خرابی ہے، مانگی گئی چیز کی نہیں۔ دوبارہ کوشش سے شاید بن جائے۔

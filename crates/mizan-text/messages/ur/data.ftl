### Data to take away, the API, feeds, and answers to what cannot be read.
### "\u2066" … "\u2069" keeps what is written from left to right together.

site-page-data = ڈیٹا

## Lists and values

data-group = حقوق کا گروہ
data-accepted = ان میں سے ایک قدر قبول ہے:
data-beyond = اس فہرست میں اتنے صفحات نہیں
data-beyond-lead =
    { $pages ->
        [one] اس میں ایک صفحہ ہے۔
       *[other] اس میں { $pages } صفحات ہیں۔
    }
data-last-page = صفحہ { $page }

## Data

data-heading = ساتھ لے جانے کے لیے ڈیٹا
data-lead = تمام { $facts } حقائق، ان سے اخذ ہونے والے نتائج، اور ہر ایک کا ماخذ: CSV میں کالموں کی وضاحت کے ساتھ، اور JSON میں۔ کسی اندراج کی ضرورت نہیں۔
data-everything = سب کچھ
data-terms = حقائق اور جانچ: {"\u2066"}CC BY 4.0{"\u2069"}۔ حوالے میں پہلے دستاویز یا عدد کے بنانے والے کا نام دیں، پھر میزان کا، ایڈیشن کے ساتھ۔
data-third-party = دوسروں کا ڈیٹا انہی کی شرائط پر رہتا ہے، جو ہر ماخذ کے ساتھ درج ہیں۔ اس کا ربط دیا جاتا ہے، اور نقل اسی حد تک ہوتی ہے جس کی وہ شرائط اجازت دیں۔
data-package-title = میزان: انسانی حقوق، وعدے سے عمل تک
data-package-lead = عہد، ملکی قانون، ادارے، جائزے اور عملی صورتِ حال، ہر حقیقت اپنے ماخذ کے ساتھ، اور شائع شدہ قواعد کے مطابق اس سے اخذ ہونے والے نتائج۔ درجے ہر حق اور مرحلے کے لیے 0 سے 4 تک کے وقفے ہیں؛ نہ کوئی مجموعہ ہے نہ درجہ بندی۔
data-dataset-about = { $title }: حقائق اپنے ماخذ اور تصدیق کے ساتھ، جدولوں میں اور JSON میں۔
data-table = جدول
data-rows = قطاریں
data-files = فائلیں
data-feed-link = تبدیلیوں کی Atom فیڈ
data-document-package = تمام جدول، کالموں کی اقسام کے ساتھ (Frictionless Data Package)۔
data-document-catalog = ڈیٹا کے مجموعے اپنی شرائط کے ساتھ، جمع کرنے والے پروگراموں کے لیے ({"\u2066"}DCAT 3{"\u2069"})۔
data-document-openapi = پروگراموں کے لیے API کی وضاحت ({"\u2066"}OpenAPI 3.1{"\u2069"})۔
data-document-schema = جواب کا JSON Schema۔
data-document-calendar = اقوامِ متحدہ کے انسانی حقوق کے اداروں کے سامنے ملک کی مقررہ تاریخیں (iCalendar)۔
data-document-feed = ملک میں کیا بدلا (Atom)۔
data-column-table = جدول
data-column-title = عنوان
data-column-about = بابت
data-column-rows = قطاریں
data-column-csv = CSV
data-column-json = JSON
data-column-route = نام
data-column-path = پتا
data-column-parameters = متغیرات
data-column-schema = خاکہ

## The API

data-api-heading = پروگراموں کے لیے پتے
data-api-crumb = API
data-api-lead = ہر صفحہ ڈیٹا بھی ہے: اس کے پتے کے آخر میں {"\u2066"}.json{"\u2069"}، {"\u2066"}.csv{"\u2069"} یا {"\u2066"}.md{"\u2069"} لکھیں، یا وہی قسم طلب کریں۔ صرف پڑھنے کے لیے، کسی کلید کے بغیر۔
data-forms = ہر صفحے کی شکلیں
data-more-forms = بعض صفحات کی شکلیں
data-ending = اختتام
data-media-type = مواد کی قسم
data-rules = جو ہر جگہ لاگو ہے
data-rule-lists = فہرستیں 50 اندراجات کے صفحات میں آتی ہیں۔ {"\u2066"}page{"\u2069"} اور {"\u2066"}per{"\u2069"} سے کوئی اور حصہ طلب کریں؛ JSON اور {"\u2066"}Link{"\u2069"} ہیڈر میں اگلے اور پچھلے صفحے درج ہیں۔ CSV یا Markdown فائل مکمل ہوتی ہے، جب تک کوئی حصہ طلب نہ کیا جائے۔
data-rule-day = ملک کا صفحہ آج کا ہے، یا اس دن کا جو پتے میں ملک کے بعد ہو: {"\u2066"}2009-06-30{"\u2069"}۔ سال یا مہینہ اپنے آخری دن تک لے جاتا ہے۔
data-rule-edition = {"\u2066"}edition{"\u2069"} سے علم کی حالت مقرر ہوتی ہے؛ {"\u2066"}known-at{"\u2069"} سے کسی دن کے اختتام تک کا علم ملتا ہے۔
data-rule-held = ETag اور {"\u2066"}Last-Modified{"\u2069"} بتاتے ہیں کہ جواب کا کون سا نسخہ ہے؛ جو جواب نہیں بدلا وہ دوبارہ نہیں بھیجا جاتا۔
data-rule-errors = جس کا جواب ڈیٹا میں نہ دیا جا سکے، اس پر {"\u2066"}application/problem+json{"\u2069"} آتا ہے جو وجہ بتاتا ہے اور یہ بھی کہ کیا موجود ہے۔
data-rule-open = دوسری سائٹوں کے صفحات یہ ڈیٹا پڑھ سکتے ہیں: {"\u2066"}Access-Control-Allow-Origin{"\u2069"} کھلا ہے۔
data-addresses = پتے
data-address = پتا
data-parameters = متغیرات
data-schema = JSON کا خاکہ
data-schemas = JSON Schemas
data-schemas-of-files = ڈوسیئر فائلوں کے JSON Schemas
data-route-countries = ممالک، ہر ایک کے حقائق کی تعداد کے ساتھ۔
data-route-method = پیمانے، قواعد اور حدود، جیسے وہ لاگو ہوتے ہیں۔
data-route-search = کچھ الفاظ کے لیے کیا ملا۔
data-route-compare = ممالک پہلو بہ پہلو، مرحلہ وار۔
data-route-sources = ہر ماخذ، اس پر مبنی بیانات کی تعداد کے ساتھ۔
data-route-source = ایک ماخذ، اس پر مبنی بیانات کے ساتھ۔
data-route-instruments = معاہدے اور پروٹوکول۔
data-route-instrument = ایک معاہدہ اپنی شقوں کے ساتھ۔
data-route-reference = حوالہ جاتی حقائق کی اقسام، تعداد کے ساتھ۔
data-route-reference-of-kind = ایک قسم کے حوالہ جاتی حقائق۔
data-route-reference-fact = ایک حوالہ جاتی حقیقت اپنے نسخوں کے ساتھ۔
data-route-data = جو جدول ساتھ لے جائے جا سکتے ہیں۔
data-route-api = خود یہ پتے۔
data-route-overview = کسی دن کا ملک: ہر حق کے چھ درجے، اور تمام نتائج۔
data-route-right = ایک حق، وعدے سے عمل تک۔
data-route-explain = ایک حق کا پورا استدلال۔
data-route-gaps = ملک کے تمام نتائج، شدت کی ترتیب سے۔
data-route-finding = ایک نتیجہ، ان حقائق کے ساتھ جن پر وہ مبنی ہے۔
data-route-commitments = ہر معاہدے کے تحت حیثیت، تحفظات کے ساتھ۔
data-route-section = باہم متعلق اقسام کے حقائق۔
data-route-facts = ملک کے بارے میں حقائق کی اقسام، تعداد کے ساتھ۔
data-route-facts-of-kind = ملک کے بارے میں ایک قسم کے حقائق۔
data-route-fact = ایک حقیقت، اس کے نسخوں اور اس پر مبنی نتائج کے ساتھ۔
data-route-country-sources = وہ ماخذ جن پر ملک کے بارے میں بیانات مبنی ہیں۔
data-route-changes = اس دن سے پہلے کے بارہ مہینوں میں کیا بدلا۔
data-route-diff = دو دنوں کے درمیان کیا بدلا۔
data-route-glossary = اصطلاحات سادہ الفاظ میں۔
data-route-about = میزان کیا ہے، اعداد میں۔
data-route-issues = ملک میں انسانی حقوق کے مسائل، جیسے ماخذ بیان کرتے ہیں۔
data-route-issue = ایک مسئلہ اور اس کے بارے میں بیانات۔
data-route-cases = شائع شدہ معاملات۔
data-route-barriers = وہ عوامل جو رکاوٹ ہیں یا مددگار۔
data-route-civil-society = تنظیمیں اور گروہ جو کام کرتے ہیں۔
data-route-awareness = ہدف گروہ اور اپنے حقوق سے ان کی آگاہی۔
data-route-measures = فہرست کے اقدامات، ان نتائج کے لحاظ سے جن کا وہ جواب ہیں۔
data-route-measure = ایک اقدام، ان نتائج کے ساتھ جن کا وہ جواب ہے۔
data-route-what-if = منصوبے سے کیا بدلے گا: جو تبدیلیاں چنی جا سکتی ہیں، اور چنی ہوئی تبدیلیوں کا اثر۔
data-route-know = حقوق سادہ الفاظ میں۔
data-route-know-right = سادہ الفاظ میں ایک حق کے پیچھے کے حقائق۔
data-route-world = بنیادی معاہدوں کے تحت ہر ریاست کی حیثیت۔
data-route-institutions = ادارے، اپنی استعداد کی جانچ اور مینڈیٹ کے ساتھ۔
data-route-institution = ایک ادارہ، اپنی جانچ اور مینڈیٹ کے ساتھ۔
data-route-reviews = جائزوں کے دور، اور جو واجب ہے۔
data-route-alignments = معاہدے ملکی قانون کے ساتھ، تعداد میں۔
data-route-alignment = ایک معاہدہ، شق بہ شق ملکی قانون کے ساتھ۔
data-route-timeline = ادوار، معاہدے، قوانین، جائزے اور ناپی گئی اقدار، تاریخ وار۔
data-route-measured = ان سلسلوں کی اقدار جو ایک حق کو ناپتے ہیں۔
data-route-index = سب کچھ، ان حروف کے ساتھ جن کے تحت وہ درج ہے۔
data-route-index-letter = جو کچھ ایک حرف کے تحت درج ہے۔
data-route-index-right = جو کچھ ایک حق سے متعلق ہے۔
data-route-copy = سائٹ کی نقل میں کیا شامل نہیں۔
data-parameter-right = صرف وہ جس میں اس حق کا ذکر ہو۔
data-parameter-kind = صرف یہ قسم۔
data-parameter-checked = صرف وہ جس کی تصدیق یوں ہوئی ہو: خود حقیقت کی، اقتباس کی، یا کسی چیز کی نہیں۔
data-parameter-gap = صرف اس قسم کے نتائج۔
data-parameter-group = صرف جدول کے اس گروہ کے حقوق۔
data-parameter-country = صرف یہ ملک۔
data-parameter-page = فہرست کا کون سا صفحہ، 1 سے۔
data-parameter-per = ایک صفحے پر کتنے۔
data-parameter-on = دن، مہینہ یا سال۔
data-parameter-sort = قطاروں کی ترتیب۔
data-parameter-show = آیا پہلے دن اور آزمائشی بار بھی نکالے جائیں۔
data-parameter-q = تلاش کے الفاظ۔
data-parameter-c = ممالک کے کوڈ، کوما سے الگ۔
data-parameter-from = پہلا دن۔
data-parameter-to = دوسرا دن۔
data-parameter-known-at = اس دن، مہینے یا سال کے اختتام تک کیا معلوم تھا۔
data-parameter-edition = ایڈیشن کا نام: تب کیا معلوم تھا۔
data-parameter-lens = صرف وہ عوامل جو اس نظریے سے دیکھے گئے ہوں۔
data-parameter-do = آزمانے کے لیے ایک تبدیلی۔
data-parameter-measure = آزمانے کے لیے اقدام کی شناخت۔
data-parameter-finding = صرف وہ جو اس نتیجے سے متعلق ہو۔
data-parameter-instrument = معاہدے کی شناخت۔
data-parameter-letter = وہ حرف جس سے نام شروع ہوتے ہیں۔
data-parameter-answer = صرف وہ شقیں جن کا ملکی قانون میں یہ جواب ہے۔
data-parameter-part = صفحے اور تصویر میں معاہدوں کا کون سا حصہ ہو۔
data-parameter-table = CSV میں کون سا جدول ہو۔
data-parameter-laws = آیا ریاست کے حصوں کے قوانین دکھائے جائیں۔
data-parameter-period = جس دور کو دیکھنا ہے اس کی شناخت۔
data-path-lang = زبان۔
data-path-country = ملک کا کوڈ، تین حروف۔
data-path-day = جس دن کے بارے میں صفحہ ہے۔
data-path-right = حق کی شناخت۔
data-path-kind = حقائق کی ایک قسم۔
data-path-id = حقیقت کی شناخت، اپنے ملک اور قسم کے اندر۔
data-path-finding = نتیجے کی شناخت۔
data-path-source = ماخذ کی شناخت۔
data-path-instrument = معاہدے کی شناخت۔
data-path-measure = اقدام کی شناخت۔
data-path-institution = ادارے کی شناخت۔
data-path-letter = فہرست کا ایک حرف۔
data-path-table = جدول کی شکل۔
data-path-schema = خاکے کا نام۔
data-status-301 = اسی چیز کا پتا مستقل طور پر دوسرا ہے۔
data-status-303 = جواب دوسرے پتے پر ہے۔
data-status-304 = جو پڑھنے والے کے پاس ہے، وہی اب بھی درست ہے۔
data-status-400 = پتے یا سوال کی کوئی قدر پڑھی نہیں جا سکتی۔
data-status-404 = اس پتے پر کچھ نہیں؛ قریب ترین بتایا گیا ہے۔
data-status-405 = صرف پڑھنا ممکن ہے۔
data-status-413 = ساتھ آنے والا متن بہت بڑا ہے۔
data-status-414 = پتا بہت لمبا ہے۔
data-status-431 = ہیڈر بہت بڑے ہیں۔
data-status-503 = اس وقت بہت کچھ طلب کیا جا رہا ہے؛ بعد میں دوبارہ کوشش کریں۔

## Feeds

data-feed-title = کیا بدلا: { $country }
data-feed-lead = درجے اور نتائج جو سامنے آئے، ختم ہوئے یا بدلے، اور حقائق جن کا اندراج، تصحیح یا اخراج ہوا۔
data-feed-finding = نتیجہ، { $change }: { $finding }
data-feed-level = { $right }، { $step }: درجہ بدلا
data-feed-severity = پہلے شدت: { $before }؛ بعد میں: { $after }۔
data-feed-causes = سبب: { $causes }۔
data-feed-fact = { $became }: { $fact }
data-feed-facts = { $became }: { $kind }
data-feed-count =
    { $count ->
        [one] ایک حقیقت۔
       *[other] { $count } حقائق۔
    }
data-feed-recorded = اندراج
data-feed-corrected = تصحیح
data-feed-ended = ریکارڈ سے اخراج

### Kinds of facts, and the words of every named choice.
### Words of choices stand in the middle of sentences and in cells.

kind-rules = جدولِ قواعد
kind-rules-heading = قواعد
kind-state = ریاست کے نام
kind-state-heading = ریاستوں کے نام
kind-right = حق
kind-right-heading = حقوق
kind-instrument = معاہدہ
kind-instrument-heading = معاہدے اور پروٹوکول
kind-provision = معاہدے کی شق
kind-provision-heading = معاہدوں کی شقیں
kind-treaty-list = معاہدوں کی فہرست
kind-treaty-list-heading = معاہدوں کی فہرستیں
kind-indicator = اشاریہ
kind-indicator-heading = اشاریے
kind-measure = اقدام
kind-measure-heading = اقدامات
kind-territory = ریاست کا علاقہ
kind-territory-heading = ریاست کے علاقے
kind-actor = فریقِ عمل
kind-actor-heading = فریقانِ عمل
kind-commitment = معاہداتی عہد
kind-commitment-heading = ریاست کے معاہداتی عہد
kind-acceptance = طریقۂ کار
kind-acceptance-heading = قبول یا رد کیے گئے طریقۂ کار
kind-reservation = تحفظ یا اعلامیہ
kind-reservation-heading = تحفظات اور اعلامیے
kind-norm = ملکی قانونی حکم
kind-norm-heading = ملکی قانون
kind-alignment = قانون پر رائے
kind-alignment-heading = معاہدوں کی شقوں کے مقابل قانون
kind-institution = ادارہ
kind-institution-heading = ادارے
kind-mandate = مینڈیٹ
kind-mandate-heading = اداروں کے مینڈیٹ
kind-capacity = ادارے کی جانچ
kind-capacity-heading = اداروں کی جانچ
kind-review = جائزہ
kind-review-heading = جائزے
kind-recommendation = سفارش
kind-recommendation-heading = سفارشات
kind-implementation = عمل درآمد پر بیان
kind-implementation-heading = عمل درآمد پر بیانات
kind-factor = رکاوٹ یا محرک
kind-factor-heading = رکاوٹیں اور محرکات
kind-search = درج شدہ تلاش
kind-search-heading = درج شدہ تلاشیں
kind-issue = مسئلہ
kind-issue-heading = مسائل
kind-audience = ہدف گروہ
kind-audience-heading = آگاہی کے ہدف گروہ
kind-case = شائع شدہ معاملہ
kind-case-heading = شائع شدہ معاملات
kind-period = تاریخی دور
kind-period-heading = تاریخی ادوار
kind-observation = ناپی گئی قدر
kind-observation-heading = ناپی گئی قدریں
kind-list = دستاویزی واقعات کی فہرست
kind-list-heading = دستاویزی واقعات کی فہرستیں
kind-count = دستاویزی شمار
kind-count-heading = دستاویزی واقعات کے شمار
kind-table-row = جدول کی نقل کردہ قطار
kind-table-row-heading = جدولوں کی نقل کردہ قطاریں
kind-claim = ماخذ کا بیان
kind-claim-heading = ماخذ کے بیانات

## Commitments

act-ratification = توثیق
act-accession = الحاق
act-succession = جانشینی
act-acceptance = قبولیت
act-approval = منظوری
act-formal-confirmation = رسمی تصدیق
act-ratification-or-accession = توثیق یا الحاق
act-signed-only = صرف دستخط
act-none = شمولیت نہیں
bound-unknown = درج نہیں
bound-no = پابند نہیں
bound-maybe = ممکنہ طور پر پابند: تاریخ دن تک معلوم نہیں
bound-yes = پابند
bound-not-yet-in-force = ابھی نافذ نہیں
reservation-effect-modifies = کسی شق میں تبدیلی کرتا ہے
reservation-effect-excludes-a-procedure = کسی طریقۂ کار کو خارج کرتا ہے
reservation-effect-interprets = ایک تعبیر بیان کرتا ہے
reservation-effect-none = کوئی اثر نہیں
procedure-individual = انفرادی شکایات
procedure-inquiry = تحقیقات
procedure-inter-state = دوسری ریاستوں کی شکایات
accepted-by-declaration = اعلامیے سے
accepted-by-protocol = پروٹوکول میں شمولیت سے
accepted-by-party = پابند ہونے سے
accepted-by-unless-excluded = پابند ہونے سے، جب تک خارج نہ کیا جائے
accepted-by-automatic = ہر فریق کے لیے ازخود
instrument-kind-core = اقوامِ متحدہ کا بنیادی انسانی حقوق کا معاہدہ
instrument-kind-protocol = پروٹوکول
instrument-kind-treaty = معاہدہ
instrument-kind-ilo-fundamental = عالمی ادارۂ محنت کا بنیادی کنونشن
instrument-kind-gsp-environment = جی ایس پی پلس فہرست کا ماحولیاتی کنونشن
instrument-kind-gsp-governance = جی ایس پی پلس فہرست کا اچھی حکمرانی کا کنونشن
provision-kind-right = حق کی ضمانت
provision-kind-obligation = ریاست کی ذمہ داری
provision-kind-definition = اصطلاح کی تعریف
provision-kind-procedure = طریقۂ کار کا تعین
entry-rule-thirtieth-day = دستاویز جمع کرانے کے بعد تیسویں دن
entry-rule-ninetieth-day = دستاویز جمع کرانے کے بعد نوّے ویں دن
entry-rule-one-month = دستاویز جمع کرانے کے ایک ماہ بعد
entry-rule-three-months = دستاویز جمع کرانے کے تین ماہ بعد
entry-rule-first-of-month-after-three = تین ماہ گزرنے کے بعد آنے والے مہینے کی پہلی تاریخ کو
entry-rule-twelve-months = اندراج کے بارہ ماہ بعد

## Law

norm-kind-constitution = آئین کا آرٹیکل
norm-kind-constitutional-amendment = آئینی ترمیم
norm-kind-statute = قانون (ایکٹ)
norm-kind-ordinance = آرڈیننس
norm-kind-order = قانون کا درجہ رکھنے والا فرمان
norm-kind-regulation = ضابطہ
norm-kind-notification = اعلانیہ
norm-kind-judgment = عدالتی فیصلہ
norm-kind-bill = مسودۂ قانون، ابھی قانون نہیں
norm-effect-protects = حفاظت کرتا ہے
norm-effect-restricts = محدود کرتا ہے
norm-effect-both = حفاظت بھی کرتا ہے اور محدود بھی
judgment-act-strikes-down = کالعدم قرار دیتا ہے
judgment-act-suspends = معطل کرتا ہے
judgment-act-upholds = برقرار رکھتا یا بحال کرتا ہے
judgment-act-interprets = تعبیر کرتا ہے
relation-full = مکمل
relation-limited = حدود کے ساتھ
relation-partial = جزوی
relation-conflict = متصادم
relation-none = کوئی قانونی حکم نہیں
extent-whole = پوری ضمانت
extent-part = ضمانت کا ایک حصہ

## Institutions

institution-kind-legislature = مقننہ
institution-kind-ministry = وزارت
institution-kind-nhri = قومی ادارہ برائے انسانی حقوق
institution-kind-commission = کمیشن
institution-kind-court = عدالت
institution-kind-police = پولیس یا تفتیشی ادارہ
institution-kind-armed-force = مسلح افواج
institution-kind-regulator = ضابطہ کار ادارہ
institution-kind-ombudsman = محتسب
institution-kind-follow-up = معاہدوں پر پیش رفت کا شعبہ
institution-kind-advisory = مشاورتی کونسل
institution-kind-ngo = غیر سرکاری تنظیم
institution-kind-class = اداروں کا زمرہ
direction-protects = حفاظت کرتا ہے
direction-restricts = محدود کرتا ہے
direction-nobody = کسی ادارے کا مینڈیٹ نہیں
dimension-independence = خود مختاری
dimension-powers = اختیارات
dimension-resources = وسائل
dimension-accountability = جواب دہی
dimension-accessibility = رسائی
working-yes = کام کر رہا ہے
working-cannot-act = عمل نہیں کر سکتا
working-on-paper = صرف کاغذ پر موجود
working-dissolved = تحلیل شدہ
actor-level-international = بین الاقوامی
actor-level-national = قومی

## Reviews

response-supported = تائید کی گئی
response-noted = نوٹ کی گئی
voice-state = ریاست
voice-nhri = قومی ادارہ برائے انسانی حقوق
voice-civil-society = سول سوسائٹی
voice-reviewing-body = جائزہ لینے والا ادارہ
implementation-status-implemented = عمل درآمد ہو گیا
implementation-status-partly = جزوی عمل درآمد
implementation-status-not = عمل درآمد نہیں ہوا

## Practice and barriers

factor-kind-political-institutional = سیاسی و ادارہ جاتی
factor-kind-socio-economic = سماجی و معاشی
factor-kind-cultural-religious = ثقافتی و مذہبی
factor-kind-geopolitical = جغرافیائی سیاسی
factor-kind-security = سلامتی سے متعلق
factor-direction-hinders = رکاوٹ
factor-direction-helps = معاون
lens-realism = حقیقت پسندی
lens-liberalism = لبرل ازم
lens-constructivism = تشکیلیت
searched-for-barriers = رکاوٹیں
count-unit-persons = افراد
count-unit-acts = واقعات
case-kind-violation = مبینہ یا ثابت شدہ خلاف ورزی
case-kind-class-of-cases = معاملات کا زمرہ
case-kind-initiative = سول سوسائٹی کا کام
indicator-kind-structural = ساختی
indicator-kind-process = عمل سے متعلق
indicator-kind-outcome = نتائج سے متعلق
family-civil = شہری
family-political = سیاسی
family-economic = معاشی
family-social = سماجی
family-cultural = ثقافتی
family-collective = اقوام کے اجتماعی

## Measures

measure-does-join-instrument = معاہدے میں شامل ہونا
measure-does-join-protocol = پروٹوکول میں شامل ہونا
measure-does-withdraw-reservation = تحفظ واپس لینا
measure-does-accept-procedure = طریقۂ کار قبول کرنا
measure-does-enact-norm = شق کا تقاضا پورا کرنے والا قانونی حکم وضع کرنا
measure-does-amend-norm = قانونی حکم میں ترمیم کرنا
measure-does-repeal-norm = متصادم قانونی حکم منسوخ کرنا
measure-does-extend-norm = قانونی حکم کو پورے علاقے تک وسعت دینا
measure-does-give-mandate = کسی ادارے کو مینڈیٹ دینا
measure-does-raise-resources = ادارے کو رقوم اور عملہ دینا
measure-does-raise-independence = ادارے کو زیادہ خود مختار بنانا
measure-does-raise-accountability = ادارے کو زیادہ جواب دہ بنانا
measure-does-raise-accessibility = ادارے تک رسائی آسان بنانا
measure-does-submit-report = رپورٹ پیش کرنا
measure-does-implement-recommendation = سفارش پر عمل کرنا اور اس کی اطلاع دینا
measure-does-inform-group = گروہ کو اس کے حقوق سے آگاہ کرنا

## Sources

checked-no = غیر مصدقہ
checked-quotation = بطور اقتباس مصدقہ
checked-fact = مصدقہ
stance-supports = تائید کرتا ہے
stance-disputes = اختلاف کرتا ہے
source-kind-official-document = سرکاری دستاویز
source-kind-treaty-text = معاہدے کا متن
source-kind-treaty-status = معاہدوں کی حیثیت کی فہرست
source-kind-state-report = ریاستی رپورٹ
source-kind-un-body = اقوامِ متحدہ کا ادارہ
source-kind-court = عدالت
source-kind-ngo = غیر سرکاری تنظیم
source-kind-research = تحقیق
source-kind-data-set = اعداد و شمار کا مجموعہ
source-kind-press = صحافت
source-kind-reference-work = حوالہ جاتی تصنیف
source-kind-editors = میزان کے مدیران

## Changes

change-appeared = سامنے آیا
change-went = ختم ہوا
change-moved = بدلا

### Issues, barriers, cases, who acts, measures, the what-if form, and what Mizan is.

site-tab-cases = معاملات
site-tab-know = اپنے حقوق جانیے
site-page-glossary = فرہنگ
site-page-about = تعارف
site-section-cases = ایسے شائع شدہ معاملات جن کے افراد پہلے سے عوام کے سامنے ہیں، ایک نوع کے معاملات، سول سوسائٹی کا کام۔
column-measure = اقدام
column-gaps = خلا
column-answers = جن نتائج کا جواب ہے
column-term = اصطلاح
column-changes = تبدیلیاں

## Issues

pages-issue = مسئلہ
pages-issues-lead = انسانی حقوق کے مسائل، جیسے ماخذ انہیں نام دیتے ہیں۔ کتنا عام ہے اور کیا اثر ہے، یہ الفاظ اقتباس ہیں؛ کون سا قانون اور کون سے حقوق مراد ہیں، یہ میزان کے مدیروں کی رائے ہے۔
pages-prevalence = کتنا عام، ماخذ کے الفاظ میں
pages-prevalence-by = ماخذ ”{ $source }“ کے الفاظ میں یہ کتنا عام ہے:
pages-no-prevalence = یہاں درج کوئی ماخذ نہیں بتاتا کہ یہ کتنا عام ہے۔
pages-impact = اثر، اصل الفاظ میں
pages-rights-affected = متاثرہ حقوق
pages-legal-provisions = قانونی دفعات
pages-as-printed = اصل الفاظ
pages-matched = جن کا ماخذ نام لیتا ہے
pages-related = اسی معاملے کے دوسرے قوانین
pages-measures-practice-of = اس کے الفاظ ان حقوق کی عملی صورتِ حال بتاتے ہیں
pages-issue-barriers = رکاوٹیں جو یہی مسئلہ بھی ہیں
pages-issue-findings = اس پر مبنی نتائج
pages-what-sources-say = ماخذ کیا کہتے ہیں

## Barriers

pages-barriers-lead = حقوق کی راہ میں کیا حائل ہے اور کیا مدد دیتا ہے۔ ہر عامل یہاں ایک بار ہے، چاہے ماخذ اسے جتنی بار بیان کریں: اس کا عمل اپنے الفاظ میں، وہ نظریہ جس سے اسے دیکھا گیا، اور ماخذ کے الفاظ اقتباس میں۔
pages-barriers-count = { $all } میں سے { $shown } عوامل۔
pages-factor = عامل اور اس کا عمل
pages-factors-hinders = کیا حائل ہے
pages-factors-helps = کیا مدد دیتا ہے
pages-words-of-source = ماخذ کے الفاظ میں
pages-every-right = ہر حق: کسی کا نام نہیں لیا گیا۔

## Cases

pages-cases-lead = شائع شدہ معاملات، ایسے افراد کے بارے میں جو پہلے سے عوام کے سامنے ہیں۔ کسی اور کا نام نہیں لیا جاتا۔ جس بات پر ماخذ متفق نہیں، وہ ساتھ درج ہے۔

## Civil society and awareness

pages-society-lead = تنظیمیں اور لوگ جو خلاف ورزیاں درج کرتے، قانونی مدد دیتے اور آگاہ کرتے ہیں، ان کی راہ میں کیا حائل ہے، اور ماخذ ان کے خطرات کے بارے میں کیا کہتے ہیں۔
pages-society-who = سول سوسائٹی
pages-society-risks = کارکنان اور تنظیموں کے خطرات
pages-society-risks-lead = مسائل اور رکاوٹیں جن کا ماخذ سول سوسائٹی کے ساتھ ذکر کرتا ہے۔
pages-society-no-risks = یہاں درج کوئی ماخذ ان کے لیے خطرے کا ذکر نہیں کرتا۔ اس سے یہ ثابت نہیں ہوتا کہ خطرہ نہیں ہے۔
pages-society-measures = ساتھ مذکور اقدامات
pages-society-work = سول سوسائٹی کا کام
pages-society-others = دوسرے فریقِ عمل
pages-actor = کون
pages-awareness-lead = ہدف گروہ اپنے حقوق کے بارے میں کیا جانتے ہیں اور ماخذ ان کے لیے کیا تجویز کرتا ہے، اسی کے الفاظ میں۔
pages-group = گروہ
pages-informing = اقدامات جو لوگوں کو ان کے حقوق سے آگاہ کرتے ہیں

## Measures

pages-measures-by-gap = خلا کے لحاظ سے اقدامات
pages-measures-lead = فہرست کا کون سا اقدام کس خلا کے لیے ہے۔ نقطے کا مطلب ہے کہ اقدام اس کے لیے ہے؛ وہ اسے پُر کرتا ہے یا نہیں، یہ آزمایا جا سکتا ہے۔
pages-measures-idle =
    { $count ->
        [one] فہرست کا ایک اقدام اس دن کے کسی نتیجے کے لیے نہیں
       *[other] فہرست کے { $count } اقدامات اس دن کے کسی نتیجے کے لیے نہیں
    }
pages-answers-it = اس کے لیے ہے
pages-the-findings = نتائج
pages-measure-lead =
    { $count ->
        [0] یہ اس دن کے کسی نتیجے کے لیے نہیں۔
        [one] یہ اس دن کے ایک نتیجے کے لیے ہے۔
       *[other] یہ اس دن کے { $count } نتائج کے لیے ہے۔
    }
pages-try-it = آزما کر دیکھیے
pages-findings-answered = یہ کس کے لیے ہے
pages-answers-nothing = اس دن کا کوئی نتیجہ اس نوع کا نہیں جس کے لیے یہ ہے۔
pages-answers-means = یہ ان کے لیے ہے۔ یہ کسی خلا کو پُر کرتا ہے یا نہیں، اس کا انحصار باقی حقائق پر ہے: آزما کر دیکھیے۔
pages-weakens = رکاوٹیں جنہیں کمزور کرنا اس کا مقصد ہے
pages-for-bodies = ادارے جن کے لیے ماخذ اسے تجویز کرتا ہے
pages-for-groups = گروہ جن کے لیے یہ ہے
pages-what-it-does = یہ کیا کرتا ہے
pages-origin = کس کی تجویز
pages-answers-rules = قواعد جن کے لیے یہ ہے

## What if

pages-what-if = اگر ایسا ہو تو
pages-what-if-lead = اقدامات یا الگ تبدیلیوں پر نشان لگائیے اور دیکھیے کہ کون سے نتائج ختم ہوں گے، کون سے رہیں گے، کون سے نئے آئیں گے۔ کچھ محفوظ نہیں کیا جاتا؛ پورا منصوبہ جواب کے پتے میں ہے۔
pages-answer = کیا بدلے گا
pages-answer-count =
    { $tried ->
        [one] ایک تبدیلی: ختم ہونے والے نتائج { $closes }، نئے { $opens }، باقی { $stays }۔
       *[other] { $tried } تبدیلیاں ایک ساتھ: ختم ہونے والے نتائج { $closes }، نئے { $opens }، باقی { $stays }۔
    }
pages-closes =
    { $count ->
        [one] ایک نتیجہ ختم ہو گا
       *[other] { $count } نتائج ختم ہوں گے
    }
pages-closes-none = کوئی ختم نہیں ہو گا۔
pages-opens =
    { $count ->
        [one] ایک نیا نتیجہ آئے گا
       *[other] { $count } نئے نتائج آئیں گے
    }
pages-opens-none = کوئی نیا نہیں آئے گا۔
pages-stays =
    { $count ->
        [one] ایک نتیجہ باقی رہے گا
       *[other] { $count } نتائج باقی رہیں گے
    }
pages-stays-none = کوئی باقی نہیں رہے گا۔
pages-each-alone = ہر تبدیلی اکیلے کیا ختم کرتی ہے
pages-change = تبدیلی
pages-closes-alone = ختم ہونے والے نتائج
pages-levels-moved = بدلنے والے درجے
pages-change-ends = یہ بات نہ رہے: { $fact }
pages-chosen = نشان زدہ
pages-kept = یہ پڑھا نہیں جا سکا۔ اسے بدلیے یا خالی کیجیے
pages-untick = کسی کو چھوڑنے کے لیے نشان ہٹائیے۔
pages-changes-count =
    { $count ->
        [one] (1 تبدیلی)
       *[other] ({ $count } تبدیلیاں)
    }
pages-changes-about =
    { $changes ->
        [one] 1 تبدیلی، { $findings } نتائج کے بارے میں
       *[other] { $changes } تبدیلیاں، { $findings } نتائج کے بارے میں
    }
pages-changes-for = الگ تبدیلیاں: { $what }
pages-changes-of = اس اقدام کی الگ تبدیلیاں: { $measure }
pages-changes-barriers = رکاوٹیں جو نہ رہیں
pages-no-changes = یہاں نشان لگانے کے لیے کچھ باقی نہیں جسے قواعد آزما سکیں۔
pages-whole-measures = پورے اقدامات
pages-single-changes = الگ تبدیلیاں
pages-barriers-gone = رکاوٹیں
pages-try = دکھائیے کیا بدلے گا
pages-change-plan = منصوبہ بدلیے
pages-start-again = نئے سرے سے
pages-fault-unreadable = ”{ $text }“ ایسی تبدیلی نہیں جسے آزمایا جا سکے۔ نیچے کی فہرستوں سے لیجیے۔
pages-fault-not-there = یہاں نہیں ہے: { $kind } ”{ $id }“۔
pages-fault-not-there-near = یہاں نہیں ہے: { $kind } ”{ $id }“۔ سب سے قریب ”{ $near }“ ہے۔
pages-fault-no-measure = ”{ $text }“ فہرست کا کوئی اقدام نہیں۔
pages-fault-idle = اقدام ”{ $id }“ یہاں کچھ ایسا نہیں بدلتا جسے قواعد آزما سکیں۔
pages-fault-too-many = ایک ساتھ { $count } تبدیلیاں بہت زیادہ ہیں: زیادہ سے زیادہ { $most } آزمائی جا سکتی ہیں۔ کم پر نشان لگائیے، یا الگ تبدیلیوں پر۔

## About

about-heading = میزان کا تعارف
about-lead = میزان ایک انسانی حق کو وعدے سے عمل تک دیکھتا ہے: ریاست کس کی پابند ہے، اس کا قانون کیا کہتا ہے، کون سے ادارے کام کر سکتے ہیں، اس کا جائزہ کیسے ہوتا ہے، کیا ہوتا ہے، اور راستے میں کیا حائل ہے۔ ہر بیان اپنے ماخذ تک لے جاتا ہے، ہر نتیجہ اپنے قاعدے تک۔
about-for-whom = کس کے لیے
about-for-government = وزارتیں اور معاہدات کے شعبے: ریاست کس کی پابند ہے، کیا واجب ہے، کس نے کیا سفارش کی۔
about-for-commission = قومی ادارے برائے انسانی حقوق: قانون اور ادارے ہر حق میں کہاں کھڑے ہیں، اور کیا کمی ہے۔
about-for-society = سول سوسائٹی اور وکلا: سلسلہ کہاں ٹوٹتا ہے، کن حقائق کی بنا پر، اور خلا کیسے پُر ہو سکتا ہے۔
about-for-research = محققین، تجزیہ کار، صحافی اور طلبہ: کسی بھی دن کے درجے، اپنی غیر یقینی کے ساتھ، حوالوں اور ڈیٹا سمیت۔
about-for-people = سب لوگ: ایک حق کا کیا مطلب ہے، کون سا قانون یہ کہتا ہے، اور کہاں رجوع کریں۔
about-how = یہ کیسے بنتا ہے
about-how-1 = حقائق متن کی فائلیں ہیں جنہیں لوگ لکھتے اور پرکھتے ہیں۔ ہر اندراج اپنا ماخذ اور اس میں جگہ بتاتا ہے، اور یہ بھی کہ کسی نے اسے وہاں دیکھا یا نہیں۔ جو رائے ہے، اس کے ساتھ لکھا ہے کہ کس کی ہے۔
about-how-2 = ایک پروگرام حقائق اور ایک دن لے کر، شائع شدہ قواعد کے جدول سے، ہر حق کے چھ درجے دیتا ہے۔ کوئی شخص درجہ یا نتیجہ خود نہیں لکھتا۔ وہی حقائق اور وہی دن وہی جواب دیتے ہیں۔
about-how-3 = کچھ مٹایا نہیں جاتا۔ جس پتے میں دن اور ایڈیشن ہو، وہ برسوں بعد بھی وہی بات کہتا ہے۔
about-numbers = آج یہاں { $sources } ماخذ سے { $facts } حقائق ہیں ({ $tally })، اور { $dossiers } ممالک کے ڈوسیئر ہیں۔
about-read-on = آگے پڑھیے: { $method } · { $sources } · { $glossary }
about-not = یہ کیا نہیں کرتا
about-not-rank = یہ کسی ملک کو مجموعی نمبر یا درجہ بندی نہیں دیتا۔
about-not-verdict = یہ کسی کو مجرم قرار نہیں دیتا۔ عدالتی فیصلے تک الزام کو مبینہ کہا جاتا ہے۔
about-not-intake = یہ کسی سے گواہی، شکایت یا دستاویز نہیں لیتا، اور شائع شدہ معاملات کے معروف افراد کے سوا کسی کی شناخت نہیں رکھتا۔
about-not-advice = یہ قانونی مشورہ نہیں۔
about-not-complete = یہ مکمل نہیں: جو درج نہیں، وہ نامعلوم دکھایا جاتا ہے۔
about-privacy = رازداری
about-privacy-more = تلاش اور دن پتوں میں ہوتے ہیں تاکہ ان کا ربط دیا جا سکے؛ نیٹ ورک چلانے والا دیکھ سکتا ہے کہ کون سی سائٹ کھولی گئی۔ اپنے حقوق جاننے کے صفحات براؤزر سے کہتے ہیں کہ نقل نہ رکھے۔
about-errors = غلطی کی اطلاع
about-errors-how = ہر بیان کا اپنا صفحہ ہے۔ اس کا پتہ لکھیے، بتائیے کیا غلط ہے اور کون سی دستاویز یہ دکھاتی ہے۔
about-errors-where = اطلاع وہاں دیجیے جہاں اس نقل کے حقائق رکھے ہیں: منصوبے کی فہرستِ مسائل میں، یا اس سائٹ کے چلانے والوں کو۔ تصحیح ایک نیا نسخہ ہوتی ہے؛ پرانا پڑھا جا سکتا ہے۔

## Sources

pages-sources-counts = ان پر { $statements } بیانات مبنی ہیں: { $checked } مصدقہ، { $quotations } بطور اقتباس مصدقہ، { $unchecked } کی ابھی کسی نے تصدیق نہیں کی۔
pages-unchecked = غیر مصدقہ

## Home

pages-who-are-you = کہاں سے شروع کریں

### What the assessment says: the rule behind a level, what it rests on, and what the rules conclude.
### Neutral words: a State is bound, provides, reports; a gap is stated, nobody is blamed.
### The gender of an inserted name is not known: no verb or adjective here agrees with one.

## The rule behind a level

rule-no-data = کوئی درجہ نہیں: وجہ دیکھیے۔
rule-commitment-full = اس حق کا مرکزی معاہدہ { $lead } ہے۔ ریاست اس کی پابند ہے، اور افراد اس کے تحت شکایت کر سکتے ہیں۔
rule-commitment-bound = اس حق کا مرکزی معاہدہ { $lead } ہے اور ریاست اس کی پابند ہے۔ انفرادی شکایات کا طریقۂ کار قبول نہیں کیا گیا۔
rule-commitment-modified = اس حق کا مرکزی معاہدہ { $lead } ہے اور ریاست اس کی پابند ہے، ایک نافذ تحفظ کے ساتھ جو کسی بنیادی شق میں تبدیلی کرتا ہے۔
rule-commitment-others = اس حق کا مرکزی معاہدہ { $lead } ہے اور ریاست اس کی پابند نہیں۔ وہ ایک دوسرے معاہدے کی پابند ہے جو اس حق کی ضمانت دیتا یا اس کا معاون ہے۔
rule-commitment-signed = اس حق کا مرکزی معاہدہ { $lead } ہے۔ ریاست نے اس پر دستخط کیے ہیں، مگر وہ اس کی پابند نہیں۔
rule-commitment-none = اس حق کا مرکزی معاہدہ { $lead } ہے اور ریاست اس کی پابند نہیں، نہ کسی ایسے دوسرے معاہدے کی جو اس حق کی ضمانت دے یا اس کا معاون ہو۔
rule-commitment-no-lead = کوئی بنیادی معاہدہ ہر شخص کو اس حق کی ضمانت نہیں دیتا۔ ایک دوسرا معاون معاہدہ ریاست پر نافذ ہے۔
rule-commitment-no-lead-none = کوئی بنیادی معاہدہ ہر شخص کو اس حق کی ضمانت نہیں دیتا، اور کوئی معاون معاہدہ بھی ریاست پر نافذ نہیں۔
rule-law =
    { $count ->
        [one] ایک بنیادی شق پرکھی گئی: { $weakest }، { $level }۔
       *[other] { $count } بنیادی شقوں کا زیریں وسطانیہ؛ سب سے کمزور: { $weakest }، { $level }۔
    }
rule-institutions =
    { $count ->
        [one] حق کی حفاظت کرنے والے ایک ادارے کی جانچ ہوئی؛ سب سے کمزور پہلو: { $dimension }۔
       *[other] حق کی حفاظت کرنے والے { $count } اداروں کا زیریں وسطانیہ؛ سب سے کمزور پہلو: { $dimension }۔
    }
rule-institutions-nobody = درج ہے کہ اس حق کے لیے کسی ادارے کا مینڈیٹ نہیں۔
rule-monitoring =
    { $count ->
        [one] جائزہ لینے والا ایک ادارہ: { $weakest }، { $level }۔
       *[other] جائزہ لینے والے { $count } اداروں کا زیریں وسطانیہ؛ سب سے کمزور: { $weakest }، { $level }۔
    }
rule-practice =
    { $count ->
        [one] جو واحد ماخذ کہتا ہے۔
       *[other] { $count } ماخذ کا وقفہ۔
    }
rule-barriers =
    { $count ->
        [one] ایک الگ عامل درج ہے۔
       *[other] { $count } الگ الگ عوامل درج ہیں۔
    }
rule-barriers-searched = درج شدہ تلاش میں کوئی عامل نہیں ملا۔

## Why there is no level, and what would help

reason-no-instrument-in-force = اس حق کی ضمانت دینے والا کوئی معاہدہ اس دن خود نافذ نہیں۔
help-no-instrument-in-force = بعد کا کوئی دن: معاہدہ اپنے نفاذ کے دن سے شمار ہوتا ہے۔
reason-no-commitment-recorded = اس حق کے معاہدوں میں ریاست کی حیثیت کے بارے میں کچھ درج نہیں۔
help-no-commitment-recorded = دستخطوں اور توثیقوں کی تاریخ وار فہرست جس میں ریاست کا نام ہو۔
reason-no-chief-provision = کسی بنیادی معاہدے میں اس حق کی بنیادی شق نہیں۔
help-no-chief-provision = بنیادی معاہدوں کے اندر کچھ نہیں؛ دوسرے معاہدے عہد کے تحت درج ہیں۔
reason-no-judgement = اس حق کی کوئی بنیادی شق ملکی قانون کے مقابل نہیں پرکھی گئی۔
help-no-judgement = بنیادی شقوں کے مقابل ریاست کے قانونی احکام پر رائے، اپنے استدلال کے ساتھ۔
reason-too-few-judged = اس حق کی آدھی سے کم بنیادی شقیں پرکھی گئی ہیں۔
help-too-few-judged = ان شقوں پر رائے جو نہ پرکھی گئی شقوں میں درج ہیں۔
reason-no-body = اس حق کے مینڈیٹ والا کوئی ادارہ درج نہیں۔
help-no-body = عدالتوں، کمیشنوں اور وزارتوں کے مینڈیٹ، ان کے قوانین سے۔
reason-no-capacity = اس حق کے مینڈیٹ والے کسی ادارے کی جانچ شمار ہونے والے برسوں کے اندر نہیں ہوئی۔
help-no-capacity = کسی ادارے کی خود مختاری، اختیارات، وسائل، جواب دہی یا رسائی کی تاریخ وار جانچ۔
reason-no-review = اس حق سے متعلق جائزہ لینے والے ادارے کے سامنے کوئی دور درج نہیں، اور نہ کوئی واجب ہے۔
help-no-review = نافذ معاہدوں کے اداروں کے سامنے رپورٹوں، مکالموں اور بعد کی پیش رفت کی تاریخیں۔
reason-no-practice = شمار ہونے والے برسوں کے اندر کوئی ماخذ اس حق کی عملی صورتِ حال نہ ناپتا ہے نہ بیان کرتا ہے۔
help-no-practice = کوئی ناپا گیا سلسلۂ اعداد، یا ایسی رپورٹ جو بتائے کہ خلاف ورزیاں کتنی عام ہیں۔
reason-no-barrier-recorded = اس حق کے خلاف کوئی عامل درج نہیں، اور نہ اس کی کوئی تلاش۔
help-no-barrier-recorded = راستے کی رکاوٹوں پر ماخذ کے بیانات، یا درج شدہ تلاش جس میں کچھ نہ ملا ہو۔

## What a level rests on

basis-lead-bound = مرکزی معاہدہ: { $instrument }۔ ریاست اس کی پابند ہے۔
basis-lead-not-bound = مرکزی معاہدہ: { $instrument }۔ ریاست اس کی پابند نہیں۔
basis-also-bound = یہ بھی نافذ: { $instrument } (برائے { $scope })۔
basis-also-not-bound = نافذ نہیں: { $instrument } (برائے { $scope })۔
basis-reservation = معاہدے میں تبدیلی کرنے والا ایک تحفظ نافذ ہے۔
basis-accepted = طریقۂ کار قبول شدہ ہے۔
basis-not-accepted = طریقۂ کار قبول نہیں کیا گیا۔
basis-complaint-protocol = شکایات کا راستہ: { $instrument }۔
basis-law-full = { $norms-count ->
        [one] { $provision } کا تقاضا پوری طرح پورا ہوتا ہے: { $norms }۔
       *[other] { $provision } کا تقاضا پوری طرح پورا ہوتا ہے: { $norms }۔
    }
basis-law-limited = { $norms-count ->
        [one] { $provision } کا تقاضا بیان کردہ حدود کے ساتھ پورا ہوتا ہے: { $norms }۔
       *[other] { $provision } کا تقاضا بیان کردہ حدود کے ساتھ پورا ہوتا ہے: { $norms }۔
    }
basis-law-partial = { $norms-count ->
        [one] { $provision } کا تقاضا جزوی طور پر پورا ہوتا ہے: { $norms }۔
       *[other] { $provision } کا تقاضا جزوی طور پر پورا ہوتا ہے: { $norms }۔
    }
basis-law-conflict = { $norms-count ->
        [one] { $provision } سے تصادم: { $norms }۔
       *[other] { $provision } سے تصادم: { $norms }۔
    }
basis-law-none = ایسا کوئی قانونی حکم نہیں ملا جو { $provision } کا تقاضا پورا کرے۔
basis-restricting-norm = حق کو محدود کرنے والا قانونی حکم: { $norm }۔
basis-mandate = { $body }: { $right } کا مینڈیٹ۔
basis-mandate-general = { $body }: عمومی مینڈیٹ۔
basis-nobody = درج ہے کہ { $right } کے لیے کسی ادارے کا مینڈیٹ نہیں۔
basis-capacity = { $body }، جانچ { $assessed }
basis-capacity-words = { $body }، جانچ { $assessed }: ”{ $words }“
basis-body-dissolved = { $body }: ادارہ تحلیل ہو چکا۔
basis-body-on-paper = { $body }: ادارہ صرف کاغذ پر موجود ہے۔
basis-body-cannot-act = { $body }: مینڈیٹ ہے مگر ادارہ عمل نہیں کر سکتا۔
basis-restricting-body = { $body }: حق کو محدود کرنے والے اختیارات۔
basis-never-reported = { $body }، { $cycle }: مقررہ تاریخ { $due }؛ ریاست نے اس ادارے کو کبھی رپورٹ نہیں دی تھی۔
basis-long-overdue = { $body }، { $cycle }: مقررہ تاریخ { $due }، جسے دو سال یا زیادہ گزر چکے ہیں۔
basis-overdue = { $body }، { $cycle }: مقررہ تاریخ { $due }، جو گزر چکی ہے۔
basis-report-not-recorded = { $body }، { $cycle }: مقررہ تاریخ { $due }؛ کوئی رپورٹ درج نہیں۔
basis-report-in = { $body }، { $cycle }: رپورٹ پیش ہو چکی ہے۔
basis-reviewed = { $body }، { $cycle }: جائزہ ہو چکا ہے۔
basis-follow-up-refused = { $body }، { $cycle }: بعد کی پیش رفت سے انکار۔
basis-follow-up-not-satisfactory = { $body }، { $cycle }: بعد کی پیش رفت تسلی بخش قرار نہیں دی گئی۔
basis-follow-up-under-way = { $body }، { $cycle }: جائزہ ہو چکا، بعد کی پیش رفت جاری ہے۔
basis-follow-up-not-known = { $body }، { $cycle }: جائزہ ہو چکا؛ بعد میں کیا ہوا، معلوم نہیں۔
basis-on-time-and-satisfied = { $body }، { $cycle }: بروقت، پیش رفت تسلی بخش، آزاد اعداد و شمار شائع۔
basis-series = { $series }، { $year }: { $value }۔
basis-series-general = { $series }، { $year }: { $value } (جسمانی سلامتی پر عمومی)۔
basis-words = { $issue }: ”{ $words }“۔
basis-count = { $list }: { $low } اور { $high } کے درمیان درج شدہ۔
basis-factor = { $factor } ({ $kind })۔
basis-factor-strong = { $factor } ({ $kind })، اپنے ماخذ کے بقول قوی: دو بار شمار۔
basis-search = عوامل کی تلاش میں کوئی عامل نہیں ملا۔

## Remarks on a level

remark-no-core-guarantee = کوئی بنیادی معاہدہ ہر شخص کو اس حق کی ضمانت نہیں دیتا۔
remark-not-yet-binding = ابھی پابندی نہیں: متعلقہ معاہدوں میں سے کوئی ریاست پر نافذ نہیں۔
remark-provisions-not-judged =
    { $count ->
        [one] نہیں پرکھی گئی، اور شمار میں شامل نہیں: { $provisions }۔
       *[other] نہیں پرکھی گئیں، اور شمار میں شامل نہیں ({ $count }): { $provisions }۔
    }
remark-bodies-not-assessed =
    { $count ->
        [one] جانچ نہیں ہوئی، اور شمار میں شامل نہیں: { $bodies }۔
       *[other] جانچ نہیں ہوئی، اور شمار میں شامل نہیں ({ $count }): { $bodies }۔
    }
remark-no-review-recorded =
    { $count ->
        [one] کوئی دور درج نہیں، اور شمار میں شامل نہیں: { $instruments }۔
       *[other] کوئی دور درج نہیں، اور شمار میں شامل نہیں ({ $count }): { $instruments }۔
    }
remark-general-series = ان میں سے کچھ سلسلۂ اعداد جسمانی سلامتی پر عمومی ہیں: قتل، تشدد، گمشدگی اور سیاسی قید ایک ساتھ۔
remark-trend-better = رجحان { $from } تا { $to }: بہتری، { $count ->
        [one] واحد سلسلۂ اعداد میں
       *[other] تمام { $count } آزاد سلسلۂ اعداد میں
    }۔
remark-trend-worse = رجحان { $from } تا { $to }: خرابی، { $count ->
        [one] واحد سلسلۂ اعداد میں
       *[other] تمام { $count } آزاد سلسلۂ اعداد میں
    }۔
remark-trend-contested = رجحان { $from } تا { $to }: متنازع، سلسلۂ اعداد ایک دوسرے سے متضاد ہیں۔
remark-trend-no-clear-change = رجحان { $from } تا { $to }: کوئی واضح تبدیلی نہیں۔

## What the rules conclude

finding-not-bound = { $instrument }: معاہدہ نافذ ہے، اور ریاست اس کی پابند نہیں۔
finding-not-bound-signed = { $instrument }: ریاست نے دستخط کیے ہیں، اور وہ پابند نہیں۔
finding-not-bound-last-seen = { $instrument }: ریاست پابند نہیں، جیسا کہ آخری بار { $seen } کو دیکھا گیا۔
finding-not-bound-open = { $instrument }: ممکن ہے کہ ریاست ابھی پابند نہ ہو؛ تاریخ صرف جزوی طور پر معلوم ہے، یا ماخذ مختلف ہیں۔
finding-protocol-not-joined = { $instrument }، پروٹوکول بر { $parent }: ریاست پابند نہیں۔
finding-protocol-not-joined-last-seen = { $instrument }، پروٹوکول بر { $parent }: ریاست پابند نہیں، جیسا کہ آخری بار { $seen } کو دیکھا گیا۔
finding-protocol-not-joined-open = { $instrument }، پروٹوکول بر { $parent }: ممکن ہے کہ ریاست ابھی پابند نہ ہو؛ تاریخ صرف جزوی طور پر معلوم ہے، یا ماخذ مختلف ہیں۔
finding-reservation-in-effect = { $provisions } پر نافذ ({ $called ->
        [declaration] اعلامیہ
        [reservation] تحفظ
        [notification] اطلاع نامہ
       *[other] { $called }
    }): { $summary }{ $objections ->
        [0] {""}
        [one] {" "}(ایک اعتراض درج)
       *[other] {" "}({ $objections } اعتراضات درج)
    }۔
finding-reservation-whole = پورے { $instrument } پر نافذ ({ $called ->
        [declaration] اعلامیہ
        [reservation] تحفظ
        [notification] اطلاع نامہ
       *[other] { $called }
    }): { $summary }{ $objections ->
        [0] {""}
        [one] {" "}(ایک اعتراض درج)
       *[other] {" "}({ $objections } اعتراضات درج)
    }۔
finding-no-complaint-route = { $instrument }: ریاست پابند ہے، اور نہ انفرادی شکایات قبول ہیں نہ تحقیقاتی طریقۂ کار۔
finding-no-complaint-route-possible = { $instrument }: ریاست پابند ہے، اور انفرادی شکایات یا تحقیقاتی طریقۂ کار کی کوئی قبولیت درج نہیں۔
finding-law-in-conflict = { $provision }: شق کی پابندی لازم ہے، اور { $norms-count ->
        [one] یہ قانونی حکم اس سے متصادم ہے
       *[other] یہ قانونی احکام اس سے متصادم ہیں
    }، { $norms }: { $missing }۔
finding-law-in-conflict-reserved = { $provision }: تحفظ کے ساتھ شق کی پابندی لازم ہے، اور { $norms-count ->
        [one] یہ قانونی حکم اس سے متصادم ہے
       *[other] یہ قانونی احکام اس سے متصادم ہیں
    }، { $norms }: { $missing }۔
finding-law-absent = { $provision }: شق کی پابندی لازم ہے، اور اس کا تقاضا پورا کرنے والا کوئی قانونی حکم نہیں ملا: { $missing }۔
finding-law-partial = { $provision }: شق کا تقاضا جزوی طور پر پورا ہوتا ہے، { $norms } سے؛ کمی: { $missing }۔
finding-law-not-everywhere = { $provision }: شق کا تقاضا علاقے کے صرف ایک حصے میں پورا ہوتا ہے، { $norms } سے۔
finding-no-mandate = { $right }: قانون میں وعدہ ہے، اور اسے پورا کرنے کا مینڈیٹ کسی ادارے کے پاس نہیں۔
finding-weak-capacity = { $right }: قانون میں وعدہ ہے، اور اسے پورا کرنے والے ادارے کمزور قرار دیے گئے ہیں؛ سب سے کمزور پہلو: { $dimension }۔
finding-weak-capacity-possible = { $right }: قانون میں وعدہ ہے، اور ممکن ہے کہ اسے پورا کرنے والے ادارے کمزور ہوں ({ $level })؛ سب سے کمزور پہلو: { $dimension }۔
finding-weak-capacity-unable = { $right }: قانون میں وعدہ ہے، اور اسے پورا کرنے والے ادارے اس درجے پر قرار دیے گئے ہیں: { $level }۔
finding-weak-capacity-unable-possible = { $right }: قانون میں وعدہ ہے، اور ممکن ہے کہ اسے پورا کرنے والے ادارے کمزور ہوں ({ $level })۔
finding-report-overdue = { $body }: دور { $cycle } کی رپورٹ کی مقررہ تاریخ { $due } تھی، اور رپورٹ پیش نہیں ہوئی۔
finding-report-never-submitted = { $body }: دور { $cycle } کی رپورٹ کی مقررہ تاریخ { $due } تھی، اور رپورٹ پیش نہیں ہوئی؛ ریاست نے اس سے پہلے بھی اس ادارے کو رپورٹ نہیں دی تھی۔
finding-report-not-recorded = { $body }: دور { $cycle } کی رپورٹ کی مقررہ تاریخ { $due } تھی، اور تب سے کوئی رپورٹ درج نہیں۔
finding-recommendation-pending = { $right }: { $review } کی { $count ->
        [one] تائید کردہ ایک سفارش
       *[other] تائید کردہ { $count } سفارشات
    } کے بارے میں کچھ درج نہیں۔
finding-no-implementation-record = { $review } کی { $count ->
        [one] تائید کردہ ایک سفارش
       *[other] تائید کردہ { $count } سفارشات
    } پر عمل درآمد کا کوئی اندراج موجود نہیں۔
finding-contested-implementation = ریاست جس پر عمل درآمد کی اطلاع دیتی ہے، ایک دوسرا ماخذ اس سے اختلاف کرتا ہے: { $asks }۔
finding-practice-below-law = { $right }: قانون کا درجہ { $law }، عملی صورتِ حال کا درجہ { $practice }۔
finding-practice-below-law-possible = { $right }: قانون کا درجہ { $law }؛ ممکن ہے کہ عملی صورتِ حال خراب ہو ({ $practice })۔
finding-practice-poor = { $right }: عملی صورتِ حال کا درجہ { $practice }، اور قانون کا درجہ جزوی سے کم ہے۔
finding-practice-poor-possible = { $right }: ممکن ہے کہ عملی صورتِ حال خراب ہو ({ $practice })، اور قانون کا درجہ جزوی سے کم ہے۔
finding-practice-poor-law-unknown = { $right }: عملی صورتِ حال کا درجہ { $practice }؛ قانون ابھی نہیں پرکھا گیا۔
finding-practice-poor-law-unknown-possible = { $right }: ممکن ہے کہ عملی صورتِ حال خراب ہو ({ $practice })؛ قانون ابھی نہیں پرکھا گیا۔
finding-practice-declining = { $right }: پچھلے { $years } برسوں کا ہر آزاد سلسلۂ اعداد عملی صورتِ حال میں خرابی دکھاتا ہے۔
finding-not-aware = { $group }: { $awareness }۔
finding-not-aware-all = { $group }، تمام حقوق کے بارے میں: { $awareness }۔
finding-not-enough-data = { $right }، { $step }: معلومات ناکافی۔

## Notices

notice-commitments-only = صرف ریاست کے معاہداتی عہد درج ہیں: جب تک کوئی ڈوسیئر نہیں لکھتا، باقی مراحل کی معلومات موجود نہیں۔
notice-after-review = حقائق { $reviewed } کے ایڈیشن کے ہیں؛ بعد کی تبدیلیاں ان میں شامل نہیں۔
notice-before-first-fact = یہ دن تاریخ والے پہلے اندراج سے پہلے کا ہے، جو { $first } کا ہے۔
notice-mostly-no-data = جو معلوم ہے اس کی بنا پر اکثر فیصلے ممکن نہیں: { $cells } خانوں میں سے { $count } میں معلومات ناکافی ہیں۔
notice-nothing-recorded = اس ملک کے بارے میں کچھ درج نہیں۔

## What a measure changes

measure-effect-join-instrument = شامل ہوں: { $subject }
measure-effect-join-protocol = شامل ہوں: { $subject }
measure-effect-withdraw-reservation = تحفظ واپس لیں: { $subject }
measure-effect-accept-procedure = شکایات یا تحقیقات کا طریقۂ کار قبول کریں: { $subject }
measure-effect-enact-norm = ایسا قانونی حکم وضع کریں جو پورا تقاضا پورا کرے: { $subject }
measure-effect-amend-norm = ایسی ترمیم کریں کہ پورا تقاضا پورا ہو: { $subject }
measure-effect-repeal-norm = منسوخ کریں: { $subject }
measure-effect-extend-norm = قانونی حکم کو پورے علاقے تک وسعت دیں: { $subject }
measure-effect-give-mandate = مینڈیٹ دیں: { $subject }
measure-effect-raise-resources = ضروری وسائل دیں: { $subject }
measure-effect-raise-independence = زیادہ خود مختار بنائیں: { $subject }
measure-effect-raise-accountability = زیادہ جواب دہ بنائیں: { $subject }
measure-effect-raise-accessibility = رسائی آسان بنائیں: { $subject }
measure-effect-submit-report = رپورٹ پیش کریں: { $subject }
measure-effect-implement-recommendation = عمل کریں اور اس کی اطلاع دیں: { $subject }
measure-effect-inform-group = حقوق سے آگاہ کریں: { $subject }

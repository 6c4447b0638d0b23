### Pages that set things side by side: treaties and States, bodies and rights, rounds and dates, provisions and norms.

## Commitments of a country

world-bound-since = پابند از
world-complaints = شکایات
world-next-report = اگلی رپورٹ
world-accepted = قبول
world-not-accepted = قبول نہیں
world-next-late = مقررہ تاریخ { $due } کے بعد کوئی رپورٹ درج نہیں
world-next-perhaps = کوئی رپورٹ درج نہیں، مقررہ تاریخ شاید { $due }
world-how-law-answers = قانون اس کا تقاضا کیسے پورا کرتا ہے
world-life = ہر ایک خطِ زمانی پر
world-life-title = خطِ زمانی پر معاہدے اور تحفظات: { $country }
world-life-lead = بھری ہوئی پٹی اس دن سے چلتی ہے جب معاہدہ پابند کرتا ہے، نقطہ دار لکیر دستخط سے۔ خالی پٹی نافذ تحفظ ہے، اور اس پر نشان اعتراض۔ جدول یہی بات الفاظ میں کہتے ہیں۔
world-life-desc = معاہدے اور پروٹوکول: { $treaties }، تحفظات اور اعلامیے: { $reservations }، ہر ایک اپنی لکیر پر، صفحے کے دن تک۔
world-part-lists =
    { $count ->
        [one] مزید ایک معاہدہ، عالمی ادارۂ محنت اور تجارت کی فہرستوں کا
       *[other] مزید { $count } معاہدے، عالمی ادارۂ محنت اور تجارت کی فہرستوں کے
    }
world-part-rights =
    { $count ->
        [one] انسانی حقوق کا ایک معاہدہ اور پروٹوکول
       *[other] انسانی حقوق کے { $count } معاہدے اور پروٹوکول
    }

## Institutions

world-bodies-lead =
    { $bodies ->
        [0] ریاست کا کوئی ادارہ درج نہیں۔
       *[other] درج اداروں کی تعداد: { $bodies }۔ ان میں سے { $assessed } کی استعداد کی تاریخ وار جانچ معلوم ہے۔
    }
world-bodies-capacity = پانچ پہلوؤں میں استعداد
world-bodies-capacity-lead = ہر خانہ ان جانچوں کا احاطہ کرتا ہے جو اس دن شمار ہوتی ہیں: اسی ماخذ کی کوئی نئی جانچ ان کی جگہ نہیں لیتی، اور وہ پرانی نہیں ہوئیں۔ آخری کالم ادارے کا درجہ ہے۔
world-bodies-none-assessed = اس دن تک کسی ادارے کی استعداد کی کوئی جانچ معلوم نہیں۔
world-body = ادارہ
world-short-independence = خود مختاری
world-short-powers = اختیارات
world-short-resources = وسائل
world-short-accountability = جواب دہی
world-short-accessibility = رسائی
world-body-not-there = اس دن موجود نہیں
world-body-may-exist = ممکن ہے اس دن موجود نہ ہو: تاریخ دن تک معلوم نہیں
world-exists = وجود
world-assessments = وقت کے ساتھ جانچ
world-assessments-lead = اس دن تک معلوم ہر جانچ، پرانی پہلے، ماخذ کے اپنے الفاظ کے ساتھ اور یہ کہ انہیں کیا پڑھا گیا۔ یہ قواعد کے جدولِ الفاظ سے طے ہوتا ہے۔
world-assessed = تاریخِ جانچ
world-assessment-history = نئی جانچ نے اس کی جگہ لے لی، یا اس دن شمار ہونے کے لیے بہت پرانی ہے۔
world-grade = منظوری کا گریڈ { $grade }
world-enhancement = ایک ماخذ کی تجاویز
world-enhancement-lead = خانے ماخذ کے اپنے جدولوں سے پورے نقل کیے گئے ہیں۔ الفاظ اور تجاویز اسی کے ہیں، میزان کے نہیں۔
world-protect = حفاظت کرنے والے
world-restrict = محدود کرنے والے
world-every-right = ہر حق
world-but = سوائے: { $rights }
world-direction = سمت
world-bodies-unassessed = ادارے جن کی جانچ کسی نے نہیں کی
world-bodies-unassessed-lead = ان کا مینڈیٹ درج ہے، استعداد معلوم نہیں۔
world-body-unassessed = اس دن تک اس ادارے کی استعداد کی کوئی جانچ معلوم نہیں۔
world-mandate-general = ہر حق
world-mandate-protects =
    { $count ->
        [one] ایک حق کی حفاظت
       *[other] { $count } حقوق کی حفاظت
    }
world-mandate-restricts =
    { $count ->
        [one] ایک حق پر پابندی
       *[other] { $count } حقوق پر پابندی
    }
world-mandate-none = کچھ درج نہیں
world-mandate-none-recorded = اس دن کے لیے کسی حق کے بارے میں اس ادارے کا کوئی مینڈیٹ درج نہیں۔

## Reviews

world-late-count =
    { $count ->
        [0] { $day } کو کسی رپورٹ میں تاخیر معلوم نہیں۔
        [one] { $day } کو ایک رپورٹ میں تاخیر ہے، یا اس کا جمع ہونا درج نہیں۔
       *[other] { $day } کو { $count } رپورٹوں میں تاخیر ہے، یا ان کا جمع ہونا درج نہیں۔
    }
world-late = تاخیر
world-late-none = کوئی درج مقررہ تاریخ کسی اگلے مرحلے کے بغیر نہیں گزری۔
world-round = دور
world-was-due = مقررہ تاریخ
world-late-by = تاخیر کی مدت
world-known = کیا معلوم ہے
world-known-never = ایک ماخذ کے مطابق اس ادارے کو کبھی کوئی رپورٹ جمع نہیں کرائی گئی۔
world-known-late = ایک ماخذ کے مطابق رپورٹ موصول نہیں ہوئی تھی۔
world-known-nothing = مقررہ تاریخ کے بعد کوئی رپورٹ درج نہیں۔ کچھ درج نہ ہونے سے یہ ثابت نہیں ہوتا کہ کچھ بھیجا نہیں گیا۔
world-known-perhaps = مقررہ تاریخ دن تک معلوم نہیں
world-years =
    { $count ->
        [one] ایک سال
       *[other] { $count } سال
    }
world-months =
    { $count ->
        [0] ایک مہینے سے کم
        [one] ایک مہینہ
       *[other] { $count } مہینے
    }
world-due = اگلی مقررہ تاریخیں
world-due-none = اس دن کے بعد کی کوئی مقررہ تاریخ درج نہیں۔
world-due-on = مقررہ تاریخ
world-due-report = رپورٹ
world-due-replies = سوالات کی فہرست کے جوابات
world-due-follow-up = بعد کی پیش رفت کی معلومات
world-due-table = کس میں تاخیر ہے اور کیا واجب ہے
world-expected = کیا متوقع ہے
world-expected-lead = یہ پیش گوئیاں ہیں، درج تاریخیں نہیں: معاہدے کی میعاد، آخری مکالمے سے شمار کی گئی۔ ادارہ اکثر کوئی اور تاریخ مقرر کرتا ہے۔
world-expected-line = { $body }: تقریباً { $year }۔ { $provision } کے مطابق ہر { $every } سال بعد رپورٹ واجب ہے، اور آخری مکالمہ { $dialogue } کو شروع ہوا۔
world-recommendations =
    { $count ->
        [one] ایک درج سفارش
       *[other] تمام { $count } درج سفارشات
    }
world-body-of = { $body }: { $instrument }
world-not-binding = اس دن پابند نہیں کرتا: کچھ واجب نہیں
world-stage-due = رپورٹ کی مقررہ تاریخ
world-stage-submitted = جمع
world-stage-list = سوالات کی فہرست
world-stage-dialogue = مکالمہ
world-stage-outcome = حاصلِ جائزہ
world-stage-follow-up = بعد کی پیش رفت
world-rounds = ادوار خطِ زمانی پر
world-rounds-title = خطِ زمانی پر جائزے کے دور: { $country }
world-rounds-lead = نشان مکالمہ ہے۔ خالی پٹی مقررہ تاریخ سے اگلے مرحلے تک چلتی ہے، یا جہاں کوئی مرحلہ درج نہیں وہاں صفحے کے دن تک۔
world-csv-reservations = تحفظات کی CSV
world-rounds-desc = ادارے: { $bodies }، ہر ایک کی ایک لکیر، صفحے کے دن تک مکالمے: { $dialogues }۔
world-cycle = دور { $number }
world-next-due = اگلی رپورٹ کی مقررہ تاریخ { $due }
world-closed = اگلا مرحلہ { $on } تک آ چکا تھا
world-follow-due = مقررہ تاریخ { $due }
world-follow-in = موصول { $on }
world-follow-refused = انکار { $on }
world-grades = گریڈ { $grades }
world-is-late = تاخیر
world-is-late-not-recorded = واجب، اور کوئی رپورٹ درج نہیں
world-is-due-report = رپورٹ واجب
world-is-due-replies = جوابات واجب
world-is-due-follow-up = بعد کی پیش رفت کی معلومات واجب
world-is-expected = متوقع، ایک پیش گوئی

## Law beside treaties

world-alignment = قانون اور معاہدے آمنے سامنے
world-alignment-heading = { $country }: قانون اور { $instrument } آمنے سامنے
world-alignment-of = قانون اور { $instrument } آمنے سامنے
world-alignment-lead = ہر شق اپنے الفاظ میں، ملکی قانون اس کا تقاضا کیسے پورا کرتا ہے اس پر رائے، اور وہ قانونی احکام جن کی بات رائے میں ہے۔
world-alignment-unbound = قانون ہر حال میں پرکھا جاتا ہے، خواہ ریاست معاہدے کی پابند ہو یا نہ ہو۔
world-judgement = رائے
world-not-judged = پرکھا نہیں گیا
world-unjudged =
    { $count ->
        [one] { $all } شقوں میں سے ایک پر اس دن کوئی رائے نہیں۔
       *[other] { $all } شقوں میں سے { $count } پر اس دن کوئی رائے نہیں۔
    }
world-no-judgement = اس دن کے لیے کوئی رائے درج نہیں۔ کمی یہ ہے: کوئی ان قانونی احکام کا نام دے جو اس شق کا تقاضا پورا کرتے ہیں اور بتائے کہ کس حد تک، یا دیکھ کر کہے کہ کوئی نہیں۔
world-no-norm = کوئی قانونی حکم نہیں۔
world-missing = مکمل تقاضے کے لیے: { $missing }

## The world

world-heading = تمام ریاستیں اور بنیادی معاہدے
world-lead = { $as-of } کون سی ریاست کس معاہدے کی پابند ہے۔ ریاستیں حروفِ تہجی کی ترتیب میں ہیں۔ کسی ریاست کے لیے کوئی عدد نہیں۔
world-unknown-instrument = کوئی معاہدہ ”{ $asked }“ درج نہیں۔ فہرست کا پہلا دکھایا گیا ہے۔
world-bound-by = پابند ریاستیں
world-map-title = { $instrument } { $as-of }
world-map-heading = { $instrument } اور ریاستیں { $as-of }
world-map-picture = ایک ہی جتنے خانوں کا نقشہ، ہر ریاست کا ایک خانہ، اپنے پڑوسیوں کے قریب: { $counts }۔
world-map-count = { $class }: { $count }
world-map-note = ہر ریاست ایک ہی حجم کا ایک خانہ ہے، اپنے ہمسایوں کے پاس جہاں تک جالی اجازت دے۔ نقشہ سرحدوں کے بارے میں کچھ نہیں کہتا۔ ہر خانہ ریاست کے معاہداتی عہد تک لے جاتا ہے۔
world-map-desc = خانوں کی جالی، ہر ریاست کا ایک: جہاں ریاست پابند ہے وہاں بھرا ہوا، جہاں دستخط ہیں وہاں دھاری دار، جہاں پابند نہیں وہاں خالی۔ نیچے کے جدول میں یہی بات الفاظ میں ہے۔
world-not-in-force = اس دن معاہدہ خود نافذ نہیں تھا۔
world-skip-map = نقشہ چھوڑیں
world-class-bound = پابند
world-class-maybe = شاید پابند
world-class-signed = دستخط شدہ، پابند نہیں
world-class-not-bound = پابند نہیں
world-class-unknown = کچھ درج نہیں
world-table = ریاست بہ ریاست
world-table-lead = سال بتاتا ہے کہ معاہدہ کب سے پابند کرتا ہے۔ ماخذ نقشے والے معاہدے کا ہے۔ سب کے ماخذ ریاست کے اپنے صفحے پر ہیں۔
world-letter = پہلا حرف
world-record = اندراج
world-cell-bound = پابند
world-cell-maybe = شاید پابند
world-cell-signed = دستخط { $year }
world-cell-no = پابند نہیں
world-cell-no-force = نافذ نہیں
world-cell-unknown = درج نہیں

## Columns of files

column-institution = ادارہ
column-assessed = تاریخِ جانچ
column-independence = خود مختاری
column-powers = اختیارات
column-resources = وسائل
column-accountability = جواب دہی
column-accessibility = رسائی
column-direction = سمت
column-standing = حیثیت
column-body = ادارہ
column-cycle = دور
column-due = مقررہ تاریخ
column-months-late = تاخیر، مہینوں میں
column-provision = شق
column-answer = جواب
column-relation = تعلق
column-extent = حد
column-territory = ریاست کا علاقہ
column-norms = قانونی احکام
column-reasoning = استدلال
column-missing = کمی
column-full = مکمل
column-partial = جزوی
column-absent = غیر موجود
column-conflict = متصادم
column-not-judged = پرکھا نہیں گیا
column-submitted = جمع کرائی گئی
column-list-of-issues = سوالات کی فہرست
column-dialogue = مکالمہ
column-adopted = حاصلِ جائزہ
column-later-stage-by = اگلا مرحلہ اس تاریخ تک
column-late = تاخیر
column-made = تاریخ
column-in-effect = نافذ
column-objections = اعتراضات
field-reports-every = رپورٹ ہر (سال)

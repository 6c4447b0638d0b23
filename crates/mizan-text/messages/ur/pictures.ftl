### Pictures and what stands beside them.

## Every picture

pictures-as-table = قدریں بطور جدول
pictures-as-list = یہی اندراجات بطور فہرست
pictures-how-made = یہ کیسے بنتا ہے
pictures-value = { $value } ({ $low } تا { $high })
pictures-axis = { $scale }؛ { $better }
pictures-gaps = جن برسوں کی قدر نہیں وہاں لکیر ٹوٹ جاتی ہے؛ پٹی وہ وقفہ ہے جو ماخذ دیتا ہے۔
pictures-series =
    { $count ->
        [one] { $series }: ایک قدر، { $first-year } میں { $first }۔
       *[other] { $series }: { $count } قدریں، { $first-year } میں { $first } سے { $last-year } میں { $last } تک؛ سب سے کم { $lowest-year } میں { $lowest }، سب سے زیادہ { $highest-year } میں { $highest }۔
    }

## Measured practice

pictures-measured = پیمائش
pictures-measured-heading = پیمائش: { $subject }
pictures-measured-lead = اس حق کی پیمائش کرنے والے ہر سلسلۂ اعداد کی ہر قدر، جیسے اس کا ماخذ دیتا ہے۔ قدر سے درجہ کیسے بنتا ہے، یہ طریقِ کار کے صفحے پر ہے۔
pictures-measured-none = اس حق کی کوئی قدر درج نہیں۔
pictures-measured-title = { $subject }: { $scale }؛ { $first } تا { $last }
pictures-all-measured = اس حق کی پوری پیمائش
pictures-scale-classes = زمرہ، { $lowest } تا { $highest }
pictures-scale-place-among-states = قدر
pictures-scale-share-achieved = قابلِ حصول کا فی صد
pictures-scale-other = قدر

## Timeline

pictures-timeline-heading = خطِ زمانی: { $country }، { $from } تا { $to }
pictures-by = { $from } تک
pictures-timeline-lead = معاہدے اور قوانین اس دن سے جب ان کی پابندی شروع ہوئی، جائزے ان کے ادارے کے لحاظ سے، دور جیسے ماخذ ان کے نام دیتا ہے۔ صفحے کے دن کے بعد کی کوئی چیز نہیں دکھائی جاتی۔ جس قانون کا پہلا دن درج نہیں، اس کے ساتھ ”تک“ وہ پہلی تاریخ بتاتا ہے جس پر کسی ماخذ کے مطابق وہ نافذ تھا۔
pictures-timeline-desc = تصویر میں: دور { $periods }، پابند کرنے والے معاہدے { $treaties }، پابند نہ کرنے والے { $absent }، قوانین { $laws }، عدالتی فیصلے { $judgments }، جائزے { $reviews }، پیمائش کی قدریں { $values }۔ تصویر کے نیچے کی فہرست میں یہی اندراجات تاریخ کی ترتیب سے ہیں۔
pictures-zoom = دور
pictures-whole = پورا عرصہ
pictures-from = سے
pictures-to = تک
pictures-list = یہی اندراجات بطور فہرست
pictures-before =
    { $count ->
        [one] ایک اور قانون نہیں دکھایا گیا جو { $day } سے پہلے نافذ تھا اور اس عرصے کے بعد بھی رہا۔
       *[other] { $count } مزید قوانین نہیں دکھائے گئے جو { $day } سے پہلے نافذ تھے اور اس عرصے کے بعد بھی رہے۔
    }
pictures-laws-state = پوری ریاست کے قوانین
pictures-laws-parts = صوبوں اور علاقوں کے قوانین
pictures-periods = ادوار
pictures-treaties = معاہدے
pictures-treaties-note = پٹی اس دن سے جب پابندی شروع ہوئی
pictures-laws = قوانین
pictures-laws-note = + حفاظت کرتا ہے (بھرا ہوا) · − محدود کرتا ہے (خاکہ) · ± دونوں (ٹوٹی لکیر)
pictures-reviews = جائزے
pictures-reviews-note = ہر دور کا ایک نشان
pictures-events = واقعات
pictures-judgments = عدالتی فیصلے
pictures-judgment = عدالتی فیصلہ
pictures-absent = وہ معاہدے جن کی پابندی نہیں
pictures-not-joined = شمولیت نہیں
pictures-only-signed = صرف دستخط
pictures-not-yet = ریاست کے لیے ابھی نافذ نہیں
pictures-not-recorded = کچھ درج نہیں
pictures-with-sign = { $sign } { $law }
pictures-sign-protects = +
pictures-sign-restricts = −
pictures-sign-both = ±
pictures-articles = { $text }، آرٹیکل: { $count }
pictures-curve = { $series } · { $axis }
pictures-bad-date = ”{ $text }“ کوئی تاریخ نہیں: سال، مہینہ یا دن لکھیے، جیسے 1977، {"\u2066"}1977-07{"\u2069"} یا {"\u2066"}1977-07-05{"\u2069"}۔
pictures-bad-order = ”{ $from }“ اور ”{ $to }“ کے درمیان کچھ نہیں: پہلی تاریخ دوسری سے اور صفحے کے دن سے پہلے ہونی چاہیے۔
pictures-bad-period = ”{ $text }“ نام کا کوئی دور نہیں: ادوار نیچے درج ہیں۔
pictures-bad-right = ”{ $text }“ نام کا کوئی حق نہیں: فہرست سے چنیے۔

## Comparison

pictures-growth = بنیادی معاہدے جن کی پابندی ہے، کل { $all } میں سے
pictures-growth-lead = ہر معاہدہ اس دن سے جب اس کی پابندی شروع ہوئی۔ سب تصویروں کا پیمانہ ایک ہے؛ ممالک اپنے ناموں کی ترتیب میں ہیں۔
pictures-growth-desc = { $country }: { $all } میں سے { $count } بنیادی معاہدوں کی پابندی ہے۔
pictures-compare-none = ان ممالک میں اس حق کی پیمائش کرنے والا کوئی سلسلۂ اعداد درج نہیں۔
pictures-no-country = ان کی جگہ وہ ممالک دکھائے گئے ہیں جن کا ڈوسیئر ہے۔
pictures-too-many = زیادہ سے زیادہ { $most } ممالک ساتھ ساتھ دکھائے جا سکتے ہیں؛ چھوڑے گئے: { $countries }۔
pictures-no-right = ”{ $text }“ نام کا کوئی حق نہیں؛ اس کی جگہ پہلا حق دکھایا گیا ہے۔
pictures-leave-out = نکالیں
pictures-add = شامل کریں

## جائزہ لینے والے اداروں نے ریاستوں سے کیا کہا، اور جواب کیا ملا۔

# جوابات
answer-supported = تائید کی گئی
answer-already-implemented = تائید کی گئی، عمل ہو چکا
answer-supported-in-part = جزوی تائید
answer-examine = زیرِ غور
answer-noted = نوٹ کی گئی
answer-not-supported = تائید نہیں کی گئی
answer-pledge = اپنا وعدہ

# کیا گنا گیا
unit-paragraphs = پیراگراف
unit-asks = مطالبے
unit-pledges = وعدے
unit-observations = مشاہدات
unit-answers = جوابات
level-document = دستاویزات
level-paragraph = پیراگراف
level-ask = مطالبے
level-answered = جوابات
level-status = معاہدوں کی حیثیت کے اندراج

# ڈیٹا کے مجموعے
series-upr-info = یو پی آر انفو، سفارشات کا ڈیٹا بیس
series-upr-parsed = ورکنگ گروپ کی رپورٹیں، دوسروں کی تجزیہ کردہ
series-working-group-report = یو پی آر ورکنگ گروپ کی رپورٹ
series-state-answer = رپورٹ پر ریاست کا جواب
series-thematic-list = دفتر برائے انسانی حقوق، موضوع کے لحاظ سے سفارشات کی فہرست
series-uhri = دفتر برائے انسانی حقوق، عالمی انسانی حقوق اشاریہ
series-ratification-status = ریاست کے لحاظ سے معاہدوں کی حیثیت

# سطر کیوں روکی گئی
held-unknown-state = اس نام کی کوئی ریاست معلوم نہیں
held-unknown-body = اس نام کا کوئی جائزہ لینے والا ادارہ معلوم نہیں
held-unknown-theme = فہرست میں اس نام کا کوئی موضوع نہیں
held-unknown-answer = اس لفظ کا کوئی جواب معلوم نہیں
held-fields = خانوں کی تعداد عنوان سے مختلف ہے
held-empty = جس خانے میں کچھ ہونا لازم ہے وہ خالی ہے
held-unreadable = قدر اپنے کالم کے مطابق پڑھی نہیں جا سکتی
held-unnumbered = اس پیراگراف کا نمبر معلوم نہیں ہو سکا
held-unclosed = خانے کا ابتدائی اقتباسی نشان بند نہیں ہوا
held-mixed-encodings = حروف کی رمز بندی باقی فائل سے مختلف ہے
held-contradiction = سطر کے کالم ایک دوسرے سے متضاد ہیں
held-too-long = خانہ کسی بھی جائزے کے متن سے لمبا ہے
held-no-recommendation = یہ کوئی سفارش نہیں: یہ ریاست کا جواب ہے
held-repeated = پہلے کی ایک سطر میں یہی شناخت موجود ہے

# درآمد
import-title = { $file }: { $series }
import-preview = کچھ نہیں لکھا گیا: --yes کے ساتھ درآمد ہو گی
import-nothing-new = کچھ نہیں بدلتا: ذخیرے میں سب موجود ہے
import-done = درآمد { $id } · mizan import undo { $id } اسے واپس لیتا ہے
import-held =
    { $count ->
        [one] { $count } سطر کسی شخص کے دیکھنے کے لیے روکی گئی
       *[other] { $count } سطریں کسی شخص کے دیکھنے کے لیے روکی گئیں
    }
import-undone =
    درآمد { $id } واپس لی گئی: { $gone ->
        [one] { $gone } اندراج
       *[other] { $gone } اندراج
    } ختم، { $back } دوبارہ معتبر
import-none = ابھی کچھ درآمد نہیں ہوا
import-list = درآمدات
import-held-title = درآمد { $id } کی روکی گئی سطریں
import-reading = { $file } پڑھی جا رہی ہے
import-answered = { $count } { $unit }: { $answer }

# سفارشات
recs-title = { $country } سے کیا کہا گیا
recs-texts = متن
recs-none = { $country } کے بارے میں کچھ درآمد نہیں: mizan import FILE یو پی آر انفو، دفتر برائے انسانی حقوق یا کسی رپورٹ کو درآمد کرتا ہے
recs-no-data-set = اس ریاست کے بارے میں مجموعے ”{ $asked }“ سے کچھ درآمد نہیں؛ موجود ہیں: { $there }
recs-no-session-there = اس ریاست کے بارے میں اجلاس { $asked } سے کچھ درآمد نہیں؛ موجود ہیں: { $there }
recs-session = اجلاس { $session }
recs-no-session = اجلاس درج نہیں
recs-joined = { $report }، { $other } کے جوابات کے ساتھ
recs-mixed = { $count } پیراگراف کے حصوں کے جواب مختلف ہیں
recs-alone = { $other } کے { $count } مطالبے کسی پیراگراف میں نہیں

column-said = اپنے الفاظ میں
column-session = اجلاس
column-unit = اکائی
column-data-set = ڈیٹا کا مجموعہ
column-count = تعداد
column-number = نمبر
column-text = متن
column-recommending = سفارش کنندہ
column-row = سطر
column-file = فائل
column-import = درآمد
column-imported = تاریخِ درآمد
column-undone = واپس لی گئی
column-new = نئے
column-changed = بدلے
column-identical = وہی
column-gone = ختم
column-why-held = کیوں روکی گئی
column-field = کالم
column-suspected = غالب نمبر

# مقررہ تاریخوں کا کیلنڈر، جیسے لوگ اس کے رکن بنتے ہیں
calendar-title = { $country }: اقوامِ متحدہ کے انسانی حقوق کے اداروں کے سامنے مقررہ تاریخیں
calendar-late = تاخیر: { $round }، { $country } کی رپورٹ، مقررہ { $due }
calendar-late-not-recorded = مقررہ { $due }، اور کوئی رپورٹ درج نہیں: { $round }، { $country }
calendar-due-report = رپورٹ کی مقررہ تاریخ: { $round }، { $country }
calendar-due-replies = جوابات کی مقررہ تاریخ: { $round }، { $country }
calendar-due-follow-up = بعد کی پیش رفت کی معلومات کی مقررہ تاریخ: { $round }، { $country }
calendar-expected = متوقع، { $years } سال کی مدت سے پیش گوئی: { $round } کے بعد اگلی رپورٹ، { $country }
calendar-subscribe = ان تاریخوں کے رکن بنیں (iCalendar)

# The index, copies of the site as files, and the command that makes them.

# --- the index
index-page = فہرستِ عام
index-heading = فہرستِ عام
index-lead =
    { $count ->
        [one] ایک اندراج، حرف، حق اور قسم کے لحاظ سے۔
       *[other] { $count } اندراجات، حرف، حق اور قسم کے لحاظ سے۔
    }
index-letters = حروفِ تہجی سے
index-digits = 0–9 اور علامات
index-rights = حق کے لحاظ سے
index-kinds = قسم کے لحاظ سے
index-of-letter = فہرستِ عام: { $letter }
index-of-right = فہرستِ عام: { $right }
index-count =
    { $count ->
        [one] ایک اندراج۔
       *[other] { $count } اندراجات۔
    }
index-right-in = خود یہ حق، وعدے سے عمل تک، ان ممالک میں:
index-link = حروفِ تہجی کی فہرست

# --- what a copy leaves out
copy-page = نقول
copy-heading = نقل میں کیا شامل نہیں
copy-lead = یہ سائٹ فائلوں کے ایک فولڈر کی صورت میں بھی مل سکتی ہے، جو سرور اور نیٹ ورک کے بغیر کام کرتا ہے۔ جو کچھ صرف سرور تیار کر سکتا ہے وہ اس میں شامل نہیں۔
copy-left-out = نقل میں شامل نہیں
copy-day = دوسرے دن
copy-day-why = نقل ایک دن کی ہوتی ہے۔ ہر دوسرے دن کے صفحے، اور دو دنوں کے درمیان کی تبدیلیاں، پوچھے جانے پر تیار ہوتی ہیں۔
copy-country = دوسرے ممالک
copy-country-why = نقل میں وہی ممالک ہیں جن کے لیے وہ بنائی گئی۔ باقی ممالک کا ذکر صرف معاہدوں اور ماخذ کے صفحوں پر ہے۔
copy-language = دوسری زبانیں
copy-language-why = نقل میں وہی زبانیں ہیں جن میں وہ بنائی گئی۔
copy-knowledge = پہلے کیا معلوم تھا
copy-knowledge-why = نقل میں ایک ایڈیشن ہے: وہ جو نقل بناتے وقت معلوم تھا۔
copy-list = ایک سے زیادہ شرطوں والی فہرستیں
copy-list-why = نقل میں ہر فہرست پوری، اور ایک ایک شرط کے ساتھ موجود ہے؛ ایک ساتھ کئی شرطوں کے ساتھ نہیں۔ ہر ماخذ پر مبنی بیانات میں سے پہلا صفحہ موجود ہے۔
copy-form = فارم کے جواب
copy-form-why = فارم کو جواب دینے والا سرور درکار ہے۔ نقل کی فہرستِ عام اس کے ہر صفحے تک لے جاتی ہے؛ اس کی تلاش وہاں کام کرتی ہے جہاں اسکرپٹ کی اجازت ہو۔
copy-data = دوسری فائلیں
copy-data-why = نقل میں جدولوں اور فہرستوں کا پورا ڈیٹا JSON، CSV اور Markdown میں موجود ہے: ہر اندراج ان کی ایک سطر ہے، اپنی شناخت کے ساتھ۔ اسپریڈ شیٹ، کتابیات اور دستاویزات سائٹ اور پروگرام تیار کرتے ہیں؛ کیٹلاگ اور فیڈ خود سائٹ کے بارے میں ہیں۔
copy-index = فہرستِ عام: سب کچھ، حرف، حق اور قسم کے لحاظ سے
copy-make = نقل بنائیں
copy-make-how = پروگرام اسے ایک فولڈر میں لکھتا ہے، ان ممالک، زبانوں اور اس دن کے لیے جو اسے بتائے جائیں:
copy-make-command = mizan publish -o mizan --country PAK

# --- on the pages of a copy
copy-notice = نقل بتاریخ { $day }، { $edition }۔
copy-notice-why = اس میں کیا شامل نہیں
copy-this = یہ نقل بتاریخ { $day } ہے، { $edition }۔ ممالک: { $countries }۔ زبانیں: { $languages }۔
copy-this-online = اصل سائٹ: { $address }
copy-no-form = یہ نقل بتاریخ { $day } ہے؛ سائٹ کے فارم کا جواب اس میں شامل نہیں۔
copy-no-day = یہ نقل بتاریخ { $day } ہے؛ دوسرے دن اس میں شامل نہیں۔
copy-search-script = اس صفحے کی تلاش اسی فولڈر کا ایک اسکرپٹ ہے: واحد اسکرپٹ۔ وہ کچھ نہیں بھیجتا۔
copy-search-ask = ایک لفظ لکھیں: حاصلِ تلاش یہاں دکھائی دے گا۔ ہر لفظ عنوان کے کسی لفظ کا آغاز ہونا چاہیے۔
copy-search-found = ملنے والے اندراجات: { $count }
copy-search-first = ملنے والے اندراجات: { $count }؛ پہلے { $shown } دکھائے گئے ہیں۔
copy-search-nothing = کچھ نہیں ملا۔ کم یا مختصر الفاظ آزمائیں، یا فہرستِ عام دیکھیں۔

# --- the command
cli-publishing = صفحے لکھے جا رہے ہیں
cli-published =
    { $files ->
        [one] `{ $folder }` میں ایک فائل
       *[other] `{ $folder }` میں { $files } فائلیں
    }: لکھی گئیں { $written }، جوں کی توں { $kept }، ہٹائی گئیں { $removed }۔
cli-publish-open = `{ $file }` کو براؤزر میں کھولیں۔
cli-publish-taken = `{ $folder }` خالی نہیں، اور `mizan publish` کا لکھا ہوا بھی نہیں۔ نیا فولڈر دیں، یا وہ جو اس نے لکھا ہو۔
cli-publish-manifest = `{ $file }` ایسی فہرست نہیں جسے میزان کا یہ نسخہ پڑھ سکے: { $why }۔ نیا فولڈر دیں۔
cli-publish-broken =
    { $count ->
        [one] ایک ربط ایسے صفحے تک جاتا ہے جو سائٹ پر نہیں: { $links }
       *[other] { $count } روابط ایسے صفحوں تک جاتے ہیں جو سائٹ پر نہیں، ان میں سے: { $links }
    }
cli-publish-interrupted = کام روک دیا گیا۔ یہی حکم دوبارہ دینے سے کام وہیں سے آگے چلتا ہے۔
cli-publish-nothing = کسی ملک کا ڈوسیئر موجود نہیں۔ `--country` سے ملک کا نام دیں۔

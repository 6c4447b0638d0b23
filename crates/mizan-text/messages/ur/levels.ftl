### The six steps, their levels, the kinds of gap.
### Words of levels: at most 12 letters (a test looks), because a cell of the matrix holds one.

step-commitment = عہد
step-commitment-short = عہد
step-commitment-question = کیا ریاست پابند ہے؟
step-commitment-method = وہ معاہدہ دیکھا جاتا ہے جو اس حق کا مرکزی معاہدہ ہے، جب تک ریاست اس کی پابند ہو۔ جب ریاست اس کی پابند نہ ہو تو بنیادی یا معاون شق والا بہترین دوسرا معاہدہ، زیادہ سے زیادہ درجہ 2 پر۔ باقی معاہدے ساتھ درج کیے جاتے ہیں۔
step-law = قانون
step-law-short = قانون
step-law-question = کیا ملکی قانون تقاضا پورا کرتا ہے؟
step-law-method = حق کی بنیادی شقوں کا زیریں وسطانیہ۔ ہر شق پر اس دن کی بہترین قائم رائے لی جاتی ہے؛ تصادم اس کی زیریں حد کو 0 پر لے آتا ہے۔ آدھی سے کم بنیادی شقیں پرکھی گئی ہوں تو معلومات ناکافی ہیں۔ قانون ہر حال میں پرکھا جاتا ہے، ریاست پابند ہو یا نہ ہو۔
step-institutions = ادارے
step-institutions-short = ادارے
step-institutions-question = کیا کوئی ادارہ کام کرنے کے قابل ہے؟
step-institutions-method = حق کی حفاظت کرنے والے اداروں کا زیریں وسطانیہ۔ ہر ادارے کی جانچ اپنے پہلوؤں کے زیریں وسطانیے سے گنی جاتی ہے؛ ایک سے زیادہ جانچیں ہوں تو وقفہ بنتا ہے۔ حق کو محدود کرنے والے اداروں کے نام دیے جاتے ہیں اور وہ رکاوٹوں میں گنے جاتے ہیں۔
step-monitoring = نگرانی
step-monitoring-short = نگرانی
step-monitoring-question = کیا ریاست کا جائزہ ہوتا ہے، اور کیا پیش رفت ہوتی ہے؟
step-monitoring-method = عالمگیر میعادی جائزے اور اس حق کے ان معاہدوں کے اداروں کا زیریں وسطانیہ جن کی ریاست پابند ہے: آخری دور جس میں مکالمہ ہوا، اور اس کے بعد کی کوئی مقررہ تاریخ۔ جو مرحلہ درج نہیں وہ معلوم نہیں، اور اس ادارے کا درجہ 1 اور 3 کے درمیان رہتا ہے۔
step-practice = عملی صورتِ حال
step-practice-short = عمل
step-practice-question = زندگی میں کیا ہوتا ہے؟
step-practice-method = حق کی عملی صورتِ حال ناپنے یا بیان کرنے والے ماخذ کا وقفہ، فی ماخذ ایک اندراج۔ قدریں پرانی ہوتی جاتی ہیں: پہلے ان کا وقفہ پھیلتا ہے، پھر وہ گنی نہیں جاتیں۔ درج شدہ شمار صرف بالائی حد کو نیچے لاتے ہیں۔
step-barriers = رکاوٹیں
step-barriers-short = رکاوٹیں
step-barriers-question = راستے میں کیا حائل ہے؟
step-barriers-method = حق یا اس کے گروہ کے خلاف درج الگ الگ عوامل کی تعداد۔ دو یا زیادہ اقسام کے عوامل درجے کو ایک گھٹاتے ہیں؛ جس عامل کو اس کا ماخذ قوی کہے وہ دو بار گنا جاتا ہے۔ درجہ 4 کے لیے ایک درج شدہ تلاش چاہیے جس میں کوئی عامل نہ ملا ہو۔

## Levels

level-commitment-0 = غیر پابند
level-commitment-0-means = کسی ایسے معاہدے کی پابندی نہیں جو اس حق کی ضمانت دے یا اس کا معاون ہو
level-commitment-1 = دستخط شدہ
level-commitment-1-means = مرکزی معاہدے پر صرف دستخط ہوئے ہیں
level-commitment-2 = جزوی
level-commitment-2-means = صرف دوسرے معاہدوں کی پابندی، یا کوئی نافذ تحفظ مرکزی معاہدے کی کسی بنیادی شق میں تبدیلی کرتا ہے
level-commitment-3 = پابند
level-commitment-3-means = مرکزی معاہدے کی پابندی
level-commitment-4 = مکمل
level-commitment-4-means = مرکزی معاہدے کی پابندی، اور افراد خلاف ورزی کی شکایت کر سکتے ہیں

level-law-0 = متصادم
level-law-0-means = کوئی قانونی حکم پوری ضمانت سے متصادم ہے
level-law-1 = غیر موجود
level-law-1-means = تلاش کی گئی اور کوئی قانونی حکم نہیں ملا
level-law-2 = جزوی
level-law-2-means = ضمانت کا تقاضا جزوی طور پر پورا ہوتا ہے
level-law-3 = بیشتر
level-law-3-means = ضمانت کا تقاضا بیان کردہ حدود کے ساتھ پورا ہوتا ہے
level-law-4 = مکمل
level-law-4-means = ضمانت کا تقاضا پوری طرح پورا ہوتا ہے

level-institutions-0 = معدوم
level-institutions-0-means = تحلیل شدہ، یا صرف کاغذ پر موجود، اور ماخذ یہی کہتا ہے
level-institutions-1 = کمزور
level-institutions-1-means = مینڈیٹ ہے مگر عمل نہیں کر سکتا
level-institutions-2 = محدود
level-institutions-2-means = عمل کرتا ہے، سنگین پابندیوں کے ساتھ
level-institutions-3 = اہل
level-institutions-3-means = اہل ہے، کچھ پابندیوں کے ساتھ
level-institutions-4 = مضبوط
level-institutions-4-means = اہل اور خود مختار

level-monitoring-0 = کبھی نہیں
level-monitoring-0-means = رپورٹ واجب ہونے کے باوجود کبھی پیش نہیں ہوئی، اور ماخذ یہی کہتا ہے
level-monitoring-1 = طویل تاخیر
level-monitoring-1-means = مقررہ تاریخ کو دو سال یا زیادہ گزر چکے ہیں اور ماخذ یہی کہتا ہے، یا بعد کی پیش رفت سے انکار کیا گیا
level-monitoring-2 = تاخیر
level-monitoring-2-means = مقررہ تاریخ کو اس سے کم عرصہ گزرا ہے، یا آخری پیش رفت تسلی بخش قرار نہیں دی گئی
level-monitoring-3 = زیرِ عمل
level-monitoring-3-means = رپورٹیں پیش ہو چکی ہیں، بعد کی پیش رفت جاری ہے
level-monitoring-4 = بروقت
level-monitoring-4-means = بروقت، پیش رفت تسلی بخش، آزاد اعداد و شمار شائع

level-practice-0 = سنگین
level-practice-0-means = سنگین اور منظم خلاف ورزیاں
level-practice-1 = وسیع
level-practice-1-means = وسیع پیمانے پر خلاف ورزیاں
level-practice-2 = بکثرت
level-practice-2-means = بکثرت خلاف ورزیاں
level-practice-3 = کبھی کبھار
level-practice-3-means = کبھی کبھار خلاف ورزیاں
level-practice-4 = شاذ
level-practice-4-means = خلاف ورزیاں شاذ و نادر

# Economic, social and cultural rights: whom the right reaches.
level-practice-met-0 = چند کو میسر
level-practice-met-0-means = حق صرف چند لوگوں کو میسر ہے
level-practice-met-1 = بہت سے محروم
level-practice-met-1-means = بہت سے لوگ محروم ہیں
level-practice-met-2 = بڑی کمی
level-practice-met-2-means = ایک بڑا حصہ محروم ہے
level-practice-met-3 = کچھ محروم
level-practice-met-3-means = کچھ لوگ محروم ہیں
level-practice-met-4 = تقریباً سب
level-practice-met-4-means = تقریباً سب کو میسر ہے

level-barriers-0 = بہت
level-barriers-0-means = چار یا زیادہ عوامل
level-barriers-1 = متعدد
level-barriers-1-means = تین عوامل
level-barriers-2 = دو
level-barriers-2-means = دو عوامل
level-barriers-3 = ایک
level-barriers-3-means = ایک عامل
level-barriers-4 = کوئی نہیں
level-barriers-4-means = درج شدہ تلاش کے بعد کوئی نہیں

level-between = { $low } اور { $high } کے درمیان
level-wide = { $low } تا { $high }
level-unclear = غیر واضح ({ $low } تا { $high })
level-spoken = { $word }، 4 میں سے درجہ { $level }
level-spoken-between = { $word }، 4 میں سے درجہ { $low } تا { $high }
level-none = نامعلوم
level-none-spoken = معلومات ناکافی
interval = { $low }–{ $high }

## Gaps

gap-commitment = عہد
gap-commitment-long = عہد کا خلا
gap-commitment-means = ریاست پابند نہیں، یا صرف جزوی طور پر پابند ہے
gap-incorporation = قانون میں شمولیت
gap-incorporation-long = قانون میں شمولیت کا خلا
gap-incorporation-means = ریاست پابند ہے؛ ملکی قانون غیر موجود، نامکمل یا متصادم ہے
gap-institutional = ادارہ جاتی
gap-institutional-long = ادارہ جاتی خلا
gap-institutional-means = قانون موجود ہے؛ اسے نافذ کرنے والا ادارہ موجود نہیں یا عمل نہیں کر سکتا
gap-reporting = رپورٹنگ
gap-reporting-long = رپورٹنگ کا خلا
gap-reporting-means = رپورٹ کی میعاد گزر چکی ہے، یا جو رپورٹ کیا گیا وہ متنازع ہے
gap-enforcement = عملی نفاذ
gap-enforcement-long = عملی نفاذ کا خلا
gap-enforcement-means = عملی صورتِ حال خراب ہے، قانون اور ادارے جو بھی وعدہ کریں
gap-awareness = آگاہی
gap-awareness-long = آگاہی کا خلا
gap-awareness-means = لوگ اپنا حق نہیں جانتے، اس لیے اسے مانگ نہیں سکتے
gap-evidence = شواہد
gap-evidence-long = شواہد کا خلا
gap-evidence-means = جو معلوم ہے اس کی بنا پر فیصلہ ممکن نہیں

## Groups of rows

group-person-and-justice = شخص اور انصاف
group-freedoms-and-participation = آزادیاں اور شرکت
group-equality-and-groups = مساوات اور گروہ
group-economic-social-cultural = معاشی، سماجی اور ثقافتی

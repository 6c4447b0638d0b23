### Briefs, files of tables and citations: what is taken away.

brief-title = ملک کا خلاصہ: { $country }
brief-title-right = خلاصہ: { $right }، { $country }
brief-description = وعدے سے عمل تک، بتاریخ { $day }۔ ہر بیان کے ساتھ اس کا ماخذ ہے یا غیر مصدقہ ہونے کا نشان۔
brief-running = { $title } · { $day } · { $edition }
brief-language = زبان: { $language }
brief-read-sources = S1، S2 …: نمبر وار ماخذ، آخر میں؛ جس بیان کی کسی نے تصدیق نہیں کی اس پر غیر مصدقہ کا نشان ہے
brief-levels-from = درجے شائع شدہ قواعد سے درج بیانات کی بنا پر نکلتے ہیں: { $tally }۔ ہر درجہ اپنے حقائق اور ماخذ کے ساتھ:
brief-gravest = سب سے سنگین ٹوٹ
brief-break = { $number }. { $gap }، شدت { $severity }: { $rights }
brief-judged = رائے، کسی وکیل نے نظرِ ثانی نہیں کی
brief-state-nothing = اس بارے میں ریاست کا کوئی بیان درج نہیں۔
brief-answered-by = اس کا جواب دینے والے اقدامات
brief-core-treaties = انسانی حقوق کے بنیادی معاہدے
brief-no-reservations = کسی شق کو بدلنے والا کوئی نافذ تحفظ درج نہیں۔
brief-latest-rounds = ہر ادارے کے سامنے تازہ ترین دور
brief-no-rounds = جائزہ لینے والے کسی ادارے کے سامنے کوئی دور درج نہیں۔
brief-column-round = دور
brief-column-dialogue = مکالمہ
brief-column-outcome = حاصلِ جائزہ
brief-column-recommendations = سفارشات
brief-due = میعاد گزر چکی، اور 24 مہینوں میں واجب
brief-due-on = { $what }: { $on }
brief-due-report = { $round }، رپورٹ کی مقررہ تاریخ
brief-due-replies = { $round }، جوابات کی مقررہ تاریخ
brief-due-next = { $round } کے بعد، اگلی رپورٹ کی مقررہ تاریخ
brief-due-follow-up = { $round }، بعد کی پیش رفت کی مقررہ تاریخ
brief-nothing-due = نہ کوئی گزری ہوئی میعاد درج ہے نہ آئندہ کوئی مقررہ تاریخ۔
brief-unknown = جو کچھ درج ہے اس پر ان مراحل کی رائے ممکن نہیں:
brief-all-judged = جو کچھ درج ہے اس پر ہر حق کے ہر مرحلے کی رائے ممکن ہے۔
brief-method = میزان بیانات درج کرتا ہے، ہر ایک اپنے ماخذ، اپنی تاریخوں اور اس اندراج کے ساتھ کہ کسی نے کیا تصدیق کی ہے۔ شائع شدہ قواعد انہیں ہر حق کے چھ مراحل میں سے ہر ایک کے لیے 0 سے 4 تک کے درجے میں بدلتے ہیں: عہد، قانون، ادارے، نگرانی، عملی صورتِ حال، رکاوٹیں۔ جہاں ماخذ متفق نہ ہوں یا تاریخیں جزوی طور پر معلوم ہوں، درجہ ایک وقفہ ہوتا ہے؛ جہاں بہت کم درج ہو، کوئی درجہ نہیں ہوتا۔ نتیجہ وہ ہے جو ایک قاعدہ اخذ کرتا ہے: وہ مرحلہ جہاں سلسلہ ٹوٹتا ہے، اور 1 سے 5 تک شدت۔ مراحل کی اوسط کبھی نہیں نکالی جاتی اور ممالک کی درجہ بندی کبھی نہیں کی جاتی۔ قانون معاہدے کا تقاضا کیسے پورا کرتا ہے، یہ مدیران کی رائے ہے۔ جو درج نہیں وہ معلوم نہیں: یہ اس کا ثبوت نہیں کہ کچھ نہیں ہوا۔
brief-all-sources = نام مختصر کیے گئے ہیں۔ مکمل فہرست:

## Where it is offered

brief-link = چھاپنے کے لیے خلاصہ
brief-back = صفحے پر واپس
brief-other-forms = یہی بطور

brief-nav = یہ خلاصہ
site-bibliography = حوالہ جات کے پروگراموں کے لیے:

## The description of the interface

data-route-brief = چھاپنے کے لیے ملک کا خلاصہ، نمبر وار ماخذ کے ساتھ؛ DOCX، Markdown اور جہاں پروگرام میں ہو PDF میں بھی۔
data-route-brief-of-right = یہی ایک حق کا۔

## The command line

cli-wrote-file = { $file } لکھ دی گئی
cli-brief-form = `{ $file }`: خلاصہ فائل کے نام کے آخر کے مطابق .pdf، .html، .docx یا .md میں لکھا جاتا ہے۔
cli-brief-no-right = { $asked } کا کوئی خلاصہ نہیں: بتاریخ { $day } کی جانچ میں یہ حق نہیں۔{ $near }

cli-cite-source-link = { $site }/ur/sources/{ $source }?edition={ $edition }
cli-cite-as = حکم cite کا جواب ایک جملہ، json، jsonl، bibtex، csl یا ris ہوتا ہے
cli-bibliography-is-of-cite = کتابیات mizan cite لکھتا ہے: mizan cite FACT --format bibtex
cli-xlsx-needs-file = ورک بک فائل یا پائپ میں جاتی ہے: -o FILE.xlsx بڑھائیں
cli-brief-no-pdf = یہ پروگرام PDF کے بغیر بنایا گیا ہے: اسے یوں بنائیں cargo run --release --features pdf -- brief …، یا خلاصہ .html میں لکھیں اور براؤزر سے PDF میں چھاپیں

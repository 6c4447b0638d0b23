### Sentences of the program on the command line: what it is doing, what it can't find, what to do.
### Commands, options and names of files are the same in every language.

cli-error = خرابی: { $message }
cli-bug = یہ میزان کا اپنا نقص ہے: { $what }۔ براہِ کرم { $where } پر اطلاع دیں، اپنی دی ہوئی کمانڈ اور `mizan --version` کے جواب کے ساتھ۔
cli-bug-more = تفصیل کے لیے -v کے ساتھ دوبارہ چلائیں۔

## What was asked

cli-did-you-mean = کیا آپ کی مراد { $near } تھی؟
cli-named = { $id } ({ $name })
cli-countries-there = ڈوسیئر والے ممالک: { $codes }{ $others }
cli-others-commitments-only = ؛ باقی سب: صرف معاہداتی عہد
cli-no-country = '{ $asked }' نام کی کوئی ریاست نہیں۔ { $near }  { $there }
cli-nothing-about = { $name } ({ $code }) کے بارے میں کچھ درج نہیں۔  { $there }
cli-no-right = '{ $asked }' نام کا کوئی حق نہیں۔ { $near }  موجود ہیں: { $rights }
cli-no-finding = '{ $asked }' نام کا کوئی نتیجہ نہیں۔ { $near }  سب دیکھیں: mizan assess { $country } --findings
cli-no-fact = '{ $asked }' نام کا نہ کوئی اندراج ہے نہ کوئی ماخذ۔ { $near }  الفاظ سے تلاش: mizan search WORDS
cli-no-dossier-there = یہاں کوئی ڈوسیئر نہیں{ $others }
cli-several-facts = '{ $asked }' نام کے { $count } اندراجات ہیں: { $ids }
cli-no-table = طریقِ کار کا '{ $asked }' نام کا کوئی جدول نہیں۔ موجود ہیں: { $tables }
cli-no-check = '{ $asked }' نام کی کوئی پڑتال نہیں۔ { $near }  سب دیکھیں: mizan check --explain all
cli-no-schema = '{ $asked }' نام کا کوئی خاکہ (schema) نہیں۔ { $near }  موجود ہیں: { $schemas }
cli-nothing-known = { $day } تک کچھ معلوم نہ تھا: پہلا ایڈیشن { $first } کا ہے
cli-store-empty = ذخیرہ خالی ہے: اس میں ڈوسیئر شامل کریں (`mizan load`)
cli-no-data-folder = ذخیرے کے لیے کوئی فولڈر نہیں: HOME یا XDG_DATA_HOME مقرر کریں، یا --db سے ذخیرے کا نام دیں
cli-says-nothing-to = { $option } کا `mizan { $command }` سے کوئی تعلق نہیں
cli-short-is-of-check = --format short صرف `mizan check` کے لیے ہے؛ موجود ہیں table, json, jsonl, csv اور md
cli-format-of-check = `mizan check` کا جواب --format table, json, jsonl یا short میں ہوتا ہے
cli-format-of-schema = خاکے JSON میں ہوتے ہیں: --format نہ لکھیں

## Files

cli-cant-read = { $file } پڑھی نہیں جا سکتی: { $why }
cli-cant-write = { $file } لکھی نہیں جا سکتی: { $why }
cli-too-large = { $file } کا حجم { $most } MB سے زیادہ ہے، کوئی منصوبہ اتنا بڑا نہیں ہوتا
cli-is-there = { $file } پہلے سے موجود ہے: -o سے کوئی اور جگہ بتائیں، یا پہلے اسے ہٹائیں
cli-plan-wrong = { $file } کوئی منصوبہ نہیں: { $why }۔ دیکھیے `mizan help what-if`
cli-plan-of = منصوبہ { $file }: { $why }
cli-wrote =
    { $files ->
        [one] { $folder } میں ایک فائل لکھی گئی
       *[other] { $folder } میں { $files } فائلیں لکھی گئیں
    }
cli-skeleton-next = اسے پُر کریں، اور `mizan check { $folder }` سے پڑتال کریں
cli-export-needs-folder = وہ فولڈر بتائیں جس میں ڈوسیئر لکھا جائے: -o DIR (یا --format csv، یا json)
cli-export-as = ڈوسیئر فائلوں کی صورت میں لکھا جاتا ہے؛ اعداد و شمار کے لیے --format csv اور json ہیں

## Loading

cli-loading-own = میزان کے ساتھ آنے والے ڈوسیئر { $store } میں شامل کیے جا رہے ہیں …
cli-writing = لکھا جا رہا ہے
cli-nothing-loaded = کچھ شامل نہیں کیا گیا
cli-dry-run = صرف آزمائش: کچھ نہیں لکھا گیا
cli-loaded = اضافے { $added } · تبدیلیاں { $changed } · اختتام { $ended } · بلا تبدیلی { $unchanged }، { $seconds } سیکنڈ میں
cli-problems =
    { $errors ->
        [one] { $errors } خرابی
       *[other] { $errors } خرابیاں
    }، { $warnings ->
        [one] { $warnings } انتباہ
       *[other] { $warnings } انتباہات
    }{ $files ->
        [0] { "" }
        [one] {"، "}{ $files } فائل میں
       *[other] {"، "}{ $files } فائلوں میں
    }
cli-problems-so = { $problems }؛ { $so }
cli-problem-help = { $hint }؛ مزید: `mizan check --explain { $check }`
cli-problem-more = مزید: `mizan check --explain { $check }`
cli-interrupted = روک دیا گیا؛ کچھ نہیں بدلا

## Serving

cli-serving = میزان { $address } پر دستیاب ہے (روکنے کے لیے: Ctrl-C)
cli-port-taken = { $address } کسی اور پروگرام کے استعمال میں ہے: --listen ADDR:PORT سے کوئی اور جگہ بتائیں
cli-port-refused = { $address } پر سننے کی اجازت نہیں: { $why }؛ --listen ADDR:PORT سے 1024 سے بڑا پورٹ بتائیں
cli-cant-listen = { $address } پر سنا نہیں جا سکتا: { $why }
cli-serving-broke = خدمت رک گئی: { $why }

cli-severity-error = خرابی
cli-severity-warning = انتباہ

## Assessing

cli-severity = شدت { $sum }
cli-findings-more = نتائج: mizan assess { $country } --findings
cli-next-explain = آگے: mizan explain { $country } { $right }
cli-legend-unchecked = صرف غیر مصدقہ
cli-legend-either = دونوں ممکن
cli-legend-no-data = نامعلوم
cli-legend-digits = درجے 0 سے 4 تک
cli-days-of-findings = نتائج کی ابتدائی تاریخیں
cli-perturbed-runs = آزمائشی بار
cli-comparing = تقابل
cli-finding-node = نتیجہ
cli-rule-node = قاعدہ
cli-measures-node = اقدامات
cli-no-finding-here = کسی قاعدے کو یہاں کوئی ٹوٹ نہیں ملتی۔
cli-as-above = جیسا اوپر، مزید کے ساتھ
cli-not-counted = ساتھ درج
cli-nothing-changed = کچھ نہیں بدلا۔

## Looking

cli-found =
    { $total ->
        [0] کچھ نہیں ملا۔
        [one] ایک چیز ملی۔
       *[other] { $total } میں سے { $shown } دکھائی گئی ہیں۔
    }
cli-holds-always = پہلے یا آخری دن کے بغیر
cli-label-holds = اطلاق
cli-label-believed = مانا گیا
cli-label-checked = تصدیق
cli-label-judged = رائے
cli-label-note = نوٹ
cli-label-cites = ماخذ
cli-believed-from = { $from } سے، اندراج از { $by }: { $why }
cli-cite-link = { $site }/id/fact/{ $fact }?edition={ $edition }

## The installation

cli-doctor-version = میزان { $version }
cli-doctor-dossiers =
    اس پروگرام کے ڈوسیئر: { $count ->
        [one] ایک
       *[other] { $count }
    }، ایڈیشن { $edition }
cli-doctor-store = ذخیرہ: { $store }
cli-doctor-none = ابھی کوئی نہیں؛ `mizan serve` اور پڑھنے والی کمانڈیں اسے بناتی ہیں
cli-doctor-tables = جداول کا نسخہ { $schema }، پشت { $generation }
cli-doctor-facts = { $facts } حقائق، { $versions } نسخوں میں، { $citations } حوالے
cli-doctor-sources = { $sources } ماخذ، { $versions } نسخوں میں
cli-doctor-edition = { $dossier }: ایڈیشن مورخہ { $day }
cli-doctor-sound = جو کچھ درج کیا گیا تھا وہ سب موجود ہے، اسی صورت میں
cli-doctor-fault = نقص: { $fault }
cli-doctor-mend = ڈوسیئر نئے ذخیرے میں شامل کریں (`mizan load --db sqlite:NEW.db`)، یا کوئی نقل بحال کریں
cli-no-site = `{ $base }` کسی سائٹ کا پتا نہیں؛ یوں لکھیں: https://example.org/path
cli-unknown-ending = `{ $file }`: نام کے آخر سے کوئی شکل معلوم نہیں ہوتی؛ موجود شکلیں: .xlsx، .csv، .json، .jsonl، .md، اور سادہ جدول کے لیے .tsv
cli-brief-no-data = خلاصہ پڑھنے کے لیے ہے: اسے .pdf، .html، .docx یا .md میں لکھیں؛ یہی معلومات بطور ڈیٹا mizan assess دیتا ہے

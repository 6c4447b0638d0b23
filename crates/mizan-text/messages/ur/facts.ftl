### Names and one-line titles of facts, and what stands in them.
### Arrows point the other way than in English: a line runs from right to left.

## Dates and lists

period-from = { $from } سے
period-until = { $until } تک
period-between = { $from } سے { $until } تک
sequence = { $before }؛ { $after }
range = { $first } تا { $last }
as-of = بتاریخ { $day }
quoted = ”{ $words }“
article = دفعہ { $article }
value-between = { $value } ({ $low } اور { $high } کے درمیان)

## Names

name-of-provision = { $instrument } { $article }
name-of-rules = قواعد، نسخہ { $version }
name-of-acceptance = { $instrument }، { $procedure }
name-of-reservation =
    { $called ->
        [declaration] { $to } پر اعلامیہ
        [reservation] { $to } پر تحفظ
        [notification] { $to } پر اطلاع نامہ
       *[other] { $to } پر { $called }
    }
name-of-capacity = { $body }، جانچ { $on }
name-of-round = { $body }، دور { $cycle }
name-of-review = { $body }، { $cycle }
name-of-recommendation = { $review }، پیرا { $paragraph }
name-of-search = { $rights } کی راہ میں رکاوٹوں کی تلاش
name-of-observation = { $series }، { $year }
name-of-count = { $list }، { $act }
name-of-table-row = جدول { $table }، قطار { $row }
mechanism-upr = عالمگیر میعادی جائزہ (UPR)

## Titles

fact = { $name }: { $what }
fact-indicator = { $right }، اشاریہ ({ $kind }): { $wording }
fact-implementation = { $recommendation }: { $status }، بقول { $voice }، { $on }
fact-alignment = { $provision } → { $norms }: { $relation }
fact-alignment-without-norm = { $provision }: { $relation }
fact-mandate-protects = { $body }، حفاظت کا مینڈیٹ: { $right }
fact-mandate-restricts = { $body }، محدود کرنے کے اختیارات: { $right }
fact-mandate-nobody = کسی ادارے کا مینڈیٹ نہیں: { $right }
fact-observation = { $series }، { $year }: { $value }
fact-observation-of-right = { $right }، { $year }: { $series }: { $value }
fact-count = { $name }، { $period }: { $best } { $unit }
fact-count-between = { $name }، { $period }: { $best } { $unit }، { $low } اور { $high } کے درمیان
every-right = تمام حقوق
every-right-but = { $excluded } کے سوا تمام حقوق

## Clauses of titles

commitment-act-on = { $act } { $on }
commitment-binds-from = { $on } سے پابندی
commitment-neither = نہ دستخط، نہ شمولیت
commitment-signed-only = دستخط { $on }، شمولیت نہیں
commitment-seen = بمطابق فہرست مورخہ { $on }
commitment-withdrawn = { $on } سے پابندی ختم
acceptance-accepted = قبول شدہ
acceptance-not-accepted = قبول نہیں
effect-in-time = { $effect }، { $period }
capacity-grade = گریڈ { $grade }
capacity-level = { $dimension } { $level }
review-due = مقررہ تاریخ { $on }
review-submitted = پیش کی گئی { $on }
review-not-submitted = { $on } تک پیش نہیں ہوئی
review-dialogue = مکالمہ { $on }
review-outcome = حاصلِ جائزہ { $on }

## Sources

source-full = { $maker }، { $title }، { $date }
source-undated = { $maker }، { $title }
source-without-maker = { $title }، { $date }

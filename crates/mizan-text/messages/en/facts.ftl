### Names and one-line titles of facts, and what stands in them.

## Dates and lists

period-from = from { $from }
period-until = until { $until }
period-between = from { $from } until { $until }
sequence = { $before }; { $after }
range = { $first } to { $last }
as-of = as of { $day }
quoted = “{ $words }”
article = article { $article }
value-between = { $value } (between { $low } and { $high })

## Names

name-of-provision = { $instrument } { $article }
name-of-rules = Rules, version { $version }
name-of-acceptance = { $instrument }, { $procedure }
name-of-reservation =
    { $called ->
        [declaration] Declaration on { $to }
        [reservation] Reservation to { $to }
        [notification] Notification on { $to }
       *[other] { $called } on { $to }
    }
name-of-capacity = { $body }, assessed { $on }
name-of-round = { $body }, cycle { $cycle }
name-of-review = { $body }, { $cycle }
name-of-recommendation = { $review }, paragraph { $paragraph }
name-of-search = Search for barriers to { $rights }
name-of-observation = { $series }, { $year }
name-of-count = { $list }, { $act }
name-of-table-row = Table { $table }, row { $row }
mechanism-upr = UPR

## Titles

fact = { $name }: { $what }
fact-indicator = { $right }, { $kind } indicator: { $wording }
fact-implementation = { $recommendation }: { $status }, says { $voice }, { $on }
fact-alignment = { $provision } ← { $norms }: { $relation }
fact-alignment-without-norm = { $provision }: { $relation }
fact-mandate-protects = { $body } protects: { $right }
fact-mandate-restricts = { $body } restricts: { $right }
fact-mandate-nobody = No body has a mandate: { $right }
fact-observation = { $series }, { $year }: { $value }
fact-observation-of-right = { $right }, { $year }: { $series }: { $value }
fact-count = { $name }, { $period }: { $best } { $unit }
fact-count-between = { $name }, { $period }: { $best } { $unit }, between { $low } and { $high }
every-right = every right
every-right-but = every right but { $excluded }

## Clauses of titles

commitment-act-on = { $act } { $on }
commitment-binds-from = binds from { $on }
commitment-neither = neither signed nor joined
commitment-signed-only = signed { $on }, not joined
commitment-seen = as a list of { $on } shows
commitment-withdrawn = binds no longer from { $on }
acceptance-accepted = accepted
acceptance-not-accepted = not accepted
effect-in-time = { $effect } { $period }
capacity-grade = grade { $grade }
capacity-level = { $dimension } { $level }
review-due = due { $on }
review-submitted = submitted { $on }
review-not-submitted = not submitted by { $on }
review-dialogue = dialogue { $on }
review-outcome = outcome { $on }

## Sources

source-full = { $maker }, { $title }, { $date }
source-undated = { $maker }, { $title }
source-without-maker = { $title }, { $date }

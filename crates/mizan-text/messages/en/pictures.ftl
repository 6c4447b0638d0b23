### Pictures and what stands beside them.

## Every picture

pictures-as-table = Values as a table
pictures-as-list = The same as a list
pictures-how-made = How it is made
pictures-value = { $value } ({ $low } to { $high })
pictures-axis = { $scale }; { $better }
pictures-gaps = The line is broken where years are missing; a band is the interval that the source gives.
pictures-series =
    { $count ->
        [one] { $series }: one value, { $first } in { $first-year }.
       *[other] { $series }: { $count } values, from { $first } in { $first-year } to { $last } in { $last-year }; the lowest { $lowest } in { $lowest-year }, the highest { $highest } in { $highest-year }.
    }

## Measured practice

pictures-measured = Measured
pictures-measured-heading = Measured: { $subject }
pictures-measured-lead = Every value of every series that measures this right, as its source gives it. How a value is read as a level is on the method page.
pictures-measured-none = No measured value is recorded for this right.
pictures-measured-title = { $subject }: { $scale }; { $first } to { $last }
pictures-all-measured = All that is measured of this right
pictures-scale-classes = class, { $lowest } to { $highest }
pictures-scale-place-among-states = score
pictures-scale-share-achieved = per cent of what is achievable
pictures-scale-other = value

## Timeline

pictures-timeline-heading = Timeline: { $country }, { $from } to { $to }
pictures-by = by { $from }
pictures-timeline-lead = Treaties and laws from the day on which they bind, reviews by the body that held them, periods as a source names them. Of a law whose first day is not recorded, “by” gives the first day on which a source says that it was in force. Nothing after the day of the page is drawn.
pictures-timeline-desc = Drawn are { $periods } periods, { $treaties } treaties that bind and { $absent } that do not, { $laws } laws, { $judgments } judgments, { $reviews } reviews and { $values } measured values. The list under the picture has the same entries in the order of their dates.
pictures-zoom = Period
pictures-whole = Whole time
pictures-from = From
pictures-to = To
pictures-list = The same as a list
pictures-before =
    { $count ->
        [one] One more law, in force before { $day } and after the end of this part of time, is not drawn.
       *[other] { $count } more laws, in force before { $day } and after the end of this part of time, are not drawn.
    }
pictures-laws-state = Laws of the whole State
pictures-laws-parts = Laws of its provinces and territories
pictures-periods = Periods
pictures-treaties = Treaties
pictures-treaties-note = a bar from the day on which each binds
pictures-laws = Laws
pictures-laws-note = + protects (filled) · − restricts (outlined) · ± both (dashed)
pictures-reviews = Reviews
pictures-reviews-note = a mark for each round
pictures-events = Events
pictures-judgments = Judgments
pictures-judgment = Judgment
pictures-absent = Treaties that do not bind
pictures-not-joined = not joined
pictures-only-signed = signed only
pictures-not-yet = not yet in force for the State
pictures-not-recorded = nothing recorded
pictures-with-sign = { $sign } { $law }
pictures-sign-protects = +
pictures-sign-restricts = −
pictures-sign-both = ±
pictures-articles = { $text }, { $count } articles
pictures-curve = { $series } · { $axis }
pictures-bad-date = “{ $text }” is no date: write a year, a month or a day, such as 1977, 1977-07 or 1977-07-05.
pictures-bad-order = Nothing lies between “{ $from }” and “{ $to }”: the first must come before the second, and before the day of the page.
pictures-bad-period = No period is called “{ $text }”: the periods are listed below.
pictures-bad-right = No right is called “{ $text }”: choose one from the list.

## Comparison

pictures-growth = Core treaties that bind, of { $all }
pictures-growth-lead = From the day on which each binds. Every picture has the same scales; countries stand in the order of their names.
pictures-growth-desc = { $country }: { $count } of { $all } core treaties bind.
pictures-compare-none = No series is recorded that measures this right in these countries.
pictures-no-country = The countries with a dossier are shown instead.
pictures-too-many = At most { $most } countries stand side by side; left out: { $countries }.
pictures-no-right = No right is called “{ $text }”; the first one is shown instead.
pictures-leave-out = Leave out
pictures-add = Add

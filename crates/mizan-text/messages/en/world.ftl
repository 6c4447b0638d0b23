### Pages that set things side by side: treaties and States, bodies and rights, rounds and dates, provisions and norms.

## Commitments of a country

world-bound-since = Bound since
world-complaints = Complaints
world-next-report = Next report
world-accepted = accepted
world-not-accepted = not accepted
world-next-late = no report recorded since the one due { $due }
world-next-perhaps = no report recorded, one perhaps due { $due }
world-how-law-answers = How law answers it
world-life = Each on a line of time
world-life-title = Treaties and reservations on a line of time: { $country }
world-life-lead = A full bar runs from the day on which a treaty binds, a dotted line from signature. An outlined bar is a reservation in effect, a mark on it an objection. The tables say the same in words.
world-life-desc = { $treaties } treaties and protocols and { $reservations } reservations and declarations, each on a line of its own, up to the day of the page.
world-part-lists =
    { $count ->
        [one] One instrument more, of the labour organisation and of the lists on trade
       *[other] { $count } instruments more, of the labour organisation and of the lists on trade
    }
world-part-rights =
    { $count ->
        [one] One treaty on human rights and its protocols
       *[other] { $count } treaties on human rights and their protocols
    }

## Institutions

world-bodies-lead =
    { $bodies ->
        [0] No body of the State is recorded.
       *[other] { $bodies } bodies are recorded. Of { $assessed } of them a dated assessment of capacity is known.
    }
world-bodies-capacity = Capacity in five dimensions
world-bodies-capacity-lead = Each cell spans what the assessments say that count on the day: no newer one of the same source replaces them, and they are not history. The last column is the body’s level.
world-bodies-none-assessed = No assessment of a body’s capacity is known by this day.
world-body = Body
world-short-independence = Indep.
world-short-powers = Powers
world-short-resources = Resourc.
world-short-accountability = Account.
world-short-accessibility = Access
world-body-not-there = does not exist on this day
world-body-may-exist = may not exist on this day: the date is not known to the day
world-exists = Exists
world-assessments = Assessments over time
world-assessments-lead = Every assessment that is known by the day, oldest first, with its source’s words and what they are read as. The rules’ table of words decides the reading.
world-assessed = Assessed
world-assessment-history = Replaced by a newer one, or too old to count on this day.
world-grade = accreditation { $grade }
world-enhancement = What a source proposes
world-enhancement-lead = Cells quoted whole from the source’s own tables. They are its words and its proposals, not Mizan’s.
world-protect = Protects
world-restrict = Restricts
world-every-right = Every right
world-but = but not: { $rights }
world-direction = Direction
world-bodies-unassessed = Bodies that nobody has assessed
world-bodies-unassessed-lead = Their mandate is recorded, their capacity is not known.
world-body-unassessed = No assessment of this body’s capacity is known by this day.
world-mandate-general = every right
world-mandate-protects =
    { $count ->
        [one] protects one right
       *[other] protects { $count } rights
    }
world-mandate-restricts =
    { $count ->
        [one] restricts one right
       *[other] restricts { $count } rights
    }
world-mandate-none = none recorded
world-mandate-none-recorded = No mandate of this body for a right is recorded for this day.

## Reviews

world-late-count =
    { $count ->
        [0] No report is known to be late on { $day }.
        [one] One report is late, or not recorded as submitted, on { $day }.
       *[other] { $count } reports are late, or not recorded as submitted, on { $day }.
    }
world-late = Late
world-late-none = No recorded due date has passed without a later stage.
world-round = Round
world-was-due = Was due
world-late-by = Late by
world-known = What is known
world-known-never = A source shows that no report has ever been submitted to this body.
world-known-late = A source shows that the report was not in.
world-known-nothing = No report is recorded since the due date. That nothing is recorded does not show that nothing was sent.
world-known-perhaps = the due date is not known to the day
world-years =
    { $count ->
        [one] one year
       *[other] { $count } years
    }
world-months =
    { $count ->
        [0] less than a month
        [one] one month
       *[other] { $count } months
    }
world-due = Due next
world-due-none = No due date after this day is recorded.
world-due-on = Due
world-due-report = report
world-due-replies = replies to the list of issues
world-due-follow-up = information on follow-up
world-due-table = What is late and what is due
world-expected = What can be expected
world-expected-lead = Predictions, not dates on record: the treaty’s period, counted from the last dialogue. A body often sets another date.
world-expected-line = { $body }: about { $year }. { $provision } asks for a report every { $every } years, and the last dialogue began on { $dialogue }.
world-recommendations =
    { $count ->
        [one] One recorded recommendation
       *[other] All { $count } recorded recommendations
    }
world-body-of = { $body }: { $instrument }
world-not-binding = does not bind on this day: nothing is due
world-stage-due = Report due
world-stage-submitted = Submitted
world-stage-list = List of issues
world-stage-dialogue = Dialogue
world-stage-outcome = Outcome
world-stage-follow-up = Follow-up
world-rounds = Rounds on a line of time
world-rounds-title = Rounds of review on a line of time: { $country }
world-rounds-lead = A mark is a dialogue. An outlined bar runs from a due date to the next stage, or to the day of the page where none is recorded.
world-csv-reservations = CSV of the reservations
world-rounds-desc = { $bodies } bodies, one line each, with { $dialogues } dialogues up to the day of the page.
world-cycle = Cycle { $number }
world-next-due = next report due { $due }
world-closed = a later stage was reached by { $on }
world-follow-due = due { $due }
world-follow-in = received { $on }
world-follow-refused = refused { $on }
world-grades = grades { $grades }
world-is-late = late
world-is-late-not-recorded = due, and no report recorded
world-is-due-report = report due
world-is-due-replies = replies due
world-is-due-follow-up = follow-up due
world-is-expected = expected, a prediction

## Law beside treaties

world-alignment = Law beside treaties
world-alignment-heading = { $country }: law beside { $instrument }
world-alignment-of = Law beside { $instrument }
world-alignment-lead = Each provision in own words, how domestic law answers it as judged, and the norms that the judgement speaks of.
world-alignment-unbound = Law is judged whether or not the treaty binds the State.
world-judgement = Judgement
world-not-judged = Not judged
world-unjudged =
    { $count ->
        [one] Of { $all } provisions one has no judgement on this day.
       *[other] Of { $all } provisions { $count } have no judgement on this day.
    }
world-no-judgement = No judgement is recorded for this day. What is missing: somebody who names the norms that answer this provision and says how far, or who looked and found none.
world-no-norm = No norm answers.
world-missing = For a full answer: { $missing }

## The world

world-heading = All States under the core treaties
world-lead = Which State is bound by which treaty { $as-of }. States stand in the order of the alphabet. There is no number for a State.
world-unknown-instrument = No treaty “{ $asked }” is recorded. The first of the list is shown.
world-bound-by = States bound by
world-map-title = { $instrument } { $as-of }
world-map-heading = States under { $instrument } { $as-of }
world-map-picture = A grid of tiles of one size, one for each State, near its neighbours: { $counts }.
world-map-count = { $class }: { $count }
world-map-note = Each State one tile of one size, near its neighbours as far as a grid allows. The map says nothing of borders. Each tile leads to the State’s commitments.
world-map-desc = A grid of tiles, one for each State, filled where the State is bound, striped where it has signed, empty where it is not bound. The table below has the same content in words.
world-not-in-force = The treaty itself was not in force on this day.
world-skip-map = Skip the map
world-class-bound = bound
world-class-maybe = may be bound
world-class-signed = signed, not bound
world-class-not-bound = not bound
world-class-unknown = nothing recorded
world-table = State by State
world-table-lead = A year says since when the treaty binds. The source is that of the treaty on the map. The State’s own page has the sources of all.
world-letter = First letter
world-record = record
world-cell-bound = bound
world-cell-maybe = may be bound
world-cell-signed = signed { $year }
world-cell-no = not bound
world-cell-no-force = not in force
world-cell-unknown = not recorded

## Columns of files

column-institution = Body
column-assessed = Assessed
column-independence = Independence
column-powers = Powers
column-resources = Resources
column-accountability = Accountability
column-accessibility = Accessibility
column-direction = Direction
column-standing = Standing
column-body = Body
column-cycle = Round
column-due = Due
column-months-late = Months late
column-provision = Provision
column-answer = Answer
column-relation = Relation
column-extent = Extent
column-territory = Part of the State
column-norms = Norms
column-reasoning = Reasoning
column-missing = Missing
column-full = Full
column-partial = Partial
column-absent = Absent
column-conflict = In conflict
column-not-judged = Not judged
column-submitted = Submitted
column-list-of-issues = List of issues
column-dialogue = Dialogue
column-adopted = Outcome
column-later-stage-by = A later stage by
column-late = Late
column-made = Made
column-in-effect = In effect
column-objections = Objections
field-reports-every = Reports every (years)

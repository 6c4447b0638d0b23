### What the assessment says: the rule behind a level, what it rests on, and what the rules conclude.
### Neutral words: a State is bound, provides, reports; a gap is stated, nobody is blamed.

## The rule behind a level

rule-no-data = No level: see the reason.
rule-commitment-full = { $lead } leads for this right. It is in force, and persons may complain under it.
rule-commitment-bound = { $lead } leads for this right and is in force. Individual complaints are not accepted.
rule-commitment-modified = { $lead } leads for this right and is in force, with a reservation in effect that modifies a chief provision.
rule-commitment-others = { $lead } leads for this right and is not in force for the State. Another instrument that guarantees or supports the right is.
rule-commitment-signed = { $lead } leads for this right. It is signed, and not in force for the State.
rule-commitment-none = { $lead } leads for this right and is not in force for the State, nor is any other instrument that guarantees or supports it.
rule-commitment-no-lead = No core treaty guarantees this right to everyone. Another instrument that supports it is in force.
rule-commitment-no-lead-none = No core treaty guarantees this right to everyone, and no instrument that supports it is in force for the State.
rule-law =
    { $count ->
        [one] One chief provision judged: { $weakest }, { $level }.
       *[other] Lower median over { $count } chief provisions; weakest: { $weakest }, { $level }.
    }
rule-institutions =
    { $count ->
        [one] One body that protects the right is assessed; weakest dimension: { $dimension }.
       *[other] Lower median over { $count } bodies that protect the right; weakest dimension: { $dimension }.
    }
rule-institutions-nobody = It is recorded that no body has a mandate for this right.
rule-monitoring =
    { $count ->
        [one] One reviewing body: { $weakest }, { $level }.
       *[other] Lower median over { $count } reviewing bodies; weakest: { $weakest }, { $level }.
    }
rule-practice =
    { $count ->
        [one] What the one source says.
       *[other] The span of { $count } sources.
    }
rule-barriers =
    { $count ->
        [one] One distinct factor is recorded.
       *[other] { $count } distinct factors are recorded.
    }
rule-barriers-searched = A recorded search found no factor.

## Why there is no level, and what would help

reason-no-instrument-in-force = No instrument that guarantees this right is itself in force on this day.
help-no-instrument-in-force = A later day: an instrument counts only from the day on which it is in force.
reason-no-commitment-recorded = Nothing is recorded of the State's standing under the instruments of this right.
help-no-commitment-recorded = A dated list of signatures and ratifications that names the State.
reason-no-chief-provision = No core treaty has a chief provision on this right.
help-no-chief-provision = Nothing within the core treaties; other instruments are listed under commitment.
reason-no-judgement = No chief provision of this right has been judged against domestic law.
help-no-judgement = A judgement of the State's norms against the chief provisions, with its reasoning.
reason-too-few-judged = Fewer than half of the chief provisions of this right have been judged.
help-too-few-judged = Judgements of the provisions named as not judged.
reason-no-body = No body with a mandate for this right is recorded.
help-no-body = The mandates of courts, commissions and ministries, from their laws.
reason-no-capacity = No body with a mandate for this right has been assessed within the years that count.
help-no-capacity = A dated assessment of a body's independence, powers, resources, accountability or accessibility.
reason-no-review = No round before a reviewing body that concerns this right is recorded, and none is due.
help-no-review = The dates of reports, dialogues and follow-up before the bodies of the treaties in force.
reason-no-practice = No source within the years that count measures or describes practice of this right.
help-no-practice = A measured series, or a report that says how common violations are.
reason-no-barrier-recorded = No factor against this right is recorded, and no search for one.
help-no-barrier-recorded = Statements of sources on what stands in the way, or a recorded search that found nothing.

## What a level rests on

basis-lead-bound = { $instrument } leads for the right and is in force for the State.
basis-lead-not-bound = { $instrument } leads for the right and is not in force for the State.
basis-also-bound = Also in force: { $instrument } (for { $scope }).
basis-also-not-bound = Not in force: { $instrument } (for { $scope }).
basis-reservation = A reservation that modifies the instrument is in effect.
basis-accepted = The procedure is accepted.
basis-not-accepted = The procedure is not accepted.
basis-complaint-protocol = Complaints go through { $instrument }.
basis-law-full = { $norms-count ->
        [one] { $norms } answers { $provision } in full.
       *[other] { $norms } answer { $provision } in full.
    }
basis-law-limited = { $norms-count ->
        [one] { $norms } answers { $provision }, with stated limits.
       *[other] { $norms } answer { $provision }, with stated limits.
    }
basis-law-partial = { $norms-count ->
        [one] { $norms } answers a part of { $provision }.
       *[other] { $norms } answer a part of { $provision }.
    }
basis-law-conflict = { $norms-count ->
        [one] { $norms } conflicts with { $provision }.
       *[other] { $norms } conflict with { $provision }.
    }
basis-law-none = No norm was found that answers { $provision }.
basis-restricting-norm = { $norm } restricts the right.
basis-mandate = { $body } has a mandate for { $right }.
basis-mandate-general = { $body } has a general mandate.
basis-nobody = It is recorded that no body has a mandate for { $right }.
basis-capacity = { $body }, assessed { $assessed }
basis-capacity-words = { $body }, assessed { $assessed }: “{ $words }”
basis-body-dissolved = { $body } was dissolved.
basis-body-on-paper = { $body } exists on paper only.
basis-body-cannot-act = { $body } has a mandate and cannot act.
basis-restricting-body = { $body } has powers that restrict the right.
basis-never-reported = { $body }, { $cycle }: due { $due }; the State had never reported to this body.
basis-long-overdue = { $body }, { $cycle }: due { $due }, overdue by two years or more.
basis-overdue = { $body }, { $cycle }: due { $due }, overdue.
basis-report-not-recorded = { $body }, { $cycle }: due { $due }; no report is recorded.
basis-report-in = { $body }, { $cycle }: the report is in.
basis-reviewed = { $body }, { $cycle }: reviewed.
basis-follow-up-refused = { $body }, { $cycle }: follow-up refused.
basis-follow-up-not-satisfactory = { $body }, { $cycle }: follow-up graded not satisfactory.
basis-follow-up-under-way = { $body }, { $cycle }: reviewed, follow-up under way.
basis-follow-up-not-known = { $body }, { $cycle }: reviewed; what followed is not known.
basis-on-time-and-satisfied = { $body }, { $cycle }: on time, follow-up satisfactory, independent data published.
basis-series = { $series }, { $year }: { $value }.
basis-series-general = { $series }, { $year }: { $value } (general to physical integrity).
basis-words = { $issue }: “{ $words }”.
basis-count = { $list }: between { $low } and { $high } documented.
basis-factor = { $factor } ({ $kind }).
basis-factor-strong = { $factor } ({ $kind }), called strong by its source: counts twice.
basis-search = A search for factors found none.

## Remarks on a level

remark-no-core-guarantee = No core treaty guarantees this right to everyone.
remark-not-yet-binding = Not yet binding: none of the instruments concerned is in force for the State.
remark-provisions-not-judged =
    { $count ->
        [one] Not judged, and left out: { $provisions }.
       *[other] Not judged, and left out ({ $count }): { $provisions }.
    }
remark-bodies-not-assessed =
    { $count ->
        [one] Not assessed, and left out: { $bodies }.
       *[other] Not assessed, and left out ({ $count }): { $bodies }.
    }
remark-no-review-recorded =
    { $count ->
        [one] No round recorded, and left out: { $instruments }.
       *[other] No rounds recorded, and left out ({ $count }): { $instruments }.
    }
remark-general-series = Some of these series are general to physical integrity: killing, torture, disappearance and political imprisonment together.
remark-trend-better = Trend { $from } to { $to }: better, in { $count ->
        [one] the one series
       *[other] all { $count } independent series
    }.
remark-trend-worse = Trend { $from } to { $to }: worse, in { $count ->
        [one] the one series
       *[other] all { $count } independent series
    }.
remark-trend-contested = Trend { $from } to { $to }: contested, the series contradict each other.
remark-trend-no-clear-change = Trend { $from } to { $to }: no clear change.

## What the rules conclude

finding-not-bound = { $instrument } is in force, and the State is not bound by it.
finding-not-bound-signed = { $instrument } is signed by the State, and does not bind it.
finding-not-bound-last-seen = { $instrument } does not bind the State, as last seen on { $seen }.
finding-not-bound-open = { $instrument } may not yet bind the State: the day is known only in part, or sources differ.
finding-protocol-not-joined = { $instrument }, a protocol to { $parent }, does not bind the State.
finding-protocol-not-joined-last-seen = { $instrument }, a protocol to { $parent }, does not bind the State, as last seen on { $seen }.
finding-protocol-not-joined-open = { $instrument }, a protocol to { $parent }, may not yet bind the State: the day is known only in part, or sources differ.
finding-reservation-in-effect = A { $called } on { $provisions } is in effect: { $summary }{ $objections ->
        [0] {""}
        [one] {" "}(one objection on record)
       *[other] {" "}({ $objections } objections on record)
    }.
finding-reservation-whole = A { $called } on the whole of { $instrument } is in effect: { $summary }{ $objections ->
        [0] {""}
        [one] {" "}(one objection on record)
       *[other] {" "}({ $objections } objections on record)
    }.
finding-no-complaint-route = { $instrument } binds the State, and neither individual complaints nor an inquiry procedure is accepted.
finding-no-complaint-route-possible = { $instrument } binds the State, and no acceptance of individual complaints or of an inquiry procedure is recorded.
finding-law-in-conflict = { $provision } is binding, and { $norms } { $norms-count ->
        [one] conflicts
       *[other] conflict
    } with it: { $missing }.
finding-law-in-conflict-reserved = { $provision } is binding with a reservation, and { $norms } { $norms-count ->
        [one] conflicts
       *[other] conflict
    } with it: { $missing }.
finding-law-absent = { $provision } is binding, and no norm was found that answers it: { $missing }.
finding-law-partial = { $provision } is answered in part by { $norms }; missing: { $missing }.
finding-law-not-everywhere = { $provision } is answered in a part of the territory only, by { $norms }.
finding-no-mandate = { $right }: the law has a promise, and no body has a mandate to carry it out.
finding-weak-capacity = { $right }: the law has a promise, and the bodies that should carry it out are assessed as weak; weakest dimension: { $dimension }.
finding-weak-capacity-possible = { $right }: the law has a promise, and the bodies that should carry it out may be weak ({ $level }); weakest dimension: { $dimension }.
finding-weak-capacity-unable = { $right }: the law has a promise, and the bodies that should carry it out are assessed as { $level }.
finding-weak-capacity-unable-possible = { $right }: the law has a promise, and the bodies that should carry it out may be weak ({ $level }).
finding-report-overdue = { $body }: the report for the { $cycle } round was due { $due } and is not in.
finding-report-never-submitted = { $body }: the report for the { $cycle } round was due { $due } and is not in; the State had not reported to this body before.
finding-report-not-recorded = { $body }: no report is recorded for the { $cycle } round since the one due { $due }.
finding-recommendation-pending = { $right }: nothing is said of { $count ->
        [one] one supported recommendation
       *[other] { $count } supported recommendations
    } of { $review }.
finding-no-implementation-record = No record of implementation is loaded for the { $count ->
        [one] supported recommendation
       *[other] { $count } supported recommendations
    } of { $review }.
finding-contested-implementation = The State reports as implemented what another source disputes: { $asks }.
finding-practice-below-law = { $right }: the law is assessed as { $law }, practice as { $practice }.
finding-practice-below-law-possible = { $right }: the law is assessed as { $law }; practice may be poor ({ $practice }).
finding-practice-poor = { $right }: practice is assessed as { $practice }, and the law is lower than partial.
finding-practice-poor-possible = { $right }: practice may be poor ({ $practice }), and the law is lower than partial.
finding-practice-poor-law-unknown = { $right }: practice is assessed as { $practice }; the law has not been judged.
finding-practice-poor-law-unknown-possible = { $right }: practice may be poor ({ $practice }); the law has not been judged.
finding-practice-declining = { $right }: every independent series of the last { $years } years shows practice becoming worse.
finding-not-aware = { $group }: { $awareness }.
finding-not-aware-all = { $group }, of all rights: { $awareness }.
finding-not-enough-data = { $right }, { $step }: not enough data.

## Notices

notice-commitments-only = Only the State's treaty commitments are recorded: the other steps have no data until somebody writes a dossier.
notice-after-review = The facts are those of the edition of { $reviewed }; later changes are not in them.
notice-before-first-fact = This day lies before the first dated fact, { $first }.
notice-mostly-no-data = Most of this cannot be judged on what is known: { $count } of { $cells } cells have not enough data.
notice-nothing-recorded = Nothing is recorded of this country.

## What a measure changes

measure-effect-join-instrument = Join { $subject }
measure-effect-join-protocol = Join { $subject }
measure-effect-withdraw-reservation = Withdraw the reservation: { $subject }
measure-effect-accept-procedure = Accept a complaint or inquiry procedure: { $subject }
measure-effect-enact-norm = Enact a norm that answers { $subject } in full
measure-effect-amend-norm = Amend { $subject } so that it answers in full
measure-effect-repeal-norm = Repeal { $subject }
measure-effect-extend-norm = Extend the answer to { $subject } to the whole territory
measure-effect-give-mandate = Give { $subject } a mandate
measure-effect-raise-resources = Give { $subject } the resources it needs
measure-effect-raise-independence = Make { $subject } more independent
measure-effect-raise-accountability = Make { $subject } more accountable
measure-effect-raise-accessibility = Make { $subject } more accessible
measure-effect-submit-report = Submit the report: { $subject }
measure-effect-implement-recommendation = Carry out and report { $subject }
measure-effect-inform-group = Inform { $subject } of its rights

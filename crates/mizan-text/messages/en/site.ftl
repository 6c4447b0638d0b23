### Sentences of the site’s pages only.

site-title = { $title } | Mizan
site-error-title = Error: { $title }
site-skip = Skip to content
site-skip-table = Skip the table
site-nav-main = Main
site-nav-crumbs = You are here
site-on-this-page = On this page
site-page = Page
site-pages = Pages of this list
site-all = All
site-show-all = Show all
site-as = This as
site-of = { $part } of { $whole }
site-of-country = { $what }: { $country }
site-number = No.
site-row = Row
site-word = Word
site-year = Year
site-what = What
site-to = To

## Pages

site-page-countries = Countries
site-page-compare = Compare
site-page-instruments = Treaties
site-page-sources = Sources
site-page-method = Method
site-page-search = Search
site-page-facts = Reference facts
site-search-label = Search rights, laws, treaties, sources
site-footer-nothing = No cookies, no scripts, nothing loaded from elsewhere.
site-footer-no-record = This site keeps no record of who read which page.
site-permalink = Permanent link
site-cite = Cite this page
site-cite-page = Mizan, “{ $title }”, { $as-of }, { $edition }.

## Doorway and home

site-home-title = Countries
site-home-heading = From promise to practice
site-home-lead = Mizan weighs a State’s human-rights commitments against its law, institutions, reviews and practice, as of any day. Every statement leads to its source, every conclusion to its rule.
site-with-dossier = Countries with a dossier
site-no-dossier = No country has a dossier yet.
site-last-reviewed = Edition of
site-statements = Statements
site-how-to-read = How to read it
site-how-1 = Each right is followed through six steps: commitment, law, institutions, monitoring, practice, barriers. Each step has a level from 0 to 4: a row of four boxes and a word.
site-how-2 = There is no total and no ranking: steps are never averaged into each other. What is not known is shown as not known.
site-how-method = Scales, rules and limits
site-what-is-here = What is here
site-here-facts = { $facts } facts: { $tally }
site-here-sources = { $count } sources, each with every statement that rests on it
site-here-instruments = { $count } treaties and protocols, article by article in own words
site-here-compare = Countries side by side, step by step
site-here-no-ranking = Countries stand in alphabetical order. No map is coloured by one number.
site-commitments-known =
    { $count ->
        [one] One country of which the commitments are known
       *[other] { $count } countries of which the commitments are known
    }
site-commitments-known-lead = Nobody has written a dossier of their law, institutions and practice yet. Their pages show what they are bound by and what is missing.

## Tabs of a country

site-tab-overview = Overview
site-tab-commitments = Commitments
site-tab-law = Law
site-tab-institutions = Institutions
site-tab-reviews = Reviews
site-tab-issues = Issues
site-tab-barriers = Barriers
site-tab-civil-society = Civil society
site-tab-awareness = Awareness
site-tab-timeline = Timeline
site-tab-measured = Measured practice
site-tab-quoted = Quoted tables
site-tab-gaps = Gaps and measures
site-tab-facts = All facts
site-tab-sources = Sources
site-tab-changes = What changed
site-section-law = Rules of domestic law, with their dates in force, and how they answer treaty provisions, as judged.
site-section-institutions = Bodies, their mandates, and dated assessments of their capacity.
site-section-reviews = Rounds before the Universal Periodic Review and the treaty bodies, and what followed.
site-section-issues = Human-rights issues as sources name them, published cases, lists of documented events.
site-section-barriers = Factors that stand in the way or help, with their kind and the theory through which they are seen.
site-section-civil-society = Bodies, organisations and groups that act, their role and what stands in their way.
site-section-awareness = Target groups, what they know of their rights, what a source proposes.
site-section-measured = Values of measured series, year by year.
site-section-quoted = Tables and statements of a source. Cells are quoted whole, in the source’s own spelling; a statement in own words leads to the facts that carry it.

## The date

site-date-label = Show the state of law and facts on
site-date-show = Show
site-date-hint = A day, a month or a year: 2009-06-30, 2009-06 or 2009.
site-date-error = Write a day, a month or a year: 2009-06-30, 2009-06 or 2009
site-date-year-ago = a year ago
site-date-5-years-ago = 5 years ago
site-date-10-years-ago = 10 years ago
site-today-is = Today is { $day }.
site-notice-early = Nothing that is recorded about { $country } begins before { $first }. For an earlier day there is little to judge.
site-notice-future = { $day } lies in the future. It is assessed on what is known today: later changes cannot be.
site-notice-known-at = This page shows what was known at the end of { $day }. { $now }
site-known-now = Show what is known now

## Levels

site-spoken = {"("}{ $what })
site-spoken-level = level { $level } of 4
site-spoken-between = between level { $low } and { $high } of 4
site-spoken-unchecked = unchecked
site-spoken-break = break before this step
site-numbered-step = { $number }. { $step }
site-key-levels = level 0 to 4: more boxes, more in place
site-key-half = half box: could be either
site-key-striped = striped: only unchecked statements
site-key-none = not enough data
site-key-break = the chain breaks here (severity { $from } or more)
site-hint-commitment = Is it bound?
site-hint-law = Does law answer?
site-hint-institutions = Is a body able?
site-hint-monitoring = Is it reviewed?
site-hint-practice = What happens?
site-hint-barriers = What hinders?
site-lower-level = { $step } { $level }

## A country

site-country-heading = { $country }: from promise to practice
site-country-title = { $country }, { $day }: from promise to practice
site-lead-bound =
    { $core ->
        [0] On { $day } no core human-rights treaty is in force.
       *[other] On { $day } { $country } is bound by { $bound } of the { $core } core human-rights treaties.
    }
chain-not-recorded = Law and practice are not recorded, so it cannot be said where the chain from treaty to practice breaks.
chain-of-all =
    { $rows ->
        [one] Of 1 right weighed,
       *[other] Of { $rows } rights weighed,
    }
chain-of-some = Of { $rows } rights, { $weighed } of them with law or practice on record,
chain-breaks =
    { $broken ->
        [0] { $of } the chain from treaty to practice possibly breaks for { $possible }, most often { $where }.
       *[other]
            { $possible ->
                [0] { $of } the chain from treaty to practice breaks for { $broken }, most often { $where }.
               *[other] { $of } the chain from treaty to practice breaks for { $broken } and possibly for { $possible } more, most often { $where }.
            }
    }
chain-whole = { $of } the chain breaks for none, on what is recorded.
site-lead-commitment = at the commitment itself
site-lead-incorporation = between the commitment and domestic law
site-lead-institutional = between the law and the bodies that should apply it
site-lead-reporting = where the State should report
site-lead-enforcement = between the law and practice
site-lead-awareness = where people should know their rights
site-lead-evidence = where nothing is known
site-five-numbers = In five numbers
site-fig-core = core treaties in force for the State
site-fig-not-joined = { $count } not
site-fig-gaps =
    { $possible ->
        [0]
            { $count ->
                [one] gap of severity { $from } or more
               *[other] gaps of severity { $from } or more
            }
       *[other]
            { $count ->
                [one] gap of severity { $from } or more, { $possible } more possible
               *[other] gaps of severity { $from } or more, { $possible } more possible
            }
    }
gaps-not-counted = gaps not counted: law and practice are not recorded
site-fig-cells = cells without enough data
site-fig-overdue =
    { $count ->
        [one] report overdue, or not recorded
       *[other] reports overdue, or not recorded
    }
site-fig-checked =
    { $values ->
        [0] statements checked against their document
       *[other] statements checked against their document; and { $values-checked } of { $values } yearly values
    }
site-rights-by-steps = Rights by steps
site-matrix-caption = From promise to practice: { $rows } rights by six steps, { $country }, { $as-of }
site-where-breaks = Where it breaks
site-where-breaks-hint = Gap, by kind
site-gap = gap
site-sort = Order
site-sort-group = by group
site-sort-severity = gravest break first
site-sort-least-checked = least checked first
site-only-gap = only { $gap } gaps
site-levels-from = Each level comes from { $method }.
site-levels-from-link = a published scale and rule
site-all-findings = All { $count } findings, severity 1 and up
site-stands-out = What stands out
site-all-ranked = All { $count } findings, ranked, with the measures that would close them
site-changed-year = What changed in twelve months
site-nothing-changed = No level and no finding changed.
site-more-changes =
    { $count ->
        [one] One more change, and the facts that did it
       *[other] { $count } more changes, and the facts that did it
    }

## Findings

site-rule-code = rule { $rule }
site-severity = severity { $severity }
site-severity-moved = severity { $before } → { $after }
site-level-moved = { $before } → { $after }
site-since = since { $day }
site-since-day = { $day }, without a break
site-stands = stands in { $stood } of { $runs } test runs
site-findings-count =
    { $count ->
        [one] One finding
       *[other] { $count } findings
    }
site-levels-count =
    { $count ->
        [one] One level
       *[other] { $count } levels
    }
site-evidence-gaps =
    { $count ->
        [one] One step that cannot be judged on what is known
       *[other] { $count } steps that cannot be judged on what is known
    }
site-gaps-heading = Gaps and measures: { $country }
site-gaps-lead = { $shown } of { $all } findings. A finding is derived by a rule from facts; nobody types it in.
site-only-right = Only what names { $right }.
site-gap-kind = Kind of gap
site-by-severity = By severity
site-none-of-kind = There is none of this kind.
site-with-depth = Show since when each holds and how it stands in test runs (may take some seconds)
site-without-depth = Show without first days and test runs
site-measures = Measures
site-measure = Measure
site-measure-origin = ({ $origin })
site-who = Who
site-shown-by = Shown by
site-answers = Findings answered
site-no-measures = No measure of the catalogue answers this.
site-why = Why
site-how-sure = How sure
site-certain = certain: both ends of every interval satisfy the rule
site-possible = possible: only one end of an interval satisfies the rule
site-possible-only = Possible only: the facts leave room for it not to be so.
site-concerns = Concerns { $rights }.
site-breaks-before = Breaks before
site-robustness-means = In each run unverified facts are dropped at random, judged values move and thresholds are drawn within their bounds; see { $method }.
site-fragile-means = It falls when this one unverified fact is dropped:
site-facts-of-finding = Facts it rests on
site-no-facts-of-finding = It rests on the absence of a record: no fact says so.
site-rights-concerned =
    { $count ->
        [one] The right concerned
       *[other] The { $count } rights concerned
    }
site-what-would-close = What would close it
site-not-known = What is not known

## A right

site-right-title = { $right } in { $country }, { $day }
site-right-bound = On { $day } { $country } is bound by a treaty that guarantees or supports this right.
site-right-not-bound = On { $day } { $country } is not bound by any treaty recorded here that guarantees or supports this right.
site-right-breaks = The chain first breaks before { $step }:
site-right-whole = No break of the chain is found on what is recorded.
site-chain = The chain in six steps
site-chain-breaks = { $gap }: the chain breaks here
site-guaranteed-by = Guaranteed by { $provisions }
site-guaranteed-by-none = No core treaty guarantees this right to everyone
site-sdg = SDG { $targets }
site-explain-link = Explain: the whole reasoning
site-compare-link = Compare countries
site-also-in-row =
    { $count ->
        [one] One more right is shown in this row
       *[other] { $count } more rights are shown in this row
    }
site-also-in-row-caption = Rights shown in this row
site-scale-and-rule = Scale and rule
site-basis-of = What the level rests on: { $step }
site-contributes = What it contributes
site-level-digits = (level { $level })
site-not-counted = (listed, not counted)
site-listed-beside =
    { $count ->
        [one] One fact listed beside, not counted
       *[other] { $count } facts listed beside, not counted
    }
site-law-caption = Domestic law against the treaty
site-law-answers = How domestic law answers
site-not-chief = (not a chief provision)
site-not-judged = Not judged.
site-not-judged-means = No norm known well enough has been set against this provision.
site-missing = Missing:
site-only-in = Only in { $territory }.
site-restricting = Norms in force that restrict the right
site-restricts = restricts
site-gaps-and-measures = Gaps and what would close them
site-series-caption = Measured values by year
site-series-general = general, not of one right alone
site-better = Better protected
site-better-higher = higher = better protected
site-better-lower = lower = better protected
site-state-position = The State’s position
site-state-position-none = No statement of the State about this right is recorded.
site-others-report = What others report
site-others-report-none = No report by others about this right is recorded.
site-documented = Documented counts
site-documented-caveat = A documented count is never the real count: it tells what was written down.
site-disputed-or-added = Disputed or added:
site-explain = Explain
site-explain-heading = Why: { $right }, { $country }
site-explain-lead = From finding to rule, from rule to level, from level to fact, from fact to source.
site-rule-fires = Rule: { $when }

## Statements and sources

site-source-number = S{ $number }
site-sources-of-page = Sources of this page
site-document = Document
site-publisher-symbol = Publisher, symbol, date
site-disputed-by = Disputed by
site-judged = Judged by { $by }, not reviewed by a lawyer.
site-judged-reviewed = Judged by { $by }, reviewed by { $lawyer }.
site-no-source = no source recorded
site-nothing-recorded = nothing recorded
site-reference = reference
site-reference-heading = Reference facts: rights, treaties, measures, rules
site-fact-gone = This statement is believed no longer. Below stands its last version.
site-what-it-says = What it says
site-where-from = Where it comes from
site-holds = It holds { $period }.
site-holds-open = When it begins and ends to hold is not recorded.
site-quoted-row = The row as printed
site-quoted-table = (table { $table }, section { $section })
site-rests-on-it = What rests on it { $as-of }
site-nothing-rests = No level and no finding rests on it.
site-named-by = Facts that name it
site-versions =
    { $count ->
        [one] One version
       *[other] { $count } versions
    }
site-still-believed = still believed
site-facts-lead = { $total } facts: { $tally }.
site-kinds-lead = { $total } facts by kind.
site-no-facts = No facts of this kind are recorded.
site-all-of-kind = All { $count }
site-sources-lead = { $total } documents, files and addresses where statements come from.
site-checked-there = Checked there
site-and-quotations = and { $count } as quotation
site-source-lead =
    { $total ->
        [one] One statement rests on it: { $checked } checked there, { $quotations } checked as quotation, { $disputes } where it disputes.
       *[other] { $total } statements rest on it: { $checked } checked there, { $quotations } checked as quotation, { $disputes } where it disputes.
    }
site-statements-on-it = Statements that rest on it
site-no-statements = No statement rests on it.
site-it-disputes = It says otherwise.
site-where-to-get = Where to get it
site-no-address = no address recorded
site-digest = SHA-256 of the copy used
site-last-checked = something was last checked in it on { $day }
site-never-checked = nobody has recorded when something was checked in it

## Treaties and commitments

site-instruments-core = Core UN human-rights treaties
site-instruments-protocol = Protocols
site-instruments-treaty = Other treaties
site-instruments-ilo-fundamental = Fundamental ILO instruments
site-instruments-gsp-environment = Environmental conventions of the GSP+ list
site-instruments-gsp-governance = Good-governance conventions of the GSP+ list
site-instruments-lead = Treaties, protocols and other instruments. Provisions are given in own words; the official text is at the source.
site-instrument-lead = { $joined } of { $recorded } States and unions whose standing is recorded have joined it.
site-provisions = Provisions
site-states-joined = Joined
site-in-own-words = In own words
site-protocols = Protocols
site-dossier-standing = Standing of the countries with a dossier
site-the-record = The record with its versions
site-commitments-lead = What binds the State on the day, from when, with which reservations in effect and which procedures accepted. A treaty binds from its entry into force for the State, not from the deposit.
site-procedures-accepted = Procedures accepted
site-in-effect = In effect
site-not-in-effect = not in effect on this day
site-objections =
    { $count ->
        [one] Objection by { $states }.
       *[other] Objections by { $states }.
    }

## Comparison

site-compare-heading = Compare: { $right }
site-compare-lead = { $countries }, { $as-of }, step by step. No total, no rank; alphabetical order.
site-compare-caption = { $right } by six steps
site-compare-codes = Countries by code, up to { $most }, with commas
site-compare-unknown = No facts about { $codes }.
site-compare-bound = Year from which each core treaty binds
site-compare-other-rights = Another right
site-with-reservations =
    { $count ->
        [one] (1 reservation in effect)
       *[other] ({ $count } reservations in effect)
    }

## Changes

site-changes-heading = What changed: { $country }, { $from } to { $to }
site-changes-lead = { $findings } findings and { $levels } levels changed between the two days.
site-what-changed = What changed
site-changes-facts = The facts that did it

## Search

site-search-lead = Every word must begin a word of what is found. Rights, laws, treaties, sources and rows of quoted tables are searched.
site-search-count =
    { $count ->
        [one] One result.
       *[other] { $count } results.
    }
site-search-none = Nothing is found. Try fewer or shorter words, or all countries.

## Method

site-method-heading = Method: scales and rules
site-method-lead = What follows is printed from the table that runs. Every number is our proposal, with its reason and the bounds within which a reasonable person might choose another.
site-scales-lead = A level is a whole number from 0 to 4 on its step’s own scale, or an interval where sources disagree, dates are known only in part, or a word is read as a range. Where too little is known there is no level. A level that rests on unchecked statements alone is drawn striped.
site-scale-civil = Civil and political rights
site-scale-social = Economic, social and cultural rights
site-gap-kinds-heading = Kinds of gap
site-rules-lead = A finding is what a rule concludes from facts. It is certain when both ends of every interval satisfy the rule, possible when one does.
site-severity-lead = Severity is the rule’s base with these added where they apply, kept between 1 and 5. The matrix marks severity 3 and more.
site-thresholds-lead = Numbers of ours. In test runs each is drawn between its bounds.
site-cuts = cuts at { $cuts }
site-cuts-by-place = cuts at { $cuts } of the place among all States that year
site-robustness-heading = How a finding is tested
site-robustness-text = 1,000 runs with a fixed seed. In each, at once: every unverified fact is dropped with probability one half; each judged value moves by −1, 0 or +1 with probability ¼, ½, ¼; each threshold is drawn within its bounds. The share of runs in which a finding stands is shown with it. Apart from that, each unverified fact is dropped alone: a finding that then falls is fragile.
site-marks-heading = Marks
site-mark-checked = somebody has checked the fact in the document that decides it.
site-mark-quotation = somebody has checked that the source does say so, which says nothing of its truth.
site-mark-unverified = nobody has checked the statement yet.
site-mark-fragile = a finding that falls when one single unverified fact is dropped.
site-limits-heading = Known limits
site-limit-1 = How law answers a provision is judged by Mizan’s editors and has not been reviewed by a lawyer, unless it says so.
site-limit-2 = What is not recorded is not known: absence of a record is never evidence of absence.
site-limit-3 = Measured series rest on reports that differ in reach and standard from year to year.
site-limit-4 = Steps are not comparable with each other, and levels of different rights are not added up.
site-limit-5 = Documented counts only ever lower the upper end of a level: they tell what was written down.

## What isn't there

site-not-found = There is nothing at this address
site-not-found-lead = “{ $asked }” names no page, country or right here.
site-nothing-about = Nothing is recorded about { $country } yet.
site-did-you-mean = Did you mean
site-all-countries = All countries
site-no-edition = There is no such edition
site-no-edition-lead = “{ $asked }” is no edition of these facts. The nearest editions:
site-bad-date = This date cannot be read
site-bad-date-lead = “{ $text }”: { $why }.
site-one-error = There is a problem
site-bad-value = This value cannot be read
site-bad-value-lead = “{ $text }” cannot be read as { $name }.
site-bad-value-do = Write a day, a month or a year: 2026-03-01, 2026-03 or 2026.
site-bad-query-do = To the form, with what was sent
site-broken = Something went wrong
site-broken-lead = The page could not be made. This is a fault of the site, not of what was asked for. Trying again may help.

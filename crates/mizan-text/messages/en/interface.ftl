### Words that pages, the terminal and files share.

site-name = Mizan
language = Language
language-not-reviewed = The wording in this language has not been reviewed by a native speaker yet.
stop = .
comma = ,{" "}
semicolon = ;{" "}
yes = yes
no = no
unknown = not known
none = none
and-more = and { $count } more

## Marks

mark-checked = checked
mark-unverified = unverified
mark-fragile = fragile
mark-possible = possible
mark-break = break
mark-not-reviewed-by-lawyer = judged by { $by }, not reviewed by a lawyer
mark-reviewed-by-lawyer = judged by { $by }, reviewed by { $lawyer }
mark-checked-on = checked on { $on }
checked-of =
    { $facts ->
        [one] { $checked } of { $facts } fact checked
       *[other] { $checked } of { $facts } facts checked
    }

## Parts of an assessment

assessment-title = { $country } · from promise to practice
assessment-of-right = { $right }, { $country }
edition = edition { $edition }
rules-version = rules { $version }
reviewed = facts in the edition of { $on }
known-at = as known at { $day }
today = today
counts-rows =
    { $rows ->
        [one] { $rows } right
       *[other] { $rows } rights
    }
counts-breaks =
    { $breaks ->
        [one] { $breaks } break of severity { $from } or more
       *[other] { $breaks } breaks of severity { $from } or more
    }
counts-possible = { $possible } more possible
counts-unknown = breaks not counted: law and practice are not recorded
counts-cells = { $without } of { $cells } cells without enough data
tally =
    { $values ->
        [0] { $checked } of { $statements } statements checked in their documents
       *[other] { $checked } of { $statements } statements checked in their documents, and { $values-checked } of { $values } yearly values
    }
only-commitments = commitments only
no-break = no break found
steps-not-judged = not judged: { $steps }
no-break-known = it cannot be said whether the chain breaks: { $steps } not judged
shown-under = shown under { $right }
row-break = { $gap } ({ $severity })
row-break-possible = { $gap } ({ $severity }, possible)

support-none = rests on no fact
support-checked =
    { $facts ->
        [one] { $checked } of { $facts } fact checked
       *[other] { $checked } of { $facts } facts checked
    }
support-sources =
    { $sources ->
        [one] a single source
       *[other] { $sources } sources
    }
support-newest = newest { $newest }

severity = { $severity } = { $sum }
severity-plus = { $sum } + { $part }
severity-minus = { $sum } − { $part }
severity-part = { $word } { $add }
severity-because = { $part } ({ $because })
severity-base = base
severity-not-derogable = cannot be suspended
severity-practice-poor-too = practice is poor too
severity-long-overdue = long overdue
severity-raised-often = raised often
severity-possible = possible only

robustness = stands in { NUMBER($share, maximumFractionDigits: 0) }% of { $runs } perturbed runs
robustness-fragile = { $stands }; falls without { $facts }

cause-began = { $what }: begins to hold
cause-ended = { $what }: holds no longer
cause-aged = { $what }: has aged
cause-binds = { $what }: begins to bind
cause-in-force = { $what }: in force
cause-changed = { $what }: changed
cause-added = { $what }: added
cause-removed = { $what }: removed


## Citations

cite-source-at = { $source }, { $place }
cite-symbol = { $source } ({ $symbol })
cite-fact = { $sources }. In: Mizan, “{ $title }”, { $edition }, { $checked }. { $link }
cite-fact-of = { $sources }. In: Mizan, { $country }, “{ $title }”, { $edition }, { $checked }. { $link }
cite-without-source = Mizan, “{ $title }”, { $edition }, { $checked }. { $link }
cite-page = Mizan, “{ $title }”, as of { $day }, { $edition }. { $link }
cite-disputed = disputed by { $sources }

## Licence

licence-facts = Facts: CC BY 4.0. Third-party documents keep their own terms, named at each source.
licence-software = Software: Apache-2.0 OR MIT

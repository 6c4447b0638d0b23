### Sentences of the program on the command line: what it is doing, what it can't find, what to do.

cli-error = error: { $message }
cli-bug = this is a bug in Mizan: { $what }. Please report it at { $where }, with the command that you gave and `mizan --version`.
cli-bug-more = Run it again with -v for a trace.

## What was asked

cli-did-you-mean = Did you mean { $near }?
cli-named = { $id } ({ $name })
cli-countries-there = With a dossier: { $codes }{ $others }
cli-no-dossier-there = There is no dossier here{ $others }
cli-others-commitments-only = ; all others: commitments only
cli-no-country = no State '{ $asked }'. { $near }  { $there }
cli-nothing-about = nothing is recorded about { $name } ({ $code }).  { $there }
cli-no-right = no right '{ $asked }'. { $near }  There are: { $rights }
cli-no-finding = no finding '{ $asked }'. { $near }  All: mizan assess { $country } --findings
cli-no-fact = no fact and no source '{ $asked }'. { $near }  Look for words: mizan search WORDS
cli-several-facts = { $count } facts are called '{ $asked }': { $ids }
cli-no-table = no table '{ $asked }' of the method. There are: { $tables }
cli-no-check = no check '{ $asked }'. { $near }  All: mizan check --explain all
cli-no-schema = no schema '{ $asked }'. { $near }  There are: { $schemas }
cli-nothing-known = nothing was known yet on { $day }: the first edition is of { $first }
cli-store-empty = the store is empty: load dossiers into it (`mizan load`)
cli-no-data-folder = there is no folder for the store: set HOME or XDG_DATA_HOME, or name a store with --db
cli-says-nothing-to = { $option } says nothing to `mizan { $command }`
cli-short-is-of-check = --format short is for `mizan check`; there are table, json, jsonl, csv and md
cli-format-of-check = `mizan check` answers with --format table, json, jsonl or short
cli-format-of-schema = schemas are JSON: leave --format out

## Files

cli-cant-read = can't read { $file }: { $why }
cli-cant-write = can't write { $file }: { $why }
cli-too-large = { $file } is larger than { $most } MB, which no plan is
cli-is-there = { $file } is there already: name another place with -o, or remove it first
cli-plan-wrong = { $file } is no plan: { $why }. See `mizan help what-if`
cli-plan-of = the plan { $file }: { $why }
cli-wrote =
    { $files ->
        [one] wrote one file to { $folder }
       *[other] wrote { $files } files to { $folder }
    }
cli-skeleton-next = Fill it in, and look it over with `mizan check { $folder }`
cli-export-needs-folder = name the folder to write the dossier to: -o DIR (or --format csv, or json)
cli-export-as = a dossier is written as files; as data there are --format csv and json

## Loading

cli-loading-own = Loading the dossiers that come with Mizan into { $store } …
cli-writing = writing
cli-nothing-loaded = nothing was loaded
cli-dry-run = a dry run: nothing was written
cli-loaded = added { $added } · changed { $changed } · ended { $ended } · unchanged { $unchanged } in { $seconds } s
cli-problems =
    { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }{ $files ->
        [0] { "" }
        [one] { " " }in { $files } file
       *[other] { " " }in { $files } files
    }
cli-problems-so = { $problems }; { $so }
cli-problem-help = { $hint }; more: `mizan check --explain { $check }`
cli-problem-more = more: `mizan check --explain { $check }`
cli-interrupted = interrupted; nothing was changed

## Serving

cli-serving = Mizan serves on { $address } (stop: Ctrl-C)
cli-port-taken = { $address } is in use by another program: name another place with --listen ADDR:PORT
cli-port-refused = { $address } may not be listened on: { $why }; name a port above 1024 with --listen ADDR:PORT
cli-cant-listen = can't listen on { $address }: { $why }
cli-serving-broke = serving broke off: { $why }

cli-severity-error = error
cli-severity-warning = warning

## Assessing

cli-severity = severity { $sum }
cli-findings-more = Findings: mizan assess { $country } --findings
cli-next-explain = Next: mizan explain { $country } { $right }
cli-legend-unchecked = unchecked only
cli-legend-either = could be either
cli-legend-no-data = no data
cli-legend-digits = levels from 0 to 4
cli-days-of-findings = first days of findings
cli-perturbed-runs = perturbed runs
cli-comparing = comparing
cli-finding-node = finding
cli-rule-node = rule
cli-measures-node = measures
cli-no-finding-here = No rule finds a break here.
cli-as-above = as above, with more
cli-not-counted = beside it
cli-nothing-changed = Nothing changed.

## Looking

cli-found =
    { $total ->
        [0] Nothing was found.
        [one] One is found.
       *[other] { $shown } of { $total } are shown.
    }
cli-holds-always = without a first or last day
cli-label-holds = Holds
cli-label-believed = Believed
cli-label-checked = Checked
cli-label-judged = Judged
cli-label-note = Note
cli-label-cites = Source
cli-believed-from = from { $from }, recorded by { $by }: { $why }
cli-cite-link = { $site }/id/fact/{ $fact }?edition={ $edition }

## The installation

cli-doctor-version = Mizan { $version }
cli-doctor-dossiers =
    the dossiers in this program: { $count ->
        [one] one
       *[other] { $count }
    }, edition { $edition }
cli-doctor-store = the store: { $store }
cli-doctor-none = there is none yet; `mizan serve` and the reading commands make it
cli-doctor-tables = tables of version { $schema }, generation { $generation }
cli-doctor-facts = { $facts } facts in { $versions } versions, { $citations } citations
cli-doctor-sources = { $sources } sources in { $versions } versions
cli-doctor-edition = { $dossier }: edition of { $day }
cli-doctor-sound = everything that was recorded is there, as it was recorded
cli-doctor-fault = fault: { $fault }
cli-doctor-mend = load the dossiers into a new store (`mizan load --db sqlite:NEW.db`), or restore a copy
cli-no-site = `{ $base }` is not the address of a site; write it as https://example.org/path
cli-unknown-ending = `{ $file }`: the end of its name says no form; there are .xlsx, .csv, .json, .jsonl, .md, and .tsv for the plain table
cli-brief-no-data = a brief is for reading: write it as .pdf, .html, .docx or .md; `mizan assess` gives the same as data

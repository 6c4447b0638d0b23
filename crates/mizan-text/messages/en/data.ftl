### Data to take away, the API, feeds, and answers to what cannot be read.

site-page-data = Data

## Lists and values

data-group = Group of rights
data-accepted = It takes one of these:
data-beyond = This list has fewer pages
data-beyond-lead =
    { $pages ->
        [one] It has one page.
       *[other] It has { $pages } pages.
    }
data-last-page = Page { $page }

## Data

data-heading = Data to take away
data-lead = All { $facts } facts, what follows from them, and where each comes from: as CSV with a description of its columns, and as JSON. Nothing to sign up for.
data-everything = Everything
data-terms = Facts and assessments: CC BY 4.0. In a citation name the maker of the document or figure first, then Mizan with the edition.
data-third-party = Data of others keep their own terms, named at each source. They are linked, and copied only as far as those terms let them be.
data-package-title = Mizan: human rights from promise to practice
data-package-lead = Commitments, domestic law, institutions, reviews and practice, each fact with its source, and what follows from them by published rules. Levels are intervals from 0 to 4 for each right and step; there is no total and no ranking.
data-dataset-about = { $title }: facts with their sources and what was checked in them, as tables and as JSON.
data-table = Table
data-rows = Rows
data-files = Files
data-feed-link = Atom feed of changes
data-document-package = All tables with the types of their columns (Frictionless Data Package).
data-document-catalog = The data sets with their licences, for harvesters (DCAT 3).
data-document-openapi = The description of the API for programs (OpenAPI 3.1).
data-document-schema = The JSON Schema of an answer.
data-document-calendar = What is due of a country before UN human-rights bodies (iCalendar).
data-document-feed = What changed in a country (Atom).
data-column-table = Table
data-column-title = Title
data-column-about = About
data-column-rows = Rows
data-column-csv = CSV
data-column-json = JSON
data-column-route = Name
data-column-path = Address
data-column-parameters = Parameters
data-column-schema = Schema

## The API

data-api-heading = Addresses for programs
data-api-crumb = API
data-api-lead = Each page is also data: write .json, .csv or .md at the end of its address, or ask for that media type. Reading only, without a key.
data-forms = Forms of each page
data-more-forms = Forms of some pages
data-ending = Ending
data-media-type = Media type
data-rules = What holds everywhere
data-rule-lists = Lists come in pages of 50. The parameters “page” and “per” ask for another part; the JSON and the Link header name the neighbours. A CSV or Markdown file is whole unless a part is asked for.
data-rule-day = A country’s page is of today, or of the day after the country in the address: 2009-06-30. A year or month leads to its last day.
data-rule-edition = The parameter “edition” pins what was known; “known-at” finds what was known at the end of a day.
data-rule-held = ETag and Last-Modified say which version an answer is; an answer that has not changed is not sent again.
data-rule-errors = What cannot be answered as data is an application/problem+json that says why, and what is there.
data-rule-open = Pages of other sites may read the data: Access-Control-Allow-Origin is open.
data-addresses = Addresses
data-address = Address
data-parameters = Parameters
data-schema = Schema of the JSON
data-schemas = JSON Schemas
data-schemas-of-files = JSON Schemas of dossier files
data-route-countries = The countries, with how many facts each has.
data-route-method = The scales, rules and thresholds as they run.
data-route-search = What was found for some words.
data-route-compare = Countries side by side, step by step.
data-route-sources = Every source, with how many statements rest on it.
data-route-source = One source, with the statements that rest on it.
data-route-instruments = Treaties and protocols.
data-route-instrument = One instrument with its provisions.
data-route-reference = The kinds of reference facts, with their numbers.
data-route-reference-of-kind = Reference facts of one kind.
data-route-reference-fact = One reference fact with its versions.
data-route-data = The tables that can be taken away.
data-route-api = The addresses themselves.
data-route-overview = A country on a day: six levels for each right, and all findings.
data-route-right = One right from promise to practice.
data-route-explain = The whole reasoning of one right.
data-route-gaps = Every finding of a country, by rank.
data-route-finding = One finding with the facts that it rests on.
data-route-commitments = Standing under each instrument, with reservations.
data-route-section = Facts of kinds that belong together.
data-route-facts = The kinds of facts about a country, with their numbers.
data-route-facts-of-kind = Facts of one kind about a country.
data-route-fact = One fact with its versions and the findings that rest on it.
data-route-country-sources = The sources that statements about a country rest on.
data-route-changes = What changed in the twelve months before the day.
data-route-diff = What changed between two days.
data-route-glossary = Terms in plain words.
data-route-about = What Mizan is, in numbers.
data-route-issues = Human-rights issues about a country, as sources name them.
data-route-issue = One issue with what is said of it.
data-route-cases = Published cases.
data-route-barriers = Factors that stand in the way or help.
data-route-civil-society = Organisations and groups that act.
data-route-awareness = Target groups and what they know of their rights.
data-route-measures = Measures of the catalogue by the findings that they answer.
data-route-measure = One measure with the findings that it answers.
data-route-what-if = What a plan would change: the changes that can be chosen, and what those chosen do.
data-route-know = Rights in plain words.
data-route-know-right = The facts behind one right in plain words.
data-route-world = How every State stands under the core treaties.
data-route-institutions = Bodies with assessments of their capacity and their mandates.
data-route-institution = One body with its assessments and mandates.
data-route-reviews = Rounds of review, with what is due.
data-route-alignments = Treaties beside domestic law, counted.
data-route-alignment = One treaty, provision by provision beside domestic law.
data-route-timeline = Periods, treaties, laws, reviews and measured values by date.
data-route-measured = The values of the series that measure a right.
data-route-index = Everything, with the letters under which it stands.
data-route-index-letter = What stands under a letter.
data-route-index-right = What names a right.
data-route-copy = What a copy of the site leaves out.
data-parameter-right = Only what names this right.
data-parameter-kind = Only this kind.
data-parameter-checked = Only what somebody checked so: the fact itself, the quotation, or nothing.
data-parameter-gap = Only findings of this kind.
data-parameter-group = Only rights of this group of the matrix.
data-parameter-country = Only this country.
data-parameter-page = Which page of the list, from 1.
data-parameter-per = How many on a page.
data-parameter-on = A day, month or year.
data-parameter-sort = The order of the rows.
data-parameter-show = Whether first days and perturbed runs are worked out.
data-parameter-q = The words to look for.
data-parameter-c = Codes of countries, separated by commas.
data-parameter-from = The first day.
data-parameter-to = The second day.
data-parameter-known-at = What was known at the end of this day, month or year.
data-parameter-edition = The label of an edition: what was known then.
data-parameter-lens = Only factors seen through this theory.
data-parameter-do = A change to try.
data-parameter-measure = The id of a measure to try.
data-parameter-finding = Only what bears on this finding.
data-parameter-instrument = The id of a treaty.
data-parameter-letter = The letter with which names begin.
data-parameter-answer = Only provisions that domestic law answers so.
data-parameter-part = Which half of the treaties the page and its picture show.
data-parameter-table = Which table the CSV is.
data-parameter-laws = Whether laws of parts of the State are shown.
data-parameter-period = The id of a period to look at.
data-path-lang = The language.
data-path-country = The code of the country, three letters.
data-path-day = The day that the page is about.
data-path-right = The id of a right.
data-path-kind = A kind of fact.
data-path-id = The id of a fact within its country and kind.
data-path-finding = The id of a finding.
data-path-source = The id of a source.
data-path-instrument = The id of an instrument.
data-path-measure = The id of a measure.
data-path-institution = The id of a body.
data-path-letter = A letter of the index.
data-path-table = The form of the table.
data-path-schema = The name of a schema.
data-status-301 = The same thing has another address, for good.
data-status-303 = Another address answers.
data-status-304 = What the reader holds is still so.
data-status-400 = A value of the address or query cannot be read.
data-status-404 = There is nothing at this address; what is near is named.
data-status-405 = Only reading is possible.
data-status-413 = A body came along that is too large.
data-status-414 = The address is too long.
data-status-431 = The headers are too large.
data-status-503 = Too much is asked for at this moment; trying again later helps.

## Feeds

data-feed-title = What changed: { $country }
data-feed-lead = Levels and findings that appeared, went or moved, and facts that were recorded, corrected or ended.
data-feed-finding = Finding { $change }: { $finding }
data-feed-level = { $right }, { $step }: another level
data-feed-severity = Severity before: { $before }; after: { $after }.
data-feed-causes = What did it: { $causes }.
data-feed-fact = { $became }: { $fact }
data-feed-facts = { $became }: { $kind }
data-feed-count =
    { $count ->
        [one] One fact.
       *[other] { $count } facts.
    }
data-feed-recorded = Recorded
data-feed-corrected = Corrected
data-feed-ended = Withdrawn from the record

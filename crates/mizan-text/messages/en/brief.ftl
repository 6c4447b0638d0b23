### Briefs, files of tables and citations: what is taken away.

brief-title = Country brief: { $country }
brief-title-right = Brief: { $right }, { $country }
brief-description = From promise to practice, as of { $day }. Every statement has its source or is marked as unverified.
brief-running = { $title } · { $day } · { $edition }
brief-language = in { $language }
brief-read-sources = S1, S2 …: numbered sources, at the end; a statement that nobody has checked is marked unverified
brief-levels-from = Levels are derived by published rules from recorded statements: { $tally }. Each level with its facts and sources:
brief-gravest = The gravest breaks
brief-break = { $number }. { $gap }, severity { $severity }: { $rights }
brief-judged = judged, not reviewed by a lawyer
brief-state-nothing = No statement of the State about this is recorded.
brief-answered-by = What would answer it
brief-core-treaties = Core human-rights treaties
brief-no-reservations = No reservation that modifies a provision is recorded as in effect.
brief-latest-rounds = The latest round before each body
brief-no-rounds = No round before a reviewing body is recorded.
brief-column-round = Round
brief-column-dialogue = Dialogue
brief-column-outcome = Outcome
brief-column-recommendations = Recommendations
brief-due = Overdue, and due within 24 months
brief-due-on = { $what }: { $on }
brief-due-report = { $round }, report due
brief-due-replies = { $round }, replies due
brief-due-next = after { $round }, next report due
brief-due-follow-up = { $round }, follow-up due
brief-nothing-due = Nothing is recorded as overdue or due.
brief-unknown = These steps cannot be judged on what is recorded:
brief-all-judged = Every step of every right can be judged on what is recorded.
brief-method = Mizan records statements, each with its source, its dates and what somebody has checked. Published rules turn them into a level from 0 to 4 for each of six steps of each right: commitment, law, institutions, monitoring, practice, barriers. Where sources disagree or dates are known in part, the level is an interval; where too little is recorded there is none. A finding is what a rule concludes: it names the step at which the chain breaks and a severity from 1 to 5. Steps are never averaged, and countries are never ranked. How law answers a treaty is judged by the editors. What is not recorded is not known: it is no evidence that nothing happened.
brief-all-sources = Names are shortened. The full list:

## Where it is offered

brief-link = Brief for printing
brief-back = Back to the page
brief-other-forms = The same as

brief-nav = This brief
site-bibliography = For reference managers:

## The description of the interface

data-route-brief = The brief of a country for printing, with numbered sources; also as DOCX, Markdown and, where the program has it, PDF.
data-route-brief-of-right = The same of one right.

## The command line

cli-wrote-file = wrote { $file }
cli-brief-form = `{ $file }`: a brief is written as .pdf, .html, .docx or .md, by the end of the file’s name.
cli-brief-no-right = no brief of `{ $asked }`: the assessment of { $day } does not have that right.{ $near }

cli-cite-source-link = { $site }/en/sources/{ $source }?edition={ $edition }
cli-cite-as = `cite` answers with a sentence, json, jsonl, bibtex, csl or ris
cli-bibliography-is-of-cite = a bibliography is what `mizan cite` writes: mizan cite FACT --format bibtex
cli-xlsx-needs-file = a workbook goes into a file or a pipe: add `-o FILE.xlsx`
cli-brief-no-pdf = this program was built without PDF: build it with `cargo run --release --features pdf -- brief …`, or write the brief as .html and print it to PDF in a browser

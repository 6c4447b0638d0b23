## What reviewing bodies asked of States, and what was answered.

# Answers.
answer-supported = supported
answer-already-implemented = supported, carried out already
answer-supported-in-part = supported in part
answer-examine = to be examined
answer-noted = noted
answer-not-supported = not supported
answer-pledge = own pledge

# What is counted.
unit-paragraphs = paragraphs
unit-asks = asks
unit-pledges = pledges
unit-observations = observations
unit-answers = answers
level-document = documents
level-paragraph = paragraphs
level-ask = asks
level-answered = answers
level-status = entries of treaty status

# Data sets, by the name that files and commands have for them.
series-upr-info = UPR Info, database of recommendations
series-upr-parsed = working-group reports as parsed by others
series-working-group-report = report of the UPR working group
series-state-answer = answer of the State to a report
series-thematic-list = OHCHR, list of recommendations by theme
series-uhri = OHCHR, Universal Human Rights Index
series-ratification-status = status of treaties by State

# Why a row is held.
held-unknown-state = no State is known by this name
held-unknown-body = no reviewing body is known by this name
held-unknown-theme = no theme of the list has this name
held-unknown-answer = no answer is known by this word
held-fields = another number of fields than the heading has
held-empty = a field that must say something is empty
held-unreadable = the value cannot be read as what its column holds
held-unnumbered = the number of this paragraph cannot be told
held-unclosed = the quotation mark that opens the field is never closed
held-mixed-encodings = the letters are in another encoding than the rest of the file
held-contradiction = columns of the row contradict one another
held-too-long = the field is longer than any text of a review
held-no-recommendation = this recommends nothing: it is what a State replied
held-repeated = an earlier row has this key already

# Importing.
import-title = { $file }: { $series }
import-preview = nothing was written: with --yes it is brought in
import-nothing-new = nothing changes: the store has all of it
import-done = import { $id } · mizan import undo { $id } takes it back
import-held =
    { $count ->
        [one] { $count } row is held for a person to look at
       *[other] { $count } rows are held for a person to look at
    }
import-undone =
    import { $id } is undone: { $gone ->
        [one] { $gone } entry
       *[other] { $gone } entries
    } gone, { $back } believed again
import-none = nothing was imported yet
import-list = Imports
import-held-title = Held rows of import { $id }
import-reading = reading { $file }
import-answered = { $count } { $unit }: { $answer }

# Recommendations.
recs-title = What was asked of { $country }
recs-texts = Texts
recs-none = nothing is imported about { $country }: mizan import FILE brings in what UPR Info, OHCHR or a report says
recs-no-data-set = nothing is imported of the data set “{ $asked }” about this State; there are: { $there }
recs-no-session-there = nothing is imported of session { $asked } about this State; there are: { $there }
recs-session = session { $session }
recs-no-session = session not said
recs-joined = { $report }, with the answers of { $other }
recs-mixed = { $count } paragraphs have parts that were answered differently
recs-alone = { $count } asks of { $other } are in no paragraph

column-said = In its own words
column-session = Session
column-unit = Unit
column-data-set = Data set
column-count = Count
column-number = Number
column-text = Text
column-recommending = Recommended by
column-row = Row
column-file = File
column-import = Import
column-imported = Brought in
column-undone = Undone
column-new = New
column-changed = Changed
column-identical = Identical
column-gone = Gone
column-why-held = Why it is held
column-field = Column
column-suspected = Suspected number

# The calendar of due dates, as people subscribe to it.
calendar-title = { $country }: due before UN human-rights bodies
calendar-late = Late: { $round }, report of { $country }, due { $due }
calendar-late-not-recorded = Due { $due }, and no report recorded: { $round }, { $country }
calendar-due-report = Report due: { $round }, { $country }
calendar-due-replies = Replies due: { $round }, { $country }
calendar-due-follow-up = Follow-up information due: { $round }, { $country }
calendar-expected = Expected, a prediction from the period of { $years } years: next report after { $round }, { $country }
calendar-subscribe = Subscribe to these dates (iCalendar)

### Issues, barriers, cases, who acts, measures, the what-if form, and what Mizan is.

site-tab-cases = Cases
site-tab-know = Know your rights
site-page-glossary = Glossary
site-page-about = About
site-section-cases = Published cases about persons who are already public, classes of cases, work of civil society.
column-measure = Measure
column-gaps = Gaps
column-answers = Findings answered
column-term = Term
column-changes = Changes

## Issues

pages-issue = Issue
pages-issues-lead = Human-rights issues as sources name them. Words of prevalence and impact are quoted; which law and which rights are meant is read by Mizan’s editors.
pages-prevalence = How common, in the source’s words
pages-prevalence-by = How common it is, in the words of “{ $source }”:
pages-no-prevalence = No source recorded here says how common it is.
pages-impact = Impact, as printed
pages-rights-affected = Rights affected
pages-legal-provisions = Legal provisions
pages-as-printed = As printed
pages-matched = What the source names
pages-related = Other law on the same matter
pages-measures-practice-of = Its words tell the practice of
pages-issue-barriers = Barriers that are this issue too
pages-issue-findings = Findings that rest on it
pages-what-sources-say = What sources say

## Barriers

pages-barriers-lead = What stands in the way of rights, and what helps. Each factor stands here once, however often sources state it: its mechanism in own words, the theory through which it is seen, and the source’s words in quotation marks.
pages-barriers-count = { $shown } of { $all } factors.
pages-factor = Factor and mechanism
pages-factors-hinders = What hinders
pages-factors-helps = What helps
pages-words-of-source = In the source’s words
pages-every-right = Every right: none is named.

## Cases

pages-cases-lead = Cases that are published and about persons who are already public. Nobody else is named. What sources dispute stands beside it.

## Civil society and awareness

pages-society-lead = Organisations and people who record abuses, give legal help and inform, what stands in their way, and what sources say of the risks they run.
pages-society-who = Civil society
pages-society-risks = Risks to defenders and organisations
pages-society-risks-lead = Issues and barriers that a source names together with civil society.
pages-society-no-risks = No source recorded here names a risk to them. That is no sign that there is none.
pages-society-measures = Measures named with them
pages-society-work = Work of civil society
pages-society-others = Others who act
pages-actor = Who
pages-awareness-lead = What target groups know of their rights and what a source proposes for them, in its words.
pages-group = Group
pages-informing = Measures that inform people of their rights

## Measures

pages-measures-by-gap = Measures by gap
pages-measures-lead = Which measure of the catalogue answers which gap. A dot means that the measure is meant for it; whether it closes it can be tried.
pages-measures-idle =
    { $count ->
        [one] One measure of the catalogue answers no finding of the day
       *[other] { $count } measures of the catalogue answer no finding of the day
    }
pages-answers-it = answers it
pages-the-findings = The findings
pages-measure-lead =
    { $count ->
        [0] It answers no finding of the day.
        [one] It answers one finding of the day.
       *[other] It answers { $count } findings of the day.
    }
pages-try-it = Try it
pages-findings-answered = What it answers
pages-answers-nothing = No finding of the day is of a kind that it answers.
pages-answers-means = It is meant for these. Whether it closes one depends on the rest of the facts: try it.
pages-weakens = Barriers that it is meant to weaken
pages-for-bodies = Bodies for which a source proposes it
pages-for-groups = Groups for which it is meant
pages-what-it-does = What it does
pages-origin = Who proposes it
pages-answers-rules = Rules that it answers

## What if

pages-what-if = What if
pages-what-if-lead = Tick measures or single changes and see which findings would close, which would stay, which would appear. Nothing is stored; the address of the answer holds the whole plan.
pages-answer = What would change
pages-answer-count =
    { $tried ->
        [one] One change. Findings: { $closes } closed, { $opens } new, { $stays } still open.
       *[other] { $tried } changes together. Findings: { $closes } closed, { $opens } new, { $stays } still open.
    }
pages-closes =
    { $count ->
        [one] One finding closes
       *[other] { $count } findings close
    }
pages-closes-none = None closes.
pages-opens =
    { $count ->
        [one] One finding appears
       *[other] { $count } findings appear
    }
pages-opens-none = None appears.
pages-stays =
    { $count ->
        [one] One finding stays open
       *[other] { $count } findings stay open
    }
pages-stays-none = None stays open.
pages-each-alone = What each change closes by itself
pages-change = Change
pages-closes-alone = Findings closed
pages-levels-moved = Levels that move
pages-change-ends = No longer the case: { $fact }
pages-chosen = Ticked
pages-kept = This could not be read. Change or empty it
pages-untick = Untick to leave one out.
pages-changes-count =
    { $count ->
        [one] (1 change)
       *[other] ({ $count } changes)
    }
pages-changes-about =
    { $changes ->
        [one] 1 change, about { $findings } findings
       *[other] { $changes } changes, about { $findings } findings
    }
pages-changes-for = Single changes: { $what }
pages-changes-of = Single changes of: { $measure }
pages-changes-barriers = Barriers that could be gone
pages-no-changes = Nothing is left to tick here that the rules could try.
pages-whole-measures = Whole measures
pages-single-changes = Single changes
pages-barriers-gone = Barriers
pages-try = Show what would change
pages-change-plan = Change the plan
pages-start-again = Start again
pages-fault-unreadable = “{ $text }” is no change that can be tried. Take one from the lists below.
pages-fault-not-there = There is no { $kind } “{ $id }” here.
pages-fault-not-there-near = There is no { $kind } “{ $id }” here. The nearest is “{ $near }”.
pages-fault-no-measure = “{ $text }” is no measure of the catalogue.
pages-fault-idle = The measure “{ $id }” changes nothing here that the rules could try.
pages-fault-too-many = { $count } changes at once are too many: at most { $most } can be tried. Tick fewer, or single changes.

## About

about-heading = About Mizan
about-lead = Mizan follows a human right from promise to practice: what a State is bound by, what its law says, which bodies can act, how it is reviewed, what happens, and what stands in the way. Every statement leads to its source, every conclusion to its rule.
about-for-whom = For whom
about-for-government = Ministries and treaty units: what binds the State, what is due, who recommended what.
about-for-commission = National human-rights institutions: how the law and the bodies stand, right by right, with what is missing.
about-for-society = Civil society and lawyers: where the chain breaks, on which facts, and what would close the gap.
about-for-research = Researchers, analysts, reporters and students: levels with their uncertainty, for any day, with citations and data.
about-for-people = Everybody: what a right means, which law says so, and where to turn.
about-how = How it is made
about-how-1 = Facts are text files that people write and review. Each names its source and the place in it, and says whether somebody has checked it there. What is judged says who judged.
about-how-2 = A program reads the facts and a day and gives six levels for each right by a published table of rules. Nobody types in a level or a finding. The same facts and the same day give the same answer.
about-how-3 = Nothing is overwritten. An address with a day and an edition says the same thing years later.
about-numbers = Today there are { $facts } facts from { $sources } sources ({ $tally }), and dossiers of { $dossiers } countries.
about-read-on = Read on: { $method } · { $sources } · { $glossary }
about-not = What it does not do
about-not-rank = It gives no country a total and no rank.
about-not-verdict = It finds nobody guilty. What is alleged is called alleged until a court has found.
about-not-intake = It takes no testimony, no complaints and no documents from anybody, and holds nobody’s identity beyond persons who are public in published cases.
about-not-advice = It is no legal advice.
about-not-complete = It is not complete: what is not recorded is shown as not known.
about-privacy = Privacy
about-privacy-more = Searches and days stand in addresses so that they can be shared; whoever runs a network can see which site is opened. The pages on knowing your rights ask the browser to keep no copy.
about-errors = Reporting an error
about-errors-how = Every statement has a page of its own. Name its address, say what is wrong and which document shows it.
about-errors-where = Report it where this copy’s facts are kept: in the project’s list of issues, or to those who run this site. A correction is a new version; the old one stays readable.

## Sources

pages-sources-counts = { $statements } statements rest on them: { $checked } checked, { $quotations } checked as quotation, { $unchecked } not checked by anybody yet.
pages-unchecked = Not checked

## Home

pages-who-are-you = Where to begin

### Kinds of facts, and the words of every named choice.
### Words of choices stand in the middle of sentences and in cells: no capital.

kind-rules = rules table
kind-rules-heading = Rules
kind-state = names of a State
kind-state-heading = Names of States
kind-right = right
kind-right-heading = Rights
kind-instrument = treaty
kind-instrument-heading = Treaties and protocols
kind-provision = treaty provision
kind-provision-heading = Treaty provisions
kind-treaty-list = list of treaties
kind-treaty-list-heading = Lists of treaties
kind-indicator = indicator
kind-indicator-heading = Indicators
kind-measure = measure
kind-measure-heading = Measures
kind-territory = part of the State
kind-territory-heading = Parts of the State
kind-actor = actor
kind-actor-heading = Actors
kind-commitment = commitment
kind-commitment-heading = Commitments
kind-acceptance = procedure
kind-acceptance-heading = Procedures accepted or refused
kind-reservation = reservation or declaration
kind-reservation-heading = Reservations and declarations
kind-norm = rule of domestic law
kind-norm-heading = Domestic law
kind-alignment = judgement of law
kind-alignment-heading = Law against treaty provisions
kind-institution = institution
kind-institution-heading = Institutions
kind-mandate = mandate
kind-mandate-heading = Mandates
kind-capacity = assessment of a body
kind-capacity-heading = Assessments of bodies
kind-review = review
kind-review-heading = Reviews
kind-recommendation = recommendation
kind-recommendation-heading = Recommendations
kind-implementation = statement on implementation
kind-implementation-heading = Statements on implementation
kind-factor = barrier or driver
kind-factor-heading = Barriers and drivers
kind-search = recorded search
kind-search-heading = Recorded searches
kind-issue = issue
kind-issue-heading = Issues
kind-audience = target group
kind-audience-heading = Target groups
kind-case = published case
kind-case-heading = Published cases
kind-period = period of history
kind-period-heading = Periods of history
kind-observation = measured value
kind-observation-heading = Measured values
kind-list = list of documented events
kind-list-heading = Lists of documented events
kind-count = documented count
kind-count-heading = Documented counts
kind-table-row = quoted table row
kind-table-row-heading = Quoted table rows
kind-claim = statement of a source
kind-claim-heading = Statements of sources

## Commitments

act-ratification = ratified
act-accession = acceded
act-succession = succeeded
act-acceptance = accepted
act-approval = approved
act-formal-confirmation = formally confirmed
act-ratification-or-accession = ratified or acceded
act-signed-only = signed only
act-none = not joined
bound-unknown = not recorded
bound-no = does not bind
bound-maybe = may bind: the date is not known to the day
bound-yes = binds
bound-not-yet-in-force = not yet in force
reservation-effect-modifies = modifies a provision
reservation-effect-excludes-a-procedure = excludes a procedure
reservation-effect-interprets = states a reading
reservation-effect-none = no effect
procedure-individual = individual complaints
procedure-inquiry = inquiry
procedure-inter-state = complaints by other States
accepted-by-declaration = by declaration
accepted-by-protocol = by joining a protocol
accepted-by-party = by being bound
accepted-by-unless-excluded = by being bound, unless excluded
accepted-by-automatic = automatic for every party
instrument-kind-core = core UN human-rights treaty
instrument-kind-protocol = protocol
instrument-kind-treaty = treaty
instrument-kind-ilo-fundamental = fundamental ILO instrument
instrument-kind-gsp-environment = environmental convention of the GSP+ list
instrument-kind-gsp-governance = good-governance convention of the GSP+ list
provision-kind-right = guarantees a right
provision-kind-obligation = obliges the State
provision-kind-definition = defines a term
provision-kind-procedure = sets a procedure
entry-rule-thirtieth-day = on the thirtieth day after deposit
entry-rule-ninetieth-day = on the ninetieth day after deposit
entry-rule-one-month = one month after deposit
entry-rule-three-months = three months after deposit
entry-rule-first-of-month-after-three = on the first day of the month after three months
entry-rule-twelve-months = twelve months after registration

## Law

norm-kind-constitution = article of the constitution
norm-kind-constitutional-amendment = constitutional amendment
norm-kind-statute = statute
norm-kind-ordinance = ordinance
norm-kind-order = order with the force of law
norm-kind-regulation = regulation
norm-kind-notification = notification
norm-kind-judgment = judgment
norm-kind-bill = bill, not law
norm-effect-protects = protects
norm-effect-restricts = restricts
norm-effect-both = protects and restricts
judgment-act-strikes-down = strikes down
judgment-act-suspends = suspends
judgment-act-upholds = upholds or restores
judgment-act-interprets = interprets
relation-full = full
relation-limited = answered with limits
relation-partial = partial
relation-conflict = in conflict
relation-none = no norm answers
extent-whole = the whole guarantee
extent-part = a part of the guarantee

## Institutions

institution-kind-legislature = legislature
institution-kind-ministry = ministry
institution-kind-nhri = national human-rights institution
institution-kind-commission = commission
institution-kind-court = court
institution-kind-police = police or investigation force
institution-kind-armed-force = armed force
institution-kind-regulator = regulator
institution-kind-ombudsman = ombudsman
institution-kind-follow-up = treaty follow-up unit
institution-kind-advisory = advisory council
institution-kind-ngo = non-governmental organisation
institution-kind-class = class of bodies
direction-protects = protects
direction-restricts = restricts
direction-nobody = no body has a mandate
dimension-independence = independence
dimension-powers = powers
dimension-resources = resources
dimension-accountability = accountability
dimension-accessibility = accessibility
working-yes = works
working-cannot-act = cannot act
working-on-paper = exists on paper only
working-dissolved = dissolved
actor-level-international = international
actor-level-national = national

## Reviews

response-supported = supported
response-noted = noted
voice-state = the State
voice-nhri = the national human-rights institution
voice-civil-society = civil society
voice-reviewing-body = the reviewing body
implementation-status-implemented = implemented
implementation-status-partly = partly implemented
implementation-status-not = not implemented

## Practice and barriers

factor-kind-political-institutional = political and institutional
factor-kind-socio-economic = social and economic
factor-kind-cultural-religious = cultural and religious
factor-kind-geopolitical = geopolitical
factor-kind-security = security
factor-direction-hinders = hinders
factor-direction-helps = helps
lens-realism = realism
lens-liberalism = liberalism
lens-constructivism = constructivism
searched-for-barriers = barriers
count-unit-persons = persons
count-unit-acts = acts
case-kind-violation = alleged or found breach
case-kind-class-of-cases = class of cases
case-kind-initiative = work of civil society
indicator-kind-structural = structural
indicator-kind-process = process
indicator-kind-outcome = outcome
family-civil = civil
family-political = political
family-economic = economic
family-social = social
family-cultural = cultural
family-collective = of peoples

## Measures

measure-does-join-instrument = join the treaty
measure-does-join-protocol = join the protocol
measure-does-withdraw-reservation = withdraw the reservation
measure-does-accept-procedure = accept the procedure
measure-does-enact-norm = enact a norm that answers the provision
measure-does-amend-norm = amend the norm
measure-does-repeal-norm = repeal the norm in conflict
measure-does-extend-norm = extend the answer to the whole territory
measure-does-give-mandate = give a body the mandate
measure-does-raise-resources = fund and staff the body
measure-does-raise-independence = make the body more independent
measure-does-raise-accountability = make the body more accountable
measure-does-raise-accessibility = make the body easier to reach
measure-does-submit-report = submit the report
measure-does-implement-recommendation = carry out the recommendation and report it
measure-does-inform-group = inform the group of its rights

## Sources

checked-no = unverified
checked-quotation = checked as quotation
checked-fact = checked
stance-supports = supports
stance-disputes = disputes
source-kind-official-document = official document
source-kind-treaty-text = treaty text
source-kind-treaty-status = list of treaty status
source-kind-state-report = State report
source-kind-un-body = UN body
source-kind-court = court
source-kind-ngo = non-governmental organisation
source-kind-research = research
source-kind-data-set = data set
source-kind-press = press
source-kind-reference-work = reference work
source-kind-editors = Mizan’s editors

## Changes

change-appeared = appeared
change-went = went
change-moved = moved

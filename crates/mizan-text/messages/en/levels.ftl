### The six steps, their levels, the kinds of gap.
### Words of levels: at most 12 letters (a test looks), because a cell of the matrix holds one.

step-commitment = Commitment
step-commitment-short = Commit.
step-commitment-question = Is the State bound?
step-commitment-method = The instrument that leads for the right, while it binds the State. While it doesn’t, the best other one with a chief or supporting provision, at most level 2. Other instruments are listed beside it.
step-law = Law
step-law-short = Law
step-law-question = Does domestic law answer?
step-law-method = Lower median over the chief provisions of the right. A provision takes the best judgement in force on the day; a conflict pulls its low end to 0. Fewer than half of the chief provisions judged: not enough data. Law is judged whether or not the State is bound.
step-institutions = Institutions
step-institutions-short = Instit.
step-institutions-question = Is a body able to act?
step-institutions-method = Lower median over the bodies that protect the right. Each assessment of a body counts by the lower median of its dimensions; several assessments span. Bodies that restrict the right are named, and count as barriers.
step-monitoring = Monitoring
step-monitoring-short = Monitor.
step-monitoring-question = Is the State reviewed, and does it follow up?
step-monitoring-method = Lower median over the Universal Periodic Review and the bodies of the instruments that bind the State for the right: the latest round with a dialogue, and any due date after it. A stage that is not recorded is not known, and leaves that body between 1 and 3.
step-practice = Practice
step-practice-short = Practice
step-practice-question = What happens in life?
step-practice-method = The span over the sources that measure or describe practice of the right, one entry a source. Values grow old: they widen, and then count no more. Documented counts only ever lower the upper end.
step-barriers = Barriers
step-barriers-short = Barriers
step-barriers-question = What stands in the way?
step-barriers-method = The number of distinct factors recorded against the right or its group. Factors of two or more kinds lower the level by one; a factor that its source calls strong counts twice. Level 4 needs a recorded search that found none.

## Levels

level-commitment-0 = Unbound
level-commitment-0-means = bound by nothing that guarantees or supports the right
level-commitment-1 = Signed
level-commitment-1-means = the lead instrument is signed only
level-commitment-2 = Partly
level-commitment-2-means = bound by other instruments only, or a reservation in effect modifies a chief provision of the lead instrument
level-commitment-3 = Bound
level-commitment-3-means = bound by the lead instrument
level-commitment-4 = Full
level-commitment-4-means = bound by the lead instrument, and individuals may complain of a breach

level-law-0 = Conflict
level-law-0-means = a norm conflicts with the whole guarantee
level-law-1 = Absent
level-law-1-means = somebody looked and found no norm
level-law-2 = Partial
level-law-2-means = the guarantee is answered in part
level-law-3 = Mostly
level-law-3-means = the guarantee is answered, with stated limits
level-law-4 = Full
level-law-4-means = the guarantee is fully answered

level-institutions-0 = None
level-institutions-0-means = dissolved, or on paper only, and a source says so
level-institutions-1 = Weak
level-institutions-1-means = has a mandate, but cannot act
level-institutions-2 = Limited
level-institutions-2-means = acts, with serious constraints
level-institutions-3 = Able
level-institutions-3-means = able, with some constraints
level-institutions-4 = Strong
level-institutions-4-means = able and independent

level-monitoring-0 = Never
level-monitoring-0-means = never reported though due, and a source says so
level-monitoring-1 = Overdue
level-monitoring-1-means = overdue by two years or more, and a source says so, or follow-up refused
level-monitoring-2 = Late
level-monitoring-2-means = overdue by less, or the latest follow-up was graded not satisfactory
level-monitoring-3 = In hand
level-monitoring-3-means = reports are in, follow-up is under way
level-monitoring-4 = On time
level-monitoring-4-means = on time, follow-up satisfied, independent data published

level-practice-0 = Gross
level-practice-0-means = gross and systematic breaches
level-practice-1 = Widespread
level-practice-1-means = widespread breaches
level-practice-2 = Frequent
level-practice-2-means = frequent breaches
level-practice-3 = Occasional
level-practice-3-means = occasional breaches
level-practice-4 = Rare
level-practice-4-means = breaches are rare

# Economic, social and cultural rights: whom the right reaches.
level-practice-met-0 = For few
level-practice-met-0-means = met for few
level-practice-met-1 = Many unmet
level-practice-met-1-means = unmet for many
level-practice-met-2 = Large gaps
level-practice-met-2-means = unmet for a large part
level-practice-met-3 = Some unmet
level-practice-met-3-means = unmet for some
level-practice-met-4 = Nearly all
level-practice-met-4-means = met for nearly all

level-barriers-0 = Many
level-barriers-0-means = four or more factors
level-barriers-1 = Several
level-barriers-1-means = three factors
level-barriers-2 = Two
level-barriers-2-means = two factors
level-barriers-3 = One
level-barriers-3-means = one factor
level-barriers-4 = None
level-barriers-4-means = none, after a recorded search

level-between = between { $low } and { $high }
level-wide = { $low } to { $high }
level-unclear = Unclear ({ $low } to { $high })
level-spoken = { $word }, level { $level } of 4
level-spoken-between = { $word }, level { $low } to { $high } of 4
level-none = No data
level-none-spoken = not enough data
interval = { $low }–{ $high }

## Gaps

gap-commitment = commitment
gap-commitment-long = commitment gap
gap-commitment-means = the State is not bound, or only in part
gap-incorporation = incorporation
gap-incorporation-long = incorporation gap
gap-incorporation-means = the State is bound; domestic law is absent, incomplete or in conflict
gap-institutional = institutional
gap-institutional-long = institutional gap
gap-institutional-means = the law is there; the body that should carry it out is missing or unable
gap-reporting = reporting
gap-reporting-long = reporting gap
gap-reporting-means = a report is overdue, or what is reported is disputed
gap-enforcement = enforcement
gap-enforcement-long = enforcement gap
gap-enforcement-means = practice is poor, whatever law and institutions promise
gap-awareness = awareness
gap-awareness-long = awareness gap
gap-awareness-means = people do not know the right, so they cannot claim it
gap-evidence = evidence
gap-evidence-long = evidence gap
gap-evidence-means = it cannot be judged on what is known

## Groups of rows

group-person-and-justice = Person and justice
group-freedoms-and-participation = Freedoms and participation
group-equality-and-groups = Equality and groups
group-economic-social-cultural = Economic, social and cultural

### The method page and `mizan method`.

table-scales = The six scales
table-rules = Rules
table-increments = What makes a finding graver, or less so
table-thresholds = Thresholds
table-practice-words = Words about practice, as they are read
table-capacity-words = Words about the capacity of bodies, as they are read
table-accreditation = Accreditation grades, as they are read
table-series-scales = How measured values are read
table-series = Measured series
table-follow-up-grades = Grades of follow-up
scale-heading = { $step }. { $question }
scale-heading-esc = { $step }, economic, social and cultural rights. { $question }
scale-step = { $value }: { $level }
scale-cut-under = under { $value }: { $level }
scale-cut-to = to { $value }: { $level }
scale-cut-above = above: { $level }
scale-by-place = share of States below in the year: { $clauses }

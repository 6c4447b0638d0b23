# Links to what a page leaves to another, so that it comes over a slow line.

quality-more-facts =
    { $count ->
        [one] One more fact that it rests on
       *[other] { $count } more facts that it rests on
    }
quality-more-judgements =
    { $count ->
        [one] One more judgement
       *[other] { $count } more judgements
    }
quality-all-findings =
    { $count ->
        [one] The finding about this right, with its measures
       *[other] All { $count } findings about this right, with their measures
    }
quality-all-measures = All { $count } measures
quality-older-laws =
    { $count ->
        [one] One older law is not drawn here; the page of its period has it.
       *[other] { $count } older laws are not drawn here; the pages of their periods have them.
    }
quality-more-statements =
    { $count ->
        [one] One more statement
       *[other] { $count } more statements
    }

### Search: what is said beside the hits.

# Words that stand before the number of an article, between spaces; each is compared in lower case.
search-article-words = article articles art
search-answers = Named by these words
search-instead = Nothing has every word as written. Searched instead: { $words }
search-dropped = Nothing has all of these words. Left out: { $words }
search-near = Nothing has these words. The nearest there are:


# Words that say little by themselves, between spaces: left out when names are compared, and the first to go
# where nothing has all words of a search.
search-small-words = a an the of to for from by on in at and or is are was my i me do does did how what where who when can about it with right rights

# Words that stand before the number of a section of a law, between spaces.
search-section-words = section sections sec

# What people call rights beside their names: the id of a right, a colon, and names between semicolons.
search-other-names =
    life: right to life; death penalty; capital punishment; killings; extrajudicial killing; extrajudicial killings
    torture: torture; ill treatment; cruel treatment; inhuman treatment; custodial torture
    liberty: arbitrary arrest; arbitrary detention; liberty; personal liberty
    disappearance: missing persons; enforced disappearances; disappearance
    fair-trial: fair trial; due process; fair hearing
    privacy: privacy; surveillance
    religion: freedom of religion; religious freedom; freedom of belief; freedom of thought; freedom of conscience
    expression: freedom of expression; freedom of speech; free speech; speech; press freedom; freedom of the press; media freedom; freedom of the media; freedom of opinion; censorship
    assembly: freedom of assembly; assembly; protest; peaceful protest; demonstrations
    participation: right to vote; voting; elections; political participation
    remedy: access to justice; effective remedy; remedy
    equality: equality; non discrimination; discrimination
    women: women; womens rights; gender equality
    child: child rights; childrens rights; rights of children; children
    minorities: minorities; minority rights; indigenous peoples
    work: right to work; work; employment
    social-security: social security; social protection
    living-standard: standard of living
    health: health; health care; healthcare; medical care
    education: education; schooling; school
    culture: culture; cultural rights; cultural life
    detention: detention; prisoners; prison conditions; detainees
    slavery: slavery; forced labour; forced labor; bonded labour; trafficking; human trafficking
    legal-person: legal capacity; legal personality
    identity: birth registration; nationality; citizenship
    movement: freedom of movement
    asylum: asylum; refugees; refugee rights; non refoulement
    information: access to information; right to information; freedom of information; right to know
    association: freedom of association; association
    gbv: gender based violence; domestic violence; violence against women
    family: marriage; family; family life; child marriage
    disability: disability; disability rights; persons with disabilities; people with disabilities; disabled people
    migrants: migrants; migrant workers
    property: property
    work-conditions: working conditions; minimum wage; conditions of work
    unions: trade unions; unions; strike; collective bargaining
    food: food; hunger
    water: water; sanitation
    housing: housing; shelter; evictions
    self-determination: self determination
    environment: environment; clean environment; climate; pollution

# Words that mean what the facts say in others: the facts' English words, a colon, and words between
# semicolons.
search-other-words =
    labour: labor
    disability: disabled
    speech: free speech
    disappearance: missing persons
    organisation: organization

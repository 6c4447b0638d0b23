//! Every kind of address once: its path, what its query takes, what its JSON holds. The checking of
//! queries, the description of the API and its tests are made from this table, and the compiler
//! refuses a place that isn't in it.

use crate::address::{CountryPage, Form, IndexPage, Place};
use crate::parameters::Parameter::{
    self, Checked, Country, Date, FactorKind, Gap, Group, InstrumentKind, Kind, Leads, Lens, On, OneOf, Page,
    Per, Right, Scope, Section, SourceKind, Text,
};

/// A kind of address.
#[derive(Debug)]
pub(crate) struct Route {
    /// Its name in the description of the API, and the end of the key of its message.
    pub(crate) name: &'static str,
    /// Its path after the language. What begins with `/{country}` may have a day after it.
    pub(crate) path: &'static str,
    /// What its query takes, beside what all take.
    pub(crate) parameters: &'static [Parameter],
    /// The schema of its JSON.
    pub(crate) schema: &'static str,
    /// The forms that it has beside those of every page.
    pub(crate) more: &'static [Form],
}

/// The page is cited: bibliographies.
const CITED: &[Form] = &[Form::Bibtex, Form::Ris, Form::Csl];
/// There is a picture of it, as soon as there is something to draw.
const DRAWN: &[Form] = &[Form::Svg];
/// It is written for paper.
const WRITTEN: &[Form] = &[Form::Docx, Form::Pdf];

impl Route {
    /// Whether it has a form beside those of every page.
    pub(crate) fn has(&self, form: Form) -> bool {
        self.more.contains(&form)
    }

    /// Whether it is of a country.
    pub(crate) fn is_of_country(&self) -> bool {
        self.path.starts_with("/{country}")
    }

    /// Whether a day may stand in its path after the country.
    pub(crate) fn may_be_dated(&self) -> bool {
        self.is_of_country() && !self.path.contains("{from}")
    }
}

macro_rules! more {
    () => {
        &[]
    };
    ($more:ident) => {
        $more
    };
}

macro_rules! routes {
    ($($place:pat => $name:literal $path:literal $parameters:expr, $schema:literal $(+ $more:ident)?;)*) => {
        /// All of them.
        pub(crate) const ROUTES: &[Route] = &[$(Route {
            name: $name,
            path: $path,
            parameters: &$parameters,
            schema: $schema,
            more: more!($($more)?),
        },)*];

        /// That of a place.
        pub(crate) fn route(place: &Place) -> &'static Route {
            match place {
                $($place => {
                    const ROUTE: &Route = &Route {
                        name: $name,
                        path: $path,
                        parameters: &$parameters,
                        schema: $schema,
                        more: more!($($more)?),
                    };
                    ROUTE
                })*
            }
        }
    };
}

// A new place: one line here. `page` is the schema of any answer; a name from `mizan-report`'s
// `schemas.rs` says more; after it stands what the page has beside itself. The sentence about it is `data-route-<name>` in `data.ftl`.
routes! {
    Place::Home => "countries" "/" [], "countries-page";
    Place::Method => "method" "/method/" [], "rules-page";
    Place::Glossary => "glossary" "/glossary/" [], "glossary-page";
    Place::About => "about" "/about/" [], "about-page";
    Place::Search => "search" "/search" [Text("q"), Country, Section, Page, Per], "search-page";
    Place::Index(IndexPage::Start) => "index" "/index/" [], "entries-page";
    Place::Index(IndexPage::Letter(_)) => "index-letter" "/index/letter/{letter}" [], "entries-page";
    Place::Index(IndexPage::Right(_)) => "index-right" "/index/right/{right}" [], "entries-page";
    Place::Copy => "copy" "/copy/" [], "page";
    Place::Compare => "compare" "/compare/" [Text("c"), Text("right"), Leads("on"), Text("table")], "comparison" + DRAWN;
    Place::Sources => "sources" "/sources/" [SourceKind, Checked, Page, Per], "sources-page";
    Place::Source(_) => "source" "/sources/{source}" [Scope, Checked, Page, Per], "source-page" + CITED;
    Place::Instruments => "instruments" "/instruments/" [InstrumentKind, Page, Per], "instruments-page";
    Place::Instrument(_) => "instrument" "/instruments/{instrument}" [], "instrument-page";
    Place::World => "world" "/world/" [Date("on"), Text("instrument"), Text("letter"), Page], "world-page" + DRAWN;
    Place::Reference => "reference" "/facts/" [], "kinds-page";
    Place::ReferenceOf(_) => "reference-of-kind" "/facts/{kind}/" [Right, Checked, Group, Page, Per], "facts-page";
    Place::ReferenceFact(..) => "reference-fact" "/facts/{kind}/{id}" [], "fact-page" + CITED;
    Place::Data => "data" "/data/" [], "data-page";
    Place::Api => "api" "/data/api" [], "routes-page";
    Place::Country(_, _, CountryPage::Overview) => "overview" "/{country}/" [On, Gap, OneOf("sort", &["group", "severity", "least-checked"])], "assessment";
    Place::Country(_, _, CountryPage::Right(_)) => "right" "/{country}/{right}" [On], "right-page" + CITED;
    Place::Country(_, _, CountryPage::Explain(_)) => "explain" "/{country}/{right}/explain" [On], "right-page";
    Place::Country(_, _, CountryPage::Brief(None)) => "brief" "/{country}/brief" [On], "page" + WRITTEN;
    Place::Country(_, _, CountryPage::Brief(Some(_))) => "brief-of-right" "/{country}/{right}/brief" [On], "page" + WRITTEN;
    Place::Country(_, _, CountryPage::Gaps) => "gaps" "/{country}/gaps/" [On, Right, Gap, Group, Checked, OneOf("show", &["depth"]), Page, Per], "findings-page";
    Place::Country(_, _, CountryPage::Finding(_)) => "finding" "/{country}/gaps/{finding}" [On], "finding-page" + CITED;
    Place::Country(_, _, CountryPage::Commitments) => "commitments" "/{country}/commitments" [On, OneOf("part", &["rights", "lists"]), OneOf("table", &["standings", "next-reports", "reservations"])], "commitments-page" + DRAWN;
    Place::Country(_, _, CountryPage::Section(crate::section::Section { name: "issues", .. })) => "issues" "/{country}/issues" [On, Right, Page, Per], "facts-page";
    Place::Country(_, _, CountryPage::Section(crate::section::Section { name: "cases", .. })) => "cases" "/{country}/cases" [On, Page, Per], "facts-page";
    Place::Country(_, _, CountryPage::Section(crate::section::Section { name: "barriers", .. })) => "barriers" "/{country}/barriers" [On, FactorKind, Lens, Page, Per], "facts-page";
    Place::Country(_, _, CountryPage::Section(crate::section::Section { name: "civil-society", .. })) => "civil-society" "/{country}/civil-society" [On, Page, Per], "facts-page";
    Place::Country(_, _, CountryPage::Section(crate::section::Section { name: "awareness", .. })) => "awareness" "/{country}/awareness" [On, Page, Per], "facts-page";
    Place::Country(_, _, CountryPage::Section(crate::section::Section { name: "institutions", .. })) => "institutions" "/{country}/institutions" [On], "institutions-page";
    Place::Country(_, _, CountryPage::Section(crate::section::Section { name: "reviews", .. })) => "reviews" "/{country}/reviews" [On, OneOf("table", &["due", "rounds"])], "reviews-page" + DRAWN;
    Place::Country(_, _, CountryPage::Institution(_)) => "institution" "/{country}/institutions/{institution}" [On], "institution-page";
    Place::Country(_, _, CountryPage::Alignments) => "alignments" "/{country}/alignment/" [On], "instruments-rows-page";
    Place::Country(_, _, CountryPage::Alignment(_)) => "alignment" "/{country}/alignment/{instrument}" [On, Text("answer"), Page], "alignment-page";
    Place::Country(_, _, CountryPage::Timeline) => "timeline" "/{country}/timeline" [On, Text("right"), Text("laws"), Text("period"), Leads("from"), Leads("to")], "timeline-page" + DRAWN;
    Place::Country(_, _, CountryPage::Measured(_)) => "measured" "/{country}/{right}/measured" [On], "measured-page" + DRAWN;
    Place::Country(_, _, CountryPage::Section(_)) => "section" "/{country}/{section}" [On, Right, Kind, Checked, Group, Page, Per], "facts-page";
    Place::Country(_, _, CountryPage::Facts) => "facts" "/{country}/facts/" [On], "kinds-page";
    Place::Country(_, _, CountryPage::FactsOf(_)) => "facts-of-kind" "/{country}/facts/{kind}/" [On, Right, Checked, Group, Page, Per], "facts-page";
    Place::Country(_, _, CountryPage::Fact(..)) => "fact" "/{country}/facts/{kind}/{id}" [On], "fact-page" + CITED;
    Place::Country(_, _, CountryPage::Sources) => "country-sources" "/{country}/sources" [On, SourceKind, Checked, Page, Per], "sources-page";
    Place::Country(_, _, CountryPage::Changes) => "changes" "/{country}/changes" [On, Leads("from"), Leads("to")], "diff";
    Place::Country(_, _, CountryPage::Diff(..)) => "diff" "/{country}/diff/{from}..{to}" [], "diff";
    Place::Country(_, _, CountryPage::Issue(_)) => "issue" "/{country}/issues/{id}" [On, Page, Per], "facts-page";
    Place::Country(_, _, CountryPage::Measures) => "measures" "/{country}/measures/" [On, Right], "measures-page";
    Place::Country(_, _, CountryPage::Measure(_)) => "measure" "/{country}/measures/{measure}" [On], "measure-page";
    Place::Country(_, _, CountryPage::WhatIf) => "what-if" "/{country}/what-if" [On, Text("do"), Text("measure"), Text("finding"), Right, Text("show")], "what-if-page";
    Place::Country(_, _, CountryPage::Know) => "know" "/{country}/know/" [On], "know-page";
    Place::Country(_, _, CountryPage::KnowRight(_)) => "know-right" "/{country}/know/{right}" [On], "facts-page";
}

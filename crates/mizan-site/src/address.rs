//! Addresses: everything that can be asked for, and its one path.
//! Knows no facts: whether a thing exists is not decided here.

use std::fmt::Write as _;

use mizan_domain::{Country, Day, FactId, Kind, Slug};
use mizan_text::Lang;

use crate::section::Section;

/// The form in which a page is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Form {
    /// For a browser.
    Html,
    /// For a program.
    Json,
    /// For a table program.
    Csv,
    /// For a text.
    Markdown,
    /// The page's picture.
    Svg,
    /// What the columns of the CSV mean (CSV on the Web).
    Metadata,
    /// For a spreadsheet.
    Xlsx,
    /// For a word processor.
    Docx,
    /// For paper.
    Pdf,
    /// A bibliography for TeX.
    Bibtex,
    /// A bibliography for citation processors.
    Csl,
    /// A bibliography for reference managers.
    Ris,
}

impl Form {
    /// Whether it is a file to take away, whose lists are whole unless a part is asked for.
    pub(crate) fn is_taken_away(self) -> bool {
        matches!(self, Self::Csv | Self::Metadata | Self::Xlsx | Self::Markdown)
    }

    /// The forms that every page has beside it.
    pub(crate) const FILES: [Self; 4] = [Self::Json, Self::Csv, Self::Xlsx, Self::Markdown];
    /// The forms beside a page with a picture.
    pub(crate) const WITH_PICTURE: [Self; 5] = [Self::Json, Self::Csv, Self::Xlsx, Self::Markdown, Self::Svg];
    /// Every form with an end of its own; what ends like another stands before it.
    pub(crate) const WITH_SUFFIX: [Self; 11] = [
        Self::Metadata,
        Self::Csl,
        Self::Json,
        Self::Csv,
        Self::Markdown,
        Self::Svg,
        Self::Xlsx,
        Self::Docx,
        Self::Pdf,
        Self::Bibtex,
        Self::Ris,
    ];

    /// Whether a program reads it: then it is told in its own way what is wrong.
    pub(crate) fn is_data(self) -> bool {
        matches!(self, Self::Json | Self::Csv | Self::Markdown | Self::Metadata | Self::Csl)
    }

    /// The end of the path.
    pub(crate) fn suffix(self) -> &'static str {
        match self {
            Self::Html => "",
            Self::Json => ".json",
            Self::Csv => ".csv",
            Self::Markdown => ".md",
            Self::Svg => ".svg",
            Self::Metadata => ".csv-metadata.json",
            Self::Xlsx => ".xlsx",
            Self::Docx => ".docx",
            Self::Pdf => ".pdf",
            Self::Bibtex => ".bib",
            Self::Csl => ".csl.json",
            Self::Ris => ".ris",
        }
    }

    /// Its name as people write it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Html => "HTML",
            Self::Json => "JSON",
            Self::Csv => "CSV",
            Self::Markdown => "Markdown",
            Self::Svg => "SVG",
            Self::Metadata => "CSVW",
            Self::Xlsx => "XLSX",
            Self::Docx => "DOCX",
            Self::Pdf => "PDF",
            Self::Bibtex => "BibTeX",
            Self::Csl => "CSL-JSON",
            Self::Ris => "RIS",
        }
    }

    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Html => "text/html; charset=utf-8",
            Self::Json => "application/json",
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Markdown => "text/markdown; charset=utf-8",
            Self::Svg => "image/svg+xml; charset=utf-8",
            Self::Metadata => "application/csvm+json",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Pdf => "application/pdf",
            Self::Bibtex => "application/x-bibtex; charset=utf-8",
            Self::Csl => "application/vnd.citationstyles.csl+json",
            Self::Ris => "application/x-research-info-systems",
        }
    }

    /// Its media type without parameters.
    pub(crate) fn essence(self) -> &'static str {
        self.media_type().split(';').next().unwrap_or_default()
    }
}

/// The day of a country's page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum When {
    /// Today, whichever day that is.
    Today,
    /// A day.
    On(Day),
}

/// A page of a country.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum CountryPage {
    /// The matrix of rights and steps.
    Overview,
    /// One right from promise to practice.
    Right(Slug),
    /// The whole reasoning of one right.
    Explain(Slug),
    /// The measured practice of one right.
    Measured(Slug),
    /// Periods, treaties, laws and reviews on one axis.
    Timeline,
    /// The brief of the country, or of one right, for printing.
    Brief(Option<Slug>),
    /// Every finding.
    Gaps,
    /// One finding.
    Finding(String),
    /// Standing under each instrument.
    Commitments,
    /// One body.
    Institution(Slug),
    /// The instruments that law is held against.
    Alignments,
    /// Domestic law beside the provisions of one instrument.
    Alignment(Slug),
    /// Facts of some kinds that belong together.
    Section(&'static Section),
    /// All kinds of facts.
    Facts,
    /// The facts of one kind.
    FactsOf(Kind),
    /// One fact.
    Fact(Kind, Slug),
    /// The sources that statements about the country rest on.
    Sources,
    /// What changed in the twelve months before the day.
    Changes,
    /// What changed between two days.
    Diff(Day, Day),
    /// One issue.
    Issue(Slug),
    /// The measures of the catalogue by the gaps that they answer.
    Measures,
    /// One measure.
    Measure(Slug),
    /// What a plan would change, as a form.
    WhatIf,
    /// Rights in plain words, and where to turn.
    Know,
    /// One right in plain words.
    KnowRight(Slug),
}

/// A page of the index.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum IndexPage {
    /// The way to the others.
    Start,
    /// What stands under a letter.
    Letter(String),
    /// What names a right.
    Right(Slug),
}

/// What an address names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Place {
    /// Countries and languages.
    Home,
    /// Scales and rules.
    Method,
    /// Terms in plain words.
    Glossary,
    /// What Mizan is and does not do.
    About,
    /// Search.
    Search,
    /// Everything, by letter, right and kind.
    Index(IndexPage),
    /// What a copy of the site leaves out.
    Copy,
    /// Countries side by side.
    Compare,
    /// Every source.
    Sources,
    /// One source.
    Source(Slug),
    /// Every instrument.
    Instruments,
    /// One instrument.
    Instrument(Slug),
    /// Every State under the core instruments.
    World,
    /// The reference's kinds of facts.
    Reference,
    /// The reference's facts of one kind.
    ReferenceOf(Kind),
    /// One fact of the reference.
    ReferenceFact(Kind, Slug),
    /// Data to take away.
    Data,
    /// The addresses that programs can ask.
    Api,
    /// A country's page.
    Country(Country, When, CountryPage),
}

/// A place in a language and a form.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Address {
    /// The language.
    pub lang: Lang,
    /// What is asked for.
    pub place: Place,
    /// In which form.
    pub form: Form,
}

impl Address {
    /// Its one path.
    pub(crate) fn path(&self) -> String {
        let mut path = format!("/{}", self.lang);
        self.place.write(&mut path);
        match self.form {
            Form::Html => path,
            form => path.trim_end_matches('/').to_owned() + form.suffix(),
        }
    }
}

impl Place {
    /// The country that it is a page of.
    pub(crate) fn country(&self) -> Option<Country> {
        match self {
            Self::Country(country, ..) => Some(*country),
            _ => None,
        }
    }

    fn write(&self, path: &mut String) {
        // Writing to a String cannot fail.
        let _ = match self {
            Self::Home => write!(path, "/"),
            Self::Method => write!(path, "/method/"),
            Self::Glossary => write!(path, "/glossary/"),
            Self::About => write!(path, "/about/"),
            Self::Search => write!(path, "/search"),
            Self::Index(IndexPage::Start) => write!(path, "/index/"),
            Self::Index(IndexPage::Letter(letter)) => write!(path, "/index/letter/{letter}"),
            Self::Index(IndexPage::Right(id)) => write!(path, "/index/right/{id}"),
            Self::Copy => write!(path, "/copy/"),
            Self::Compare => write!(path, "/compare/"),
            Self::Sources => write!(path, "/sources/"),
            Self::Source(id) => write!(path, "/sources/{id}"),
            Self::Instruments => write!(path, "/instruments/"),
            Self::Instrument(id) => write!(path, "/instruments/{id}"),
            Self::World => write!(path, "/world/"),
            Self::Reference => write!(path, "/facts/"),
            Self::ReferenceOf(kind) => write!(path, "/facts/{}/", kind.name()),
            Self::ReferenceFact(kind, id) => write!(path, "/facts/{}/{id}", kind.name()),
            Self::Data => write!(path, "/data/"),
            Self::Api => write!(path, "/data/api"),
            Self::Country(country, when, page) => {
                let _ = write!(path, "/{}/", country.lower());
                if let When::On(day) = when {
                    let _ = write!(path, "{day}/");
                }
                match page {
                    CountryPage::Overview => Ok(()),
                    CountryPage::Right(id) => write!(path, "{id}"),
                    CountryPage::Explain(id) => write!(path, "{id}/explain"),
                    CountryPage::Measured(id) => write!(path, "{id}/measured"),
                    CountryPage::Timeline => write!(path, "timeline"),
                    CountryPage::Brief(None) => write!(path, "brief"),
                    CountryPage::Brief(Some(id)) => write!(path, "{id}/brief"),
                    CountryPage::Gaps => write!(path, "gaps/"),
                    CountryPage::Finding(id) => write!(path, "gaps/{id}"),
                    CountryPage::Commitments => write!(path, "commitments"),
                    CountryPage::Institution(id) => write!(path, "institutions/{id}"),
                    CountryPage::Alignments => write!(path, "alignment/"),
                    CountryPage::Alignment(id) => write!(path, "alignment/{id}"),
                    CountryPage::Section(section) => write!(path, "{}", section.name),
                    CountryPage::Facts => write!(path, "facts/"),
                    CountryPage::FactsOf(kind) => write!(path, "facts/{}/", kind.name()),
                    CountryPage::Fact(kind, id) => write!(path, "facts/{}/{id}", kind.name()),
                    CountryPage::Sources => write!(path, "sources"),
                    CountryPage::Changes => write!(path, "changes"),
                    CountryPage::Diff(from, to) => write!(path, "diff/{from}..{to}"),
                    CountryPage::Issue(id) => write!(path, "issues/{id}"),
                    CountryPage::Measures => write!(path, "measures/"),
                    CountryPage::Measure(id) => write!(path, "measures/{id}"),
                    CountryPage::WhatIf => write!(path, "what-if"),
                    CountryPage::Know => write!(path, "know/"),
                    CountryPage::KnowRight(id) => write!(path, "know/{id}"),
                }
            }
        };
    }
}

/// The page of a fact.
pub(crate) fn place_of_fact(id: &FactId, when: When) -> Option<Place> {
    let mut parts = id.as_str().split('.');
    let (scope, kind, local) = (parts.next()?, Kind::named(parts.next()?)?, parts.next()?.parse().ok()?);
    match scope {
        "ref" => Some(Place::ReferenceFact(kind, local)),
        code => Some(Place::Country(code.parse().ok()?, when, CountryPage::Fact(kind, local))),
    }
}

/// A text as one part of a path.
pub(crate) fn encode(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC)
        .to_string()
        .replace("%2D", "-")
        .replace("%2E", ".")
}

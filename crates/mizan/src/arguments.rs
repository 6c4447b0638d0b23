//! The command line as `clap` reads it. What is checked here ends with exit code 2; what needs the
//! facts (countries, rights, ids) is looked up later.

mod away;
mod engine;
mod monitoring;
mod reading;

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};
use mizan_domain::{Day, Kind, PartialDate};
use mizan_text::Lang;

use crate::clock;

pub(crate) use away::{Brief, Cite, Export, Into};
pub(crate) use engine::{Assess, Compare, Diff, Explain, Runs, Timeline, WhatIf};
pub(crate) use monitoring::{Calendar, Import, ImportWhat, Recs};
pub(crate) use reading::{Facts, History, Method, Search, Show, Sources};

/// About, examples, usage: what people look for first stands first.
const TEMPLATE: &str = "{about-with-newline}\n{before-help}{usage-heading} {usage}\n\n{all-args}{after-help}";
const COMMON: &str = "Common options";

/// From promise to practice: what a State has bound itself to, and what became of it.
#[derive(Debug, Parser)]
#[command(
    name = "mizan",
    version,
    before_help = "Examples:\n  mizan                             serve the site on http://127.0.0.1:8080\n  \
                   mizan assess PAK                  the rights of a State, step by step\n  \
                   mizan explain PAK torture         why, down to the sources\n  \
                   mizan diff PAK 2009-06-30 today   what changed, and what did it\n",
    after_help = "Without a command: serve. Help of a command: mizan help COMMAND\n\n\
                  Exit codes: 0 done · 1 check or diff --fail found something · 2 wrong usage · 3 no such country, \
                  right, finding, fact or edition · 4 a file is unreadable or invalid · 5 the store is locked, \
                  corrupt or of another version · 6 port in use, or network · 7 refused · 70 a bug · 130 interrupted"
)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) common: Common,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// Options of every command.
#[derive(Clone, Debug, Args)]
#[command(next_help_heading = COMMON)]
pub(crate) struct Common {
    /// The day asked about: 2009-06-30, 2009-06 or 2009 (its last day), or today.
    #[arg(long, global = true, value_name = "DAY", value_parser = day, hide_short_help = true)]
    pub(crate) as_of: Option<Day>,

    /// What was known at the end of this day, instead of what is known now.
    #[arg(long, global = true, value_name = "DAY", value_parser = day, hide_short_help = true)]
    pub(crate) known_at: Option<Day>,

    /// The store: sqlite:PATH or <postgres://USER@HOST/DATABASE> [default: a file in the data folder].
    #[arg(
        long,
        global = true,
        value_name = "URL",
        env = "MIZAN_DB",
        hide_env_values = true,
        hide_short_help = true
    )]
    pub(crate) db: Option<String>,

    /// Read dossiers from this folder, instead of a store.
    #[arg(long, global = true, value_name = "DIR", hide_short_help = true)]
    pub(crate) dossier: Option<PathBuf>,

    /// How to answer.
    #[arg(long, global = true, value_enum, default_value_t = Format::Table, hide_short_help = true)]
    pub(crate) format: Format,

    /// The language of the answer.
    #[arg(long, global = true, value_name = "LANG", default_value = "en", value_parser = language(), hide_short_help = true)]
    pub(crate) lang: Lang,

    /// Colour: auto also heeds `NO_COLOR`, `CLICOLOR_FORCE` and TERM=dumb.
    #[arg(long, global = true, value_enum, default_value_t = Colour::Auto, hide_short_help = true)]
    pub(crate) color: Colour,

    /// Draw with ASCII signs only.
    #[arg(long, global = true, hide_short_help = true)]
    pub(crate) ascii: bool,

    /// Draw this wide, also into a pipe, where the answer is tab-separated otherwise.
    #[arg(long, global = true, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(20..), hide_short_help = true)]
    pub(crate) width: Option<u16>,

    /// Say nothing but the answer and errors.
    #[arg(short, long, global = true, conflicts_with = "verbose", hide_short_help = true)]
    pub(crate) quiet: bool,

    /// Say more: -v what is done, -vv in detail.
    #[arg(short, long, global = true, action = clap::ArgAction::Count, hide_short_help = true)]
    pub(crate) verbose: u8,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Drawn for people; tab-separated in a pipe.
    Table,
    /// One JSON value, by the schema that `mizan schema` prints.
    Json,
    /// One JSON object a line.
    Jsonl,
    /// Comma-separated values.
    Csv,
    /// Markdown.
    Md,
    /// A workbook: into a file or a pipe.
    Xlsx,
    /// A bibliography (`cite` only).
    Bibtex,
    /// A bibliography in CSL-JSON (`cite` only).
    Csl,
    /// A bibliography in RIS (`cite` only).
    Ris,
    /// One line a problem (`check` only).
    Short,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Colour {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Serve the site.
    #[command(
        before_help = "Examples:\n  mizan serve\n  mizan serve --listen 0.0.0.0:80 --db postgres://mizan@localhost/mizan\n"
    )]
    Serve(Serve),

    /// Load dossiers into the store, in one transaction.
    #[command(
        before_help = "Examples:\n  mizan load                      the dossiers that come with Mizan\n  mizan load my-dossiers --dry-run\n"
    )]
    Load(Load),

    /// Look dossiers over, and report every problem with its place.
    #[command(
        before_help = "Examples:\n  mizan check my-dossiers\n  mizan check my-dossiers --format json\n  mizan check --explain dates-in-order\n"
    )]
    Check(Check),

    /// Print or write JSON Schemas, of dossier files and of answers.
    #[command(
        before_help = "Examples:\n  mizan schema                    their names\n  mizan schema assessment\n  mizan schema -o schema\n"
    )]
    Schema(Schema),

    /// Look the installation and the store over.
    #[command(before_help = "Examples:\n  mizan doctor\n  mizan doctor --db sqlite:mizan.db\n")]
    Doctor,

    /// A State's rights from promise to practice.
    #[command(
        before_help = "Examples:\n  mizan assess PAK\n  mizan assess PAK --as-of 2009-06-30 --format json\n  mizan assess PAK --findings --since --robustness\n"
    )]
    Assess(Assess),

    /// Why: from findings and levels of a right down to facts and sources.
    #[command(
        before_help = "Examples:\n  mizan explain PAK torture\n  mizan explain PAK weak-capacity.torture\n"
    )]
    Explain(Explain),

    /// What changed between two days, and which facts did it.
    #[command(
        before_help = "Examples:\n  mizan diff PAK 2009-06-30 today\n  mizan diff PAK 2010-07-22 2010-07-23 --fail\n"
    )]
    Diff(Diff),

    /// What a plan would change, and what closes a finding.
    #[command(
        before_help = "Examples:\n  mizan what-if PAK plan.toml\n  mizan what-if PAK --closing law-in-conflict.iccpr-6\n\nA plan:\n  [[step]]\n  do = { join = \"iccpr-op1\" }\n\n  [[step]]\n  do = { repeal = \"a-norm\" }\n"
    )]
    WhatIf(WhatIf),

    /// States side by side, step by step, with no total.
    #[command(
        before_help = "Examples:\n  mizan compare PAK IND BGD\n  mizan compare PAK IND --right torture\n"
    )]
    Compare(Compare),

    /// The facts recorded about a State, or the reference.
    #[command(
        before_help = "Examples:\n  mizan facts PAK --kind reservation\n  mizan facts PAK --right torture --format json\n  mizan facts reference --kind instrument\n"
    )]
    Facts(Facts),

    /// A fact or a source, whole.
    #[command(before_help = "Examples:\n  mizan show pak.norm.const-19\n  mizan show paper\n")]
    Show(Show),

    /// Search facts and sources.
    #[command(
        before_help = "Examples:\n  mizan search enforced disappearance\n  mizan search blasphemy --country PAK --kind table-row\n"
    )]
    Search(Search),

    /// What is late, due and expected of a State before its reviewing bodies.
    #[command(
        before_help = "Examples:\n  mizan calendar PAK\n  mizan calendar PAK --as-of 2015-06-30\n  mizan calendar PAK -o pak.ics\n"
    )]
    Calendar(Calendar),

    /// Bring in a file that others publish: what reviewing bodies asked of States.
    #[command(
        before_help = "Examples:\n  mizan import 14-17.csv            what would change\n  mizan import 14-17.csv --yes      bring it in\n  mizan import list\n  mizan import undo 3\n"
    )]
    Import(Import),

    /// What reviewing bodies asked of a State, and what it answered, as imported.
    #[command(
        before_help = "Examples:\n  mizan recs PAK --counts\n  mizan recs PAK --session 14 --format json\n  mizan recs PAK --by NOR --answer noted\n"
    )]
    Recs(Recs),

    /// Every version of a fact, with both of its times.
    #[command(before_help = "Examples:\n  mizan history pak.commitment.cat\n")]
    History(History),

    /// The sources that statements rest on.
    #[command(before_help = "Examples:\n  mizan sources PAK\n")]
    Sources(Sources),

    /// Periods, treaties, laws, bodies and reviews of a State by date.
    #[command(before_help = "Examples:\n  mizan timeline PAK --as-of 2000\n")]
    Timeline(Timeline),

    /// The scales and rules, as they run.
    #[command(before_help = "Examples:\n  mizan method\n  mizan method rules\n")]
    Method(Method),

    /// A fact or a source, cited in a sentence or for a reference manager, with a permanent link.
    #[command(
        before_help = "Examples:\n  mizan cite pak.commitment.cat\n  mizan cite pak.commitment.cat --format bibtex\n  mizan cite pak.commitment.cat --site https://mizan.example.org\n"
    )]
    Cite(Cite),

    /// What a State, or one right in it, comes to: four pages, or one, with numbered sources.
    #[command(
        before_help = "Examples:\n  mizan brief PAK -o pakistan.pdf\n  mizan brief PAK -o pakistan.docx\n  mizan brief PAK --right torture --as-of 2015 -o torture.html\n"
    )]
    Brief(Brief),

    /// A State's facts as a dossier that loads to the same facts, or as data.
    #[command(
        before_help = "Examples:\n  mizan export PAK -o pak\n  mizan export PAK --format csv > pak.csv\n"
    )]
    Export(Export),

    /// The site as a folder of files, for any static host or a USB stick.
    #[command(
        before_help = "Examples:\n  mizan publish -o mizan-site\n  mizan publish -o stick --country PAK --lang ur --as-of 2026-06-30\n  mizan publish -o public --base https://mizan.example.org\n"
    )]
    Publish(Publish),

    /// Write the skeleton of a dossier.
    #[command(
        before_help = "Examples:\n  mizan new-country XXA\n  mizan new-country NPL -o my-dossiers/npl\n"
    )]
    NewCountry(NewCountry),

    /// Print a shell's completions.
    #[command(
        before_help = "Examples:\n  mizan completions bash > ~/.local/share/bash-completion/completions/mizan\n"
    )]
    Completions(Completions),

    /// Print the manual page.
    #[command(before_help = "Examples:\n  mizan man | man -l -\n")]
    Man,
}

#[derive(Clone, Debug, Args)]
pub(crate) struct Serve {
    /// Where to listen.
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:8080", value_parser = listen)]
    pub(crate) listen: String,

    /// Where readers elsewhere reach the site: what they take away leads back to there.
    #[arg(long, value_name = "URL", env = "MIZAN_BASE")]
    pub(crate) base: Option<String>,
}

impl Default for Serve {
    fn default() -> Self {
        Self { listen: "127.0.0.1:8080".to_owned(), base: None }
    }
}

#[derive(Debug, Args)]
pub(crate) struct Load {
    /// A folder of dossiers, or of one; without it: the dossiers that come with Mizan.
    pub(crate) path: Option<PathBuf>,

    /// Show what would change; write nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(Debug, Args)]
pub(crate) struct Check {
    /// A folder of dossiers, or of one; without it: the dossiers that come with Mizan.
    pub(crate) path: Option<PathBuf>,

    /// Explain a check; `all` lists every one.
    #[arg(long, value_name = "NAME", conflicts_with = "path")]
    pub(crate) explain: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Schema {
    /// Its name; without one: the names there are.
    #[arg(conflicts_with = "output")]
    pub(crate) name: Option<String>,

    /// Write every schema into this folder.
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct OfCountry {
    /// The State, by its ISO 3166-1 alpha-3 code.
    #[arg(value_name = "COUNTRY")]
    pub(crate) country: String,
}

#[derive(Debug, Args)]
pub(crate) struct NewCountry {
    /// The State, by its ISO 3166-1 alpha-3 code.
    #[arg(value_name = "COUNTRY", value_parser = country)]
    pub(crate) country: mizan_domain::Country,

    /// The folder to write [default: the code in lower case].
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(crate) struct Publish {
    /// The folder to write: a new one, an empty one, or one that an earlier run wrote.
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: PathBuf,

    /// Only this State, by its ISO 3166-1 alpha-3 code; may be repeated [default: all with a dossier].
    #[arg(long, value_name = "COUNTRY")]
    pub(crate) country: Vec<String>,

    /// Only this language; may be repeated [default: all].
    #[arg(long, value_name = "LANG", value_parser = language(), default_values_t = Lang::ALL.to_vec(), hide_default_value = true)]
    pub(crate) lang: Vec<Lang>,

    /// Where the site itself is served: what the copy leaves out leads there.
    #[arg(long, value_name = "URL")]
    pub(crate) base: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// The shell.
    pub(crate) shell: Shell,
}

#[expect(clippy::enum_variant_names, reason = "the shell's own name")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Shell {
    Bash,
    Elvish,
    Fish,
    Nushell,
    #[value(name = "powershell")]
    PowerShell,
    Zsh,
}

impl Arguments {
    /// What the user wrote; or help, the version, or what is wrong with it.
    pub(crate) fn read() -> Result<Self, clap::Error> {
        Self::from_arg_matches(&command().try_get_matches()?)
    }
}

/// The whole command line, as help, completions and the manual describe it.
pub(crate) fn command() -> clap::Command {
    Arguments::command().help_template(TEMPLATE).mut_subcommands(|one| one.help_template(TEMPLATE))
}

/// A day; of a month or a year its last.
fn day(text: &str) -> Result<Day, String> {
    if text == "today" {
        return Ok(clock::today());
    }
    text.parse::<PartialDate>().map(PartialDate::latest).map_err(|error| format!("{error}, or today"))
}

fn country(text: &str) -> Result<mizan_domain::Country, String> {
    text.parse().map_err(|error: mizan_domain::CountryError| error.to_string())
}

fn language() -> impl TypedValueParser<Value = Lang> {
    PossibleValuesParser::new(Lang::ALL.iter().map(|lang| lang.code()))
        .try_map(|code| Lang::parse(&code).ok_or("no such language"))
}

fn kind() -> impl TypedValueParser<Value = Kind> {
    PossibleValuesParser::new(Kind::ALL.iter().map(|kind| kind.name()))
        .try_map(|name| Kind::named(&name).ok_or("no such kind"))
}

fn section() -> impl TypedValueParser<Value = String> {
    PossibleValuesParser::new(Kind::ALL.iter().map(|kind| kind.name()).chain(["source"]))
}

fn listen(text: &str) -> Result<String, String> {
    match text.rsplit_once(':') {
        Some((host, port)) if !host.is_empty() && port.parse::<u16>().is_ok() => Ok(text.to_owned()),
        _ => Err("write an address and a port, such as 127.0.0.1:8080".to_owned()),
    }
}

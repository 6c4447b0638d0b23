//! `mizan cite`

use mizan_report::cite::{self, bibtex, csl, ris};
use serde_json::json;

use crate::arguments::{Cite, Format};
use crate::exit::{Exit, Failure, Outcome};
use crate::lookup::{self, Thing};
use crate::output::drawn::paragraph;
use crate::output::piece::plain;
use crate::output::pretty;
use crate::session::Session;

pub(crate) fn run(session: &Session, asked: &Cite) -> Outcome {
    let known = session.known()?;
    let text = session.text();
    let site = &lookup::site_address(session, &asked.site)?;
    let edition = known.facts.edition();
    let (works, answer) = match lookup::thing(session, &known, &asked.fact)? {
        Thing::Fact(id) => {
            let fact = known.facts.get(&id).ok_or_else(|| lookup::no_fact(session, &known, id.as_str()))?;
            let names = known.names(fact.country);
            let parts = [("site", site.into()), ("fact", id.as_str().into()), ("edition", edition.into())];
            let link = text.with("cli-cite-link", &parts);
            let sentence = cite::fact(fact, &link, text, &names);
            let answer = json!({ "fact": id, "citation": sentence, "link": link, "edition": edition });
            (cite::of_fact(fact, &link, text, &names), answer)
        }
        Thing::Source(source) => {
            let names = known.names(None);
            let parts =
                [("site", site.into()), ("source", source.id.as_str().into()), ("edition", edition.into())];
            let link = text.with("cli-cite-source-link", &parts);
            let sentence = cite::source(&source, text);
            let answer =
                json!({ "source": source.id, "citation": sentence, "link": link, "edition": edition });
            (cite::of_source(&source, &link, text, &names), answer)
        }
    };
    let output = &session.output;
    let sentence = answer.get("citation").and_then(|sentence| sentence.as_str()).unwrap_or_default();
    match output.format {
        Format::Json => output.write(&pretty(&answer)?)?,
        Format::Jsonl => output.write(&format!("{answer}\n"))?,
        Format::Bibtex => output.write(&bibtex::write(&works))?,
        Format::Csl => output.write(&pretty(&csl::items(&works))?)?,
        Format::Ris => output.write(&ris::write(&works))?,
        Format::Table | Format::Md => match output.look {
            Some(look) => output.write(&paragraph(&plain(sentence), look))?,
            None => output.write(&format!("{sentence}\n"))?,
        },
        Format::Csv | Format::Xlsx | Format::Short => {
            return Err(Failure::new(Exit::Usage, text.get("cli-cite-as")));
        }
    }
    Ok(Exit::Done)
}

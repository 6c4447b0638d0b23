//! `mizan cite`

use mizan_report::cite;
use serde_json::json;

use crate::arguments::{Cite, Format};
use crate::exit::{Exit, Outcome};
use crate::lookup::{self, Thing};
use crate::output::drawn::paragraph;
use crate::output::piece::plain;
use crate::output::pretty;
use crate::session::Session;

pub(crate) fn run(session: &Session, asked: &Cite) -> Outcome {
    let known = session.known()?;
    let id = match lookup::thing(session, &known, &asked.fact)? {
        Thing::Fact(id) => id,
        Thing::Source(source) => return Err(lookup::no_fact(session, &known, source.id.as_str())),
    };
    let Some(fact) = known.facts.get(&id) else { return Err(lookup::no_fact(session, &known, id.as_str())) };
    let names = known.names(fact.country);
    let text = session.text();
    let link = text.with(
        "cli-cite-link",
        &[
            ("site", asked.site.trim_end_matches('/').into()),
            ("fact", id.as_str().into()),
            ("edition", known.facts.edition().into()),
        ],
    );
    let sentence = cite::fact(fact, &link, text, &names);
    let output = &session.output;
    let answer = json!({ "fact": id, "citation": sentence, "link": link, "edition": known.facts.edition() });
    match output.format {
        Format::Json => output.write(&pretty(&answer)?)?,
        Format::Jsonl => output.write(&format!("{answer}\n"))?,
        _ => match output.look {
            Some(look) => output.write(&paragraph(&plain(sentence), look))?,
            None => output.write(&(sentence + "\n"))?,
        },
    }
    Ok(Exit::Done)
}

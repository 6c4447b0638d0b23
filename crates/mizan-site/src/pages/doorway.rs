//! The doorway: the languages. Nobody is sent anywhere by what their browser says.

use maud::{DOCTYPE, Markup, html};
use mizan_text::Text;

use crate::address::{Address, Form, Place};
use crate::assets::Assets;
use crate::views::home::CountryLine;

/// The way in through one language.
pub(crate) struct Door<'a> {
    pub(crate) text: &'a Text,
    pub(crate) countries: Vec<CountryLine>,
}

/// In each language its name, what this is, the countries with a dossier.
pub(crate) fn page(doors: &[Door<'_>], assets: &Assets) -> Markup {
    let first = doors.first().map(|door| door.text);
    html! {
        (DOCTYPE)
        html lang=[first.map(|t| t.lang().code())] dir=[first.map(|t| t.lang().direction())] {
            head {
                meta charset="utf-8";
                title { @if let Some(t) = first { (t.get("site-name")) } }
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="referrer" content="no-referrer";
                link rel="stylesheet" href=(assets.style);
                link rel="icon" href=(assets.icon) type="image/svg+xml";
                @for door in doors { link rel="alternate" hreflang=(door.text.lang().code()) href=(home(door.text)); }
            }
            body {
                main #main { div.w {
                    div.head { div.say { h1 { @if let Some(t) = first { (t.get("site-name")) } } } }
                    @for Door { text: t, countries } in doors {
                        section lang=(t.lang().code()) dir=(t.lang().direction()) {
                            p.lead { (t.get("site-home-lead")) }
                            p { a.big href=(home(t)) { (t.lang().own_name()) } }
                            ul.columns { @for line in countries { li { a href=(line.href) { (line.name) } } } }
                        }
                    }
                } }
            }
        }
    }
}

fn home(t: &Text) -> String {
    Address { lang: t.lang(), place: Place::Home, form: Form::Html }.path()
}

//! The doorway: the languages. Nobody is sent anywhere by what their browser says.

use maud::{DOCTYPE, Markup, html};
use mizan_text::Text;

use crate::address::{Address, Form, Place};
use crate::assets::Assets;

/// In each language its name, what this is, and the way in.
pub(crate) fn page(texts: &[Text], assets: &Assets) -> Markup {
    let first = texts.first();
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
                @for t in texts { link rel="alternate" hreflang=(t.lang().code()) href=(home(t)); }
            }
            body {
                main #main { div.w {
                    div.head { div.say { h1 { @if let Some(t) = first { (t.get("site-name")) } } } }
                    @for t in texts {
                        section lang=(t.lang().code()) dir=(t.lang().direction()) {
                            p.lead { (t.get("site-home-lead")) }
                            p { a.big href=(home(t)) { (t.lang().own_name()) } }
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

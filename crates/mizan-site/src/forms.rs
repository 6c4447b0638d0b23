//! The content of a page in its other forms.

use mizan_report::ReportError;
use mizan_report::cite::{bibtex, csl, ris};

use crate::address::{Address, Form};
use crate::files::{self, File};
use crate::routes::route;
use crate::scene::Scene;

/// The picture of a page by itself: where it comes from and of which day it is stands in it.
pub(crate) fn picture(scene: &Scene<'_>, view: &impl File) -> Option<String> {
    let (t, frame) = (scene.text, view.frame());
    let picture = view.picture(t)?;
    let edition = t.with("edition", &[("edition", frame.edition.into())]);
    let notes = [t.clauses(&[t.get("site-name"), t.as_of(view.day()), edition]), t.get("licence-facts")];
    let mirrored = t.lang().direction() == "rtl";
    Some(picture.alone(&mizan_chart::Theme::light(), t.lang().code(), mirrored, &notes))
}

/// Whether a page has a form: what is of a page for printing, or of one that is cited, is of no other.
pub(crate) fn has_form(scene: &Scene<'_>, form: Form) -> bool {
    matches!(form, Form::Html | Form::Metadata)
        || Form::FILES.contains(&form)
        || route(&scene.address.place).has(form)
}

/// A view as a file beside its page.
pub(crate) fn file(scene: &Scene<'_>, view: &impl File, form: Form) -> Result<Vec<u8>, ReportError> {
    let t = scene.text;
    let text = match form {
        Form::Html | Form::Svg | Form::Docx | Form::Pdf | Form::Json => {
            let answer = view.json(t)?;
            let answer = match view.paging() {
                Some(paging) => files::paged(answer, &paging),
                None => answer,
            };
            format!("{answer:#}\n")
        }
        Form::Csv => mizan_report::csv::write(view.tables(t).get(..1).unwrap_or_default())?,
        Form::Xlsx => return mizan_report::xlsx::write(&view.tables(t), t),
        Form::Bibtex => bibtex::write(&view.works(t)),
        Form::Csl => format!("{:#}\n", csl::items(&view.works(t))),
        Form::Ris => ris::write(&view.works(t)),
        Form::Markdown => mizan_report::markdown::write(&view.tables(t), t),
        Form::Metadata => {
            let table = view.tables(t).into_iter().next();
            let address = Address { form: Form::Csv, ..scene.address.clone() }.path();
            let name = address.rsplit('/').next().unwrap_or_default().to_owned() + &scene.query.as_sent();
            let metadata = table.map(|table| mizan_report::csv::metadata(&table, &name, t));
            // A page without a table has nothing to say of its columns.
            format!("{:#}\n", metadata.unwrap_or_else(|| serde_json::json!({})))
        }
    };
    Ok(text.into_bytes())
}

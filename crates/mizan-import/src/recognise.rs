//! Which format a file is.

use crate::{Form, ratification, thematic_list, uhri, upr_info, upr_parsed};

/// Whether a file, by its name and its beginning, is of a format.
type Recognises = fn(name: &str, head: &[u8]) -> bool;

/// The formats, in the order in which they are tried.
const FORMATS: &[(Form, Recognises)] = &[
    (Form::UprInfo, upr_info::recognises),
    (Form::UprParsed, upr_parsed::recognises),
    (Form::RatificationStatus, ratification::recognises),
    (Form::ThematicList, thematic_list::recognises),
    (Form::Uhri, uhri::recognises),
];

/// The format of a file, told by what it begins with; none where no reader knows it.
pub fn recognise(name: &str, head: &[u8]) -> Option<Form> {
    FORMATS.iter().find(|(_, recognises)| recognises(name, head)).map(|(form, _)| *form)
}

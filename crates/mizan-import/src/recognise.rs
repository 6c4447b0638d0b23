//! Which format a file is.

use crate::{Form, ratification, state_answer, thematic_list, uhri, upr_info, upr_parsed, working_group};

/// Whether a file, by its name and its beginning, is of a format.
type Recognises = fn(name: &str, head: &[u8]) -> bool;

/// The formats, in the order in which they are tried.
const FORMATS: &[(Form, Recognises)] = &[
    (Form::UprInfo, upr_info::recognises),
    (Form::UprParsed, upr_parsed::recognises),
    (Form::RatificationStatus, ratification::recognises),
    (Form::ThematicList, thematic_list::recognises),
    (Form::Uhri, uhri::recognises),
    (Form::StateAnswer, state_answer::recognises),
    (Form::WorkingGroupReport, working_group::recognises),
];

/// The format of a file, told by what it begins with (for a PDF, by all of it); none where no reader knows it.
pub fn recognise(name: &str, head: &[u8]) -> Option<Form> {
    FORMATS.iter().find(|(_, recognises)| recognises(name, head)).map(|(form, _)| *form)
}

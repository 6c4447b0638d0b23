//! What is to be published.

use mizan_domain::Country;
use mizan_text::Lang;

/// What a copy is made of. Its day is that of the site.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The countries whose pages are in it.
    pub countries: Vec<Country>,
    /// The languages it is in, the first one first.
    pub languages: Vec<Lang>,
    /// Where the site itself is served, without a slash at the end: what the copy leaves out leads there.
    pub base: Option<String>,
}

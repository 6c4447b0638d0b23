//! One page of a list, the same in every form: how many there are, which are shown, what comes next.

use crate::address::{Address, Form};
use crate::query::Query;
use crate::scene::Scene;
use crate::views::Frame;

/// Items on one page where nobody asks for another number.
pub(crate) const A_PAGE: usize = 50;
/// Items on one page at most.
pub(crate) const MOST: usize = 500;
/// Pages beyond this are not asked for by any link.
pub(crate) const LAST: usize = 1_000_000;

/// Which part of a list is shown.
#[derive(Clone, Debug)]
pub(crate) struct Paging {
    /// Items of the whole list.
    pub(crate) total: usize,
    /// The page shown, from 1.
    pub(crate) page: usize,
    /// Items on a page.
    pub(crate) per: usize,
    /// The page asked for, which may lie beyond the last.
    asked: usize,
    address: Address,
    query: Query,
}

impl Paging {
    /// As the query asks. A file to take away (CSV, Markdown) is whole unless a page of it is asked for.
    pub(crate) fn new(scene: &Scene<'_>, total: usize) -> Self {
        Self::at(scene.address, scene.query, total, A_PAGE)
    }

    /// The same with another number on a page where nobody asks for one.
    pub(crate) fn lighter(scene: &Scene<'_>, total: usize, a_page: usize) -> Self {
        Self::at(scene.address, scene.query, total, a_page)
    }

    /// The same of a page that shows its list whole, and of which only files are in parts.
    pub(crate) fn of_files(frame: &Frame<'_>, total: usize) -> Self {
        let paging = Self::at(&frame.address, &frame.query, total, A_PAGE);
        match frame.address.form {
            Form::Html => Self { per: total.max(1), page: 1, ..paging },
            _ => paging,
        }
    }

    fn at(address: &Address, query: &Query, total: usize, a_page: usize) -> Self {
        let per = match query.number("per") {
            Some(per) => per.min(MOST),
            None if address.form.is_taken_away() && query.number("page").is_none() => total.max(1),
            None => a_page,
        };
        Self::made(address, query, total, per)
    }

    /// With so many items on a page.
    pub(crate) fn by(scene: &Scene<'_>, total: usize, per: usize) -> Self {
        Self::made(scene.address, scene.query, total, per)
    }

    fn made(address: &Address, query: &Query, total: usize, per: usize) -> Self {
        let asked = query.page();
        Self {
            total,
            page: asked.min(total.div_ceil(per).max(1)),
            per,
            asked,
            address: address.clone(),
            query: query.clone(),
        }
    }

    /// The whole list on one page.
    pub(crate) fn whole(scene: &Scene<'_>, total: usize) -> Self {
        Self { per: total.max(1), page: 1, ..Self::new(scene, total) }
    }

    /// The number of pages, at least one.
    pub(crate) fn pages(&self) -> usize {
        self.total.div_ceil(self.per).max(1)
    }

    /// Whether a page was asked for that the list doesn't have.
    pub(crate) fn is_beyond(&self) -> bool {
        self.asked > self.pages()
    }

    /// The items of this page.
    pub(crate) fn of<'i, T>(&self, items: &'i [T]) -> &'i [T] {
        let first = (self.page - 1).saturating_mul(self.per).min(items.len());
        let end = first.saturating_add(self.per).min(items.len());
        items.get(first..end).unwrap_or_default()
    }

    /// The address of a page of the list, in the form that was asked for.
    pub(crate) fn href(&self, page: usize) -> String {
        let number = (page > 1).then(|| page.to_string());
        self.address.path() + &self.query.with("page", number.as_deref()).as_sent()
    }

    /// Numbers and addresses of all pages.
    pub(crate) fn turn(&self) -> Vec<(usize, String)> {
        (1..=self.pages()).map(|page| (page, self.href(page))).collect()
    }

    /// The address of the page after this one.
    pub(crate) fn next(&self) -> Option<String> {
        (self.page < self.pages()).then(|| self.href(self.page + 1))
    }

    /// The address of the page before this one.
    pub(crate) fn previous(&self) -> Option<String> {
        (self.page > 1).then(|| self.href(self.page - 1))
    }

    /// The neighbours as a `Link` header names them.
    pub(crate) fn links(&self) -> Vec<(&'static str, String)> {
        if self.pages() == 1 {
            return Vec::new();
        }
        let ends = [("first", self.href(1)), ("last", self.href(self.pages()))];
        let previous = self.previous().map(|href| ("prev", href));
        let next = self.next().map(|href| ("next", href));
        ends.into_iter().chain(previous).chain(next).collect()
    }
}

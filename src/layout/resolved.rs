//! Drawings that a request means on a board; only their pages may still depend on the format. And why there may be none.

use super::options::Options;
use super::page::Page;

/// Drawings that a request means on a board, and the views of which nothing is left.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Resolution {
    /// The drawings; never none.
    pub drawings: Vec<Resolved>,
    /// Views of which nothing is left, where there are others.
    pub left_out: Vec<LeftOut>,
}

/// One drawing that is asked for, with the names of a board found on it.
#[derive(Clone, Debug, PartialEq)]
pub struct Resolved {
    /// The name of the saved view that it shows, where several are asked for.
    pub view: Option<String>,
    pub(super) options: Options,
    pub(super) page: Option<Page>,
    pub(super) portrait: bool,
}

impl Resolved {
    /// The options on a page for where none was asked for; that of a list on paper stands.
    pub fn on_page(&self, default: Page) -> Options {
        let list = Page::named("a4").filter(|_| self.options.kind.is_list() && !default.is_screen());
        let page = self.page.or(list.map(Page::portrait)).unwrap_or(default);
        Options { page: if self.portrait { page.portrait() } else { page }, ..self.options.clone() }
    }
}

/// A saved view of which nothing is left, with the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// The name of the view.
    pub view: String,
    /// The reason.
    pub why: NothingLeft,
}

/// Reason why there is nothing to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NothingLeft {
    /// The areas that shall be large are hidden.
    Focus,
    /// Every area or every status is hidden.
    Grid,
    /// Saved views are asked for, and there is none.
    NoViews,
    /// Saved views are asked for, and each leaves nothing.
    EachView(Vec<LeftOut>),
}

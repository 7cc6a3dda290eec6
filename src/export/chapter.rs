//! Chapters of a file: pages that belong together, under a name where there are several such.

use krilla::page::{NumberingStyle, PageLabel};

use super::tags::short;
use crate::scene::Scene;

/// Pages that belong together: a table that begins on the first goes on over the others.
#[derive(Clone, Debug, Default)]
pub struct Chapter<'a> {
    /// What it is called, such as the saved view that it shows; `None` where the title of the drawing says all.
    pub name: Option<&'a str>,
    /// Its pages.
    pub pages: Vec<&'a Scene>,
}

impl Chapter<'_> {
    /// How a viewer calls one of its pages, counted from 0, instead of by a number.
    pub(super) fn label(&self, page: usize) -> Option<PageLabel> {
        let name = short(self.name?);
        let number = u32::try_from(page + 1).ok().and_then(std::num::NonZeroU32::new).filter(|_| self.pages.len() > 1);
        let prefix = if number.is_some() { format!("{name}, ") } else { name };
        Some(PageLabel::new(number.map(|_| NumberingStyle::Arabic), Some(prefix), number))
    }
}

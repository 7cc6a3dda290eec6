//! Saved views one after the other: what is asked for, meant on each of them.

use super::wanted::{Meant, NothingLeft, Wanted};
use crate::model::{Item as _, View, ViewId};
use crate::picture::Pictures;
use crate::report::Disclosed;

/// A saved view, and what is asked for on it.
#[derive(Clone, Debug, PartialEq)]
pub struct ViewMeant {
    /// The name of the view.
    pub name: String,
    /// What is asked for, or why there is nothing to draw.
    pub meant: Result<Meant, NothingLeft>,
}

impl Wanted {
    /// What this means on each of the views that are picked, in the order of the board. A view that its audience may not see is on none.
    pub fn on_each(&self, disclosed: &Disclosed, logos: &Pictures, is_picked: impl Fn(&ViewId) -> bool) -> Vec<ViewMeant> {
        let views = disclosed.board().views().iter().filter(|view| is_picked(&view.id));
        let meant = |view: &View| Self { view: Some(view.id.clone()), ..self.clone() }.on(disclosed, logos);
        views.map(|view| ViewMeant { name: view.name().to_owned(), meant: meant(view) }).collect()
    }
}

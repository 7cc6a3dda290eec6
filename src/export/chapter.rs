//! Chapters of a file: pages that belong together, under a name where there are several such.

use crate::scene::Scene;

/// Pages that belong together: a table that begins on the first goes on over the others.
#[derive(Clone, Debug, Default)]
pub struct Chapter<'a> {
    /// Name, such as that of the saved view that it shows; `None` where the title of the drawing says all.
    pub name: Option<&'a str>,
    /// Pages.
    pub pages: Vec<&'a Scene>,
}

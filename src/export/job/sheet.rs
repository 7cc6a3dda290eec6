//! Sheets: a board laid out once for each page that the formats need.

use super::error::{JobError, TooSmall};
use crate::export::{Chapter, Format};
use crate::layout::{Layout, LayoutNote, Options, Remedies, Resolution, Resolved, pages};
use crate::report::Disclosed;
use crate::typeset::Typesetter;

/// A page laid out, and the formats that it is for.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The saved view that it shows, where several are shown.
    pub view: Option<String>,
    /// The formats.
    pub formats: Vec<Format>,
    /// Options of its layout.
    pub options: Options,
    /// The drawing, or its first page.
    pub layout: Layout,
    /// Its other pages.
    pub more: Vec<Layout>,
    /// Changes that would help a drawing that does not fit; `None` where it fits, or where smaller type is allowed.
    pub remedies: Option<Remedies>,
}

impl Sheet {
    /// The drawing page by page.
    pub fn pages(&self) -> impl Iterator<Item = &Layout> {
        std::iter::once(&self.layout).chain(&self.more)
    }

    /// Note of a drawing that does not fit.
    pub fn too_small(&self) -> Option<&LayoutNote> {
        self.layout.report.notes.iter().find(|note| matches!(note, LayoutNote::TooSmall { .. }))
    }

    /// Refused where it does not fit, unless smaller type is allowed.
    pub fn check_fit(&self) -> Result<(), JobError> {
        let Some(remedies) = self.remedies.clone() else { return Ok(()) };
        let (view, note) = (self.view.clone(), self.too_small().cloned());
        Err(JobError::TooSmall(Box::new(TooSmall { view, note, remedies })))
    }

    /// Its pages as they stand in a file.
    pub(super) fn chapter(&self) -> Chapter<'_> {
        Chapter { name: self.view.as_deref(), pages: self.pages().map(|layout| &*layout.scene).collect() }
    }
}

/// The sheets that the formats need, each page once; drawing after drawing. A format without a page needs none.
pub(super) fn sheets(typesetter: &Typesetter, disclosed: &Disclosed, resolution: &Resolution, formats: &[Format]) -> Vec<Sheet> {
    resolution.drawings.iter().flat_map(|resolved| of_drawing(typesetter, disclosed, resolved, formats)).collect()
}

fn of_drawing(typesetter: &Typesetter, disclosed: &Disclosed, resolved: &Resolved, formats: &[Format]) -> Vec<Sheet> {
    let mut all: Vec<Sheet> = Vec::new();
    for (format, page) in formats.iter().filter_map(|format| Some((*format, format.page()?))) {
        let options = resolved.on_page(page);
        if let Some(known) = all.iter_mut().find(|sheet| sheet.options.page == options.page) {
            known.formats.push(format);
            continue;
        }
        let mut pages = pages(typesetter, disclosed, &options).into_iter();
        let Some(layout) = pages.next() else { continue };
        let remedies = if options.allow_small { None } else { Remedies::of(typesetter, disclosed, (&options, &layout)) };
        let (view, formats, more) = (resolved.view.clone(), vec![format], pages.collect());
        all.push(Sheet { view, formats, options, layout, more, remedies });
    }
    all
}

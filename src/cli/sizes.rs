//! Type sizes: how large the type becomes on each page format, so that a board that grew too full is noticed in time.

use serde_json::{Value, json};

use crate::layout::{DrawingKind, LayoutReport, Options, Page, layout};
use crate::picture::Pictures;
use crate::report::Disclosed;
use crate::text::{Lang, commands, decimal};
use crate::typeset::Typesetter;

/// The type of a drawing on one page format, lying.
pub(super) struct TypeSize {
    page: &'static str,
    report: LayoutReport,
}

/// The type of a drawing on every page format that has a name.
pub(super) fn type_sizes(disclosed: &Disclosed, logos: &Pictures, drawing: DrawingKind) -> Vec<TypeSize> {
    let typesetter = Typesetter::new();
    let lang = disclosed.board().head().language;
    let options = |page| Options { kind: drawing, page, lang, logos: logos.clone(), ..Options::default() };
    let size = |name: &'static str| {
        let page = Page::named(name)?;
        let layout = layout(&typesetter, disclosed, &options(page), None);
        Some(TypeSize { page: name, report: layout.report })
    };
    Page::NAMES.into_iter().filter_map(size).collect()
}

impl TypeSize {
    /// "a3: Schrift 10,75 pt, am kleinsten 9,1 pt".
    pub(super) fn say(&self, lang: Lang) -> String {
        if !self.report.fits {
            return commands::page_too_small(lang, self.page);
        }
        let points = |size: f32| decimal(lang, f64::from(size), 2);
        let (size, smallest) = (points(self.report.size), points(self.report.smallest));
        if Page::PAPERS.contains(&self.page) {
            return commands::type_size(lang, self.page, &size, &smallest);
        }
        // A screen of 1080 lines has two pixels per point.
        let pixels = decimal(lang, 2.0 * f64::from(self.report.size), 1);
        commands::type_size_screen(lang, self.page, &size, &smallest, &pixels)
    }

    /// As documented in docs/befehle.md.
    pub(super) fn json(&self) -> Value {
        let hundredths = |size: f32| (f64::from(size) * 100.0).round() / 100.0;
        json!({
            "page": self.page,
            "fits": self.report.fits,
            "type_pt": hundredths(self.report.size),
            "smallest_pt": hundredths(self.report.smallest),
        })
    }
}

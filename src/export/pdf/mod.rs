//! Scenes to PDF: pages of exactly their sizes, tagged, as PDF/A-2a and PDF/UA-1, which krilla checks as it writes.

mod alt_text;
mod error;
mod images;
mod metadata;
mod navigation;
mod paint;
mod shapes;
mod tags;
mod text;

pub use error::PdfError;
pub use metadata::PdfInfo;

use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::page::PageSettings;
use krilla::{Document, SerializeSettings};

use self::metadata::metadata;
use self::navigation::{outline, page_label};
use self::paint::PagePainter;
use self::tags::tree;
use super::chapter::Chapter;
use crate::scene::Scene;

/// Shortest and longest side of a page, in points (PDF 1.7, annex C).
const SIDES: std::ops::RangeInclusive<f32> = 3.0..=14_400.0;

/// Scenes as the pages of a PDF, one scene point to the point. The later ones go on with the table of the first.
pub fn pdf(pages: &[&Scene], info: &PdfInfo) -> Result<Vec<u8>, PdfError> {
    pdf_of(&[Chapter { name: None, pages: pages.to_vec() }], info)
}

/// Chapters as the pages of a PDF, each with bookmarks, a table and labels of pages of its own.
pub fn pdf_of(chapters: &[Chapter<'_>], info: &PdfInfo) -> Result<Vec<u8>, PdfError> {
    let standards =
        ConfigurationBuilder::new().with_archival_validator(Archival::A2_A).with_accessibility_validator(Accessibility::UA1);
    let mut document = Document::new_with(SerializeSettings {
        // Both standards can be met in one PDF 1.7; a test holds that.
        configuration: standards.finish().unwrap_or_default(),
        enable_tagging: true,
        ..SerializeSettings::default()
    });
    let mut tagged = Vec::with_capacity(chapters.len());
    for chapter in chapters {
        let settings = chapter.pages.iter().map(|scene| page_settings(scene)).collect::<Result<Vec<_>, _>>()?;
        let mut of_chapter = Vec::with_capacity(chapter.pages.len());
        for ((scene, settings), number) in chapter.pages.iter().zip(settings).zip(0..) {
            let labeled = page_label(chapter, number).map(|label| settings.clone().with_page_label(label));
            let mut page = document.start_page_with(labeled.unwrap_or(settings));
            let mut surface = page.surface();
            of_chapter.push(PagePainter::new(&mut surface, number).scene(scene));
            surface.finish();
            page.finish();
        }
        tagged.push(of_chapter);
    }
    if let Some(first) = chapters.iter().find_map(|chapter| chapter.pages.first()) {
        document.set_metadata(metadata(first, info));
        document.set_outline(outline(chapters));
        document.set_tag_tree(tree(chapters, &tagged));
    }
    document.finish().map_err(PdfError::NotWritten)
}

fn page_settings(scene: &Scene) -> Result<PageSettings, PdfError> {
    let (width, height) = (scene.size.w, scene.size.h);
    let possible = SIDES.contains(&width) && SIDES.contains(&height);
    PageSettings::from_wh(width, height).filter(|_| possible).ok_or(PdfError::Page { width, height })
}

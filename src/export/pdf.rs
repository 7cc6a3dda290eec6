//! Scenes to PDF: pages of exactly their sizes, tagged, as PDF/A-2a and PDF/UA-1, which krilla checks as it writes.

use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::error::KrillaError;
use krilla::geom::Point as Spot;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::{Document, SerializeSettings};

use super::chapter::Chapter;
use super::info::PdfInfo;
use super::ink::Ink;
use super::tags::{bookmark, short, tree};
use crate::model::Date;
use crate::scene::{Group, Region, Scene, Target};
use crate::text::{Lang, decimal, drawing};

/// Shortest and longest side of a page, in points (PDF 1.7, annex C).
const SIDES: std::ops::RangeInclusive<f32> = 3.0..=14_400.0;
/// The name of the program, and of a board without a title.
const PROGRAM: &str = "Schaubild";
/// The year that stands for "not known".
const NO_YEAR: u16 = 1970;

/// Why a PDF could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// PDF has no pages of this size.
    #[error("{}", self.say(Lang::En))]
    Page {
        /// Width in points.
        width: f32,
        /// Height in points.
        height: f32,
    },
    /// The file would not be a valid PDF/A and PDF/UA.
    #[error("{}", self.say(Lang::En))]
    NotWritten(#[source] KrillaError),
}

impl PdfError {
    /// The error in words.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::Page { width, height } => {
                let points = |value: f32| decimal(lang, f64::from(value), 0);
                drawing::pdf_page(lang, &points(*width), &points(*height))
            }
            Self::NotWritten(cause) => drawing::pdf_not_written(lang, &cause.to_string()),
        }
    }
}

/// Scenes as the pages of a PDF, one scene point to the point. The later ones go on with the table of the first.
pub fn pdf(pages: &[&Scene], info: &PdfInfo) -> Result<Vec<u8>, PdfError> {
    pdf_of(&[Chapter { name: None, pages: pages.to_vec() }], info)
}

/// The same with chapters, each with bookmarks, a table and labels of pages of its own.
pub fn pdf_of(chapters: &[Chapter<'_>], info: &PdfInfo) -> Result<Vec<u8>, PdfError> {
    let standards =
        ConfigurationBuilder::new().with_archival_validator(Archival::A2_A).with_accessibility_validator(Accessibility::UA1);
    let mut document = Document::new_with(SerializeSettings {
        // Both standards can be met in one PDF 1.7; a test holds that.
        configuration: standards.finish().unwrap_or_default(),
        enable_tagging: true,
        ..SerializeSettings::default()
    });
    let mut told = Vec::with_capacity(chapters.len());
    for chapter in chapters {
        let settings = chapter.pages.iter().map(|scene| page_settings(scene)).collect::<Result<Vec<_>, _>>()?;
        let mut of_chapter = Vec::with_capacity(chapter.pages.len());
        for ((scene, settings), number) in chapter.pages.iter().zip(settings).zip(0..) {
            let labeled = chapter.label(number).map(|label| settings.clone().with_page_label(label));
            let mut page = document.start_page_with(labeled.unwrap_or(settings));
            let mut surface = page.surface();
            of_chapter.push(Ink::new(&mut surface, number).scene(scene));
            surface.finish();
            page.finish();
        }
        told.push(of_chapter);
    }
    if let Some(first) = chapters.iter().find_map(|chapter| chapter.pages.first()) {
        document.set_metadata(metadata(first, info));
        document.set_outline(outline(chapters));
        document.set_tag_tree(tree(chapters, &told));
    }
    document.finish().map_err(PdfError::NotWritten)
}

fn page_settings(scene: &Scene) -> Result<PageSettings, PdfError> {
    let (width, height) = (scene.size.w, scene.size.h);
    let possible = SIDES.contains(&width) && SIDES.contains(&height);
    PageSettings::from_wh(width, height).filter(|_| possible).ok_or(PdfError::Page { width, height })
}

fn title(scene: &Scene) -> String {
    let title = scene.title.trim();
    if title.is_empty() { PROGRAM.to_owned() } else { short(title) }
}

fn metadata(scene: &Scene, info: &PdfInfo) -> Metadata {
    let mut metadata = Metadata::new()
        .title(title(scene))
        .language(scene.lang.code().to_owned())
        .creator(PROGRAM.to_owned())
        .description(short(&drawing::about(&scene.subject, &info.region)))
        .creation_date(info.as_of.map_or_else(|| DateTime::new(NO_YEAR), date))
        .document_id(info.id.clone());
    if !info.author.is_empty() {
        metadata = metadata.authors(vec![short(&info.author)]);
    }
    metadata
}

fn date(date: Date) -> DateTime {
    let (year, month, day) = date.numbers();
    let mut out = DateTime::new(u16::try_from(year).unwrap_or(NO_YEAR));
    if let Some(month) = month {
        out = out.month(month);
    }
    if let Some(day) = day {
        out = out.day(day);
    }
    out
}

/// Bookmarks: those of each chapter.
fn outline(chapters: &[Chapter<'_>]) -> Outline {
    let mut outline = Outline::new();
    let mut first_page = 0;
    for chapter in chapters {
        if let Some(first) = chapter.pages.first() {
            outline.push_child(bookmarks(chapter, (first, first_page)));
        }
        first_page += chapter.pages.len();
    }
    outline
}

/// The drawing, and below it every area; in a matrix every headline, or every institution where there is none.
fn bookmarks(chapter: &Chapter<'_>, (first, first_page): (&Scene, usize)) -> OutlineNode {
    let name = chapter.name.map_or_else(|| title(first), short);
    let mut root = OutlineNode::new(name, XyzDestination::new(first_page, Spot::from_xy(0.0, 0.0)));
    let pages = || chapter.pages.iter().zip(first_page..);
    let all = || pages().flat_map(|(scene, page)| scene.groups.iter().map(move |group| (page, group)));
    let headlines = all().any(|(_, group)| matches!(group.target, Target::Section(_)));
    let is_marked = |group: &Group| match group.target {
        Target::Area(_) => group.region == Region::RowHeads,
        // A headline that is only repeated has no place of its own.
        Target::Section(_) => group.slot.is_some(),
        Target::Actor(_) => !headlines,
        _ => false,
    };
    for (page, group) in all().filter(|(_, group)| is_marked(group)) {
        let place = Spot::from_xy(0.0, group.rect.y);
        root.push_child(OutlineNode::new(bookmark(group), XyzDestination::new(page, place)));
    }
    root
}

//! Metadata of a PDF: from its first scene and the head of the board, never from a clock.

use krilla::metadata::{DateTime, Metadata};

use super::alt_text::short;
use crate::model::Date;
use crate::report::Disclosed;
use crate::scene::Scene;
use crate::text::drawing;

/// Name of the program, and of a board without a title.
const PROGRAM: &str = "Schaubild";
/// Year that stands for "not known".
const NO_YEAR: u16 = 1970;

/// Metadata of a PDF besides the title, subject and language of its scene.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PdfInfo {
    /// Mark of all editions of one document: the id of the board.
    pub id: String,
    /// Publisher; may be empty.
    pub author: String,
    /// Region; may be empty.
    pub region: String,
    /// Date as of which it is true. PDF/A asks for a date; without one it is 1970, which no one takes for a real one.
    pub as_of: Option<Date>,
}

impl PdfInfo {
    /// Metadata from the head of a board.
    pub fn of(disclosed: &Disclosed) -> Self {
        let head = disclosed.board().head();
        Self {
            id: head.board.to_string(),
            author: head.publisher.clone(),
            region: head.region.trim().to_owned(),
            as_of: head.as_of,
        }
    }
}

/// Title of a scene, or the name of the program.
pub(super) fn title(scene: &Scene) -> String {
    let title = scene.title.trim();
    if title.is_empty() { PROGRAM.to_owned() } else { short(title) }
}

/// Metadata of a file whose first scene is this.
pub(super) fn metadata(scene: &Scene, info: &PdfInfo) -> Metadata {
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

//! The page: its size, where its texts stand, its bookmarks, and that the same board gives the same file.

use std::collections::BTreeSet;

use schaubild::export::{PdfError, PdfInfo, pdf};
use schaubild::layout::{Options, Page};
use schaubild::scene::style::Theme;
use schaubild::scene::{Group, Mark, Region, Scene, Target};

use crate::pdf::read::{Element, Pdf};
use crate::pdf::{a3, region, written};

/// A tenth of a millimetre, in points.
const TENTH_MM: f32 = 72.0 / 254.0;

/// The letters that stand in the file for the letters of a line.
fn as_written(text: &str, hyphenated: bool) -> String {
    let text = if hyphenated { text.strip_suffix('-').unwrap() } else { text };
    text.replace(['\u{A0}', '\u{202F}'], " ")
}

/// A line of the scene as it stands in the file.
struct Drawn {
    text: String,
    at: (f32, f32),
    /// True if it belongs to the grid, with its heads.
    in_grid: bool,
}

/// The areas that a focus leaves as one line each stand below the grid.
fn is_in_grid(group: &Group) -> bool {
    let is_line = matches!(group.target, Target::Area(_)) && group.table_span.is_none();
    matches!(group.region, Region::Corner | Region::ColumnHeads | Region::RowHeads | Region::Body) && !is_line
}

/// Every line of the scene, in drawing order.
fn lines(scene: &Scene) -> Vec<Drawn> {
    let marks = scene.groups.iter().flat_map(|group| group.marks.iter().map(move |mark| (is_in_grid(group), mark)));
    marks
        .filter_map(|(in_grid, mark)| match mark {
            Mark::Text { line, at, .. } if !line.text.is_empty() => {
                Some(Drawn { text: as_written(&line.text, line.hyphenated), at: (at.x, at.y), in_grid })
            }
            _ => None,
        })
        .collect()
}

/// Checks that every line of the scene stands in the file where the scene has it, and that it is told: what belongs to the grid
/// in the table, all else around it.
#[track_caller]
pub(crate) fn lines_are_told(scene: &Scene, pdf: &Pdf) {
    let in_table: BTreeSet<i64> = pdf.tags.of("Table").into_iter().flat_map(Element::numbers).collect();
    let wanted = lines(scene);
    assert_eq!(pdf.runs.len(), wanted.len());
    for (run, Drawn { text, at, in_grid }) in pdf.runs.iter().zip(&wanted) {
        assert_eq!(run.text.trim_end(), text);
        assert!((run.at.0 - at.0).abs() < 0.1 && (run.at.1 - at.1).abs() < 0.1, "{run:?} at {at:?}");
        let Some(number) = run.number else { panic!("{run:?} is only an artifact") };
        assert_eq!(in_table.contains(&number), *in_grid, "{run:?}");
    }
}

#[test]
fn every_line_stands_where_the_scene_has_it() {
    for name in ["falkenrode", "ginsterheid"] {
        let (layout, bytes) = written(&region(name), &a3());
        lines_are_told(&layout.scene, &Pdf::read(&bytes));
    }
}

#[test]
fn words_that_go_on_in_the_next_line_are_whole_for_readers() {
    let (_, bytes) = written(&region("falkenrode"), &a3());
    let pdf = Pdf::read(&bytes);
    let heads: Vec<String> = pdf
        .tags
        .of("TH")
        .into_iter()
        .map(|head| {
            let said = |number: &i64| {
                let runs = pdf.runs.iter().filter(|run| run.number == Some(*number));
                let drawn: String = runs.map(|run| run.text.as_str()).collect();
                pdf.meant.get(number).cloned().unwrap_or(drawn)
            };
            head.content.iter().map(said).collect::<String>().replace('\u{AD}', "")
        })
        .collect();
    for wanted in ["Familiennachzug", "Duldung Ausbildung/Arbeit", "EU-Bürgerinnen und EU-Bürger", "Dauerhaft hier / Deutsche"]
    {
        assert!(heads.iter().any(|head| head == wanted), "{wanted} in {heads:?}");
    }
}

#[test]
fn paper_is_exact() {
    let board = region("ginsterheid");
    for (name, long, short) in [("a4", 297.0, 210.0), ("a3", 420.0, 297.0), ("a0", 1189.0, 841.0)] {
        for page in [Page::named(name).unwrap(), Page::named(name).unwrap().portrait()] {
            let (layout, bytes) = written(&board, &Options { page, ..Options::default() });
            if !layout.report.fits {
                continue;
            }
            let (w, h) = Pdf::read(&bytes).size();
            let mm = |points: f32| points * 25.4 / 72.0;
            assert!((mm(w.max(h)) - long).abs() < 0.1 && (mm(w.min(h)) - short).abs() < 0.1, "{name}: {w} x {h}");
            assert!((w - page.width).abs() < TENTH_MM && (h - page.height).abs() < TENTH_MM);
        }
    }
}

#[test]
fn the_same_board_gives_the_same_file_in_every_theme() {
    let board = region("falkenrode");
    let mut files = Vec::new();
    for theme in [Theme::Light, Theme::Dark, Theme::Print, Theme::BlackAndWhite] {
        let options = Options { theme, ..a3() };
        let (one, again) = (written(&board, &options).1, written(&board, &options).1);
        assert!(one == again, "{theme:?}");
        assert_eq!(Pdf::read(&one).loose, 0);
        files.push(one);
    }
    files.dedup();
    assert_eq!(files.len(), 4);
}

#[test]
fn every_area_has_a_bookmark() {
    let (layout, bytes) = written(&region("falkenrode"), &a3());
    let bookmarks = Pdf::read(&bytes).bookmarks();
    let areas = layout.scene.groups.iter().filter(|group| matches!(group.target, Target::Area(_))).count();
    assert_eq!(bookmarks.len(), 1 + areas);
    assert_eq!(bookmarks[..3], ["Landkreis Falkenrode: Wer ist wofür zuständig?", "Aufenthalt & Recht", "Existenzsicherung"]);
}

#[test]
fn a_page_that_pdf_does_not_know_is_refused_in_words() {
    let (layout, _) = written(&region("falkenrode"), &a3());
    for size in [0.0, 20_000.0, f32::NAN] {
        let mut scene = Scene::clone(&layout.scene);
        scene.size.w = size;
        let refused = pdf(&[&scene], &PdfInfo::default());
        assert!(matches!(refused, Err(PdfError::Page { .. })), "{size}");
    }
}

//! Several views in one PDF: each a part with a table of its own, under its name in bookmarks and labels of pages.

use std::ops::ControlFlow;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use schaubild::export::job::{FileStyle, Output, Prepared, Source, prepare};
use schaubild::export::{self, Chapter, Format, PdfInfo, pdf_of};
use schaubild::layout::{DrawingKind, MatrixArrangement, NothingLeft, Page, Request, SavedViews};
use schaubild::model::Board;
use schaubild::picture::Pictures;
use schaubild::report::{Audience, disclose};
use schaubild::typeset::Typesetter;

use crate::pdf::read::{Element, Pdf};
use crate::pdf::region;
use crate::pdf::table::placed;

const NAMES: [&str; 3] = ["Arbeit und Ausbildung", "Ohne Aufenthaltstitel", "Zielgruppe EU"];

fn prepared(board: &Arc<Board>, request: &Request) -> Result<Prepared, NothingLeft> {
    let source = Source { disclosed: disclose(board, Audience::Internal), logos: Pictures::default() };
    let output = Output::Drawing(Request { views: SavedViews::All, ..request.clone() });
    prepare(&Typesetter::new(), source, &output, &[Format::Pdf])
}

fn written(board: &Arc<Board>, request: &Request) -> (Prepared, Vec<u8>) {
    let prepared = prepared(board, request).unwrap();
    let info = PdfInfo::of(&disclose(board, Audience::Internal));
    let files = prepared.files(Format::Pdf, Path::new("a.pdf"), FileStyle::default());
    let [file] = files.as_slice() else { panic!("one file") };
    let bytes = pdf_of(&file.chapters, &info).unwrap();
    let mut again = Vec::new();
    file.write_to(&mut again, &mut |_, _| ControlFlow::Continue(())).unwrap();
    assert_eq!(bytes, again);
    (prepared, bytes)
}

/// Every head that a cell names is in the same table, and no two cells of the file have one name.
fn heads_are_their_own(parts: &[&Element]) {
    let mut all: Vec<&Vec<u8>> = Vec::new();
    for part in parts {
        let tables = part.of("Table");
        assert_eq!(tables.len(), 1);
        let cells = placed(tables[0]);
        let ids: Vec<&Vec<u8>> = cells.iter().filter_map(|placed| placed.cell.id.as_ref()).collect();
        for placed in &cells {
            assert!(placed.cell.headers.iter().all(|head| ids.contains(&head)));
        }
        all.extend(ids);
    }
    let count = all.len();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), count, "names of heads are given once");
}

#[test]
fn each_view_is_a_part_with_its_own_table() {
    let (prepared, bytes) = written(&region("falkenrode"), &Request::default());
    assert_eq!(prepared.sheets.iter().map(|sheet| sheet.view.as_deref().unwrap()).collect::<Vec<_>>(), NAMES);
    let pdf = Pdf::read(&bytes);
    pdf.check_told_once();
    let parts = pdf.tags.of("Part");
    assert_eq!(parts.len(), 3);
    heads_are_their_own(&parts);
    for part in &parts {
        let kinds: Vec<&str> = part.elements.iter().map(|element| element.kind.as_str()).collect();
        assert_eq!(kinds[..3], ["H1", "P", "Table"]);
        assert_eq!(kinds.iter().filter(|kind| **kind == "Figure").count(), 2);
    }
    let bookmarks = pdf.bookmarks();
    assert_eq!(bookmarks.iter().filter(|mark| NAMES.contains(&mark.as_str())).count(), 3, "{bookmarks:?}");
}

#[test]
fn a_view_on_several_pages_goes_on_with_its_table() {
    let drawing = DrawingKind::Matrix(MatrixArrangement::default());
    let request = Request { kind: drawing, split: true, page: Page::named("297x150"), ..Request::default() };
    let (prepared, bytes) = written(&region("falkenrode"), &request);
    assert!(prepared.sheets.iter().any(|sheet| !sheet.more.is_empty()));
    let pdf = Pdf::read(&bytes);
    pdf.check_told_once();
    let parts = pdf.tags.of("Part");
    assert_eq!(parts.len(), 3);
    heads_are_their_own(&parts);
}

#[test]
fn a_drawing_without_a_name_is_no_part() {
    let nothing = prepared(&region("ginsterheid"), &Request::default()).err();
    assert_eq!(nothing, Some(NothingLeft::NoViews), "this region has no views");
    let all = prepared(&region("falkenrode"), &Request::default()).unwrap().sheets;
    let plain = [Chapter { name: None, pages: vec![&all[0].layout.scene] }];
    let bytes = pdf_of(&plain, &PdfInfo::default()).unwrap();
    assert_eq!(bytes, export::pdf(&[&all[0].layout.scene], &PdfInfo::default()).unwrap());
    assert!(Pdf::read(&bytes).tags.of("Part").is_empty());
}

#[test]
fn other_programs_find_the_names_of_the_views() {
    let (_, bytes) = written(&region("falkenrode"), &Request::default());
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    std::fs::write(&path, bytes).unwrap();
    let Ok(output) = Command::new("qpdf").args(["--json=2", "--json-key=pagelabels", "--json-key=outlines"]).arg(&path).output()
    else {
        println!("qpdf is not installed; skipped");
        return;
    };
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    for (number, name) in NAMES.into_iter().enumerate() {
        assert_eq!(json["pagelabels"][number]["label"]["/P"], format!("u:{name}"));
        assert_eq!(json["outlines"][number]["title"], name);
        assert_eq!(json["outlines"][number]["destpageposfrom1"], number + 1);
    }
    let check = Command::new("qpdf").arg("--check").arg(&path).output().unwrap();
    assert!(String::from_utf8_lossy(&check.stdout).contains("No syntax or stream encoding errors found"));
}

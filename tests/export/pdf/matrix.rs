//! The matrix as a tagged PDF: one table over all pages, its heads told once, every entry in its cell.

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::prelude::*;
use schaubild::export::{PdfInfo, pdf};
use schaubild::layout::{ColumnKind, DrawingKind, Layout, MatrixArrangement, Options, Page, pages};
use schaubild::model::Board;
use schaubild::report::{Audience, RowOrder, disclose};
use schaubild::scene::{Group, Region, Scene, Target};
use schaubild::typeset::Typesetter;

use crate::common::boards;
use crate::pdf::read::Pdf;
use crate::pdf::region;
use crate::pdf::table::placed;

fn options(columns: ColumnKind, rows: RowOrder) -> Options {
    let page = Page::named("a3").unwrap();
    Options { kind: DrawingKind::Matrix(MatrixArrangement { columns, rows, bar: true }), page, ..Options::default() }
}

fn written(board: &Arc<Board>, options: &Options) -> (Vec<Layout>, Pdf) {
    let disclosed = disclose(board, Audience::Internal);
    let pages = pages(&Typesetter::new(), &disclosed, options);
    let scenes: Vec<&Scene> = pages.iter().map(|layout| &*layout.scene).collect();
    let bytes = pdf(&scenes, &PdfInfo::of(&disclosed)).unwrap();
    assert_eq!(bytes, pdf(&scenes, &PdfInfo::of(&disclosed)).unwrap());
    (pages, Pdf::read(&bytes))
}

/// Checks the table of a PDF against the pages it was made from, and that all content is told once.
fn check(pages: &[Layout], pdf: &Pdf) {
    pdf.check_told_once();
    let first: Vec<&Group> = pages[0].scene.groups.iter().collect();
    let rows: Vec<&Group> = pages
        .iter()
        .flat_map(|page| &page.scene.groups)
        .filter(|group| matches!(group.region, Region::RowHeads | Region::Body) && group.table_span.is_some())
        .collect();
    let columns = first.iter().filter(|group| group.region == Region::ColumnHeads).count();
    let tables = pdf.tags.of("Table");
    assert_eq!(tables.len(), usize::from(columns > 0 || !rows.is_empty()), "one table, whatever the number of pages");
    let Some(table) = tables.first() else { return };
    let cells = placed(table);
    let scoped = |scope: &str| cells.iter().filter(|placed| placed.cell.scope.as_deref() == Some(scope)).count();
    assert_eq!(scoped("Column"), columns);
    assert_eq!(scoped("Row"), rows.iter().filter(|group| group.region == Region::RowHeads).count());
    let head_rows = table.of("THead").iter().map(|head| head.elements.len()).sum::<usize>();
    let width = cells.iter().map(|placed| placed.columns().end).max().unwrap();
    for group in rows {
        let span = group.table_span.unwrap();
        let found = |column| cells.iter().find(|placed| placed.at == (head_rows + span.row, column)).unwrap();
        match &group.target {
            Target::Section(_) => assert_eq!(found(0).columns(), 0..width),
            Target::MatrixChip(_) | Target::ColumnStates(_) => {
                let cell = found(1 + span.column);
                let said = cell.cell.elements.iter().filter_map(|span| span.says.as_deref()).filter(|said| *said == group.words);
                assert_eq!(said.count(), 1, "{}", group.words);
                let named: BTreeSet<_> = cell.cell.headers.iter().collect();
                let heads =
                    cells.iter().filter(|placed| placed.cell.kind == "TH" && named.contains(&placed.cell.id.clone().unwrap()));
                let scopes: BTreeSet<_> = heads.map(|head| head.cell.scope.as_deref().unwrap()).collect();
                assert_eq!((named.len(), scopes.len()), (2, 2), "{}", group.words);
            }
            Target::MatrixCell(..) => assert_eq!(found(1 + span.column).cell.kind, "TD"),
            _ => assert_eq!(found(0).cell.kind, "TH"),
        }
    }
}

#[test]
fn the_matrix_of_both_regions_can_be_walked_through_cell_by_cell() {
    for name in ["falkenrode", "ginsterheid"] {
        for columns in ColumnKind::ALL {
            let (pages, pdf) = written(&region(name), &options(columns, RowOrder::Sector));
            check(&pages, &pdf);
        }
    }
}

#[test]
fn several_pages_are_one_table_with_a_bookmark_for_each_sector() {
    let small = Options { page: Page::named("297x130").unwrap(), split: true, ..options(ColumnKind::Areas, RowOrder::Sector) };
    let (pages, pdf) = written(&region("falkenrode"), &small);
    assert!(pages.len() >= 2 && pages.iter().all(|page| page.report.fits));
    check(&pages, &pdf);
    assert_eq!(pdf.file.page_iter().count(), pages.len());
    assert_eq!(pdf.tags.of("H1").len(), 1);
    assert_eq!(
        pdf.bookmarks()[..3],
        ["Landkreis Falkenrode: Wer ist wofür zuständig?", "Kommunale Verwaltung", "Landesverwaltung"]
    );
    assert_eq!(pdf.bookmarks().len(), 1 + 10);
    let (_, alphabet) = written(&region("falkenrode"), &options(ColumnKind::Areas, RowOrder::Alphabet));
    assert_eq!(alphabet.bookmarks()[..3], ["Landkreis Falkenrode: Wer ist wofür zuständig?", "ABH", "Agentur für Arbeit"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn the_matrix_of_any_board_can_be_written_and_walked_through(
        board in boards(),
        columns in prop::sample::select(ColumnKind::ALL.to_vec()),
        rows in prop::sample::select(RowOrder::ALL.to_vec()),
        split in any::<bool>(),
    ) {
        let page = if split { "120x90" } else { "a4" };
        let options = Options { page: Page::named(page).unwrap(), split, informed: split, ..options(columns, rows) };
        let (pages, pdf) = written(&board, &options);
        check(&pages, &pdf);
    }
}

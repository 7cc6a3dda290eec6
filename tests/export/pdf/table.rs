//! The table that a screen reader walks through: rectangular, every head named, every chip once and in its place.

use std::collections::{BTreeMap, BTreeSet};

use schaubild::layout::Layout;
use schaubild::scene::{Group, Target};

use crate::pdf::read::{Element, Pdf};
use crate::pdf::{a3, region, written};

/// A cell with its place: first row and first column.
pub(crate) struct Placed<'a> {
    pub(crate) cell: &'a Element,
    pub(crate) at: (usize, usize),
}

impl Placed<'_> {
    pub(crate) fn rows(&self) -> std::ops::Range<usize> {
        self.at.0..self.at.0 + self.cell.spans.0
    }

    pub(crate) fn columns(&self) -> std::ops::Range<usize> {
        self.at.1..self.at.1 + self.cell.spans.1
    }
}

/// The cells of a table where a reader puts them: each at the next free place of its row. Every place is taken once.
pub(crate) fn placed(table: &Element) -> Vec<Placed<'_>> {
    let rows = table.of("TR");
    let mut taken = BTreeSet::new();
    let mut out = Vec::new();
    for (row, cells) in rows.iter().enumerate() {
        let mut column = 0;
        for cell in &cells.elements {
            assert!(matches!(cell.kind.as_str(), "TH" | "TD"), "{} in a row", cell.kind);
            while taken.contains(&(row, column)) {
                column += 1;
            }
            let placed = Placed { cell, at: (row, column) };
            for place in placed.rows().flat_map(|row| placed.columns().map(move |column| (row, column))) {
                assert!(taken.insert(place), "{place:?} is covered twice");
            }
            out.push(placed);
        }
    }
    let columns = taken.iter().map(|(_, column)| column + 1).max().unwrap_or(0);
    let all: BTreeSet<_> = (0..rows.len()).flat_map(|row| (0..columns).map(move |column| (row, column))).collect();
    assert_eq!(taken, all, "the table is not rectangular");
    out
}

/// Checks the table of a PDF against the scene it was made from, and that all content is told once.
#[track_caller]
pub(crate) fn check(layout: &Layout, pdf: &Pdf) {
    let mut told = pdf.tags.numbers();
    told.sort_unstable();
    assert_eq!(told, (0..pdf.numbers.len() as i64).collect::<Vec<_>>(), "content that is told twice or not at all");
    assert_eq!(pdf.loose, 0, "painted outside of content and artifacts");
    let groups = &layout.scene.groups;
    chips_are_said_once(groups, &pdf.tags);
    let tables = pdf.tags.of("Table");
    let is_head = |group: &Group| matches!(group.target, Target::Area(_) | Target::Status(_) | Target::StatusGroup(_));
    assert_eq!(tables.len(), usize::from(groups.iter().any(|group| group.table_span.is_some() && is_head(group))));
    let Some(table) = tables.first() else { return };
    let cells = placed(table);
    heads(groups, &cells);
    frames(groups, table, &cells);
}

fn chips_are_said_once(groups: &[Group], tags: &Element) {
    let count = |all: &mut dyn Iterator<Item = &str>| {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        all.for_each(|words| *counts.entry(words.to_owned()).or_default() += 1);
        counts
    };
    let spoken = |group: &&Group| match group.target {
        Target::Chip(_) => true,
        Target::Cell(_) | Target::FoldedCell(..) => group.table_span.is_some(),
        _ => false,
    };
    let wanted = count(&mut groups.iter().filter(spoken).map(|group| group.words.as_str()));
    let cells = tags.of("TD");
    let said = cells.iter().flat_map(|cell| cell.of("Span"));
    assert_eq!(count(&mut said.filter_map(|span| span.says.as_deref())), wanted);
}

/// Every status and area is a head of its scope; every cell with something in it names exactly the heads it lies under.
fn heads(groups: &[Group], cells: &[Placed<'_>]) {
    // An area of one line below the grid heads no row.
    let count =
        |wanted: fn(&Target) -> bool| groups.iter().filter(|group| group.table_span.is_some() && wanted(&group.target)).count();
    let scoped = |scope: &str| cells.iter().filter(|placed| placed.cell.scope.as_deref() == Some(scope)).count();
    assert_eq!(scoped("Column"), count(|target| matches!(target, Target::Status(_) | Target::StatusGroup(_))));
    assert_eq!(scoped("Row"), count(|target| matches!(target, Target::Area(_))));
    let heads: Vec<&Placed<'_>> = cells.iter().filter(|placed| placed.cell.kind == "TH").collect();
    let above: BTreeSet<&[u8]> = heads.iter().flat_map(|head| head.cell.headers.iter().map(Vec::as_slice)).collect();
    for placed in cells.iter().filter(|placed| placed.cell.kind == "TD" && !placed.cell.elements.is_empty()) {
        let meets = |head: &&&Placed<'_>| match head.cell.scope.as_deref() {
            Some("Row") => head.rows().any(|row| placed.rows().contains(&row)),
            _ => head.columns().any(|column| placed.columns().contains(&column)),
        };
        let lowest = |head: &&&Placed<'_>| !above.contains(head.cell.id.as_deref().unwrap());
        let wanted: BTreeSet<_> = heads.iter().filter(lowest).filter(meets).map(|head| head.cell.id.clone().unwrap()).collect();
        assert_eq!(placed.cell.headers.iter().cloned().collect::<BTreeSet<_>>(), wanted, "{:?}", placed.cell);
    }
}

/// Every frame is a cell of its size in its place, with its chips in it.
fn frames(groups: &[Group], table: &Element, cells: &[Placed<'_>]) {
    let head_rows = table.of("THead").iter().map(|head| head.elements.len()).sum::<usize>();
    for group in groups.iter().filter(|group| matches!(group.target, Target::Frame(..))) {
        let span = group.table_span.unwrap();
        let cell = cells.iter().find(|placed| placed.at == (head_rows + span.row, 1 + span.column)).unwrap();
        assert_eq!(cell.cell.spans, (span.rows, span.columns), "{}", group.words);
        let chips = groups.iter().filter(|chip| matches!(chip.target, Target::Chip(_)) && chip.table_span == group.table_span);
        let wanted: Vec<&str> = chips.map(|chip| chip.words.as_str()).collect();
        let said: Vec<&str> = cell.cell.elements.iter().filter_map(|span| span.says.as_deref()).collect();
        assert_eq!(said, wanted);
        assert!(!said.is_empty());
    }
}

#[test]
fn both_regions_can_be_walked_through_cell_by_cell() {
    for name in ["falkenrode", "ginsterheid"] {
        let (layout, bytes) = written(&region(name), &a3());
        check(&layout, &Pdf::read(&bytes));
    }
}

#[test]
fn title_legend_and_foot_are_heading_list_paragraphs_and_figures() {
    let (layout, bytes) = written(&region("falkenrode"), &a3());
    let tags = Pdf::read(&bytes).tags;
    let kinds: Vec<&str> = tags.elements[0].elements.iter().map(|element| element.kind.as_str()).collect();
    assert_eq!(kinds, ["H1", "P", "Table", "L", "P", "P", "Figure", "Figure"]);
    let entries = layout.scene.groups.iter().filter(|group| group.region == schaubild::scene::Region::Legend);
    assert_eq!(tags.of("LI").len(), entries.count());
    assert!(tags.of("LBody").iter().all(|entry| !entry.content.is_empty()));
}

#[test]
fn the_state_of_a_cell_is_said_in_its_cell() {
    let (_, bytes) = written(&region("falkenrode"), &a3());
    let tags = Pdf::read(&bytes).tags;
    let said: Vec<&str> = tags.of("Span").into_iter().filter_map(|span| span.says.as_deref()).collect();
    for wanted in ["Lücke", "nicht vorgesehen", "ohne Federführung"] {
        assert!(said.iter().any(|words| words.ends_with(wanted)), "{wanted} in {said:?}");
    }
}

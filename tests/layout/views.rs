//! Views: folding, focus, an order of one's own, and how large the type of the examples becomes.

use std::sync::Arc;

use schaubild::layout::{Layout, LayoutNote, Options, Page};
use schaubild::model::{Actor, Board, CellNote, Coverage, Decision, Edit, HeadField, Record, Role, ViewSpec};
use schaubild::scene::{Group, Mark, Target};
use schaubild::typeset::Typesetter;

use crate::any::{Counts, board, cell, responsibility};
use crate::check::{check, layout_of};

fn drawn(board: &Arc<Board>, options: &Options) -> Layout {
    let typesetter = Typesetter::new();
    let drawing = layout_of(&typesetter, board, options, None);
    check(&typesetter, board, options, &drawing);
    drawing
}

fn row(statuses: impl IntoIterator<Item = usize>) -> Coverage {
    statuses.into_iter().map(|status| cell(0, status)).collect()
}

fn chips(drawing: &Layout) -> impl Iterator<Item = &Group> {
    drawing.scene.groups.iter().filter(|group| matches!(group.target, Target::Chip(_)))
}

fn region(name: &str) -> Arc<Board> {
    schaubild::catalogue::example(Some(name)).unwrap().board().unwrap()
}

#[test]
fn a_chip_says_for_which_statuses_of_a_folded_group_it_stands() {
    let counts = Counts { statuses: 6, areas: 1, groups: 1, actors: 2 };
    let more: Vec<Record> = vec![
        responsibility(0, 0, Role::Lead, &[0], row([0, 2, 3, 4, 5])).into(),
        responsibility(1, 1, Role::Involved, &[0], row(0..6)).into(),
    ];
    let folded = ["g0".into(), "g1".into()].into();
    let drawing = drawn(&board(counts, more), &Options { spec: ViewSpec::folded(folded), ..Options::default() });
    let words: Vec<&str> = chips(&drawing).map(|chip| chip.words.as_str()).collect();
    assert_eq!(
        words,
        [
            "JC 0, federführend, teils (nur Duldung und EU-Bürgerinnen und EU-Bürger), für T0, Arbeit, Statusgruppe 0 bis Statusgruppe 1",
            "Integrationsbeauftr. 1, beteiligt, für T0, Arbeit, Statusgruppe 0 bis Statusgruppe 1",
        ]
    );
    assert!(drawing.scene.group(&Target::LegendPartly).is_some());
}

#[test]
fn a_folded_cell_shows_the_state_of_each_of_its_statuses() {
    let counts = Counts { statuses: 3, areas: 1, groups: 1, actors: 1 };
    let more: Vec<Record> = vec![
        responsibility(0, 0, Role::Lead, &[0], row([0])).into(),
        CellNote { cell: cell(0, 2), decision: Decision::Gap, remark: String::new() }.into(),
    ];
    let drawing = drawn(&board(counts, more), &Options { spec: ViewSpec::folded(["g0".into()].into()), ..Options::default() });
    let cell = drawing.scene.group(&Target::FoldedCell("a0".into(), "g0".into())).unwrap();
    assert_eq!(
        cell.words,
        "Arbeit, Statusgruppe 0: Duldung: abgedeckt, Weitere humanitäre Titel: noch nicht besprochen, EU-Bürgerinnen und EU-Bürger: Lücke"
    );
    assert!(drawing.scene.group(&Target::LegendDecision(Decision::Gap)).is_some());
}

#[test]
fn a_piece_torn_apart_by_the_order_of_a_view_has_two_chips() {
    let counts = Counts { statuses: 3, areas: 1, groups: 1, actors: 1 };
    let options = Options {
        spec: ViewSpec { status_order: ["s0".into(), "s2".into(), "s1".into()].into(), ..ViewSpec::default() },
        ..Options::default()
    };
    let drawing = drawn(&board(counts, vec![responsibility(0, 0, Role::Lead, &[0], row([0, 1])).into()]), &options);
    let parts = chips(&drawing).map(|chip| match &chip.target {
        Target::Chip(pieces) => pieces.iter().map(|piece| (piece.number, piece.part)).collect(),
        _ => Vec::new(),
    });
    assert_eq!(parts.collect::<Vec<_>>(), [[(0, 0)], [(0, 1)]]);
}

#[test]
fn letters_that_the_font_lacks_are_noted() {
    let counts = Counts { statuses: 1, areas: 1, groups: 1, actors: 0 };
    let more: Vec<Record> =
        vec![Actor::named("i0".into(), "Café 漢").into(), responsibility(0, 0, Role::Lead, &[0], row([0])).into()];
    let notes = drawn(&board(counts, more), &Options::default()).report.notes;
    assert!(matches!(&*notes, [LayoutNote::MissingLetters { text, target: Target::Chip(_) }] if text == "Café 漢"), "{notes:?}");
}

#[test]
fn an_edit_takes_the_spare_height_before_the_type_changes() {
    let counts = Counts { statuses: 3, areas: 1, groups: 1, actors: 2 };
    let first = board(counts, vec![responsibility(0, 0, Role::Lead, &[0], row(0..3)).into()]);
    let before = drawn(&first, &Options::default());
    let more = first.apply(&Edit::Put(responsibility(1, 1, Role::Involved, &[0], row(0..2)).into())).unwrap();
    let typesetter = Typesetter::new();
    let after = layout_of(&typesetter, &more, &Options::default(), Some(&before.fit));
    check(&typesetter, &more, &Options::default(), &after);
    assert!(after.report.fits);
    assert_eq!(after.report.size, before.report.size);
}

#[test]
fn a_row_that_grows_moves_only_what_stands_below_it() {
    let counts = Counts { statuses: 12, areas: 8, groups: 1, actors: 3 };
    let one = |number: usize, area: usize, role| {
        let covers = (0..12).map(|status| cell(area, status)).collect();
        Record::from(responsibility(number, number % 3, role, &[0], covers))
    };
    let first = board(counts, (0..8).map(|area| one(area, area, Role::Lead)).chain([one(8, 0, Role::Involved)]).collect());
    let options = Options { page: Page::named("4:3").unwrap(), ..Options::default() };
    let before = drawn(&first, &options);
    let more = responsibility(9, 0, Role::Involved, &[0], [cell(4, 0), cell(4, 1)].into_iter().collect());
    let more = first.apply(&Edit::Put(more.into())).unwrap();
    let typesetter = Typesetter::new();
    let after = layout_of(&typesetter, &more, &options, Some(&before.fit));
    check(&typesetter, &more, &options, &after);
    assert_eq!(after.report.size, before.report.size);
    let rows = |drawing: &Layout| -> Vec<(f32, f32)> {
        let rect = |area| drawing.scene.group(&Target::Area(format!("a{area}").as_str().into())).unwrap().rect;
        (0..8).map(|area| (rect(area).y, rect(area).h)).collect()
    };
    let (was, is) = (rows(&before), rows(&after));
    assert_eq!(was[..=4].iter().map(|row| row.0).collect::<Vec<_>>(), is[..=4].iter().map(|row| row.0).collect::<Vec<_>>());
    assert!(is[4].1 > was[4].1 + 1.0, "{was:?} {is:?}");
    assert!(is[7].1 < was[7].1 - 1.0, "{was:?} {is:?}");
    // Taking it back gives no one else's room away: the row stays as high as it was.
    let back = layout_of(&typesetter, &first, &options, Some(&after.fit));
    assert_eq!(rows(&back), is);
}

#[test]
fn every_area_of_the_examples_can_be_read_from_afar_in_focus() {
    for name in ["falkenrode", "ginsterheid"] {
        let region = region(name);
        for area in region.areas() {
            let drawing = drawn(&region, &Options { spec: ViewSpec::focused([area.id.clone()].into()), ..Options::default() });
            let pixels = 2.0 * drawing.report.size;
            assert!(drawing.report.fits && pixels >= 36.0, "{name} {}: {pixels} px", area.short);
            assert!(drawing.report.notes.is_empty(), "{name} {}: {:?}", area.short, drawing.report.notes);
        }
    }
}

#[test]
fn the_examples_fit_every_page_upright_too() {
    for name in ["falkenrode", "ginsterheid"] {
        for page in Page::NAMES.map(|page| Page::named(page).unwrap()).into_iter().flat_map(|page| [page, page.portrait()]) {
            let region = region(name);
            let folded = region.status_groups().iter().map(|group| group.id.clone()).collect();
            for options in
                [Options { page, ..Options::default() }, Options { page, spec: ViewSpec::folded(folded), ..Options::default() }]
            {
                let drawing = drawn(&region, &options);
                assert!(drawing.report.fits && drawing.report.smallest >= 6.0, "{name} {page:?}: {:?}", drawing.report);
            }
        }
    }
}

#[test]
fn nothing_is_smaller_than_the_smallest_type() {
    let region = region("falkenrode").apply(&Edit::Head(HeadField::new("edition", "Fassung".to_owned()))).unwrap();
    let options = Options { page: Page::named("100x80").unwrap(), ..Options::default() };
    let drawing = drawn(&region, &options);
    assert!(!drawing.report.fits && drawing.report.smallest >= 6.0);
    let sizes = drawing.scene.groups.iter().flat_map(|group| &group.marks).filter_map(|mark| match mark {
        Mark::Text { line, .. } => Some(line.size),
        _ => None,
    });
    assert!(sizes.fold(f32::MAX, f32::min) >= 6.0);
}

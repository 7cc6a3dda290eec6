//! Boards that are hard to draw, each by its name.

use std::collections::BTreeSet;
use std::sync::Arc;

use schaubild::layout::{Layout, LayoutNote, Options, Page};
use schaubild::model::{
    Actor, Area, Board, BoardId, Color, Coverage, Filter, Head, Record, Reserved, Role, State, Status, StatusGroup, Symbol,
    TargetGroup, ViewSpec,
};
use schaubild::report::{Audience, disclose};
use schaubild::scene::{Mark, Target};
use schaubild::typeset::Typesetter;

use crate::any::{Counts, board, cell, responsibility};
use crate::check::{check, layout_of};

fn drawn(board: &Arc<Board>) -> Layout {
    let typesetter = Typesetter::new();
    let drawing = layout_of(&typesetter, board, &Options::default(), None);
    check(&typesetter, board, &Options::default(), &drawing);
    drawing
}

fn block(areas: std::ops::Range<usize>, statuses: std::ops::Range<usize>) -> Coverage {
    areas.flat_map(|area| statuses.clone().map(move |status| cell(area, status))).collect()
}

#[test]
fn an_empty_board_is_its_title() {
    let drawing = drawn(&Arc::new(Board::new(Head::new(BoardId::new("b"), "Leer"))));
    assert!(drawing.report.fits);
    assert_eq!(drawing.report.notes, [LayoutNote::NoGrid]);
    assert_eq!(drawing.scene.groups.iter().map(|group| &group.target).collect::<Vec<_>>(), [&Target::Title]);
}

#[test]
fn one_status_and_one_area() {
    let counts = Counts { statuses: 1, areas: 1, groups: 1, actors: 1 };
    let drawing = drawn(&board(counts, vec![responsibility(0, 0, Role::Lead, &[0], block(0..1, 0..1)).into()]));
    assert!(drawing.report.fits, "{:?}", drawing.report);
    assert!(drawing.report.notes.is_empty(), "{:?}", drawing.report);
}

#[test]
fn statuses_without_an_area_and_areas_without_a_status() {
    assert!(drawn(&board(Counts { statuses: 5, areas: 0, groups: 1, actors: 1 }, Vec::new())).report.fits);
    assert!(drawn(&board(Counts { statuses: 0, areas: 5, groups: 1, actors: 1 }, Vec::new())).report.fits);
}

#[test]
fn forty_target_groups_on_a_chip_are_counted_and_reported() {
    let counts = Counts { statuses: 3, areas: 1, groups: 40, actors: 1 };
    let all: Vec<usize> = (0..40).collect();
    let drawing = drawn(&board(counts, vec![responsibility(0, 0, Role::Lead, &all, block(0..1, 1..2)).into()]));
    assert!(drawing.report.notes.iter().any(|note| matches!(note, LayoutNote::GroupsLeftOut { count, .. } if *count > 0)));
}

#[test]
fn a_name_of_300_letters_is_cut_and_reported() {
    let counts = Counts { statuses: 3, areas: 2, groups: 1, actors: 0 };
    let name = "Ä".repeat(300);
    let more: Vec<Record> =
        vec![Actor::named("i0".into(), &name).into(), responsibility(0, 0, Role::Lead, &[0], block(0..2, 1..2)).into()];
    let drawing = drawn(&board(counts, more));
    assert!(drawing.report.fits);
    let cut = drawing.report.notes.iter().filter(|note| matches!(note, LayoutNote::Elided { text, .. } if *text == name));
    assert_eq!(cut.count(), 2);
}

#[test]
fn every_head_note_and_entry_of_300_letters_is_cut_and_reported() {
    let long = |letter: &str| letter.repeat(300);
    let mut head = Head::new(BoardId::new("b"), &long("T"));
    (head.law_short, head.publisher, head.edition) = (long("L"), long("P"), long("E"));
    let group = StatusGroup { id: "g0".into(), name: long("G"), hint: String::new() };
    let mut status = Status::named("s0".into(), &long("S"));
    status.group = Some("g0".into());
    let target = TargetGroup {
        id: "t0".into(),
        abbreviation: String::new(),
        name: long("Z"),
        color: Color::rgb(0, 0, 0),
        symbol: Symbol::ALL[0],
        covers_all: false,
        hint: String::new(),
    };
    let areas = ["a0", "a1"].map(|id| Record::from(Area::named(id.into(), &long("B"))));
    let mut records: Vec<Record> = vec![group.into(), status.into(), target.into(), Actor::named("i0".into(), "JC").into()];
    records.extend(areas);
    records.push(responsibility(0, 0, Role::Lead, &[0], block(0..2, 0..1)).into());
    let board = Arc::new(Board::from_records(head, records, Reserved::default()));
    let typesetter = Typesetter::new();
    for focus in [BTreeSet::new(), ["a0".into()].into()] {
        let options = Options { spec: ViewSpec { focus, folded: BTreeSet::new(), ..ViewSpec::default() }, ..Options::default() };
        let drawing = layout_of(&typesetter, &board, &options, None);
        check(&typesetter, &board, &options, &drawing);
        // In focus the group is the head of its column.
        let letters = if options.spec.focus.is_empty() { "TELPGSBZ" } else { "TELPGBZ" };
        for letter in letters.chars() {
            let cut =
                |note: &&LayoutNote| matches!(note, LayoutNote::Elided { text, .. } if text.contains(&long(&letter.to_string())));
            assert!(drawing.report.notes.iter().any(|note| cut(&note)), "{letter}: {:?}", drawing.report);
        }
    }
}

#[test]
fn sixty_statuses_and_36_areas_make_a_drawing_larger_than_the_page() {
    let counts = Counts { statuses: 60, areas: 36, groups: 3, actors: 9 };
    let more = (0..90).map(|number| {
        responsibility(
            number,
            number % 9,
            Role::ALL[number % 3],
            &[number % 3],
            block(number % 36..number % 36 + 1, number % 50..number % 50 + 4),
        )
        .into()
    });
    let drawing = drawn(&board(counts, more.collect()));
    assert!(!drawing.report.fits);
    assert_eq!(drawing.report.size, 6.0);
    assert!(matches!(drawing.report.notes.first(), Some(LayoutNote::TooSmall { .. })));
}

#[test]
fn a_thousand_responsibilities() {
    let counts = Counts { statuses: 11, areas: 11, groups: 8, actors: 200 };
    let more = (0..1000).map(|number| {
        let (area, status) = (number % 11, number * 7 % 9);
        responsibility(number, number * 13 % 200, Role::ALL[number % 3], &[number % 8], block(area..area + 1, status..status + 2))
            .into()
    });
    let board = board(counts, more.collect());
    let drawing = drawn(&board);
    assert!(!drawing.report.fits);
    let again = layout_of(&Typesetter::new(), &board, &Options::default(), Some(&drawing.fit));
    assert_eq!(again, drawing);
}

#[test]
fn equal_chips_become_one_and_ended_ones_are_not_drawn() {
    let counts = Counts { statuses: 3, areas: 1, groups: 2, actors: 2 };
    let mut ended = responsibility(3, 1, Role::Lead, &[0], block(0..1, 0..3));
    ended.state = State::Ended;
    let twice = |number| responsibility(number, 0, Role::Involved, &[1], block(0..1, 0..3)).into();
    let drawing = drawn(&board(counts, vec![twice(0), twice(1), ended.into()]));
    let chips: Vec<_> = drawing.scene.groups.iter().filter(|group| matches!(group.target, Target::Chip(_))).collect();
    assert_eq!(chips.len(), 1);
    assert_eq!(chips[0].words, "JC 0, beteiligt, 2 Zuständigkeiten, für T1, Arbeit, Duldung bis EU-Bürgerinnen und EU-Bürger");
    assert!(chips[0].marks.iter().any(|mark| matches!(mark, Mark::Text { line, .. } if line.text == "×2")));
}

#[test]
fn a_filter_leaves_columns_out_and_joins_what_then_is_adjacent() {
    let counts = Counts { statuses: 4, areas: 2, groups: 1, actors: 1 };
    let covers = block(0..1, 0..1).union(&block(0..1, 2..3));
    let board = board(counts, vec![responsibility(0, 0, Role::Lead, &[0], covers).into()]);
    let filter = Filter { statuses: ["s0".into(), "s2".into()].into(), ..Filter::default() };
    let options = Options { spec: ViewSpec::filtered(filter), ..Options::default() };
    let drawing = layout_of(&Typesetter::new(), &board, &options, None);
    let numbers = drawing.scene.groups.iter().filter_map(|group| match &group.target {
        Target::Chip(pieces) => Some(pieces.iter().map(|piece| piece.number).collect::<Vec<_>>()),
        _ => None,
    });
    assert_eq!(numbers.collect::<Vec<_>>(), [[0, 1]]);
}

#[test]
fn the_example_is_readable_on_a_screen_and_on_a3() {
    let region = schaubild::catalogue::example(Some("falkenrode")).unwrap().board().unwrap();
    let typesetter = Typesetter::new();
    for (page, least) in [("16:9", 7.25), ("a3", 10.75)] {
        let options = Options { page: Page::named(page).unwrap(), ..Options::default() };
        let drawing = schaubild::layout::layout(&typesetter, &disclose(&region, Audience::Internal), &options, None);
        check(&typesetter, &region, &options, &drawing);
        assert!(drawing.report.fits && drawing.report.size >= least, "{page}: {:?}", drawing.report);
        assert!(drawing.report.notes.is_empty(), "{page}: {:?}", drawing.report.notes);
    }
}

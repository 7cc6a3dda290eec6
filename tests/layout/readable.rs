//! Re-flow: what the last row of a room can read, and that nothing is lost on the way there.

use std::collections::BTreeSet;
use std::sync::Arc;

use proptest::prelude::*;
use schaubild::layout::{
    DrawingKind, MatrixArrangement, Options, Page, Reflowed, Room, Surroundings, layout, pages, readable_from_mm, reflow,
    unreadable,
};
use schaubild::model::{AreaId, Board, ResponsibilityId, Role, StatusId, ViewSpec};
use schaubild::report::{Audience, FilteredBoard, disclose, is_drawn};
use schaubild::scene::{Mark, Target};
use schaubild::typeset::Typesetter;

use crate::any::any_board;
use crate::check::{check, layout_of};
use crate::laws::{any_options, law};

fn region(name: &str) -> Arc<Board> {
    schaubild::catalogue::example(Some(name)).unwrap().board().unwrap()
}

/// The pages, each drawn and checked; whether the last row can read them must be as it was said.
fn reflowed(board: &Arc<Board>, options: &Options, room: Room) -> Reflowed {
    let (typesetter, disclosed) = (Typesetter::new(), disclose(board, Audience::Internal));
    let found = reflow(&typesetter, &disclosed, options, room);
    assert!(!found.pages.is_empty());
    let mut readable = true;
    for page_options in &found.pages {
        for layout in pages(&typesetter, &disclosed, page_options) {
            if page_options.kind == DrawingKind::Grid {
                check(&typesetter, board, page_options, &layout);
            }
            readable &= unreadable(&layout.scene, &page_options.page, room).is_empty();
        }
    }
    assert_eq!(found.reads, readable);
    found
}

/// The cells of responsibilities that a drawing shows large.
fn shown(board: &Board, options: &Options) -> Vec<(ResponsibilityId, AreaId, StatusId)> {
    let selection = FilteredBoard::new(board, &options.spec.filter);
    let all: BTreeSet<&AreaId> = selection.areas().map(|area| &area.id).collect();
    let focus: BTreeSet<&AreaId> = all.iter().copied().filter(|area| options.spec.focus.contains(*area)).collect();
    let areas = if focus.is_empty() { all } else { focus };
    let statuses: BTreeSet<&StatusId> = selection.statuses().map(|status| &status.id).collect();
    let drawn = selection
        .responsibilities()
        .filter(|responsibility| is_drawn(responsibility) && (options.informed || responsibility.role != Role::Informed));
    let cells =
        drawn.flat_map(|responsibility| responsibility.covers.cells().map(move |(area, status)| (responsibility, area, status)));
    let cells = cells.filter(|(_, area, status)| areas.contains(area) && statuses.contains(status));
    cells.map(|(responsibility, area, status)| (responsibility.id.clone(), area.clone(), status.clone())).collect()
}

/// Everything that the drawing shows is on the pages, and once.
fn nothing_lost(board: &Board, options: &Options, found: &Reflowed) {
    let mut before = shown(board, options);
    let mut after: Vec<_> = found.pages.iter().flat_map(|page_options| shown(board, page_options)).collect();
    before.sort();
    after.sort();
    assert_eq!(before, after);
}

/// Number of pages that the focus of each area becomes.
fn pages_of_each_area(name: &str, page: &str, room: Room) -> Vec<(String, usize)> {
    let board = region(name);
    let page = Page::named(page).unwrap();
    let count = |area: &AreaId| {
        let options = Options { page, spec: ViewSpec::focused([area.clone()].into()), ..Options::default() };
        let found = reflowed(&board, &options, room);
        nothing_lost(&board, &options, &found);
        assert!(found.reads, "{name} {area} on {page:?}");
        for page_options in &found.pages {
            let notes = layout_of(&Typesetter::new(), &board, page_options, None).report.notes;
            assert!(notes.is_empty(), "{name} {area} on {page:?}: {notes:?}");
        }
        found.pages.len()
    };
    board.areas().iter().map(|area| (area.short.clone(), count(&area.id))).collect()
}

#[test]
fn every_area_of_the_examples_is_readable_from_the_last_row() {
    let several =
        |all: Vec<(String, usize)>| -> Vec<(String, usize)> { all.into_iter().filter(|(_, count)| *count > 1).collect() };
    assert_eq!(several(pages_of_each_area("falkenrode", "16:9", Room::default())), []);
    assert_eq!(several(pages_of_each_area("falkenrode", "4:3", Room::default())), []);
    assert_eq!(several(pages_of_each_area("ginsterheid", "16:9", Room::default())), []);
    assert_eq!(several(pages_of_each_area("ginsterheid", "4:3", Room::default())), []);
}

#[test]
fn a_board_that_is_shown_whole_is_read_part_by_part() {
    let board = region("falkenrode");
    for (page, count) in [("16:9", 5), ("4:3", 4)] {
        let options = Options { page: Page::named(page).unwrap(), ..Options::default() };
        let found = reflowed(&board, &options, Room::default());
        nothing_lost(&board, &options, &found);
        assert!(found.reads);
        assert_eq!(found.pages.len(), count, "{page}");
        assert_eq!(found, reflowed(&board, &options, Room::default()));
    }
}

#[test]
fn what_can_be_read_stays_as_it_is() {
    let board = region("falkenrode");
    let near = Room { screen_mm: 3000, depth_mm: 2000 };
    assert_eq!(reflowed(&board, &Options::default(), near), Reflowed { pages: vec![Options::default()], reads: true });
}

#[test]
fn a_hall_that_is_too_deep_for_any_type_gets_the_largest_there_is() {
    let board = region("falkenrode");
    let hall = Room { screen_mm: 2000, depth_mm: 60_000 };
    let found = reflowed(&board, &Options::default(), hall);
    nothing_lost(&board, &Options::default(), &found);
    assert!(!found.reads);
    assert_eq!(found.pages.len(), board.areas().len());
    let typesetter = Typesetter::new();
    let from = |options: &Options| {
        let scene = layout_of(&typesetter, &board, options, None).scene;
        readable_from_mm(&scene, &options.page, hall)
    };
    let whole = from(&Options::default());
    for page_options in &found.pages {
        assert!(
            from(page_options) > 2.0 * whole && page_options.spec.filter.statuses.is_empty(),
            "{:?} {whole} {}",
            page_options.spec.focus,
            from(page_options)
        );
    }
}

#[test]
fn a_matrix_is_only_freed_of_what_stands_around_it() {
    let board = region("falkenrode");
    let options = Options { kind: DrawingKind::Matrix(MatrixArrangement::default()), ..Options::default() };
    let found = reflowed(&board, &options, Room::default());
    assert_eq!(found, Reflowed { pages: vec![Options { surroundings: Surroundings::Title, ..options }], reads: false });
}

#[test]
fn no_responsibility_is_lost_on_any_board_in_any_room() {
    let rooms = (500u32..20_000, 1000u32..60_000).prop_map(|(screen_mm, depth_mm)| Room { screen_mm, depth_mm });
    let rooms = prop_oneof![Just(Room::default()), rooms];
    let kinds = ["as they are", "on one page", "in several", "readable", "not readable", "parted by statuses", "in focus"];
    law(&(any_board(), any_options(), rooms), &kinds, |(board, options, room)| {
        let found = reflowed(&board, &options, room);
        nothing_lost(&board, &options, &found);
        let parted = |page_options: &Options| page_options.spec.filter.statuses != options.spec.filter.statuses;
        vec![
            found.pages == [options.clone()],
            found.pages.len() == 1,
            found.pages.len() > 1,
            found.reads,
            !found.reads,
            found.pages.iter().any(parted),
            !options.spec.focus.is_empty(),
        ]
    });
}

#[test]
fn a_chip_that_stands_for_part_of_a_group_says_so_as_large_as_its_name() {
    let board = region("falkenrode");
    let (typesetter, disclosed) = (Typesetter::new(), disclose(&board, Audience::Internal));
    let mut told = 0;
    for area in board.areas() {
        let options = Options { spec: ViewSpec::focused([area.id.clone()].into()), ..Options::default() };
        for page_options in reflow(&typesetter, &disclosed, &options, Room::default()).pages {
            let layout = layout(&typesetter, &disclosed, &page_options, None);
            for group in layout.scene.groups.iter().filter(|group| matches!(group.target, Target::Chip(_))) {
                let sizes = group.marks.iter().filter_map(|mark| match mark {
                    Mark::Text { line, .. } => Some((line.size, line.text == "teils")),
                    _ => None,
                });
                let sizes: Vec<(f32, bool)> = sizes.collect();
                assert!(sizes.iter().all(|(size, _)| *size == layout.report.size), "{}: {sizes:?}", group.words);
                told += sizes.iter().filter(|(_, partly)| *partly).count();
            }
        }
    }
    assert!(told > 0);
}

//! Views of the board: focus, folded, hidden and upright drawings are tables as sound as the whole one, and lose nothing.

use std::collections::BTreeSet;

use schaubild::layout::Options;
use schaubild::model::{AreaId, Board, Filter, StatusGroupId, ViewSpec};
use schaubild::scene::Target;
use schaubild::scene::style::Theme;

use crate::pdf::page::lines_are_told;
use crate::pdf::read::Pdf;
use crate::pdf::table::check;
use crate::pdf::{a3, region, written};

fn every_group(board: &Board) -> BTreeSet<StatusGroupId> {
    board.status_groups().iter().map(|group| group.id.clone()).collect()
}

/// The second and the fourth area.
fn two_areas(board: &Board) -> BTreeSet<AreaId> {
    board.areas().iter().map(|area| area.id.clone()).skip(1).step_by(2).take(2).collect()
}

/// One status of each of two groups, and all areas but the first.
fn part(board: &Board) -> Filter {
    let statuses = board.statuses().iter().map(|status| status.id.clone()).skip(2).step_by(3);
    let areas = board.areas().iter().map(|area| area.id.clone()).skip(1);
    Filter { statuses: statuses.collect(), areas: areas.collect(), ..Filter::default() }
}

/// Ways to show a board, each with a name for messages.
pub(crate) fn views(board: &Board) -> Vec<(&'static str, Options)> {
    let focus = || Options { spec: ViewSpec { focus: two_areas(board), ..a3().spec }, ..a3() };
    let folded = || Options { spec: ViewSpec { folded: every_group(board), ..a3().spec }, ..a3() };
    let one_folded = every_group(board).into_iter().take(1).collect();
    vec![
        ("focus", focus()),
        ("focus, upright", Options { page: a3().page.portrait(), ..focus() }),
        ("focus, informed, dark", Options { informed: true, theme: Theme::Dark, ..focus() }),
        ("folded", folded()),
        ("folded, upright", Options { page: a3().page.portrait(), theme: Theme::BlackAndWhite, ..folded() }),
        ("one group folded", Options { spec: ViewSpec { folded: one_folded, ..a3().spec }, ..a3() }),
        ("parts hidden", Options { spec: ViewSpec { filter: part(board), ..a3().spec }, ..a3() }),
        ("parts hidden, folded", Options { spec: ViewSpec { filter: part(board), ..folded().spec }, ..folded() }),
        ("upright, on the screen", Options { page: Options::default().page.portrait(), ..Options::default() }),
    ]
}

#[test]
fn every_view_is_a_sound_table_with_all_its_texts_in_place() {
    let board = region("falkenrode");
    for (name, options) in views(&board) {
        let (layout, bytes) = written(&board, &options);
        assert!(layout.report.fits, "{name}");
        let pdf = Pdf::read(&bytes);
        check(&layout, &pdf);
        lines_are_told(&layout.scene, &pdf);
        let kinds: Vec<&str> = pdf.tags.elements[0].elements.iter().map(|element| element.kind.as_str()).collect();
        let lists = if options.spec.focus.is_empty() { &["L"][..] } else { &["L", "L"] };
        // After the law notice and the imprint come the two logos.
        assert_eq!(kinds, [&["H1", "P", "Table"], lists, &["P", "P", "Figure", "Figure"]].concat(), "{name}");
        let areas = layout.scene.groups.iter().filter(|group| matches!(group.target, Target::Area(_))).count();
        assert_eq!(pdf.bookmarks().len(), 1 + areas, "{name}");
    }
}

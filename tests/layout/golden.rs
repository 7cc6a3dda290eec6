//! A tiny board as text: every group with its box and its texts.

use std::fmt::Write as _;
use std::sync::Arc;

use schaubild::layout::Options;
use schaubild::model::{CellNote, Date, Decision, Edit, HeadField, Responsibility, Role, State};
use schaubild::scene::{Mark, Scene};
use schaubild::typeset::Typesetter;

use crate::any::{Counts, board, cell, responsibility};
use crate::check::layout_of;

pub(crate) fn written(scene: &Scene) -> String {
    let mut out = String::new();
    for group in &scene.groups {
        let (rect, count) = (group.rect, group.marks.len());
        let (x, y, w, h) = (rect.x, rect.y, rect.w, rect.h);
        writeln!(out, "{:?} [{x:.1} {y:.1} {w:.1} {h:.1}] {}, {count} marks", group.region, group.words).unwrap();
        for mark in &group.marks {
            if let Mark::Text { line, at, .. } = mark {
                writeln!(out, "    {:?} {:.2} at {:.1} {:.1}: {}", line.face, line.size, at.x, at.y, line.text).unwrap();
            }
        }
    }
    out
}

#[test]
fn a_tiny_board() {
    let counts = Counts { statuses: 4, areas: 2, groups: 2, actors: 2 };
    let row = |area, statuses: std::ops::Range<usize>| statuses.map(|status| cell(area, status)).collect();
    let proposed = Responsibility { state: State::Proposed, ..responsibility(2, 1, Role::Supplementary, &[1], row(1, 1..3)) };
    let more = vec![
        responsibility(0, 0, Role::Lead, &[0, 1], row(0, 0..3)).into(),
        responsibility(1, 1, Role::Involved, &[1], row(0, 0..3)).into(),
        proposed.into(),
        CellNote { cell: cell(1, 0), decision: Decision::Gap, remark: String::new() }.into(),
    ];
    let board: Arc<_> = board(counts, more);
    let board = board.apply(&Edit::Head(HeadField::new("as_of", Date::day(2026, 4, 23)))).unwrap();
    let drawing = layout_of(&Typesetter::new(), &board, &Options::default(), None);
    insta::assert_snapshot!(written(&drawing.scene));
}

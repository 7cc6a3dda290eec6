//! Surroundings of a drawing that is projected: less, and nothing of it smaller than the body.

use schaubild::catalogue;
use schaubild::layout::{ColumnKind, DrawingKind, Layout, MatrixArrangement, Options, Surroundings};
use schaubild::model::{Area, AreaId, Board, Filter, ViewSpec};
use schaubild::scene::{Group, Region, Target};
use schaubild::typeset::Typesetter;

use crate::check::{check, layout_of};
use crate::told::lines;

fn region() -> std::sync::Arc<Board> {
    catalogue::the_example().board().unwrap()
}

fn drawn(board: &std::sync::Arc<Board>, options: &Options) -> Layout {
    let typesetter = Typesetter::new();
    let drawing = layout_of(&typesetter, board, options, None);
    if options.kind == DrawingKind::Grid {
        check(&typesetter, board, options, &drawing);
    }
    drawing
}

fn work(board: &Board) -> AreaId {
    let mut areas = board.areas().iter();
    areas.find(|area: &&std::sync::Arc<Area>| area.short == "Arbeit").unwrap().id.clone()
}

fn of_region(drawing: &Layout, region: Region) -> Vec<&Group> {
    drawing.scene.groups.iter().filter(|group| group.region == region).collect()
}

#[test]
fn a_projected_drawing_has_no_notes_no_foot_and_no_lines_of_other_areas() {
    let board = region();
    let drawings = [
        Options::default(),
        Options { spec: ViewSpec::focused([work(&board)].into()), ..Options::default() },
        Options { kind: DrawingKind::Matrix(MatrixArrangement::default()), ..Options::default() },
        Options {
            kind: DrawingKind::Matrix(MatrixArrangement {
                columns: ColumnKind::Statuses,
                bar: true,
                ..MatrixArrangement::default()
            }),
            ..Options::default()
        },
    ];
    for options in drawings {
        let whole = drawn(&board, &options);
        for surroundings in [Surroundings::Legend, Surroundings::Title] {
            let drawing = drawn(&board, &Options { surroundings, ..options.clone() });
            let title = drawing.scene.group(&Target::Title).unwrap();
            assert_eq!(title.words, board.head().title);
            assert!(of_region(&drawing, Region::Foot).is_empty());
            let legend = of_region(&drawing, Region::Legend);
            assert_eq!(legend.is_empty(), surroundings == Surroundings::Title);
            if surroundings == Surroundings::Legend {
                let targets = |drawing: &Layout| -> Vec<Target> {
                    of_region(drawing, Region::Legend).iter().map(|group| group.target.clone()).collect()
                };
                assert_eq!(targets(&drawing), targets(&whole));
            }
            let areas = drawing.scene.groups.iter().filter(|group| matches!(group.target, Target::Area(_))).count();
            assert!(options.spec.focus.is_empty() || areas == 1, "{areas}");
            assert!(drawing.report.smallest >= whole.report.smallest, "{} {}", drawing.report.smallest, whole.report.smallest);
        }
        assert!(!of_region(&whole, Region::Foot).is_empty());
    }
}

#[test]
fn some_statuses_of_a_group_are_named_in_its_head() {
    let board = region();
    let filter = Filter { statuses: ["duldung".into(), "gestattung".into(), "eu".into()].into(), ..Filter::default() };
    let options =
        Options { spec: ViewSpec { focus: [work(&board)].into(), filter, ..ViewSpec::default() }, ..Options::default() };
    let said = |surroundings, group: &str| -> String {
        let drawing = drawn(&board, &Options { surroundings, ..options.clone() });
        let head = drawing.scene.group(&Target::StatusGroup(Some(group.into()))).unwrap();
        lines(head).map(|line| line.text.trim_end()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(said(Surroundings::Title, "ohne-titel"), "Ohne Aufenthaltstitel: Asylverfahren (Gestattung), Duldung");
    assert_eq!(said(Surroundings::Title, "eu"), "EU");
    assert_eq!(said(Surroundings::Whole, "ohne-titel"), "Ohne Aufenthaltstitel");
}

#[test]
fn nothing_steps_back_where_the_last_row_shall_read_it() {
    let board = region();
    let focus: std::collections::BTreeSet<AreaId> = [work(&board)].into();
    let whole = drawn(&board, &Options { spec: ViewSpec::focused(focus.clone()), ..Options::default() });
    assert!(whole.report.smallest < 0.6 * whole.report.size);
    for surroundings in [Surroundings::Legend, Surroundings::Title] {
        let drawing = drawn(&board, &Options { surroundings, spec: ViewSpec::focused(focus.clone()), ..Options::default() });
        let sizes = drawing.scene.groups.iter().flat_map(|group| lines(group).map(move |line| (line.size, &line.text)));
        for (size, text) in sizes {
            assert!(size >= drawing.report.size, "{surroundings:?}: {text} is set in {size} of {}", drawing.report.size);
        }
        let partly = drawing.scene.groups.iter().flat_map(lines).filter(|line| line.text == "teils").count();
        assert!(partly > 0 && drawing.report.notes.is_empty(), "{surroundings:?}: {:?}", drawing.report.notes);
    }
}

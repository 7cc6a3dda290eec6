//! Facts that follow from a board: cells, matrix, table, filters and counts.

use super::region::{contact, note, region, responsibility};
use schaubild::model::{Board, Decision, Filter, Responsibility, Role, SectorId, State, StatusId, TargetGroupId, Visibility};
use schaubild::report::{CellState, Cells, Counts, FilteredBoard, MatrixAxes, matrix, table};
use schaubild::text::Lang;

fn state_at(board: &Board, area: &str, status: &str) -> CellState {
    Cells::of(board).get(board, &area.into(), &status.into()).unwrap().state()
}

#[test]
fn a_cell_knows_who_stands_in_it_and_who_leads() {
    let verein = responsibility("1", "verein", Role::Supplementary, "arbeit", &["duldung", "schutz"]);
    let lead = responsibility("2", "jc", Role::Lead, "arbeit", &["schutz"]);
    let board = region(vec![verein.into(), responsibility("3", "jc", Role::Involved, "arbeit", &["schutz"]).into(), lead.into()]);
    let cells = Cells::of(&board);
    let cell = cells.get(&board, &"arbeit".into(), &"schutz".into()).unwrap();
    assert_eq!(cell.actors().iter().map(|actor| actor.as_str()).collect::<Vec<_>>(), ["jc", "verein"]);
    let order: Vec<&str> = cell.drawn.iter().map(|responsibility| responsibility.id.as_str()).collect();
    assert_eq!(order, ["2", "3", "1"], "lead first, then involved, then supplementary");
    assert_eq!(cell.state(), CellState::Covered);
    assert_eq!(state_at(&board, "arbeit", "duldung"), CellState::WithoutLead);
    assert_eq!(state_at(&board, "wohnen", "eu"), CellState::Open);
    assert_eq!(cells.len(), 9);
    assert!(cells.at(0, 3).is_none(), "a column past the last is not the first of the next row");
}

#[test]
fn who_is_informed_or_dormant_or_has_ended_covers_nothing() {
    let in_state = |id: &str, state| Responsibility { state, ..responsibility(id, "jc", Role::Lead, "arbeit", &["duldung"]) };
    let cases = [
        (in_state("a", State::Proposed), CellState::Covered, 1),
        (in_state("b", State::Disputed), CellState::Covered, 1),
        (in_state("c", State::Dormant), CellState::Open, 1),
        (in_state("d", State::Ended), CellState::Open, 0),
        (responsibility("e", "jc", Role::Informed, "arbeit", &["duldung"]), CellState::Open, 1),
    ];
    for (responsibility, state, drawn) in cases {
        let what = format!("{:?} {:?}", responsibility.state, responsibility.role);
        let board = region(vec![responsibility.into()]);
        assert_eq!(state_at(&board, "arbeit", "duldung"), state, "{what}");
        let cells = Cells::of(&board);
        assert_eq!(cells.iter().map(|cell| cell.drawn.len()).sum::<usize>(), drawn, "{what}");
    }
}

#[test]
fn what_the_group_decided_goes_before_what_can_be_counted() {
    let board = region(vec![
        responsibility("1", "jc", Role::Lead, "arbeit", &["duldung"]).into(),
        note("arbeit", "duldung", Decision::Disputed).into(),
        note("wohnen", "eu", Decision::Gap).into(),
        note("wohnen", "schutz", Decision::NotIntended).into(),
    ]);
    assert_eq!(state_at(&board, "arbeit", "duldung"), CellState::Disputed);
    assert_eq!(state_at(&board, "wohnen", "eu"), CellState::Gap);
    assert_eq!(state_at(&board, "wohnen", "schutz"), CellState::NotIntended);
    let counts = Counts::of(&board);
    assert_eq!((counts.covered, counts.empty, counts.open), (1, 8, 6));
    assert_eq!((counts.gaps, counts.not_intended, counts.disputed), (1, 1, 1));
    assert_eq!((counts.covers, counts.pairs, counts.fullest, counts.without_lead), (1, 1, 1, 0));
}

fn wanted(board: &Board, filter: &Filter) -> Vec<String> {
    FilteredBoard::new(board, filter).responsibilities().map(|responsibility| responsibility.id.to_string()).collect()
}

#[test]
fn a_filter_selects_by_every_set_that_is_not_empty() {
    let women = [TargetGroupId::new("frauen")].into();
    let board = region(vec![
        responsibility("1", "jc", Role::Lead, "arbeit", &["duldung"]).into(),
        Responsibility { groups: women, ..responsibility("2", "verein", Role::Involved, "sprache", &["eu"]) }.into(),
        Responsibility { groups: [].into(), ..responsibility("3", "jc", Role::Involved, "wohnen", &["eu"]) }.into(),
        Responsibility { state: State::Ended, ..responsibility("4", "verein", Role::Lead, "wohnen", &["eu"]) }.into(),
    ]);
    let all = Filter::default();
    assert_eq!(wanted(&board, &all), ["1", "2", "3", "4"]);
    assert_eq!(wanted(&board, &Filter { statuses: ["eu".into()].into(), ..all.clone() }), ["2", "3", "4"]);
    assert_eq!(wanted(&board, &Filter { areas: ["arbeit".into()].into(), ..all.clone() }), ["1"]);
    let women = Filter { groups: ["frauen".into()].into(), ..all.clone() };
    assert_eq!(wanted(&board, &women), ["1", "2", "4"], "what is for all is for women too");
    assert_eq!(wanted(&board, &Filter { roles: [Role::Lead].into(), ..all.clone() }), ["1", "4"]);
    assert_eq!(wanted(&board, &Filter { actors: ["jc".into()].into(), ..all.clone() }), ["1", "3"]);
    assert_eq!(wanted(&board, &Filter { sectors: [SectorId::new("amt")].into(), ..all.clone() }), ["1", "3"]);
    assert_eq!(wanted(&board, &Filter { states: [State::Ended].into(), ..all.clone() }), ["4"]);
    let both = Filter { areas: ["arbeit".into()].into(), statuses: ["eu".into()].into(), ..all };
    assert_eq!(wanted(&board, &both), [""; 0], "a cell must be in both");
}

#[test]
fn the_matrix_shows_groups_and_the_strongest_role() {
    let two = [TargetGroupId::new("frauen"), TargetGroupId::new("alle")].into();
    let board = region(vec![
        responsibility("1", "jc", Role::Lead, "arbeit", &["duldung"]).into(),
        Responsibility { groups: two, ..responsibility("2", "jc", Role::Supplementary, "arbeit", &["eu"]) }.into(),
        Responsibility { state: State::Dormant, ..responsibility("3", "verein", Role::Lead, "wohnen", &["eu"]) }.into(),
    ]);
    let of = |filter: &Filter| matrix(&board, filter, &MatrixAxes::of_areas(&board, filter));
    let whole = of(&Filter::default());
    let rows: Vec<_> = whole.rows().collect();
    let work = rows[0].entries[0].as_ref().unwrap();
    let marks = work.groups(&board);
    let marks: Vec<_> = marks.iter().map(|mark| (mark.group.as_str(), mark.role)).collect();
    assert_eq!(work.role(), Some(Role::Lead));
    assert_eq!(marks, [("alle", Role::Lead), ("frauen", Role::Supplementary)]);
    assert_eq!(rows[1].entries, [None, None, None], "the club has a row although its offer is dormant");
    let eu = of(&Filter { statuses: ["eu".into()].into(), ..Filter::default() });
    let work = eu.rows().next().unwrap().entries[0].as_ref().unwrap();
    assert_eq!(work.role(), Some(Role::Supplementary), "only what the office does for the chosen status");
}

#[test]
fn the_table_has_tasks_and_contacts_of_every_institution() {
    let board = region(vec![
        responsibility("1", "jc", Role::Lead, "arbeit", &["eu", "duldung"]).into(),
        Responsibility { state: State::Ended, ..responsibility("2", "jc", Role::Lead, "wohnen", &["eu"]) }.into(),
        contact("101", Visibility::Network, None).into(),
    ]);
    let sections = table(&board, &Filter::default());
    assert_eq!(sections.len(), 2);
    assert_eq!(sections[0].tasks.len(), 1);
    assert_eq!(sections[0].tasks[0].place.say(Lang::De), "Arbeit, Duldung und Eu");
    assert_eq!(sections[0].tasks[0].statuses.iter().map(StatusId::as_str).collect::<Vec<_>>(), ["duldung", "eu"]);
    assert_eq!(sections[0].contacts.len(), 1);
    let ended = Filter { states: [State::Ended].into(), ..Filter::default() };
    assert_eq!(table(&board, &ended)[0].tasks[0].responsibility.id.as_str(), "2");
}

//! The matrix: its columns, the order of its rows, what stands in a cell and how the cells of a column stand.

use schaubild::model::{Actor, Board, Decision, Filter, Responsibility, Role, SectorId, State, TargetGroupId};
use schaubild::report::{CellState, ColumnKey, Matrix, MatrixAxes, MatrixScope, RowOrder, SectionKey, matrix};

use super::region::{note, region, responsibility};

fn drawn(board: &Board, columns: Vec<ColumnKey>, rows: RowOrder) -> Matrix {
    matrix(board, &Filter::default(), &MatrixAxes { columns, rows, scope: MatrixScope::Drawn { informed: false } })
}

fn areas() -> Vec<ColumnKey> {
    ["arbeit", "sprache", "wohnen"].map(|key| ColumnKey::Area(key.into())).into()
}

#[test]
fn an_entry_says_what_is_done_in_each_role_and_state() {
    let board = region(vec![
        responsibility("1", "jc", Role::Lead, "arbeit", &["duldung"]).into(),
        responsibility("2", "jc", Role::Lead, "arbeit", &["eu"]).into(),
        Responsibility { state: State::Proposed, ..responsibility("3", "jc", Role::Lead, "arbeit", &["eu"]) }.into(),
        Responsibility { state: State::Dormant, ..responsibility("4", "jc", Role::Involved, "arbeit", &["eu"]) }.into(),
        Responsibility { state: State::Ended, ..responsibility("5", "jc", Role::Involved, "wohnen", &["eu"]) }.into(),
        responsibility("6", "jc", Role::Informed, "wohnen", &["eu"]).into(),
    ]);
    let whole = drawn(&board, areas(), RowOrder::Region);
    let row = whole.rows().next().unwrap();
    let parts = &row.entries[0].as_ref().unwrap().parts;
    let said: Vec<_> =
        parts.iter().map(|part| (part.role, part.state, part.statuses.len(), part.responsibilities.len())).collect();
    assert_eq!(
        said,
        [(Role::Lead, State::Proposed, 1, 1), (Role::Lead, State::Confirmed, 2, 2), (Role::Involved, State::Dormant, 1, 1)]
    );
    assert_eq!(row.entries[1..], [None, None], "what has ended or only informs is not drawn");
}

#[test]
fn statuses_and_target_groups_can_be_columns() {
    let two = [TargetGroupId::new("frauen"), TargetGroupId::new("alle")].into();
    let none = std::iter::empty().collect();
    let board = region(vec![
        Responsibility { groups: two, ..responsibility("1", "jc", Role::Lead, "arbeit", &["duldung", "schutz"]) }.into(),
        Responsibility { groups: none, ..responsibility("2", "jc", Role::Involved, "sprache", &["eu"]) }.into(),
    ]);
    let statuses = ["duldung", "eu"].map(|key| ColumnKey::Status(key.into())).into();
    let by_status = drawn(&board, statuses, RowOrder::Region);
    let entries = &by_status.rows().next().unwrap().entries;
    assert_eq!(entries[0].as_ref().unwrap().parts[0].groups.len(), 2);
    assert_eq!(entries[1].as_ref().unwrap().parts[0].areas, ["sprache".into()]);
    let groups = vec![ColumnKey::Group("frauen".into()), ColumnKey::NoGroup];
    let by_group = drawn(&board, groups, RowOrder::Region);
    let entries = &by_group.rows().next().unwrap().entries;
    assert_eq!(entries[0].as_ref().unwrap().parts[0].groups, ["frauen".into()], "no other group in the column of one");
    assert_eq!(entries[1].as_ref().unwrap().parts[0].role, Role::Involved);
    assert_eq!(by_group.states, [None, None]);
}

#[test]
fn rows_stand_by_sector_unit_or_alphabet() {
    let of = |id: &str, parent: &str| Actor { parent: parent.to_owned(), ..Actor::named(id.into(), id) }.into();
    let board = region(vec![of("Übersetzer", "Kreis"), of("Amt", ""), of("Zoll", "Kreis")]);
    let shown = |rows| -> Vec<(Option<SectionKey>, Vec<String>)> {
        let sections = drawn(&board, areas(), rows).sections;
        let names = |rows: &[schaubild::report::MatrixRow]| rows.iter().map(|row| row.actor.to_string()).collect();
        sections.into_iter().map(|section| (section.key.clone(), names(&section.rows))).collect()
    };
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    assert_eq!(
        shown(RowOrder::Sector),
        [
            (Some(SectionKey::Sector(Some(SectorId::new("amt")))), names(&["jc"])),
            (Some(SectionKey::Sector(None)), names(&["verein", "Übersetzer", "Amt", "Zoll"])),
        ]
    );
    assert_eq!(
        shown(RowOrder::Unit),
        [
            (Some(SectionKey::Unit("Kreis".to_owned())), names(&["Übersetzer", "Zoll"])),
            (Some(SectionKey::Unit(String::new())), names(&["jc", "verein", "Amt"])),
        ]
    );
    assert_eq!(shown(RowOrder::Alphabet), [(None, names(&["Amt", "jc", "Übersetzer", "verein", "Zoll"]))]);
    assert_eq!(shown(RowOrder::Region), [(None, names(&["jc", "verein", "Übersetzer", "Amt", "Zoll"]))]);
}

#[test]
fn the_last_row_counts_the_cells_of_each_column_by_their_state() {
    let board = region(vec![
        responsibility("1", "jc", Role::Lead, "arbeit", &["duldung"]).into(),
        responsibility("2", "jc", Role::Involved, "arbeit", &["eu"]).into(),
        note("wohnen", "eu", Decision::Gap).into(),
    ]);
    let whole = drawn(&board, areas(), RowOrder::Sector);
    let counts = |column: usize| whole.states[column].clone().unwrap().into_iter().collect::<Vec<_>>();
    assert_eq!(counts(0), [(CellState::Covered, 1), (CellState::WithoutLead, 1), (CellState::Open, 1)]);
    assert_eq!(counts(1), [(CellState::Open, 3)]);
    assert_eq!(counts(2), [(CellState::Open, 2), (CellState::Gap, 1)]);
}

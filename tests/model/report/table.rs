//! The table: rows in order, filters, what texts in cells mean, and rows as text for a spreadsheet.

use std::sync::Arc;

use proptest::prelude::*;
use schaubild::catalogue;
use schaubild::model::{
    Board, Contact, ContactId, Coverage, Edit, FieldError, FieldValue, Filter, Record, RecordKind, RecordRef, Responsibility,
    Role, Source, State, Visibility,
};
use schaubild::report::{
    Column, Paste, Pending, Reader, RowQuery, SortBy, TableKind, cell_text, cell_value, fresh_row, paste, read_tsv, rows,
    set_all, write_tsv,
};
use schaubild::text::Lang;

use crate::common::boards;
use crate::report::region::{region, responsibility};

fn two() -> Arc<Board> {
    let person = Contact { phone: "110".to_owned(), ..Contact::named(ContactId::new("p"), "verein".into(), "Änne Groß") };
    region(vec![
        Responsibility { state: State::Ended, ..responsibility("a", "verein", Role::Lead, "sprache", &["duldung", "eu"]) }.into(),
        responsibility("b", "jc", Role::Involved, "arbeit", &["schutz"]).into(),
        responsibility("c", "jc", Role::Lead, "wohnen", &["duldung", "schutz", "eu"]).into(),
        person.into(),
    ])
}

fn areas(ids: &[&str]) -> FieldValue {
    FieldValue::References(RecordKind::Area, ids.iter().map(|id| RecordRef::Area((*id).into())).collect())
}

fn statuses(ids: &[&str]) -> FieldValue {
    FieldValue::References(RecordKind::Status, ids.iter().map(|id| RecordRef::Status((*id).into())).collect())
}

fn ids(board: &Board, kind: TableKind, wanted: &RowQuery) -> Vec<String> {
    rows(board, kind, wanted, Lang::De).iter().map(RecordRef::id_text).collect()
}

/// Texts of the cells of these rows.
fn texts(board: &Board, kind: TableKind, rows: &[RecordRef], lang: Lang) -> Vec<Vec<String>> {
    let cell = |row: &RecordRef, column: &Column| {
        cell_text(board, &cell_value(board, &board.record(row).unwrap(), *column).unwrap(), lang)
    };
    rows.iter().map(|row| kind.columns().iter().map(|column| cell(row, column)).collect()).collect()
}

fn block(text: &str) -> Vec<Vec<String>> {
    read_tsv(&text.replace('|', "\t"))
}

/// The board after a block was put into the rows of a table from a column on, and what was refused.
fn pasted(board: &Arc<Board>, kind: TableKind, from: Column, text: &str) -> (Arc<Board>, Vec<String>) {
    let rows = rows(board, kind, &RowQuery::default(), Lang::De);
    let place = kind.columns().iter().position(|column| *column == from).unwrap();
    let to = Paste { kind, rows: &rows, columns: kind.columns().get(place..).unwrap(), lang: Lang::De };
    let mut bits = 0;
    let done = paste(board, &to, &block(text), &mut || {
        bits += 1;
        bits
    });
    let new = done.edit.map_or_else(|| Arc::clone(board), |edit| board.apply(&edit).unwrap());
    (new, done.refused.iter().map(|refusal| refusal.say(Lang::De)).collect())
}

#[test]
fn rows_stand_in_the_regions_order_and_are_sorted_by_several_columns() {
    let board = two();
    let sorted = |sort: &[(Column, bool)]| {
        let sort = sort.iter().map(|(column, descending)| SortBy { column: *column, descending: *descending }).collect();
        ids(&board, TableKind::Tasks, &RowQuery { sort, ..RowQuery::default() })
    };
    assert_eq!(sorted(&[]), ["b", "c", "a"], "institution after institution, what has ended as well");
    assert_eq!(sorted(&[(Column::Role, false)]), ["c", "a", "b"]);
    assert_eq!(sorted(&[(Column::Role, false), (Column::Institution, true)]), ["a", "c", "b"]);
    assert_eq!(sorted(&[(Column::Areas, true)]), ["c", "a", "b"], "areas in the order of the board");
    assert_eq!(sorted(&[(Column::Confirmed, true)]), ["b", "c", "a"], "what is empty keeps its order");
}

#[test]
fn rows_are_found_by_what_stands_in_their_columns() {
    let board = two();
    let found = |kind: TableKind, needles: &[(Column, &str)]| {
        let needles = needles.iter().map(|(column, text)| (*column, (*text).to_owned())).collect();
        ids(&board, kind, &RowQuery { needles, ..RowQuery::default() })
    };
    assert_eq!(found(TableKind::Tasks, &[(Column::Institution, "JOB")]), ["b", "c"]);
    assert_eq!(found(TableKind::Tasks, &[(Column::Institution, "job"), (Column::Role, "feder")]), ["c"]);
    assert_eq!(found(TableKind::Tasks, &[(Column::Statuses, "duldung")]), ["c", "a"], "also where the cell says: all");
    assert_eq!(found(TableKind::Contacts, &[(Column::Person, "anne gross")]), ["p"]);
    for typed in ["Änne", "aenne GROSS", "anne groß", "A\u{308}nne"] {
        assert_eq!(found(TableKind::Contacts, &[(Column::Person, typed)]), ["p"], "{typed}");
    }
    assert_eq!(found(TableKind::Contacts, &[(Column::Phone, "999")]), [""; 0]);
    let filter = Filter { roles: [Role::Involved].into(), ..Filter::default() };
    assert_eq!(ids(&board, TableKind::Tasks, &RowQuery { filter: filter.clone(), ..RowQuery::default() }), ["b"]);
    assert_eq!(ids(&board, TableKind::Contacts, &RowQuery { filter, ..RowQuery::default() }), [""; 0]);
}

#[test]
fn a_text_in_a_cell_is_read_or_refused_with_a_reason() {
    let board = two();
    let read = |column, text: &str| Reader::new(&board).read(column, text);
    assert_eq!(read(Column::Role, " Federführend "), Ok(FieldValue::choice(Some(Role::Lead))));
    assert_eq!(read(Column::Role, "lead"), Ok(FieldValue::choice(Some(Role::Lead))), "either language");
    for typed in ["ergaenzend", "ERGÄNZEND", "erga\u{308}nzend"] {
        assert_eq!(read(Column::Role, typed), Ok(FieldValue::choice(Some(Role::Supplementary))), "{typed}");
    }
    assert_eq!(read(Column::Role, "Chef"), Err(FieldError::Unknown("Chef".to_owned())));
    assert_eq!(read(Column::Source, ""), Ok(FieldValue::choice::<Source>(None)));
    assert_eq!(read(Column::State, ""), Err(FieldError::Empty));
    assert_eq!(read(Column::Confirmed, "31.2.2026"), Err(FieldError::Date));
    assert_eq!(read(Column::Phone, "null"), Err(FieldError::Phone));
    assert_eq!(read(Column::Email, "a@b"), Err(FieldError::Email));
    assert_eq!(read(Column::Person, " "), Err(FieldError::Empty));
    assert_eq!(read(Column::Statuses, "EU; duldung"), Ok(statuses(&["eu", "duldung"])));
    assert_eq!(read(Column::Statuses, "EU, Visum"), Err(FieldError::Unknown("Visum".to_owned())));
    assert_eq!(read(Column::Statuses, "Alle"), Ok(statuses(&["eu", "duldung", "schutz"])));
    assert_eq!(
        read(Column::Institution, "jobcenter"),
        Ok(FieldValue::Reference(RecordKind::Actor, Some(RecordRef::Actor("jc".into()))))
    );
}

#[test]
fn an_area_more_or_less_leaves_the_other_cells_as_they_are() {
    let board = two();
    let task = Responsibility {
        covers: Coverage::rectangle(["arbeit".into()], ["eu".into()])
            .union(&Coverage::rectangle(["wohnen".into()], ["schutz".into()])),
        ..responsibility("d", "jc", Role::Lead, "arbeit", &["eu"])
    };
    let board = board.apply(&Edit::Put(task.clone().into())).unwrap();
    let row = RecordRef::Responsibility("d".into());
    let after = |column, value: FieldValue| {
        let edit = set_all(&board, std::slice::from_ref(&row), column, &value).0?;
        Some(board.apply(&edit).unwrap().responsibilities().get(&task.id).unwrap().covers.clone())
    };
    let same = areas(&["arbeit", "wohnen"]);
    assert_eq!(after(Column::Areas, same), None);
    let more = after(Column::Areas, areas(&["arbeit", "wohnen", "sprache"])).unwrap();
    assert_eq!(more.minus(&task.covers), Coverage::rectangle(["sprache".into()], ["eu".into(), "schutz".into()]));
    let less = after(Column::Statuses, statuses(&["eu"])).unwrap();
    assert_eq!(less, Coverage::rectangle(["arbeit".into()], ["eu".into()]));
    let none = set_all(&board, &[row], Column::Areas, &areas(&[]));
    assert!(none.0.is_none() && none.1 == Some((1, FieldError::NoCell)));
}

#[test]
fn a_block_goes_into_the_cells_as_one_step_and_what_is_not_understood_is_told() {
    let board = two();
    let (new, refused) = pasted(&board, TableKind::Tasks, Column::Role, "beteiligt|§ 1|ruht\nChef|§ 2|strittig|23.04.2026");
    let told = ["Zeile 2, Rolle: „Chef“ nicht übernommen (das gibt es hier nicht)"];
    assert_eq!(refused, told);
    let b = new.responsibilities().get(&"b".into()).unwrap();
    let c = new.responsibilities().get(&"c".into()).unwrap();
    assert_eq!((b.role, &*b.basis, b.state), (Role::Involved, "§ 1", State::Dormant));
    assert_eq!((c.role, &*c.basis, c.state, c.confirmed.is_some()), (Role::Lead, "§ 2", State::Disputed, true));
    let (same, refused) = pasted(&board, TableKind::Tasks, Column::Source, "Workshop|zu viel");
    assert!(same.responsibilities().get(&"b".into()).unwrap().source.is_some());
    assert_eq!(refused, ["Zeile 1: „zu viel“ nicht übernommen (dafür gibt es keine Zeile oder Spalte)"]);
}

#[test]
fn rows_beyond_the_last_are_added_where_they_name_an_institution() {
    let board = two();
    let rows = "Institution|Aufgabe|Bereiche|Status\n\
        Jobcenter|Aufgabe b|Arbeit|Schutz\nJobcenter|Aufgabe c|Wohnen|alle\nVerein|Aufgabe a|Sprache|Duldung, Eu\n\
        verein|Neu|Wohnen, Arbeit|Eu\nUnbekannt|Verloren|Arbeit|Eu";
    let (new, refused) = pasted(&board, TableKind::Tasks, Column::Institution, rows);
    assert_eq!(
        refused,
        ["Zeile 6, Institution: „Unbekannt | Verloren | Arbeit | Eu“ nicht übernommen („Unbekannt“ gibt es hier nicht)"]
    );
    let added: Vec<_> = new.responsibilities().iter().filter(|one| !board.responsibilities().contains(&one.id)).collect();
    let [added] = added[..] else { panic!("{added:?}") };
    assert_eq!((added.actor.as_str(), &*added.task, added.state), ("verein", "Neu", State::Proposed));
    assert_eq!(added.covers, Coverage::rectangle(["arbeit".into(), "wohnen".into()], ["eu".into()]));
    assert_eq!(new.responsibilities().len(), 4, "the three that are there say the same as before");
    let (new, refused) =
        pasted(&board, TableKind::Tasks, Column::Institution, "Jobcenter\nJobcenter\nVerein\nVerein||Nur ein Satz");
    let added = new.responsibilities().iter().find(|task| task.task == "Nur ein Satz").unwrap();
    let above = board.responsibilities().get(&"a".into()).unwrap();
    assert_eq!((&added.covers, added.state), (&above.covers, State::Proposed), "where nothing is said of cells, those above");
    assert_eq!(refused, [""; 0]);
    let (new, refused) =
        pasted(&board, TableKind::Contacts, Column::Institution, "Verein|Änne Groß\nJobcenter|Herr Neu|Leitung|12");
    let person = new.contacts().iter().find(|person| person.name == "Herr Neu").unwrap();
    assert_eq!((person.visibility, &*person.function, &*person.phone), (Visibility::Internal, "Leitung", ""));
    assert_eq!(refused.len(), 1, "{refused:?}");
}

#[test]
fn a_new_row_is_like_the_one_beside_it() {
    let board = two();
    let beside = RecordRef::Responsibility("c".into());
    let Some(Record::Responsibility(new)) = fresh_row(&board, TableKind::Tasks, Some(&beside), 5, Lang::De) else { panic!() };
    let old = board.responsibilities().get(&"c".into()).unwrap();
    assert_eq!((&new.actor, &new.covers, new.role, &*new.task), (&old.actor, &old.covers, old.role, ""));
    assert!(fresh_row(&region(vec![]), TableKind::Tasks, None, 5, Lang::De).is_some());
    let empty = catalogue::new_board(catalogue::template("kurz-6").unwrap(), schaubild::model::BoardId::new("x"), "X").unwrap();
    assert!(fresh_row(&empty, TableKind::Contacts, None, 5, Lang::De).is_none(), "there is no institution");
}

proptest! {
    #[test]
    fn rows_as_text_are_the_same_rows(rows in proptest::collection::vec(proptest::collection::vec("[a\"\t\r\n ;]{0,6}", 1..4), 0..4)) {
        prop_assert_eq!(read_tsv(&write_tsv(&rows)), rows);
    }

    #[test]
    fn what_is_copied_and_put_back_changes_nothing(board in boards(), lang in prop::sample::select(Lang::ALL.to_vec())) {
        for kind in TableKind::ALL {
            let rows = rows(&board, kind, &RowQuery::default(), lang);
            let copied = write_tsv(&texts(&board, kind, &rows, lang));
            let to = Paste { kind, rows: &rows, columns: kind.columns(), lang };
            let done = paste(&board, &to, &read_tsv(&copied), &mut || 1);
            prop_assert!(done.edit.is_none() && done.refused.is_empty(), "{:?} {:?}", done.edit, done.refused);
        }
    }
}

#[test]
fn every_cell_of_the_example_is_read_as_what_it_says() {
    for lang in Lang::ALL {
        let board = catalogue::the_example().board().unwrap();
        for kind in TableKind::ALL {
            for row in rows(&board, kind, &RowQuery::default(), lang) {
                for column in kind.columns() {
                    let value = cell_value(&board, &board.record(&row).unwrap(), *column).unwrap();
                    let said = cell_text(&board, &value, lang);
                    assert_eq!(Reader::new(&board).read(*column, &said), Ok(value), "{said}");
                    let mut pending = Pending::new(&board);
                    pending.write(&row, *column, (&said, lang)).unwrap();
                    assert_eq!(pending.edit(), None);
                }
            }
        }
    }
}

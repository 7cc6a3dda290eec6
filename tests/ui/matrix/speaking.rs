//! Matters in which the matrix is as the board: words and roles for screen readers, names, order, legend, export.

use egui::Role as Speaks;

use super::*;

#[test]
fn every_cell_and_head_says_what_it_is_and_where_it_stands() {
    let mut window = window();
    press(&mut window, Key::F8);
    let cells: Vec<(String, Option<usize>, Option<usize>)> = window
        .query_all_by(|node| node.role() == Speaks::Cell)
        .map(|node| {
            let node = node.accesskit_node();
            (node.label().unwrap(), node.data().row_index(), node.data().column_index())
        })
        .collect();
    for actor in ["Amt", "Verein"] {
        let own: Vec<_> = cells.iter().filter(|(label, ..)| label.starts_with(&format!("{actor}, "))).collect();
        assert_eq!(own.len(), 12, "eleven cells and a chip of {actor}");
        assert!(own.iter().all(|(label, row, column)| label.contains(": ") && row.is_some() && column.is_some()), "{own:?}");
    }
    assert!(cells.iter().any(|(label, ..)| label == "Amt, Sprache: keine Zuständigkeit"));
    for role in [Speaks::RowHeader, Speaks::ColumnHeader] {
        let heads: Vec<_> = window.query_all_by(|node| node.role() == role).collect();
        assert!(heads.len() >= 2 && heads.iter().all(|head| head.accesskit_node().label().is_some_and(|name| !name.is_empty())));
    }
    assert!(window.query_by_label("Matrix: Klein").is_some());
}

#[test]
fn an_institution_is_renamed_and_moved_at_its_row() {
    let mut window = window();
    press(&mut window, Key::F8);
    let head = window.get_by_role_and_label(Speaks::RowHeader, "Verein").rect().center();
    click(&mut window, head);
    press_with(&mut window, Modifiers::COMMAND, Key::ArrowUp);
    assert!(crate::common::text_with(&window, "nur in der Ordnung").is_some());
    palette(&mut window, "Zeilen wie auf dem Board");
    press_with(&mut window, Modifiers::COMMAND, Key::ArrowUp);
    assert_eq!(board(&window).actors().at(0).map(|actor| actor.id.clone()), Some(ActorId::new("Verein")));
    // By the mouse back again.
    let from = window.get_by_role_and_label(Speaks::RowHeader, "Verein").rect().center();
    let to = window.get_by_role_and_label(Speaks::RowHeader, "Amt").rect().center_bottom();
    crate::common::drag(&mut window, from, to + egui::vec2(0.0, -1.0));
    assert_eq!(board(&window).actors().at(0).map(|actor| actor.id.clone()), Some(ActorId::new("Amt")));
    let head = window.get_by_role_and_label(Speaks::RowHeader, "Verein").rect().center();
    click(&mut window, head);
    press(&mut window, Key::F2);
    window.event(egui::Event::Text("Bund".to_owned()));
    window.run();
    press(&mut window, Key::Enter);
    assert!(window.query_by_role_and_label(Speaks::RowHeader, "Bund").is_some());
}

#[test]
fn a_click_in_the_legend_filters_both_parts_and_moves_nothing() {
    let mut window = window();
    press(&mut window, Key::F8);
    palette(&mut window, "Pinsel: federführend");
    let at = place(&window, "Verein, Arbeit", "").center();
    click(&mut window, at);
    let entry = |window: &Window<'_>| place(window, "Legende: beteiligt", "");
    let before = (entry(&window), place(&window, "Amt, Wohnen", ""));
    click(&mut window, before.0.center());
    assert!(crate::common::text_with(&window, "Gefiltert: beteiligt").is_some());
    assert_eq!((entry(&window), place(&window, "Amt, Wohnen", "")), before);
    assert!(window.query_by_label("Verein, Arbeit: keine Zuständigkeit").is_some());
    press(&mut window, Key::F7);
    assert!(crate::common::text_with(&window, "Gefiltert: beteiligt").is_some());
}

#[test]
fn the_export_begins_with_the_part_that_is_seen() {
    let mut window = window();
    press(&mut window, Key::F8);
    palette(&mut window, "Spalten: Zielgruppen");
    press_with(&mut window, Modifiers::COMMAND, Key::E);
    assert!(window.query_by_role_and_label(Speaks::ComboBox, "Zeichnung: Matrix").is_some());
    assert!(window.query_all_by(|node| node.label().as_deref() == Some("Spalten: Zielgruppen")).next().is_some());
}

#[test]
fn what_a_cell_holds_is_taken_away_and_given_another_role_by_keys() {
    let mut window = window();
    press(&mut window, Key::F8);
    press(&mut window, Key::P);
    let at = place(&window, "Amt, Wohnen", "").center();
    click(&mut window, at);
    palette(&mut window, "Federführend");
    assert_eq!(board(&window).responsibilities().get(&ResponsibilityId::new("amt")).unwrap().role, Role::Lead);
    press(&mut window, Key::Delete);
    assert!(!board(&window).responsibilities().contains(&ResponsibilityId::new("amt")));
    assert_eq!(selected(&window, Speaks::Cell), ["Amt, Wohnen: keine Zuständigkeit"]);
    press_with(&mut window, Modifiers::COMMAND, Key::Z);
    assert!(selected(&window, Speaks::Cell).iter().all(|said| said.starts_with("Amt, Wohnen: federführend")));
    // Enter goes to the properties, Insert to the list.
    press(&mut window, Key::Enter);
    assert!(window.query_by_label_contains("Zuständigkeit: Amt").is_some());
}

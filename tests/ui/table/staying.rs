//! Cells keep what somebody meant: until a text means something, and after Escape.

use egui_kittest::kittest::Queryable as _;
use schaubild::model::Date;

use super::*;

fn responsibility(window: &Window<'_>, id: &str) -> Arc<schaubild::model::Responsibility> {
    Arc::clone(board(window).responsibilities().get(&ResponsibilityId::new(id)).unwrap())
}

/// Ticks a box of the list at the cell, or no longer.
fn tick(window: &mut Window<'_>, label: &str) {
    window.query_all_by_role_and_label(Role::CheckBox, label).last().unwrap().click();
    window.run_steps(4);
}

/// Types a wrong date into "Bestätigt am" of the second row.
fn wrong_date<'a>() -> Window<'a> {
    let mut window = window();
    go(&mut window, 1, 9);
    press(&mut window, Key::F2);
    type_in(&mut window, "31.2.2026");
    window
}

#[test]
fn escape_gives_back_cells_that_areas_and_statuses_alone_do_not_tell() {
    // Wohnen for one status, Arbeit for another: no rectangle.
    let crooked = Coverage::rectangle([AreaId::new("wohnen")], [StatusId::new("duldung")])
        .union(&Coverage::rectangle([AreaId::new("arbeit")], [StatusId::new("schutz")]));
    let before = small();
    let old = before.responsibilities().get(&ResponsibilityId::new("amt")).unwrap();
    let new = schaubild::model::Responsibility { covers: crooked.clone(), ..(**old).clone() };
    let document = Document::untitled(before.apply(&Edit::Put(new.into())).unwrap(), catalogue::the_example().logos());
    let mut window = window_with(Lang::De, document);
    press(&mut window, Key::F9);
    go(&mut window, 1, 4);
    press(&mut window, Key::Enter);
    let schutz = board(&window).statuses().get(&StatusId::new("schutz")).unwrap().short.replace('\u{AD}', "");
    tick(&mut window, &format!("Status: {schutz}"));
    assert_ne!(responsibility(&window, "amt").covers, crooked);
    tick(&mut window, &format!("Status: {schutz}"));
    assert_eq!(responsibility(&window, "amt").covers, crooked, "ticked again it stands where it stood");
    tick(&mut window, &format!("Status: {schutz}"));
    press(&mut window, Key::Escape);
    assert_eq!(responsibility(&window, "amt").covers, crooked);
}

#[test]
fn a_wrong_text_is_given_to_no_row_and_stays_until_it_is_mended() {
    let mut window = window();
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    go(&mut window, 1, 9);
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    press(&mut window, Key::F2);
    type_in(&mut window, "31.2.2026");
    press_with(&mut window, Modifiers::COMMAND, Key::Enter);
    assert_eq!(steps(&window), 0, "nothing was filled");
    let other = cell(&window, "Institution: Verein");
    click(&mut window, other);
    type_in(&mut window, "x");
    assert_eq!(steps(&window), 0, "a click elsewhere does not lead away from it");
    press_with(&mut window, Modifiers::COMMAND, Key::A);
    type_in(&mut window, "1.2.2026");
    press(&mut window, Key::Enter);
    assert_eq!(responsibility(&window, "amt").confirmed, Date::read("1.2.2026"));
}

#[test]
fn a_wrong_text_can_be_given_up() {
    let mut window = wrong_date();
    let other = cell(&window, "Institution: Verein");
    click(&mut window, other);
    press(&mut window, Key::Escape);
    press(&mut window, Key::ArrowDown);
    assert_eq!(selected(&window), ["Zeile 3: Amt"]);
    assert_eq!(steps(&window), 0);
}

#[test]
fn a_wrong_text_waits_in_its_own_row_while_another_part_is_shown() {
    let mut window = wrong_date();
    press(&mut window, Key::F7);
    press(&mut window, Key::F9);
    let row = window.get_by_role_and_label(Role::Row, "Zeile 2: Amt").rect().expand(4.0);
    let mut fields = window.query_all_by_role_and_label(Role::TextInput, "Bestätigt am");
    assert!(fields.any(|field| row.contains(field.rect().center())));
    drop(fields);
    assert_eq!(steps(&window), 0);
}

#[test]
fn a_column_that_is_hidden_cannot_have_the_focus() {
    let mut window = window();
    go(&mut window, 1, 0);
    press_with(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    type_in(&mut window, "Spalte ausblenden");
    press(&mut window, Key::Enter);
    assert!(column(&window, "Institution").is_empty());
    press(&mut window, Key::F2);
    type_in(&mut window, "Kreis");
    press(&mut window, Key::Enter);
    assert_eq!(responsibility(&window, "amt").actor, ActorId::new("Amt"));
    assert!(column(&window, "Übergeordnete Stelle").contains(&"Kreis".to_owned()));
}

#[test]
fn nothing_is_pasted_where_no_cell_has_the_focus() {
    let mut window = window();
    window.event(Event::Paste("Neu\tNeu\r\n".to_owned()));
    window.run();
    assert_eq!(steps(&window), 0);
}

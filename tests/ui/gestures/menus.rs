//! Menus, fields and what is held where heads stay in sight, and what they leave alone.

use egui::{Event, PointerButton, Role};

use super::*;
use crate::common::text_with;

fn right_click(window: &mut Window<'_>, at: Pos2) {
    window.hover_at(at);
    window.step();
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Secondary, Modifiers::NONE);
        window.event(Event::PointerButton { pos: at, button, pressed, modifiers });
        window.step();
    }
    window.run();
}

/// A click on an entry of the open menu.
fn choose(window: &mut Window<'_>, label: &str) {
    let at = place(window, label, "").center();
    click(window, at);
}

#[test]
fn the_menu_of_a_head_opens_the_field_for_its_name_and_that_of_a_cell_one_for_an_institution() {
    let mut window = window();
    let at = head(&window, "Wohnen").center();
    right_click(&mut window, at);
    choose(&mut window, "Umbenennen");
    press(&mut window, Modifiers::COMMAND, Key::A);
    type_text(&mut window, "Obdach");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(board(&window).areas().iter().any(|area| area.short == "Obdach"));
    let at = corner(&window, "Arbeit", 0);
    right_click(&mut window, at);
    choose(&mut window, "Institution eintragen");
    type_text(&mut window, "jobc");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(is_shown(&window, "Jobcenter, "));
}

#[test]
fn ctrl_and_a_click_take_the_mark_of_a_chip_away() {
    let mut window = window();
    go_to(&mut window, "Wohnen", 1);
    press(&mut window, Modifiers::NONE, Key::Enter);
    press(&mut window, Modifiers::NONE, Key::Space);
    let at = chip(&window, "Amt", "Wohnen").center();
    modifiers(&mut window, Modifiers::COMMAND);
    click(&mut window, at);
    modifiers(&mut window, Modifiers::NONE);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    assert!(text_with(&window, "Ausgewählt: ").is_some() && text_with(&window, "2 ausgewählt").is_none());
}

#[test]
fn the_menu_removes_only_what_has_the_focus() {
    let mut window = window();
    let at = head(&window, "Wohnen").center();
    right_click(&mut window, at);
    assert!(is_shown(&window, "Entfernen …"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    let institution = jobcenter_in_tray(&window);
    click(&mut window, institution);
    assert!(text_with(&window, "Institution: Jobcenter").is_some());
    right_click(&mut window, at);
    assert!(is_shown(&window, "Umbenennen") && !is_shown(&window, "Entfernen …"));
}

#[test]
fn what_is_carried_by_keys_stays_in_the_hand_over_a_head() {
    let mut window = window();
    go_to(&mut window, "Sprache", 0);
    press(&mut window, Modifiers::NONE, Key::Enter);
    press(&mut window, Modifiers::COMMAND, Key::D);
    for _ in 0..20 {
        press(&mut window, Modifiers::NONE, Key::ArrowUp);
    }
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(text_with(&window, "Nichts geändert: auf ein Feld ziehen, Esc bricht ab").is_some());
    assert_eq!(steps(&window), 0);
    for _ in 0..4 {
        press(&mut window, Modifiers::NONE, Key::ArrowDown);
        press(&mut window, Modifiers::NONE, Key::Enter);
        if steps(&window) > 0 {
            break;
        }
    }
    assert_eq!(steps(&window), 1, "it is put down at last");
}

/// Visible part of the thing that is selected, with this role.
fn selected(window: &Window<'_>, role: Role) -> egui::Rect {
    let is = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        node.toggled() == Some(egui::accesskit::Toggled::True) && node.role() == role
    };
    window.query_all_by(is).next().unwrap().rect()
}

#[test]
fn field_and_menu_stand_at_a_head_that_stays_in_sight() {
    let mut window = window();
    go_to(&mut window, "Wohnen", 1);
    for _ in 0..4 {
        press(&mut window, Modifiers::COMMAND, Key::Plus);
    }
    for _ in 0..5 {
        press(&mut window, Modifiers::NONE, Key::ArrowRight);
    }
    // The head of the row in which the focus is, where it stays while the grid is moved below it.
    let at = {
        let is_head = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
            node.role() == Role::RowHeader && node.label().is_some_and(|label| label.starts_with("Wohnen"))
        };
        window.query_all_by(is_head).next().unwrap().rect().center()
    };
    click(&mut window, at);
    window.run_steps(30);
    let head = selected(&window, Role::RowHeader);
    press(&mut window, Modifiers::NONE, Key::F2);
    let field = {
        let mut all = window.query_all_by(|node| node.is_focused() && node.role() == Role::TextInput);
        all.next().unwrap().rect()
    };
    assert!(head.expand(40.0).contains(field.left_top()), "{field:?} at {head:?}");
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::SHIFT, Key::F10);
    let entry = place(&window, "Neuer Bereich …", "");
    assert!(head.expand(60.0).contains(entry.left_top()), "{entry:?} at {head:?}");
}

#[test]
fn the_cell_to_which_the_keyboard_carries_is_seen() {
    let mut window = window();
    for _ in 0..8 {
        press(&mut window, Modifiers::COMMAND, Key::Plus);
    }
    for _ in 0..2 {
        press(&mut window, Modifiers::NONE, Key::F6);
    }
    type_text(&mut window, "Jobcenter");
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(text_with(&window, "Pfeiltasten wählen das Feld").is_some());
    let cell = selected(&window, Role::Cell);
    assert!(cell.width() > 60.0 && cell.height() > 20.0, "only {cell:?} of it is seen");
}

#[test]
fn the_right_button_asks_for_commands_on_the_ground_and_in_the_tray_too() {
    let mut window = window();
    let sheet = head(&window, "Schaubild: ");
    let ground = sheet.left_top() + vec2(4.0, 4.0);
    right_click(&mut window, ground);
    assert!(is_shown(&window, "Neu einpassen") && is_shown(&window, "Neuer Bereich"));
    press(&mut window, Modifiers::NONE, Key::Escape);
    let entry = jobcenter_in_tray(&window);
    right_click(&mut window, entry);
    assert!(is_shown(&window, "Entfernen …") && !is_shown(&window, "Stück wegnehmen"));
}

#[test]
fn a_chip_says_its_task() {
    let mut window = window();
    let at = chip(&window, "Amt", "Wohnen").center();
    let tasked = {
        let board = board(&window);
        let responsibility = board.responsibilities().get(&ResponsibilityId::new("amt")).unwrap();
        schaubild::model::Responsibility { task: "Vermittelt Wohnungen".to_owned(), ..(**responsibility).clone() }
    };
    let with_task = board(&window).apply(&Edit::Put(Record::from(tasked))).unwrap();
    window = window_with(Lang::De, Document::untitled(with_task, catalogue::the_example().logos()));
    assert!(place(&window, "Amt, ", ": Vermittelt Wohnungen").contains(at));
}

//! The tray, and going from panel to panel.

use std::sync::Arc;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use schaubild::app::Document;
use schaubild::model::{Board, BoardId, Head};
use schaubild::save::LogoSource;
use schaubild::text::Lang;

use crate::inspector::window::*;

#[test]
fn f6_goes_from_the_board_to_the_properties_and_the_tray_and_back() {
    let mut window = window(Lang::De);
    let titles = |window: &Window<'_>| window.get_by_role_and_label(Role::TextInput, "Titel").is_focused();
    press(&mut window, &[Key::F6]);
    assert!(titles(&window));
    press(&mut window, &[Key::F6]);
    assert!(window.get_by_role_and_label(Role::TextInput, "Institution suchen oder neu …").is_focused());
    press(&mut window, &[Key::F6, Key::F6]);
    assert!(titles(&window));
    window.key_press_modifiers(Modifiers::COMMAND, Key::I);
    window.run();
    assert!(window.query_by_label("Eigenschaften").is_none());
}

#[test]
fn the_tray_finds_by_short_name_name_and_alias() {
    let mut window = window(Lang::De);
    let entry = |window: &Window<'_>, name: &str| says(window, &format!("{name}, auf dem Board"));
    type_into_tray(&mut window, "auslän");
    assert!(entry(&window, "ABH") && !entry(&window, "Jobcenter"));
    type_into_tray(&mut window, "auslaenderbehoerde");
    assert!(entry(&window, "ABH") && !entry(&window, "Jobcenter"), "umlauts written out");
    type_into_tray(&mut window, "gibt es nicht");
    assert!(says(&window, "Keine Institution passt dazu"));
    assert!(says(&window, "Enter fügt „gibt es nicht“ hinzu"));
}

fn type_into_tray(window: &mut Window<'_>, text: &str) {
    type_into(window, "Institution suchen oder neu …", text);
}

#[test]
fn the_list_stands_by_sectors_or_by_the_alphabet() {
    let mut window = window(Lang::De);
    let above = |window: &Window<'_>, one: &str, two: &str| {
        place(window, &format!("{one}, auf dem Board"), "").top() < place(window, &format!("{two}, auf dem Board"), "").top()
    };
    assert!(says(&window, "Kommunale Verwaltung"));
    assert!(above(&window, "Jugendamt", "Agentur für Arbeit"));
    click(&mut window, "A–Z", "");
    assert!(!says(&window, "Kommunale Verwaltung"));
    assert!(above(&window, "Agentur für Arbeit", "Jugendamt"));
}

#[test]
fn an_unknown_name_and_enter_is_a_new_institution_that_stands_first() {
    let mut window = window(Lang::De);
    type_into_tray(&mut window, "Tafel Falkenrode e. V.");
    press(&mut window, &[Key::Enter]);
    assert_eq!(steps(&window), 1);
    assert!(says(&window, "Institution: Tafel Falkenrode e. V."));
    let new = place(&window, "Tafel Falkenrode e. V., noch nicht auf dem Board", "");
    assert!(new.top() < place(&window, "ABH, auf dem Board", "").top());
}

#[test]
fn a_known_kind_offers_its_typical_responsibilities_as_one_step() {
    let mut window = window(Lang::De);
    let start = board(&window);
    type_into_tray(&mut window, "Jobcenter Neustadt");
    assert!(says(&window, "Enter fügt „Jobcenter Neustadt“ hinzu (Akteursart Jobcenter)"));
    press(&mut window, &[Key::Enter]);
    assert_eq!((board(&window).actors().len() - start.actors().len(), steps(&window)), (1, 1), "it is there at once");
    let first = window.get_all_by_role(Role::CheckBox).find(|node| {
        let label = node.accesskit_node().label().unwrap_or_default();
        label.contains(" · ")
    });
    first.unwrap().click();
    window.run();
    click(&mut window, "Übernehmen (4)", "");
    let after = board(&window);
    assert_eq!((after.responsibilities().len() - start.responsibilities().len(), steps(&window)), (4, 1));
    assert!(after.actors().iter().any(|actor| actor.name == "Jobcenter Neustadt"));
}

#[test]
fn the_next_name_can_be_typed_at_once_and_none_is_lost() {
    let mut window = window(Lang::De);
    let start = board(&window);
    for name in ["Jobcenter Neustadt", "Gesundheitsamt Nord", "Tafel"] {
        type_into_tray(&mut window, name);
        press(&mut window, &[Key::Enter]);
    }
    type_into_tray(&mut window, "Volkshochschule Nord");
    press(&mut window, &[Key::Enter]);
    click(&mut window, "Ohne sie", "");
    assert_eq!((board(&window).actors().len() - start.actors().len(), steps(&window)), (4, 4));
}

#[test]
fn names_typed_one_after_the_other_all_become_institutions_without_a_click_between() {
    let mut window = window(Lang::De);
    let start = board(&window);
    press(&mut window, &[Key::F6, Key::F6]);
    for name in ["Tafel", "Jobcenter Neustadt", "Frauen für Frauen"] {
        window.get_by_role_and_label(Role::TextInput, "Institution suchen oder neu …").type_text(name);
        window.run();
        press(&mut window, &[Key::Enter]);
    }
    let after = board(&window);
    let names: Vec<&str> = after.actors().iter().skip(start.actors().len()).map(|actor| actor.name.as_str()).collect();
    assert_eq!(names, ["Tafel", "Jobcenter Neustadt", "Frauen für Frauen"]);
    assert_eq!(after.responsibilities().len(), start.responsibilities().len(), "a blank on an offer is no answer");
}

#[test]
fn a_second_enter_takes_what_is_offered_and_escape_does_not() {
    let mut window = window(Lang::De);
    let start = board(&window);
    type_into_tray(&mut window, "Jobcenter Neustadt");
    press(&mut window, &[Key::Enter, Key::Escape]);
    assert!(!says(&window, "Ohne sie"));
    assert_eq!(board(&window).responsibilities().len(), start.responsibilities().len());
    type_into_tray(&mut window, "Jobcenter Altstadt");
    press(&mut window, &[Key::Enter, Key::Enter]);
    assert_eq!(board(&window).responsibilities().len(), start.responsibilities().len() + 5);
    assert!(window.get_by_role_and_label(Role::TextInput, "Institution suchen oder neu …").is_focused());
}

#[test]
fn what_a_kind_is_called_does_not_name_two_institutions() {
    let mut window = window(Lang::De);
    press(&mut window, &[Key::F6, Key::F6]);
    for name in ["Caritas Nord", "Diakonie Nord", "Jugendamt Nord", "Polizei Nord"] {
        window.get_by_role_and_label(Role::TextInput, "Institution suchen oder neu …").type_text(name);
        window.run();
        press(&mut window, &[Key::Enter]);
    }
    let after = board(&window);
    let added = after.actors().iter().skip(25).map(|actor| (actor.short.as_str(), actor.aliases.is_empty()));
    let added: Vec<_> = added.collect();
    assert_eq!(added, [("", true), ("", true), ("", true), ("Pol", false)]);
}

#[test]
fn an_empty_tray_says_how_to_begin() {
    let empty = Board::new(Head::new(BoardId::new("b"), "Leer"));
    let window = window_with(Lang::De, Document::untitled(Arc::new(empty), &LogoSource::Nowhere));
    assert!(says(&window, "0 Institutionen"));
    assert!(says(&window, "Noch keine Institution: oben einen Namen tippen, Enter fügt sie hinzu"));
}

#[test]
fn an_institution_is_carried_from_the_tray_to_a_cell_by_the_keyboard_alone() {
    let mut window = window(Lang::De);
    let start = board(&window);
    press(&mut window, &[Key::F6, Key::F6]);
    type_into_tray(&mut window, "VHS");
    press(&mut window, &[Key::ArrowDown, Key::Enter, Key::ArrowDown, Key::Enter]);
    let after = board(&window);
    assert_eq!(after.responsibilities().len(), start.responsibilities().len() + 1);
    let new = after.responsibilities().iter().last().unwrap();
    assert_eq!(after.actor_name(&new.actor), "VHS");
    assert_eq!(steps(&window), 1);
}

#[test]
fn enter_goes_from_a_chip_to_its_properties_and_escape_back_to_the_board() {
    let mut window = window(Lang::De);
    select(&mut window);
    press(&mut window, &[Key::F6, Key::Enter]);
    assert!(window.get_by_role_and_label(Role::ComboBox, "Institution: Jobcenter").is_focused());
    window.get_by_role_and_label(Role::TextInput, "Rechtsgrundlage").focus();
    window.run();
    press(&mut window, &[Key::Escape]);
    press(&mut window, &[Key::Delete]);
    assert_eq!(steps(&window), 1, "keys mean the chip again");
}

#[test]
fn a_click_in_the_list_gives_it_the_keyboard() {
    let mut window = window(Lang::De);
    click(&mut window, "ABH, auf dem Board", "");
    press(&mut window, &[Key::ArrowDown, Key::Space]);
    assert!(says(&window, "Institution: Unterbringung"));
    press(&mut window, &[Key::Escape, Key::F6]);
    assert!(window.get_by_role_and_label(Role::TextInput, "Name").is_focused());
}

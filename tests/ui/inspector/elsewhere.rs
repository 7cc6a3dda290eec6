//! The panels beside other things: the export panel in their place, another subject, another board.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use schaubild::app::Document;
use schaubild::catalogue;
use schaubild::text::Lang;

use crate::inspector::window::*;

fn with_ctrl(window: &mut Window<'_>, key: Key) {
    window.key_press_modifiers(Modifiers::COMMAND, key);
    window.run_steps(8);
}

fn has_button(window: &Window<'_>, label: &str) -> bool {
    window.query_all_by_role_and_label(Role::Button, label).next().is_some()
}

#[test]
fn what_leads_to_the_properties_puts_the_export_panel_away() {
    for (name, shows) in [
        ("Neuer Sektor", "Sektor: Neuer Sektor"),
        ("Verlauf", "Noch kein Schritt"),
        ("Eigenschaften", "Institution bearbeiten"),
        ("Entfernen …", "Jetzt entfernen"),
    ] {
        let mut window = window(Lang::De);
        select(&mut window);
        with_ctrl(&mut window, Key::E);
        assert!(has_button(&window, "Exportieren"));
        window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
        window.run_steps(3);
        window.event(egui::Event::Text(name.to_owned()));
        window.run_steps(3);
        window.key_press(Key::Enter);
        window.run_steps(8);
        assert!(!has_button(&window, "Exportieren"), "{name}");
        assert!(says_part(&window, shows), "{name}");
    }
}

#[test]
fn the_question_before_removing_is_seen_and_gone_with_its_subject() {
    let mut window = window(Lang::De);
    window.set_size(egui::vec2(1600.0, 900.0));
    window.run();
    click_on(&mut window, Role::RowHeader, "Arbeit");
    window.get_by_role_and_label(Role::Button, "Aktivitätsbereich entfernen …").click_accesskit();
    window.run();
    let question = window.get_by_label("Jetzt entfernen");
    assert!(question.is_focused() && question.rect().top() > 100.0 && question.rect().bottom() < 860.0);
    click_on(&mut window, Role::RowHeader, "Wohnen");
    click_on(&mut window, Role::RowHeader, "Arbeit");
    assert!(!says(&window, "Jetzt entfernen"));
}

#[test]
fn a_record_that_is_gone_is_no_longer_shown() {
    let mut window = window(Lang::De);
    command(&mut window, "Neuer Sektor");
    press(&mut window, &[Key::Escape]);
    with_ctrl(&mut window, Key::Z);
    with_ctrl(&mut window, Key::Y);
    assert!(!says_part(&window, "Sektor: Neuer Sektor"), "undo has led back to the board");
}

#[test]
fn panels_forget_the_board_that_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let [one, other] = ["eins.ron", "zwei.ron"].map(|name| folder.path().join(name));
    for path in [&one, &other] {
        std::fs::write(path, catalogue::the_example().source()).unwrap();
    }
    let mut window = window_with(Lang::De, Document::open(&one).unwrap());
    type_into(&mut window, "Institution suchen oder neu …", "ABH");
    click(&mut window, "ABH, auf dem Board", "");
    click(&mut window, "Institution entfernen …", "");
    assert!(says(&window, "Jetzt entfernen"));
    with_ctrl(&mut window, Key::E);
    with_ctrl(&mut window, Key::O);
    type_into(&mut window, "Öffnen", other.to_str().unwrap());
    press(&mut window, &[Key::Enter]);
    assert_eq!(app(&window).document().path(), Some(&*other));
    assert!(!has_button(&window, "Exportieren"), "it was opened for the other board");
    assert!(says(&window, "Jobcenter, auf dem Board"), "nothing is searched");
    click(&mut window, "ABH, auf dem Board", "");
    assert!(!says(&window, "Jetzt entfernen"));
    with_ctrl(&mut window, Key::E);
    assert!(has_button(&window, "Exportieren"));
}

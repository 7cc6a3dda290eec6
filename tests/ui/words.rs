//! Words around the board, without a screen: help, palette, menus, status line, and what a screen reader finds of them.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use crate::common::{Window, board, cell, chip, text_with, window_with};
use crate::spoken::unspoken;
use egui::{Event, Key, Modifiers, Role, ViewportCommand, ViewportId, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use schaubild::app::{App, Document};
use schaubild::catalogue;
use schaubild::text::Lang;

fn window<'a>(lang: Lang) -> Window<'a> {
    window_with(lang, Document::untitled(catalogue::the_example().board().unwrap(), catalogue::the_example().logos()))
}

fn press(window: &mut Window<'_>, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    window.run();
}

fn has(window: &Window<'_>, label: &str) -> bool {
    window.query_all_by_label(label).next().is_some()
}

/// Name of the thing that has the keyboard.
fn focused(window: &Window<'_>) -> String {
    let mut spoken = window.query_all_by(|node| node.is_focused() && (node.label().is_some() || node.value().is_some()));
    let node = spoken.next();
    node.map(|node| node.accesskit_node()).and_then(|node| node.label().or_else(|| node.value())).unwrap_or_default()
}

#[test]
fn the_list_of_keys_scrolls_by_keys_and_goes_by_f1_or_escape() {
    for away in [Key::F1, Key::Escape] {
        let mut window = window(Lang::De);
        press(&mut window, Modifiers::NONE, Key::F1);
        assert_eq!(focused(&window), "Befehle und Tasten");
        let top = |window: &Window<'_>| window.get_by_label("Strg+Umschalt+S").rect().top();
        let before = top(&window);
        press(&mut window, Modifiers::NONE, Key::ArrowDown);
        let below = top(&window);
        assert!(below < before - 30.0, "{below} {before}");
        press(&mut window, Modifiers::NONE, Key::ArrowUp);
        assert!((top(&window) - before).abs() < 1.0);
        press(&mut window, Modifiers::NONE, away);
        assert!(!has(&window, "Befehle und Tasten"));
        press(&mut window, Modifiers::NONE, Key::ArrowRight);
        assert!(text_with(&window, "Ausgewählt: ").is_some(), "the board has the keyboard again");
    }
}

#[test]
fn the_list_of_keys_tells_of_the_mouse_in_both_languages() {
    for (lang, headline, gesture, way) in
        [(Lang::De, "Maus", "Strg+Mausrad", "+ und −"), (Lang::En, "Mouse", "Ctrl+wheel", "+ and −")]
    {
        let mut window = window(lang);
        press(&mut window, Modifiers::NONE, Key::F1);
        for text in [headline, gesture, way] {
            assert!(has(&window, text), "{text}");
        }
    }
}

#[test]
fn space_marks_pieces_so_that_one_key_means_several() {
    let mut window = window(Lang::De);
    let at = cell(&window, "Existenzsicherung", "Schutzstatus (§ 25 I, II)").left_top() + vec2(3.0, 2.0);
    window.hover_at(at);
    window.drag_at(at);
    window.drop_at(at);
    window.run();
    let before = board(&window).responsibilities().len();
    press(&mut window, Modifiers::NONE, Key::Enter);
    press(&mut window, Modifiers::NONE, Key::Space);
    press(&mut window, Modifiers::NONE, Key::ArrowRight);
    assert!(text_with(&window, "2 ausgewählt: ").is_some());
    press(&mut window, Modifiers::SHIFT, Key::Delete);
    assert_eq!(board(&window).responsibilities().len(), before - 2);
    press(&mut window, Modifiers::COMMAND, Key::Z);
    assert_eq!(board(&window).responsibilities().len(), before, "one step");
}

#[test]
fn what_is_selected_is_said_in_the_status_line() {
    let mut window = window(Lang::En);
    assert!(has(&window, "Nothing selected"));
    let at = chip(&window, "Jobcenter", "Arbeit").center();
    window.hover_at(at);
    window.drag_at(at);
    window.drop_at(at);
    window.run();
    assert!(text_with(&window, "Selected: Jobcenter, ").is_some());
}

#[test]
fn the_focus_follows_the_view_when_enlarged() {
    let mut window = window(Lang::De);
    press(&mut window, Modifiers::NONE, Key::ArrowDown);
    for _ in 0..8 {
        press(&mut window, Modifiers::NONE, Key::Plus);
    }
    for _ in 0..8 {
        press(&mut window, Modifiers::NONE, Key::ArrowDown);
        press(&mut window, Modifiers::NONE, Key::ArrowRight);
    }
    let said = text_with(&window, "Ausgewählt: ").unwrap();
    let name = said.trim_start_matches("Ausgewählt: ").to_owned();
    let seen = window.query_all_by(|node| node.label().is_some_and(|label| label == name)).next();
    let rect = seen.unwrap().rect();
    assert!(rect.left() >= 250.0 && rect.right() <= 1310.0 && rect.top() >= 40.0 && rect.bottom() <= 870.0, "{rect:?}");
}

#[test]
fn a_command_is_found_in_the_palette_with_its_umlauts_in_any_spelling() {
    for typed in ["Rechtsprüfpunkt", "rechtspruefpunkt", "RECHTSPRU\u{308}FPUNKT"] {
        let mut window = window(Lang::De);
        press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
        assert!(text_with(&window, "Neuer Rechtsprüfpunkt …").is_none());
        window.event(Event::Text(typed.to_owned()));
        window.run();
        assert!(text_with(&window, "Neuer Rechtsprüfpunkt …").is_some(), "{typed}");
    }
}

#[test]
fn notes_open_from_the_status_line_by_keys_and_close() {
    let mut window = window(Lang::De);
    let button =
        window.query_all_by(|node| node.role() == Role::Button && node.label().is_some_and(|label| label.ends_with(" Hinweise")));
    button.last().unwrap().focus();
    window.run();
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(text_with(&window, "ohne Federführung").is_some());
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(!has(&window, "Schließen"));
}

#[test]
fn notes_have_the_keyboard_and_go_by_the_button_that_opened_them() {
    let mut window = window(Lang::De);
    window.set_size(vec2(1600.0, 250.0));
    window.run();
    let is_note = |label: &str| label.ends_with("fehlt auf dem Board") || label.ends_with("aber die Einwilligung fehlt");
    let toggle = |window: &mut Window<'_>| {
        let is_button = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
            node.role() == Role::Button && node.label().is_some_and(|label| label.ends_with(" Hinweise"))
        };
        let at = window.query_all_by(is_button).last().unwrap().rect().center();
        window.hover_at(at);
        window.drag_at(at);
        window.drop_at(at);
        window.run();
    };
    toggle(&mut window);
    let first = focused(&window);
    assert!(is_note(&first), "{first}");
    // Tab goes through them, and what it reaches comes into sight.
    let top = |window: &Window<'_>| {
        let is_first = |node: &egui_kittest::kittest::AccessKitNode<'_>| node.label().as_deref() == Some(first.as_str());
        window.query_all_by(is_first).next().map(|node| node.rect().top())
    };
    let before = top(&window).unwrap();
    (0..12).for_each(|_| press(&mut window, Modifiers::NONE, Key::Tab));
    assert!(top(&window).is_none_or(|top| top < before - 5.0));
    toggle(&mut window);
    assert!(!has(&window, &first));
}

#[test]
fn escape_puts_every_panel_away_in_which_one_was_last_though_nothing_has_the_keyboard() {
    for title in ["Über Schaubild", "Einstellungen", "Exportieren", "Runde", "Hinweise"] {
        let mut window = window(Lang::De);
        press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
        window.event(Event::Text(title.to_owned()));
        window.run();
        press(&mut window, Modifiers::NONE, Key::Enter);
        let is_open = |window: &Window<'_>| {
            let is_close = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
                let says = node.label().is_some_and(|label| label.ends_with("schließen") && label.contains(title));
                node.role() == Role::Button && (says || (title == "Hinweise" && node.label().as_deref() == Some("Schließen")))
            };
            window.query_all_by(is_close).next().is_some()
        };
        assert!(is_open(&window), "{title}");
        // So it is after a click on a button.
        window.ctx.memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
        window.run();
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert!(!is_open(&window), "{title}");
    }
}

#[test]
fn ctrl_q_quits_and_ctrl_alt_q_which_types_an_at_sign_does_not() {
    for (modifiers, quits) in [(Modifiers::COMMAND, true), (Modifiers::COMMAND | Modifiers::ALT, false)] {
        let mut window = window(Lang::De);
        let key = Key::Q;
        window.event(Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers });
        window.step();
        let closes = window.output().viewport_output[&ViewportId::ROOT].commands.contains(&ViewportCommand::Close);
        assert_eq!(closes, quits, "{modifiers:?}");
    }
}

#[test]
fn every_part_of_the_window_is_found_by_a_screen_reader_with_name_and_role() {
    for lang in [Lang::De, Lang::En] {
        let mut window = window(lang);
        assert_eq!(unspoken(&window), Vec::<String>::new(), "board, tray and properties");
        let at = chip(&window, "Jobcenter", "Arbeit").center();
        window.hover_at(at);
        window.drag_at(at);
        window.drop_at(at);
        window.run();
        assert_eq!(unspoken(&window), Vec::<String>::new(), "a responsibility");
        press(&mut window, Modifiers::NONE, Key::Menu);
        assert_eq!(unspoken(&window), Vec::<String>::new(), "the menu of a chip");
        press(&mut window, Modifiers::NONE, Key::Escape);
        let file = if lang == Lang::De { "Datei" } else { "File" };
        window.get_by_label(file).click();
        window.run();
        assert_eq!(unspoken(&window), Vec::<String>::new(), "a menu of the bar");
        press(&mut window, Modifiers::NONE, Key::Escape);
        press(&mut window, Modifiers::NONE, Key::F1);
        assert_eq!(unspoken(&window), Vec::<String>::new(), "the list of keys");
        press(&mut window, Modifiers::NONE, Key::F1);
        press(&mut window, Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
        assert_eq!(unspoken(&window), Vec::<String>::new(), "the palette");
        press(&mut window, Modifiers::NONE, Key::Escape);
        press(&mut window, Modifiers::COMMAND, Key::N);
        assert_eq!(unspoken(&window), Vec::<String>::new(), "the start page");
    }
}

#[test]
fn the_start_page_of_an_empty_program_is_spoken_too() {
    let mut window = Harness::builder().with_size(vec2(1600.0, 900.0)).build_ui_state(
        |ui, app: &mut Option<App>| match app {
            Some(app) => app.frame_ui(ui),
            None => *app = Some(App::start(ui.ctx(), Lang::De, || 7)),
        },
        None,
    );
    window.run();
    window.run();
    assert_eq!(unspoken(&window), Vec::<String>::new());
}

#[test]
fn f6_goes_from_the_board_to_properties_tray_and_back() {
    let mut window = window(Lang::De);
    let start = focused(&window);
    assert!(start.starts_with("Schaubild: "), "{start}");
    let mut seen = vec![start.clone()];
    for _ in 0..3 {
        press(&mut window, Modifiers::NONE, Key::F6);
        seen.push(focused(&window));
    }
    assert_eq!(seen.last(), Some(&start), "{seen:?}");
    assert!(seen.iter().all(|name| !name.is_empty()) && seen[1] != seen[2] && seen[1] != start, "{seen:?}");
}

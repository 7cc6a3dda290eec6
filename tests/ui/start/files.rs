//! Opening over unsaved changes, wrong and dropped files, the title of the window.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{DroppedFile, Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use schaubild::catalogue;
use schaubild::save;
use schaubild::text::Lang;

use crate::start::window::*;

#[test]
fn opening_over_unsaved_changes_asks() {
    let (_folder, path) = falkenrode();
    let other = path.with_file_name("ginsterheid.ron");
    std::fs::write(&other, catalogue::example(Some("ginsterheid")).unwrap().source()).unwrap();
    let mut window = open(&path);
    change(&mut window);
    let changed = board(&window);
    let ask = |window: &mut Window<'_>| {
        press(window, Modifiers::COMMAND, Key::O);
        type_path(window, "Öffnen", &other);
        assert!(is_shown(window, "Es gibt Änderungen, die nicht gespeichert sind"));
    };
    ask(&mut window);
    press(&mut window, Modifiers::NONE, Key::Escape);
    assert!(Arc::ptr_eq(&board(&window), &changed) && !is_shown(&window, "Speichern und weiter"));

    ask(&mut window);
    click(&mut window, "Speichern und weiter");
    assert_eq!(*save::load(&path).unwrap().board, *changed);
    assert_eq!(board(&window).actors().len(), 12);

    press(&mut window, Modifiers::COMMAND, Key::O);
    type_path(&mut window, "Öffnen", &path);
    assert!(Arc::strong_count(&board(&window)) > 0 && board(&window).actors().len() == 25, "nothing to ask");
    change(&mut window);
    ask(&mut window);
    click(&mut window, "Ohne Speichern weiter");
    assert_eq!(board(&window).actors().len(), 12);
    assert_eq!(*save::load(&path).unwrap().board, *changed);
}

#[test]
fn a_file_that_is_opened_again_and_saved_on_the_way_is_shown_as_it_was_saved() {
    let (_folder, path) = falkenrode();
    let mut window = open(&path);
    change(&mut window);
    let changed = board(&window);
    press(&mut window, Modifiers::COMMAND, Key::O);
    type_path(&mut window, "Öffnen", &path);
    click(&mut window, "Speichern und weiter");
    assert_eq!(*save::load(&path).unwrap().board, *changed);
    assert_eq!(*board(&window), *changed, "and not as it was before");
}

#[test]
fn the_names_of_a_list_are_not_lost_unasked() {
    let mut window = start(Lang::De);
    let names = card(&window, "Mit einer Namensliste");
    click(&mut window, &names);
    window.event(egui::Event::Paste("Tafel".to_owned()));
    window.run();
    press(&mut window, Modifiers::COMMAND, Key::Enter);
    press(&mut window, Modifiers::COMMAND, Key::N);
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert!(is_shown(&window, "Ohne Speichern weiter"));
    click(&mut window, "Ohne Speichern weiter");
    assert_eq!(board(&window).head().title, "Beispiel (Kopie)");
}

#[test]
fn a_wrong_file_is_said_in_words_and_the_board_stays() {
    let (_folder, path) = falkenrode();
    let broken = path.with_file_name("kein-board.ron");
    std::fs::write(&broken, "etwas anderes").unwrap();
    let mut window = open(&path);
    let before = board(&window);
    for (file, why) in [(&broken, "kein Board"), (&path.with_file_name("fehlt.ron"), "gibt es nicht")] {
        press(&mut window, Modifiers::COMMAND, Key::O);
        type_path(&mut window, "Öffnen", file);
        assert!(is_shown(&window, why), "{}", file.display());
        assert!(Arc::ptr_eq(&board(&window), &before));
        assert!(window.get_by_role_and_label(Role::TextInput, "Öffnen").is_focused(), "the path can be mended at once");
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert!(window.query_by_role_and_label(Role::TextInput, "Öffnen").is_none());
    }
}

/// A file as it comes from a folder of the system.
#[derive(Debug)]
struct Dropped(PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

#[test]
fn a_dropped_file_opens() {
    let (_folder, path) = falkenrode();
    let list = path.with_file_name("liste.txt");
    std::fs::write(&list, "Tafel\nZoll").unwrap();
    let mut window = start(Lang::De);
    window.input_mut().dropped_files.push(Arc::new(Dropped(list)));
    window.run();
    assert!(is_shown(&window, "2 Institutionen, davon 0 mit erkannter Art"));
    window.input_mut().dropped_files.push(Arc::new(Dropped(path)));
    window.run();
    assert_eq!(board(&window).actors().len(), 25);
    assert!(is_shown(&window, "Geöffnet: "));
}

#[test]
fn the_title_of_the_window_names_the_board_and_marks_what_is_unsaved() {
    let (_folder, path) = falkenrode();
    let mut window = open(&path);
    change(&mut window);
    for (key, expected) in [
        (Key::Z, "Landkreis Falkenrode: Wer ist wofür zuständig? – Schaubild"),
        (Key::Y, "*Landkreis Falkenrode: Wer ist wofür zuständig? – Schaubild"),
        (Key::S, "Landkreis Falkenrode: Wer ist wofür zuständig? – Schaubild"),
    ] {
        // One frame alone, because the next one says nothing about the title any more.
        let modifiers = Modifiers::COMMAND;
        window.event(egui::Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers });
        window.step();
        assert_eq!(title(&window).as_deref(), Some(expected), "{key:?}");
        window.run();
    }
}

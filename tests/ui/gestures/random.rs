//! Played at random: any command, any key, any drag, and texts, one after the other; the board stays sound.

use std::collections::BTreeSet;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use crate::common::Window;
use crate::common::board;
use crate::common::text_with;
use crate::common::window_with;
use crate::dice::Dice;
use crate::dice::assert_sound;
use crate::dice::by_name;
use crate::dice::click;
use crate::dice::drag;
use crate::dice::key;
use crate::dice::keys_of;
use crate::dice::texts_of;
use crate::dice::types_path;
use crate::gestures::small;
use crate::gestures::steps;
use egui::Event;
use egui::Key;
use egui::Modifiers;
use egui::PointerButton;
use egui::pos2;
use egui_kittest::kittest::Queryable as _;
use schaubild::app::Document;
use schaubild::catalogue;
use schaubild::save;
use schaubild::text::Lang;
use schaubild::text::menu;

/// The names of the commands that have no keys: the palette finds each of them, and shows no keys beside it.
fn names_without_keys(lang: Lang) -> Vec<String> {
    let mut window = window_with(lang, Document::untitled(small(), catalogue::the_example().logos()));
    let mut names = texts_of(&mut window);
    names.dedup();
    names.retain(|name| {
        key(&mut window, (Modifiers::COMMAND | Modifiers::SHIFT, Key::P), None);
        window.step();
        window.input_mut().events.push(Event::Text(name.clone()));
        window.step();
        // Its keys would stand behind its name.
        let row = format!("{name} ");
        let is_command = window.query_all_by(|node| node.label().as_ref() == Some(&row)).next().is_some();
        key(&mut window, (Modifiers::NONE, Key::Escape), None);
        is_command
    });
    names
}

/// The names of all files in a folder.
fn files_in(folder: &Path) -> BTreeSet<OsString> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect()
}

/// Steps taken back and done again lead to the very same board.
fn assert_there_and_back(window: &mut Window<'_>) {
    for _ in 0..4 {
        key(window, (Modifiers::NONE, Key::Escape), None);
    }
    click(window, pos2(1590.0, 450.0), PointerButton::Primary, Modifiers::NONE);
    let (now, count) = (board(window), steps(window).min(12));
    let before = steps(window);
    for _ in 0..count {
        key(window, (Modifiers::COMMAND, Key::Z), None);
    }
    assert_eq!(before - steps(window), count, "every step can be taken back");
    assert!(count == 0 || !Arc::ptr_eq(&board(window), &now));
    for _ in 0..count {
        key(window, (Modifiers::COMMAND, Key::Y), None);
    }
    assert!(Arc::ptr_eq(&board(window), &now), "and done again");
}

#[test]
fn ten_thousand_random_commands_leave_a_sound_board() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("zufall.ron");
    save::store(&small(), None, &path, save::Overwrite::Never, &[]).unwrap();
    let open = || window_with(Lang::En, Document::open(&path).unwrap());
    let (here, mut window) = (env::current_dir().unwrap(), open());
    let before = files_in(&here);
    let names = [Lang::De, Lang::En].map(names_without_keys);
    assert!(names[0].len() == names[1].len() && names[1].contains(&menu::new_view(Lang::En)), "{names:?}");
    let keys = keys_of(&mut window);
    let distinct: BTreeSet<String> = keys.iter().map(|keys| format!("{keys:?}")).collect();
    assert!(distinct.len() > 40, "{distinct:?}");
    let (mut dice, mut last, mut changed, mut latest) = (Dice(0x2545_F491_4F6C_DD1D), board(&window), 0, 0);
    for number in 0..10_000 {
        if window.state().as_ref().unwrap().document().path() != Some(&*path) {
            // Another board would be saved elsewhere.
            (window, last) = (open(), save::load(&path).unwrap().board);
        }
        if types_path(&window) {
            key(&mut window, (Modifiers::NONE, Key::Escape), None);
        }
        match dice.below(100) {
            0 => {
                let lang = usize::from(text_with(&window, "Edit").is_some());
                by_name(&mut window, &names[lang][dice.below(names[lang].len())]);
            }
            1 | 2 => drag(&mut window, (dice.place(), dice.place()), dice.modifiers(), dice.below(5) == 0),
            3 | 4 => click(&mut window, dice.place(), PointerButton::Primary, dice.modifiers()),
            5 => {
                let at = dice.place();
                let which = if dice.below(4) == 0 { PointerButton::Secondary } else { PointerButton::Primary };
                click(&mut window, at, which, Modifiers::NONE);
                click(&mut window, at, which, Modifiers::NONE);
            }
            6..=9 => key(&mut window, (Modifiers::NONE, Key::Enter), Some(format!("Amt {}", dice.below(30)))),
            // So that what lies over the board does not lie there for long.
            10..=24 => key(&mut window, (Modifiers::NONE, Key::Escape), None),
            _ => key(&mut window, keys[dice.below(keys.len())], None),
        }
        let now = board(&window);
        if !Arc::ptr_eq(&now, &last) {
            assert_sound(&now);
            (last, changed, latest) = (now, changed + 1, number);
        }
        if number % 1_000 == 999 {
            assert_there_and_back(&mut window);
            last = board(&window);
        }
    }
    assert!(changed > 250 && latest > 9_000, "{changed} steps changed the board, the last was {latest}");
    assert!(save::load(&path).unwrap().notes.is_empty(), "what was saved on the way is sound");
    assert!(files_in(folder.path()).iter().all(|name| name.to_string_lossy().starts_with("zufall")));
    assert_eq!(files_in(&here), before, "nothing is written elsewhere");
}

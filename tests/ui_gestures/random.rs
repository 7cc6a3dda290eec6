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
use crate::press;
use crate::small;
use crate::steps;
use egui::Event;
use egui::Key;
use egui::Modifiers;
use egui::PointerButton;
use egui::Pos2;
use egui::pos2;
use egui::vec2;
use egui_kittest::kittest::NodeT as _;
use egui_kittest::kittest::Queryable as _;
use schaubild::app::Document;
use schaubild::model::Board;
use schaubild::save;
use schaubild::text::Lang;
use schaubild::text::export_panel;
use schaubild::text::menu;
use schaubild::text::start;
use schaubild::text::window as text;

/// What must hold of any board, whatever was done to it.
fn assert_sound(board: &Board) {
    assert_eq!(board.dangling(), []);
    for held in board.responsibilities() {
        assert!(!held.covers.is_empty());
    }
    let groups: Vec<_> = board.statuses().iter().map(|status| status.group.clone()).collect();
    let mut runs = groups.clone();
    runs.dedup();
    let distinct: BTreeSet<_> = groups.into_iter().collect();
    assert_eq!(runs.len(), distinct.len(), "the statuses of a group stand together");
}

/// The same dice in every run (xorshift64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % count
    }

    /// A place on or around the drawing.
    fn place(&mut self) -> Pos2 {
        pos2(20.0 + self.below(1500) as f32, 110.0 + self.below(700) as f32)
    }

    fn modifiers(&mut self) -> Modifiers {
        [Modifiers::NONE, Modifiers::NONE, Modifiers::SHIFT, Modifiers::COMMAND][self.below(4)]
    }
}

/// "Ctrl+Shift+Del" as keys.
fn keys_from(name: &str) -> Option<(Modifiers, Key)> {
    let mut modifiers = Modifiers::NONE;
    let mut rest = name;
    for (prefix, modifier) in [("Ctrl+", Modifiers::COMMAND), ("Shift+", Modifiers::SHIFT)] {
        if let Some(after) = rest.strip_prefix(prefix) {
            (modifiers, rest) = (modifiers | modifier, after);
        }
    }
    let key = match rest {
        "Del" => Key::Delete,
        "Ins" => Key::Insert,
        "Menu key" => Key::Menu,
        "←" => Key::ArrowLeft,
        "→" => Key::ArrowRight,
        "↑" => Key::ArrowUp,
        "↓" => Key::ArrowDown,
        other => Key::from_name(other)?,
    };
    Some((modifiers, key))
}

/// All texts of the list of keys: commands, their keys and what they do.
fn texts_of(window: &mut Window<'_>) -> Vec<String> {
    press(window, Modifiers::NONE, Key::F1);
    let texts = window.query_all_by(|node| node.value().is_some()).filter_map(|node| node.accesskit_node().value()).collect();
    press(window, Modifiers::NONE, Key::Escape);
    texts
}

/// All keys that the window knows, as its own list of commands has them.
fn keys_of(window: &mut Window<'_>) -> Vec<(Modifiers, Key)> {
    let texts = texts_of(window);
    let mut keys: Vec<(Modifiers, Key)> = texts.iter().flat_map(|text| text.split(", ")).filter_map(keys_from).collect();
    // What leads away from this board, or writes elsewhere, is tested for itself.
    keys.retain(|keys| ![(Modifiers::COMMAND, Key::N), (Modifiers::COMMAND | Modifiers::SHIFT, Key::S)].contains(keys));
    keys
}

/// The names of the commands that have no keys: the palette finds each of them, and shows no keys beside it.
fn names_without_keys(lang: Lang) -> Vec<String> {
    let mut window = window_with(lang, Document::untitled(small(), save::the_example().logos()));
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

/// Whether what is typed would go into the path of a file.
fn types_path(window: &Window<'_>) -> bool {
    const FIELDS: [fn(Lang) -> String; 4] = [text::path_label, start::open_label, start::logo_label, export_panel::target];
    let is_path = |label: Option<String>| {
        label.is_some_and(|label| FIELDS.iter().any(|field| [Lang::De, Lang::En].into_iter().any(|lang| field(lang) == label)))
    };
    window.ctx.text_edit_focused() && window.query_all_by(|node| node.is_focused() && is_path(node.label())).next().is_some()
}

fn key(window: &mut Window<'_>, (modifiers, key): (Modifiers, Key), text: Option<String>) {
    let event = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
    window.input_mut().events.extend([Event::ModifiersChanged(modifiers), event]);
    window.input_mut().events.extend(text.map(Event::Text));
    window.step();
}

fn button(pos: Pos2, pressed: bool, button: PointerButton, modifiers: Modifiers) -> Event {
    Event::PointerButton { pos, button, pressed, modifiers }
}

fn click(window: &mut Window<'_>, at: Pos2, which: PointerButton, modifiers: Modifiers) {
    window.input_mut().events.extend([Event::ModifiersChanged(modifiers), Event::PointerMoved(at)]);
    window.step();
    window.input_mut().events.extend([button(at, true, which, modifiers), button(at, false, which, modifiers)]);
    window.step();
}

fn drag(window: &mut Window<'_>, (from, to): (Pos2, Pos2), modifiers: Modifiers, cancelled: bool) {
    window.input_mut().events.push(Event::PointerMoved(from));
    window.step();
    window
        .input_mut()
        .events
        .extend([button(from, true, PointerButton::Primary, Modifiers::NONE), Event::PointerMoved(from + vec2(9.0, 3.0))]);
    window.step();
    window.input_mut().events.extend([Event::ModifiersChanged(modifiers), Event::PointerMoved(to)]);
    window.step();
    if cancelled {
        key(window, (Modifiers::NONE, Key::Escape), None);
    }
    window.input_mut().events.push(button(to, false, PointerButton::Primary, modifiers));
    window.step();
}

/// Starts a command by its name in either language.
fn by_name(window: &mut Window<'_>, name: &str) {
    key(window, (Modifiers::COMMAND | Modifiers::SHIFT, Key::P), None);
    window.step();
    window.input_mut().events.push(Event::Text(name.to_owned()));
    window.step();
    key(window, (Modifiers::NONE, Key::Enter), None);
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
    assert!(changed > 300 && latest > 9_000, "{changed} steps changed the board, the last was {latest}");
    assert!(save::load(&path).unwrap().notes.is_empty(), "what was saved on the way is sound");
    assert!(files_in(folder.path()).iter().all(|name| name.to_string_lossy().starts_with("zufall")));
    assert_eq!(files_in(&here), before, "nothing is written elsewhere");
}

//! A hand that does anything at random, the same in every run.

#![expect(clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

use std::collections::BTreeSet;

use egui::{Event, Key, Modifiers, PointerButton, Pos2, pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use schaubild::model::Board;
use schaubild::text::{Lang, export_panel, start, window as text};

use crate::common::Window;

/// Check of what must hold of any board, whatever was done to it.
pub(crate) fn assert_sound(board: &Board) {
    assert_eq!(board.dangling(), []);
    for responsibility in board.responsibilities() {
        assert!(!responsibility.covers.is_empty());
    }
    let groups: Vec<_> = board.statuses().iter().map(|status| status.group.clone()).collect();
    let mut runs = groups.clone();
    runs.dedup();
    let distinct: BTreeSet<_> = groups.into_iter().collect();
    assert_eq!(runs.len(), distinct.len(), "the statuses of a group stand together");
}

/// The same dice in every run (xorshift64).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize % count
    }

    /// A place on or around the drawing.
    pub(crate) fn place(&mut self) -> Pos2 {
        pos2(20.0 + self.below(1500) as f32, 110.0 + self.below(700) as f32)
    }

    pub(crate) fn modifiers(&mut self) -> Modifiers {
        [Modifiers::NONE, Modifiers::NONE, Modifiers::SHIFT, Modifiers::COMMAND][self.below(4)]
    }
}

/// "Ctrl+Shift+Del" as keys.
pub(crate) fn keys_from(name: &str) -> Option<(Modifiers, Key)> {
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
pub(crate) fn texts_of(window: &mut Window<'_>) -> Vec<String> {
    key(window, (Modifiers::NONE, Key::F1), None);
    window.run();
    let texts = window.query_all_by(|node| node.value().is_some()).filter_map(|node| node.accesskit_node().value()).collect();
    key(window, (Modifiers::NONE, Key::Escape), None);
    window.run();
    texts
}

/// All keys that the window knows, as its own list of commands has them.
pub(crate) fn keys_of(window: &mut Window<'_>) -> Vec<(Modifiers, Key)> {
    let texts = texts_of(window);
    let mut keys: Vec<(Modifiers, Key)> = texts.iter().flat_map(|text| text.split(", ")).filter_map(keys_from).collect();
    // What leads away from this board, or writes elsewhere, is tested for itself.
    keys.retain(|keys| ![(Modifiers::COMMAND, Key::N), (Modifiers::COMMAND | Modifiers::SHIFT, Key::S)].contains(keys));
    keys
}

/// True if what is typed would go into the path of a file.
pub(crate) fn types_path(window: &Window<'_>) -> bool {
    const FIELDS: [fn(Lang) -> String; 4] = [text::path_label, start::open_label, start::logo_label, export_panel::target];
    let is_path = |label: Option<String>| {
        label.is_some_and(|label| FIELDS.iter().any(|field| [Lang::De, Lang::En].into_iter().any(|lang| field(lang) == label)))
    };
    window.ctx.text_edit_focused() && window.query_all_by(|node| node.is_focused() && is_path(node.label())).next().is_some()
}

pub(crate) fn key(window: &mut Window<'_>, (modifiers, key): (Modifiers, Key), text: Option<String>) {
    let event = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers };
    window.input_mut().events.extend([Event::ModifiersChanged(modifiers), event]);
    window.input_mut().events.extend(text.map(Event::Text));
    window.step();
}

fn button(pos: Pos2, pressed: bool, button: PointerButton, modifiers: Modifiers) -> Event {
    Event::PointerButton { pos, button, pressed, modifiers }
}

pub(crate) fn click(window: &mut Window<'_>, at: Pos2, which: PointerButton, modifiers: Modifiers) {
    window.input_mut().events.extend([Event::ModifiersChanged(modifiers), Event::PointerMoved(at)]);
    window.step();
    window.input_mut().events.extend([button(at, true, which, modifiers), button(at, false, which, modifiers)]);
    window.step();
}

pub(crate) fn drag(window: &mut Window<'_>, (from, to): (Pos2, Pos2), modifiers: Modifiers, cancelled: bool) {
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
pub(crate) fn by_name(window: &mut Window<'_>, name: &str) {
    key(window, (Modifiers::COMMAND | Modifiers::SHIFT, Key::P), None);
    window.step();
    window.input_mut().events.push(Event::Text(name.to_owned()));
    window.step();
    key(window, (Modifiers::NONE, Key::Enter), None);
}

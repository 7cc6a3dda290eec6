//! Keys: which commands were pressed in a frame, and what keys are called.

use egui::{Event, Key, KeyboardShortcut, Ui};

use super::{Command, KeyContext, LIST};
use crate::app::session::paper_part::PaperPart;
use crate::app::shell::type_ahead::is_typed;
use crate::text::{Lang, menu};

/// Owner of the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum KeyboardOwner {
    /// The board, in one of its parts.
    Board(PaperPart),
    /// The preview of the beamer.
    Beamer,
    /// Something else, or nothing.
    Elsewhere,
}

/// The commands whose keys were pressed in this frame, in the order in which they were pressed. While a text is typed only those count
/// that work always. Whether each can be started shows when it is its turn: the one before it may have made way.
pub(in crate::app) fn pressed(ui: &Ui, owner: KeyboardOwner) -> Vec<Command> {
    let is_active = active_contexts(ui, owner);
    let mut commands = Vec::new();
    ui.input_mut(|input| {
        let mut types_another = types_another(&input.events).into_iter();
        input.events.retain(|event| {
            if types_another.next() == Some(true) {
                return true;
            }
            let Some(command) = command_of(event, &is_active) else { return true };
            // A key that is held down must not go on after it was let go, however long a frame takes.
            let is_repeated = matches!(event, Event::Key { repeat: true, .. }) && commands.contains(&command);
            if !is_repeated {
                commands.push(command);
            }
            false
        });
    });
    commands
}

/// Takes out what was typed in this frame after the keys of a command that may open a field: it is meant for that field, which is
/// there from the next frame on. Nobody waits for a slow frame before typing on.
pub(in crate::app) fn typed_ahead(ui: &Ui, owner: KeyboardOwner) -> Vec<Event> {
    let is_active = active_contexts(ui, owner);
    let opens = |event: &Event| command_of(event, &is_active).is_some_and(Command::opens_field);
    ui.input_mut(|input| {
        let is_key = types_another(&input.events).into_iter().map(|another| !another);
        let place = input.events.iter().zip(is_key).position(|(event, is_key)| is_key && opens(event));
        let later = place.map(|place| input.events.split_off(place + 1)).unwrap_or_default();
        // Other events, such as those of the pointer, are not meant for it.
        let (typed, others) = later.into_iter().partition(is_typed);
        input.events.extend::<Vec<Event>>(others);
        typed
    })
}

/// True for each key of a letter that types another one, as the third level does on many keyboards (Alt Gr): it is no command. A keyboard of another
/// script has no letters of this one, and there the place of the key counts.
fn types_another(events: &[Event]) -> Vec<bool> {
    let is_another = |key: &Key, typed: &str| {
        let own = key.name();
        let is_letter = own.len() == 1 && own.starts_with(|letter: char| letter.is_ascii_alphabetic());
        let is_foreign = typed.chars().any(|letter| letter.is_alphabetic() && letter > LAST_OF_LATIN);
        // What one key types is one letter.
        is_letter && typed.chars().count() == 1 && !is_foreign && !typed.eq_ignore_ascii_case(own)
    };
    let next = events.iter().skip(1).map(Some).chain([None]);
    let pairs = events.iter().zip(next);
    pairs
        .map(|pair| matches!(pair, (Event::Key { key, pressed: true, .. }, Some(Event::Text(typed))) if is_another(key, typed)))
        .collect()
}

/// The last of the letters with Latin extensions that keyboards type (U+024F).
const LAST_OF_LATIN: char = '\u{24F}';

/// Command of an event: the most special one (Ctrl+Shift+S before Ctrl+S).
fn command_of(event: &Event, is_active: &impl Fn(KeyContext) -> bool) -> Option<Command> {
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return None };
    let is_pressed = |keys: &&KeyboardShortcut| {
        // egui lets a Shift too many pass, which + needs on some keyboards; Ctrl+Shift+B is not Ctrl+B. Ctrl+Alt types @ and €.
        let has_shift = !modifiers.shift || keys.modifiers.shift || keys.logical_key == Key::Plus;
        let has_alt = modifiers.alt == keys.modifiers.alt;
        keys.logical_key == *key && modifiers.matches_logically(keys.modifiers) && has_shift && has_alt
    };
    let active = LIST.iter().filter(|spec| is_active(spec.context));
    let found = active.filter_map(|spec| Some((spec.command, spec.keys.iter().find(is_pressed)?)));
    let special = |keys: &KeyboardShortcut| usize::from(keys.modifiers.shift) + usize::from(keys.modifiers.command);
    found.max_by_key(|(_, keys)| special(keys)).map(|(command, _)| command)
}

/// Contexts whose keys are active now.
fn active_contexts(ui: &Ui, owner: KeyboardOwner) -> impl Fn(KeyContext) -> bool {
    let typing = ui.ctx().text_edit_focused();
    move |context| match context {
        KeyContext::Always => true,
        KeyContext::Everywhere => !typing,
        KeyContext::Board => matches!(owner, KeyboardOwner::Board(PaperPart::Board | PaperPart::Matrix)) && !typing,
        KeyContext::Part(part) => owner == KeyboardOwner::Board(part) && !typing,
        KeyContext::Steering => owner == KeyboardOwner::Beamer && !typing,
    }
}

/// "Strg+Umschalt+S" or "Ctrl+Shift+S".
pub(in crate::app) fn name(keys: KeyboardShortcut, lang: Lang) -> String {
    let mut parts = Vec::new();
    if keys.modifiers.command {
        parts.push(menu::key_ctrl(lang));
    }
    if keys.modifiers.shift {
        parts.push(menu::key_shift(lang));
    }
    parts.push(match keys.logical_key {
        Key::Delete => menu::key_delete(lang),
        Key::Backspace => menu::key_backspace(lang),
        Key::Insert => menu::key_insert(lang),
        Key::Menu => menu::key_menu(lang),
        Key::Space => menu::key_space(lang),
        Key::Escape => menu::key_escape(lang),
        Key::Home => menu::key_home(lang),
        Key::End => menu::key_end(lang),
        Key::PageUp => menu::key_page_up(lang),
        Key::PageDown => menu::key_page_down(lang),
        // The arrows of our own font: it lacks egui's.
        Key::ArrowLeft => "←".to_owned(),
        Key::ArrowRight => "→".to_owned(),
        Key::ArrowUp => "↑".to_owned(),
        Key::ArrowDown => "↓".to_owned(),
        other => other.symbol_or_name().to_owned(),
    });
    parts.join("+")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_keys_start_two_commands_in_any_context_and_none_use_ctrl_alt() {
        // All contexts meet while the board has the keyboard, but for those of other parts, and most while the beamer is steered.
        for owner in PaperPart::ALL.map(KeyboardOwner::Board).into_iter().chain([KeyboardOwner::Beamer]) {
            let mut seen: Vec<KeyboardShortcut> = Vec::new();
            let meets = |context: KeyContext| match context {
                KeyContext::Part(other) => owner == KeyboardOwner::Board(other),
                KeyContext::Board => matches!(owner, KeyboardOwner::Board(PaperPart::Board | PaperPart::Matrix)),
                KeyContext::Steering => owner == KeyboardOwner::Beamer,
                KeyContext::Always | KeyContext::Everywhere => true,
            };
            for keys in LIST.iter().filter(|spec| meets(spec.context)).flat_map(|spec| spec.keys.iter().copied()) {
                assert!(!seen.contains(&keys), "{keys:?} are taken twice");
                assert!(!keys.modifiers.alt, "German keyboards type @ and € with Ctrl+Alt");
                seen.push(keys);
            }
        }
    }

    #[test]
    fn a_key_that_types_another_letter_is_no_command() {
        let key =
            |key: Key| Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: egui::Modifiers::NONE };
        let typed = |text: &str| Event::Text(text.to_owned());
        for (text, is_another) in [("l", false), ("L", false), ("ł", true), ("|", true), ("д", false), ("lange Texte", false)] {
            assert_eq!(types_another(&[key(Key::L), typed(text)]), [is_another, false], "{text}");
        }
        assert_eq!(types_another(&[key(Key::Enter), typed("ł"), key(Key::S)]), [false, false, false]);
    }

    #[test]
    fn every_command_stands_in_the_list_once() {
        for spec in LIST {
            assert_eq!(LIST.iter().filter(|other| other.command == spec.command).count(), 1, "{:?}", spec.command);
        }
    }

    #[test]
    fn what_is_typed_into_texts_starts_no_command() {
        for spec in LIST.iter().filter(|spec| spec.context == KeyContext::Always) {
            for keys in spec.keys {
                let function_key = keys.logical_key.name().len() > 1 && keys.logical_key.name().starts_with('F');
                assert!(keys.modifiers.command || function_key, "{keys:?} would be lost to the one who types");
            }
        }
    }

    #[test]
    fn keys_are_named_in_the_language() {
        let save_as = Command::SaveAs.spec().keys[0];
        assert_eq!(name(save_as, Lang::De), "Strg+Umschalt+S");
        assert_eq!(name(save_as, Lang::En), "Ctrl+Shift+S");
    }
}

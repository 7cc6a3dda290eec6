//! Keys: which commands were pressed in a frame, and what keys are called.

use std::cmp::Reverse;

use egui::{Event, Key, KeyboardShortcut, Ui};

use super::{Command, Context, LIST, Now};
use crate::app::ahead::is_typed;
use crate::app::part::Part;
use crate::text::{Lang, menu};

/// The commands whose keys were pressed in this frame, the more special first (Ctrl+Shift+S before Ctrl+S). While a text is
/// typed only those count that work always; `on_board` says in which part the board has the keyboard, if it has.
pub(in crate::app) fn pressed(ui: &Ui, now: &Now<'_>, on_board: Option<Part>) -> Vec<Command> {
    if !ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Key { pressed: true, .. }))) {
        return Vec::new();
    }
    let is_heard = heard(ui, on_board);
    let possible = LIST.iter().filter(|spec| is_heard(spec.context));
    let mut keys: Vec<(Command, KeyboardShortcut)> =
        possible.flat_map(|spec| spec.keys.iter().map(|keys| (spec.command, *keys))).collect();
    keys.sort_by_key(|(_, keys)| Reverse(usize::from(keys.modifiers.shift) + usize::from(keys.modifiers.command)));
    let pressed: Vec<Command> = ui.input_mut(|input| {
        let shift = input.modifiers.shift;
        // egui lets a Shift too many pass, which + needs on some keyboards; Ctrl+Shift+B is not Ctrl+B.
        let is_meant = |keys: &KeyboardShortcut| !shift || keys.modifiers.shift || keys.logical_key == Key::Plus;
        keys.into_iter()
            .filter(|(_, keys)| is_meant(keys))
            .filter(|(_, keys)| input.consume_shortcut(keys))
            .map(|(command, _)| command)
            .collect()
    });
    pressed.into_iter().filter(|command| command.obstacle(now).is_none()).collect()
}

/// Takes out what was typed in this frame after the keys of a command that opens a field: it is meant for that field, which is
/// there from the next frame on. Nobody waits for a slow frame before typing on.
pub(in crate::app) fn typed_ahead(ui: &Ui, now: &Now<'_>, on_board: Option<Part>) -> Vec<Event> {
    let is_heard = heard(ui, on_board);
    let opens = |event: &Event| {
        let Event::Key { key, pressed: true, modifiers, .. } = event else { return false };
        let is_pressed = |keys: &KeyboardShortcut| keys.logical_key == *key && modifiers.matches_exact(keys.modifiers);
        LIST.iter().any(|spec| {
            is_heard(spec.context)
                && spec.command.opens_field()
                && spec.keys.iter().any(is_pressed)
                && spec.command.obstacle(now).is_none()
        })
    };
    ui.input_mut(|input| {
        let place = input.events.iter().position(opens);
        let later = place.map(|place| input.events.split_off(place + 1)).unwrap_or_default();
        // Other events, such as those of the pointer, are not meant for it.
        let (typed, others) = later.into_iter().partition(is_typed);
        input.events.extend::<Vec<Event>>(others);
        typed
    })
}

/// In which contexts keys are heard now.
fn heard(ui: &Ui, on_board: Option<Part>) -> impl Fn(Context) -> bool {
    let typing = ui.ctx().text_edit_focused();
    move |context| match context {
        Context::Always => true,
        Context::Everywhere => !typing,
        Context::Board => on_board.is_some() && !typing,
        Context::Part(part) => on_board == Some(part) && !typing,
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
        // All contexts meet while the board has the keyboard, but for those of other parts.
        for part in Part::ALL {
            let mut seen: Vec<KeyboardShortcut> = Vec::new();
            let meets = |context: Context| !matches!(context, Context::Part(other) if other != part);
            for keys in LIST.iter().filter(|spec| meets(spec.context)).flat_map(|spec| spec.keys.iter().copied()) {
                assert!(!seen.contains(&keys), "{keys:?} are taken twice");
                assert!(!keys.modifiers.alt, "German keyboards type @ and € with Ctrl+Alt");
                seen.push(keys);
            }
        }
    }

    #[test]
    fn every_command_stands_in_the_list_once() {
        for spec in LIST {
            assert_eq!(LIST.iter().filter(|other| other.command == spec.command).count(), 1, "{:?}", spec.command);
        }
    }

    #[test]
    fn what_is_typed_into_texts_starts_no_command() {
        for spec in LIST.iter().filter(|spec| spec.context == Context::Always) {
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

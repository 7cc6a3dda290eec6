//! The closed list of commands. Tool bar and shortcuts are loops over it.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::document::Document;
use crate::text::{Lang, window};

/// Something that a user can do from a bar or by a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// Takes the last step back.
    Undo,
    /// Does it again.
    Redo,
    /// Saves to the board's file.
    Save,
    /// Saves to another file.
    SaveAs,
    /// Shows the whole drawing.
    Fit,
    /// Shows the drawing as large as it is projected.
    ActualSize,
    /// Makes the drawing larger on the screen.
    ZoomIn,
    /// Makes the drawing smaller on the screen.
    ZoomOut,
    /// Folds the tray away, or brings it back.
    Tray,
}

impl Command {
    /// All commands, in the order of the bar.
    pub(super) const ALL: [Self; 9] =
        [Self::Undo, Self::Redo, Self::Save, Self::SaveAs, Self::Fit, Self::ActualSize, Self::ZoomIn, Self::ZoomOut, Self::Tray];

    /// Its label.
    pub(super) fn label(self, lang: Lang) -> String {
        match self {
            Self::Undo => window::undo(lang),
            Self::Redo => window::redo(lang),
            Self::Save => window::save(lang),
            Self::SaveAs => window::save_as(lang),
            Self::Fit => window::fit(lang),
            Self::ActualSize => window::actual_size(lang),
            Self::ZoomIn => window::zoom_in(lang),
            Self::ZoomOut => window::zoom_out(lang),
            Self::Tray => window::tray_toggle(lang),
        }
    }

    /// What it would do now, with its first shortcut.
    pub(super) fn tooltip(self, lang: Lang, document: &Document) -> String {
        let tip = match self {
            Self::Undo => document
                .history()
                .undo_step()
                .map_or_else(|| window::undo_nothing(lang), |step| window::undo_tip(lang, &step.label.say(lang))),
            Self::Redo => document
                .history()
                .redo_step()
                .map_or_else(|| window::redo_nothing(lang), |step| window::redo_tip(lang, &step.label.say(lang))),
            Self::Save => window::save_tip(lang),
            Self::SaveAs => window::save_as_tip(lang),
            Self::Fit => window::fit_tip(lang),
            Self::ActualSize => window::actual_size_tip(lang),
            Self::ZoomIn => window::zoom_in_tip(lang),
            Self::ZoomOut => window::zoom_out_tip(lang),
            Self::Tray => window::tray_toggle_tip(lang),
        };
        match self.shortcuts().first() {
            Some(shortcut) => window::with_shortcut(lang, &tip, &shortcut_name(*shortcut, lang)),
            None => tip,
        }
    }

    /// The keys that start it; the first is the one shown.
    pub(super) fn shortcuts(self) -> Vec<KeyboardShortcut> {
        let plain = |key| KeyboardShortcut::new(Modifiers::NONE, key);
        let ctrl = |key| KeyboardShortcut::new(Modifiers::COMMAND, key);
        let ctrl_shift = |key| KeyboardShortcut::new(Modifiers::COMMAND | Modifiers::SHIFT, key);
        match self {
            Self::Undo => vec![ctrl(Key::Z)],
            Self::Redo => vec![ctrl(Key::Y), ctrl_shift(Key::Z)],
            Self::Save => vec![ctrl(Key::S)],
            Self::SaveAs => vec![ctrl_shift(Key::S)],
            Self::Fit => vec![ctrl(Key::Num0)],
            Self::ActualSize => vec![ctrl(Key::Num1)],
            Self::ZoomIn => vec![plain(Key::Plus), ctrl(Key::Plus)],
            Self::ZoomOut => vec![plain(Key::Minus), ctrl(Key::Minus)],
            Self::Tray => vec![ctrl(Key::B)],
        }
    }

    /// Whether it can be started now.
    pub(super) fn enabled(self, document: &Document) -> bool {
        match self {
            Self::Undo => document.history().undo_step().is_some(),
            Self::Redo => document.history().redo_step().is_some(),
            Self::Save => !document.is_saved() || document.path().is_none(),
            Self::SaveAs | Self::Fit | Self::ActualSize | Self::ZoomIn | Self::ZoomOut | Self::Tray => true,
        }
    }

    /// Whether its keys work while a text field has the focus; all others belong to the field then.
    const fn while_typing(self) -> bool {
        matches!(self, Self::Save | Self::SaveAs | Self::Tray)
    }

    /// The enabled commands whose keys were pressed in this frame, the more special first (Ctrl+Shift+S before Ctrl+S).
    pub(super) fn pressed(ui: &egui::Ui, document: &Document) -> Vec<Self> {
        let typing = ui.ctx().text_edit_focused();
        let possible = Self::ALL.into_iter().filter(|command| !typing || command.while_typing());
        let mut keys: Vec<(Self, KeyboardShortcut)> =
            possible.flat_map(|command| command.shortcuts().into_iter().map(move |keys| (command, keys))).collect();
        keys.sort_by_key(|(_, keys)| std::cmp::Reverse(usize::from(keys.modifiers.shift) + usize::from(keys.modifiers.command)));
        let pressed: Vec<Self> = ui.input_mut(|input| {
            let shift = input.modifiers.shift;
            // egui lets a Shift too many pass, which + needs on some keyboards; Ctrl+Shift+B is not Ctrl+B.
            let is_meant = |keys: &KeyboardShortcut| !shift || keys.modifiers.shift || keys.logical_key == Key::Plus;
            keys.into_iter()
                .filter(|(_, keys)| is_meant(keys))
                .filter(|(_, keys)| input.consume_shortcut(keys))
                .map(|(command, _)| command)
                .collect()
        });
        pressed.into_iter().filter(|command| command.enabled(document)).collect()
    }
}

/// "Strg+Umschalt+S" or "Ctrl+Shift+S".
fn shortcut_name(shortcut: KeyboardShortcut, lang: Lang) -> String {
    let mut parts = Vec::new();
    if shortcut.modifiers.command {
        parts.push(window::key_ctrl(lang));
    }
    if shortcut.modifiers.shift {
        parts.push(window::key_shift(lang));
    }
    parts.push(shortcut.logical_key.symbol_or_name().to_owned());
    parts.join("+")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_starts_two_commands_and_none_uses_ctrl_alt() {
        let mut seen: Vec<KeyboardShortcut> = Vec::new();
        for keys in Command::ALL.into_iter().flat_map(Command::shortcuts) {
            assert!(!seen.contains(&keys), "{keys:?} is taken twice");
            assert!(!keys.modifiers.alt, "German keyboards type @ and € with Ctrl+Alt");
            seen.push(keys);
        }
    }

    #[test]
    fn keys_are_named_in_the_language() {
        let save_as = Command::SaveAs.shortcuts()[0];
        assert_eq!(shortcut_name(save_as, Lang::De), "Strg+Umschalt+S");
        assert_eq!(shortcut_name(save_as, Lang::En), "Ctrl+Shift+S");
    }
}

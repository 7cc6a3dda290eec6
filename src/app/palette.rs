//! The palette: a command found by typing a part of its name.

use egui::{Align2, Area, Frame, Id, Key, Label, Order, RichText, ScrollArea, TextEdit, Ui, vec2};

use super::command::{Command, LIST, Now, keys_name};
use super::outbox::{Action, Outbox};
use super::style;
use crate::text::{Lang, menu};

/// The most commands that are shown at once.
const SHOWN: usize = 12;
/// The width of the palette.
const WIDTH: f32 = 520.0;

/// What is typed and chosen.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Palette {
    typed: String,
    chosen: usize,
    /// Whether the field has been given the focus.
    begun: bool,
}

impl Palette {
    /// Draws the palette below the tool bar.
    pub(super) fn ui(&mut self, ui: &Ui, now: &Now<'_>, lang: Lang, outbox: &mut Outbox) {
        let look = style::look(ui.ctx());
        let area = Area::new(Id::unique("palette")).order(Order::Foreground).anchor(Align2::CENTER_TOP, vec2(0.0, 96.0));
        area.show(ui.ctx(), |ui| {
            Frame::popup(ui.style()).fill(look.bar).show(ui, |ui| {
                ui.set_width(WIDTH);
                let field =
                    TextEdit::singleline(&mut self.typed).hint_text(menu::palette_hint(lang)).desired_width(f32::INFINITY);
                let field = ui.add(field.id(Id::unique("palette field")));
                field.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, menu::palette(lang)));
                if !std::mem::replace(&mut self.begun, true) {
                    field.request_focus();
                }
                if field.changed() {
                    self.chosen = 0;
                }
                let found = found(&self.typed, lang);
                self.choose(ui, found.len());
                let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
                if let Some(command) = self.found_ui(ui, &found, (now, lang), entered) {
                    outbox.push(Action::PutAway);
                    outbox.command(command);
                } else if field.lost_focus() && !ui.rect_contains_pointer(ui.min_rect())
                    || ui.input(|input| input.key_pressed(Key::Escape))
                {
                    outbox.push(Action::PutAway);
                }
            });
        });
    }

    fn choose(&mut self, ui: &Ui, found: usize) {
        let (down, up) = ui.input(|input| (input.key_pressed(Key::ArrowDown), input.key_pressed(Key::ArrowUp)));
        let last = found.min(SHOWN).saturating_sub(1);
        self.chosen = (self.chosen + usize::from(down)).saturating_sub(usize::from(up)).min(last);
    }

    /// Draws what was found; gives the command that was started.
    fn found_ui(&self, ui: &mut Ui, found: &[Command], (now, lang): (&Now<'_>, Lang), entered: bool) -> Option<Command> {
        if found.is_empty() {
            ui.add_space(4.0);
            ui.label(menu::palette_nothing(lang, &self.typed));
        }
        let mut started = None;
        ScrollArea::vertical().show(ui, |ui| {
            for (place, command) in found.iter().take(SHOWN).enumerate() {
                let can = command.obstacle(now).is_none();
                let row = egui::Button::selectable(place == self.chosen, command.label(lang));
                let keys = command.spec().keys.first().map(|keys| keys_name(*keys, lang)).unwrap_or_default();
                let row = ui.add_enabled(can, row.shortcut_text(keys).min_size(vec2(WIDTH, 0.0)));
                let tip = command.tooltip(lang, now);
                if row.on_hover_text(&tip).on_disabled_hover_text(&tip).clicked() || (entered && can && place == self.chosen) {
                    started = Some(*command);
                }
                if place == self.chosen {
                    ui.add(Label::new(RichText::new(tip).small().weak()).truncate());
                }
            }
        });
        started
    }
}

/// The commands whose names hold what was typed, letter by letter in order; the best first, all when nothing is typed.
fn found(typed: &str, lang: Lang) -> Vec<Command> {
    let typed: Vec<char> = typed.to_lowercase().chars().filter(|letter| !letter.is_whitespace()).collect();
    let rated = LIST.iter().filter_map(|spec| Some((rating(&(spec.label)(lang).to_lowercase(), &typed)?, spec.command)));
    let mut rated: Vec<(usize, Command)> = rated.collect();
    rated.sort_by_key(|(rating, _)| *rating);
    rated.into_iter().map(|(_, command)| command).collect()
}

/// How badly a name fits: where each letter was found, gaps counting; `None` if one is missing.
fn rating(name: &str, typed: &[char]) -> Option<usize> {
    let mut rest = name.chars().enumerate();
    let mut rating = 0;
    let mut before = None;
    for letter in typed {
        let (place, _) = rest.find(|(_, own)| own == letter)?;
        rating += match before {
            Some(before) => 3 * (place - before - 1),
            None => place,
        };
        before = Some(place);
    }
    Some(rating)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Decision;

    #[test]
    fn a_command_is_found_by_its_beginning_by_its_letters_and_in_either_language() {
        assert_eq!(found("lück", Lang::De)[0], Command::Note(Some(Decision::Gap)));
        assert_eq!(found("Gap", Lang::En)[0], Command::Note(Some(Decision::Gap)));
        assert_eq!(found("nvor", Lang::De)[0], Command::Note(Some(Decision::NotIntended)));
        assert_eq!(found("einpassen", Lang::De), [Command::Refit]);
        assert_eq!(found("", Lang::De).len(), LIST.len());
        assert_eq!(found("xyz", Lang::De), []);
    }
}

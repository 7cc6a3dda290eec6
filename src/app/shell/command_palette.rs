//! The palette: a command found by typing a part of its name.

use egui::{Align2, Area, Frame, Id, Key, Label, Order, RichText, ScrollArea, TextEdit, Ui, vec2};

use crate::app::action::command::{Command, CommandContext, LIST, Menu, keys_name};
use crate::app::action::outbox::Outbox;
use crate::app::kit::style;
use crate::app::shell::action::WindowAction;
use crate::text::matching::{SearchText, search_key};
use crate::text::{Lang, menu};

/// The most commands that are shown at once.
const SHOWN: usize = 12;
/// The width of the palette.
const WIDTH: f32 = 520.0;
/// Room that stays free below it.
const BELOW: f32 = 24.0;

/// Number of commands that are remembered.
const REMEMBERED: usize = 6;

/// The commands that were started last, the latest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::app) struct RecentCommands(Vec<Command>);

impl RecentCommands {
    /// Notes that a command was started; walking and looking for commands are not worth it.
    pub(in crate::app) fn note(&mut self, command: Command) {
        if matches!(command.spec().menu, Menu::Walking | Menu::InTable | Menu::Brush | Menu::Steering | Menu::Help) {
            return;
        }
        self.0.retain(|known| *known != command);
        self.0.insert(0, command);
        self.0.truncate(REMEMBERED);
    }

    /// Age of its last start; the longest for those that were not started.
    fn ago(&self, command: Command) -> usize {
        self.0.iter().position(|known| *known == command).unwrap_or(REMEMBERED)
    }
}

/// State of the palette.
#[derive(Debug, PartialEq)]
pub(in crate::app) struct Palette {
    typed: String,
    chosen: usize,
    /// True if the field has been given the focus.
    begun: bool,
    used: RecentCommands,
}

impl Palette {
    /// Nothing typed yet.
    pub(in crate::app) fn new(used: &RecentCommands) -> Self {
        Self { typed: String::new(), chosen: 0, begun: false, used: used.clone() }
    }

    /// Draws the palette below the tool bar.
    pub(in crate::app) fn ui(&mut self, ui: &Ui, now: &CommandContext<'_>, lang: Lang, outbox: &mut Outbox) {
        let look = style::look(ui.ctx());
        let area = Area::new(Id::unique("palette")).order(Order::Foreground).anchor(Align2::CENTER_TOP, vec2(0.0, 96.0));
        area.show(ui.ctx(), |ui| {
            Frame::popup(ui.style()).fill(look.bar).show(ui, |ui| {
                ui.set_width(WIDTH);
                let id = Id::unique("palette field");
                let field =
                    TextEdit::singleline(&mut self.typed).hint_text(menu::palette_hint(lang)).desired_width(f32::INFINITY);
                let field = ui.add(field.id(id));
                field.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, menu::palette(lang)));
                if !std::mem::replace(&mut self.begun, true) {
                    field.request_focus();
                }
                if field.changed() {
                    self.chosen = 0;
                }
                let found = found(&self.typed, lang, &self.used);
                self.choose(ui, found.len());
                let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
                if let Some(command) = self.found_ui(ui, &found, now, lang, entered) {
                    outbox.push(WindowAction::CloseOverlay);
                    outbox.command(command);
                } else if field.lost_focus() && !ui.rect_contains_pointer(ui.min_rect())
                    || ui.input(|input| input.key_pressed(Key::Escape))
                {
                    outbox.push(WindowAction::CloseOverlay);
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
    fn found_ui(&self, ui: &mut Ui, found: &[Command], now: &CommandContext<'_>, lang: Lang, entered: bool) -> Option<Command> {
        if found.is_empty() {
            ui.add_space(4.0);
            ui.label(menu::palette_nothing(lang, &self.typed));
        }
        let mut started = None;
        // As high as the window allows: an area is at first as high as it was the last time, when less may have been found.
        let room = ui.ctx().content_rect().bottom() - ui.cursor().top() - BELOW;
        ScrollArea::vertical().min_scrolled_height(room).show(ui, |ui| {
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

/// Handicap of a command that only its name in the other language finds.
const FOREIGN: usize = 40;
/// Handicap of a command that only its explanation finds.
const EXPLAINED: usize = 100;

/// The commands whose names hold what was typed, letter by letter in order, or whose explanations hold it as it is; the best first,
/// of equals the latest. All when nothing is typed.
fn found(typed: &str, lang: Lang, used: &RecentCommands) -> Vec<Command> {
    let text = SearchText::new(typed.trim());
    let letters: Vec<char> = search_key(typed).chars().filter(|letter| !letter.is_whitespace()).collect();
    let other = if lang == Lang::De { Lang::En } else { Lang::De };
    let rated = LIST.iter().filter_map(|spec| {
        let named = |lang: Lang| rating(&search_key(&(spec.label)(lang)), &letters);
        let explained = || text.is_in(&SearchText::new(&(spec.tip)(lang))).then_some(EXPLAINED);
        let own = named(lang);
        let foreign = named(other).map(|rating| rating + FOREIGN);
        let best = own.into_iter().chain(foreign).min().or_else(explained)?;
        Some(((best, used.ago(spec.command)), spec.command))
    });
    let mut rated: Vec<((usize, usize), Command)> = rated.collect();
    rated.sort_by_key(|(rating, _)| *rating);
    rated.into_iter().map(|(_, command)| command).collect()
}

/// Rating of how badly a name fits: where each letter was found, gaps counting; `None` if one is missing.
fn rating(name: &str, typed: &[char]) -> Option<usize> {
    let (first, rest) = typed.split_first().map_or((None, typed), |(first, rest)| (Some(first), rest));
    let Some(first) = first else { return Some(0) };
    let name: Vec<char> = name.chars().collect();
    let starts = name.iter().enumerate().filter(|(_, own)| *own == first).map(|(place, _)| place);
    // The first place where the first letter stands need not be the best.
    starts.filter_map(|start| Some(start + gaps(name.get(start + 1..)?, rest)?)).min()
}

/// Gaps between the letters, from here on.
fn gaps(name: &[char], typed: &[char]) -> Option<usize> {
    let mut rest = name.iter();
    let mut gaps = 0;
    for letter in typed {
        gaps += 3 * rest.position(|own| own == letter)?;
    }
    Some(gaps)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Decision;

    fn first(typed: &str, lang: Lang) -> Option<Command> {
        found(typed, lang, &RecentCommands::default()).first().copied()
    }

    #[test]
    fn a_command_is_found_by_its_beginning_by_its_letters_and_in_either_language() {
        assert_eq!(first("lück", Lang::De), Some(Command::Note(Some(Decision::Gap))));
        assert_eq!(first("Gap", Lang::En), Some(Command::Note(Some(Decision::Gap))));
        assert_eq!(first("gap", Lang::De), Some(Command::Note(Some(Decision::Gap))));
        assert_eq!(first("speichern", Lang::En), Some(Command::Save));
        assert_eq!(first("nvor", Lang::De), Some(Command::Note(Some(Decision::NotIntended))));
        assert_eq!(first("einpassen", Lang::De), Some(Command::Refit));
        assert_eq!(found("", Lang::De, &RecentCommands::default()).len(), LIST.len());
        assert_eq!(found("xyz", Lang::De, &RecentCommands::default()), []);
    }

    #[test]
    fn umlauts_may_be_typed_as_on_a_keyboard_without_them() {
        for typed in ["luecke", "lucke", "LÜCKE"] {
            assert_eq!(first(typed, Lang::De), Some(Command::Note(Some(Decision::Gap))), "{typed}");
        }
        assert_eq!(first("groesser", Lang::De), Some(Command::ZoomIn));
        assert_eq!(first("federfuehrend", Lang::De), first("federführend", Lang::De));
    }

    #[test]
    fn a_word_of_the_explanation_finds_a_command_after_those_with_the_name() {
        assert_eq!(first("beamerbildes", Lang::De), Some(Command::ActualSize));
    }

    #[test]
    fn what_was_started_last_comes_first() {
        let mut used = RecentCommands::default();
        for command in [Command::Refit, Command::Palette, Command::Save, Command::Refit] {
            used.note(command);
        }
        assert_eq!(found("", Lang::De, &used)[..3], [Command::Refit, Command::Save, Command::New]);
        assert_eq!(found("speichern", Lang::De, &used)[0], Command::Save);
    }
}

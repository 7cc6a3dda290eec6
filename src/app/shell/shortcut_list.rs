//! The list of all commands with their keys, and of what the mouse does: as many columns as the window has room for.

use egui::{
    Align, Area, EventFilter, Frame, Id, Key, Layout, Order, Rect, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2,
};

use crate::app::action::command::{GESTURES, LIST, Menu, keys_name};
use crate::app::action::outbox::Outbox;
use crate::app::kit::style;
use crate::app::shell::action::WindowAction;
use crate::text::{Lang, gestures, menu};

/// The least width of a column.
const COLUMN: f32 = 400.0;
/// Margin between the list and the edges of the window.
const MARGIN: f32 = 24.0;
/// Distance that an arrow key scrolls.
const STEP: f32 = 60.0;

/// A part of the list: a heading and what stands below it.
struct ShortcutSection {
    heading: String,
    intro: Option<String>,
    lines: Vec<ShortcutLine>,
}

/// Line of the list: what is done, with the keys beside it and an explanation below.
struct ShortcutLine {
    what: String,
    keys: String,
    tip: String,
}

/// Id of what scrolls; it has the keyboard while the list is open.
pub(in crate::app) fn id() -> Id {
    Id::unique("keys")
}

/// Draws the list over the window.
pub(in crate::app) fn shortcuts_ui(ui: &Ui, lang: Lang, outbox: &mut Outbox) {
    let look = style::look(ui.ctx());
    let room = ui.ctx().content_rect().shrink(MARGIN);
    Area::new(Id::unique("keys area")).order(Order::Foreground).fixed_pos(room.min).show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).fill(look.bar).inner_margin(16.0).show(ui, |ui| {
            ui.set_min_size(room.size() - vec2(36.0, 36.0));
            ui.set_max_width(room.width() - 36.0);
            ui.horizontal(|ui| {
                ui.heading(menu::keys_title(lang));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if ui.button(menu::keys_close(lang)).clicked() || ui.input(|input| input.key_pressed(Key::Escape)) {
                        outbox.push(WindowAction::CloseOverlay);
                    }
                });
            });
            let rect = ui.available_rect_before_wrap();
            let rect = Rect::from_min_max(rect.min, room.max - vec2(20.0, 20.0));
            let scrolled = scrolled(ui, id(), rect, &menu::keys_title(lang));
            ScrollArea::vertical().max_height(rect.height()).auto_shrink(false).show(ui, |ui| {
                if scrolled != 0.0 {
                    ui.scroll_with_delta_animation(vec2(0.0, scrolled), egui::style::ScrollAnimation::none());
                }
                columns_ui(ui, parts(lang));
            });
        });
    });
}

/// A list with this title is one Tab stop; how far the keys scroll it, upwards positive.
pub(in crate::app) fn scrolled(ui: &Ui, id: Id, rect: Rect, title: &str) -> f32 {
    let response = ui.interact(rect, id, Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::ScrollView, true, title));
    if !ui.is_visible() {
        // The very first frame only measures, and takes the keyboard from what cannot be seen.
        response.request_focus();
    }
    if !response.has_focus() {
        return 0.0;
    }
    let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let page = rect.height() - STEP;
    let whole = 1e6;
    let ways = [
        (Key::ArrowDown, -STEP),
        (Key::ArrowUp, STEP),
        (Key::PageDown, -page),
        (Key::Space, -page),
        (Key::PageUp, page),
        (Key::Home, whole),
        (Key::End, -whole),
    ];
    ui.input(|input| ways.iter().map(|(key, by)| by * input.num_presses(*key) as f32).sum())
}

/// Commands by menu, then what the mouse does.
fn parts(lang: Lang) -> Vec<ShortcutSection> {
    let menus = Menu::ALL.into_iter().map(|menu| {
        let commands: Vec<_> = LIST.iter().filter(|spec| spec.menu == menu).collect();
        let line = |(place, spec): (usize, &&crate::app::action::command::Spec)| {
            let tip = (spec.tip)(lang);
            // What several in a row have in common is said once, below the last.
            let again = commands.get(place + 1).is_some_and(|next| (next.tip)(lang) == tip);
            let keys: Vec<String> = spec.keys.iter().map(|keys| keys_name(*keys, lang)).collect();
            ShortcutLine { what: (spec.label)(lang), keys: keys.join(", "), tip: if again { String::new() } else { tip } }
        };
        ShortcutSection { heading: menu.label(lang), intro: None, lines: commands.iter().enumerate().map(line).collect() }
    });
    let mouse = GESTURES.iter().map(|gesture| ShortcutLine {
        what: (gesture.hand)(lang),
        keys: (gesture.does)(lang),
        tip: gesture.by_keys(lang),
    });
    let mouse = ShortcutSection { heading: gestures::title(lang), intro: Some(gestures::intro(lang)), lines: mouse.collect() };
    menus.chain([mouse]).collect()
}

/// Spreads the parts over columns of about equal length; the order goes down the first column, then down the next.
fn columns_ui(ui: &mut Ui, parts: Vec<ShortcutSection>) {
    let count = ((ui.available_width() / COLUMN) as usize).clamp(1, parts.len());
    let all: usize = parts.iter().map(ShortcutSection::weight).sum();
    let mut columns: Vec<Vec<ShortcutSection>> = (0..count).map(|_| Vec::new()).collect();
    let mut before = 0;
    for part in parts {
        // The column in which the middle of the part falls.
        let place = (before + part.weight() / 2) * count / all.max(1);
        before += part.weight();
        if let Some(column) = columns.get_mut(place.min(count - 1)) {
            column.push(part);
        }
    }
    ui.spacing_mut().item_spacing.x = 32.0;
    ui.columns(count, |spaces| {
        for (ui, column) in spaces.iter_mut().zip(&columns) {
            // Columns stretch lines to their full width otherwise.
            ui.with_layout(Layout::top_down(Align::Min), |ui| column.iter().for_each(|part| part.ui(ui)));
        }
    });
}

impl ShortcutSection {
    /// About how high it is, in lines.
    fn weight(&self) -> usize {
        3 + self.lines.iter().map(|line| if line.tip.is_empty() { 2 } else { 4 }).sum::<usize>()
    }

    fn ui(&self, ui: &mut Ui) {
        ui.spacing_mut().item_spacing = vec2(12.0, 2.0);
        ui.add_space(12.0);
        ui.label(RichText::new(&self.heading).font(style::bold(17.0)));
        if let Some(intro) = &self.intro {
            ui.label(RichText::new(intro).small().weak());
        }
        ui.add_space(4.0);
        for line in &self.lines {
            line.ui(ui);
        }
    }
}

impl ShortcutLine {
    fn ui(&self, ui: &mut Ui) {
        let width = ui.available_width();
        ui.horizontal_top(|ui| {
            let part = |ui: &mut Ui, text: RichText, share: f32, align: Align| {
                ui.allocate_ui_with_layout(vec2(width * share - 12.0, 0.0), Layout::top_down(align), |ui| {
                    ui.set_min_width(width * share - 12.0);
                    ui.add(egui::Label::new(text).wrap());
                });
            };
            part(ui, RichText::new(&self.what), 0.58, Align::Min);
            if !self.keys.is_empty() {
                part(ui, RichText::new(&self.keys).font(style::bold(14.0)), 0.42, Align::Min);
            }
        });
        if !self.tip.is_empty() {
            ui.label(RichText::new(&self.tip).small().weak());
        }
        ui.add_space(6.0);
    }
}

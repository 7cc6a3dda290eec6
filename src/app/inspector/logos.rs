//! The logos of those who publish and fund: each with its picture, whose it is, what they do, its place, and a way to go.

use egui::{Button, Label, RichText, Sense, Ui, vec2};

use super::form::{Form, keyed, warn_ui};
use crate::app::action::command::Command;
use crate::app::kit::style;
use crate::model::{FieldInfo, FieldKind, HeadField, Logo, LogoPart, MAX_LOGOS, TextFormat};
use crate::paint::{self, View};
use crate::picture::Picture;
use crate::save::Logos;
use crate::scene::{Group, Mark, Rect, Region, Target};
use crate::text::{fields, inspector as t};

/// The keys of the fields of each logo, for undo steps.
const NAMES: [&str; MAX_LOGOS] =
    ["logo 1", "logo 2", "logo 3", "logo 4", "logo 5", "logo 6", "logo 7", "logo 8", "logo 9", "logo 10", "logo 11", "logo 12"];
/// The keys of what each of them does.
const PARTS: [&str; MAX_LOGOS] =
    ["part 1", "part 2", "part 3", "part 4", "part 5", "part 6", "part 7", "part 8", "part 9", "part 10", "part 11", "part 12"];
/// The largest preview.
const PREVIEW: egui::Vec2 = vec2(200.0, 56.0);

/// Place of a logo.
enum Way {
    Up,
    Down,
    Away,
}

/// Draws them; the one that was `pointed` at on the board comes into sight.
pub(super) fn logos_ui(ui: &mut Ui, form: &mut Form<'_>, (logos, pointed): (&Logos, Option<&str>)) {
    let (lang, list) = (form.lang, form.board.head().logos.clone());
    ui.add_space(8.0);
    ui.label(style::strong(t::counted_heading(lang, &fields::logos(lang), list.len())));
    let (mut new, mut way) = (list.clone(), None);
    for ((place, logo), (name, part)) in new.iter_mut().enumerate().zip(NAMES.into_iter().zip(PARTS)) {
        let top = ui.cursor().min;
        // A file may be listed twice by mistake.
        let twin = list.iter().take(place).filter(|other| other.file == logo.file).count();
        let id = egui::Id::unique(("logo", &logo.file, twin));
        let shown = keyed(ui, id, |ui| logo_ui(ui, form, (&mut *logo, name, part), logos));
        way = shown.map(|way| (place, way)).or(way);
        if pointed == Some(logo.file.as_str()) {
            ui.scroll_to_rect(egui::Rect::from_min_max(top, ui.cursor().min + vec2(PREVIEW.x, 0.0)), None);
        }
    }
    match way {
        Some((place, Way::Away)) => drop(new.remove(place)),
        Some((place, Way::Up)) if place > 0 => new.swap(place, place - 1),
        Some((place, Way::Down)) if place + 1 < new.len() => new.swap(place, place + 1),
        _ => {}
    }
    if new != list {
        form.head(HeadField::new("logos", new));
    }
    let add = Command::AddLogo;
    let button = ui.add_enabled(list.len() < MAX_LOGOS, Button::new(add.label(lang)));
    if button.on_hover_text((add.spec().tip)(lang)).on_disabled_hover_text(t::logo_most(lang, MAX_LOGOS)).clicked() {
        form.outbox.command(add);
    }
}

fn logo_ui(
    ui: &mut Ui,
    form: &mut Form<'_>,
    (logo, name, part): (&mut Logo, &'static str, &'static str),
    logos: &Logos,
) -> Option<Way> {
    let lang = form.lang;
    ui.add_space(4.0);
    if let Some(picture) = logos.pictures.get(&logo.file) {
        preview_ui(ui, picture, &t::logo_preview(lang, &logo.name));
    }
    for note in logos.notes.iter().filter(|note| note.file == logo.file) {
        warn_ui(ui, Some(note.say(lang)));
    }
    ui.add(Label::new(RichText::new(&logo.file).small().weak()).truncate()).on_hover_text(&logo.file);
    let own = FieldInfo::new(name, t::logo_name, FieldKind::Text(TextFormat::Any));
    form.text(ui, &FieldInfo { hint: Some(t::logo_name_hint), ..own }, &mut logo.name);
    let own = FieldInfo::new(part, t::logo_part, FieldKind::Logos);
    form.choice(ui, &own, &mut logo.part, &LogoPart::ALL.map(|part| (part, part.say(lang))));
    let mut way = None;
    ui.horizontal_wrapped(|ui| {
        let ways = [("↑", t::move_up(lang, &logo.name), Way::Up), ("↓", t::move_down(lang, &logo.name), Way::Down)];
        let away = (t::logo_remove(lang), t::logo_remove_this(lang, &logo.name), Way::Away);
        for (sign, says, leads) in ways.into_iter().map(|(sign, says, way)| (sign.to_owned(), says, way)).chain([away]) {
            let button = ui.button(sign);
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &says));
            if button.on_hover_text(&says).clicked() {
                way = Some(leads);
            }
        }
    });
    way
}

/// The picture on the light ground that it is made for.
fn preview_ui(ui: &mut Ui, picture: &std::sync::Arc<Picture>, says: &str) {
    let (w, h) = picture.size();
    let zoom = (PREVIEW.x.min(ui.available_width()) / w).min(PREVIEW.y / h);
    let (rect, response) = ui.allocate_exact_size(vec2(w * zoom, h * zoom), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, says));
    ui.painter().rect_filled(rect.expand(3.0), 3.0, egui::Color32::WHITE);
    let whole = Rect::new(0.0, 0.0, rect.width(), rect.height());
    let marks = vec![Mark::Image { picture: std::sync::Arc::clone(picture), rect: whole }];
    let group =
        Group { target: Target::Corner, rect: whole, region: Region::Legend, table_span: None, words: String::new(), marks };
    let view = View { offset: rect.min.to_vec2(), zoom: 1.0, clip: rect.expand(1.0), zooming: false };
    paint::group(ui.painter(), &group, &view, 1.0);
}

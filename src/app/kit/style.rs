//! Style of the window: bright, flat, calm, one family, one accent color. The drawing has its own style in `scene/`.

use std::fmt::Debug;
use std::hash::Hash;

use egui::style::ScrollAnimation;
use egui::{
    Button, Checkbox, Color32, Context, CornerRadius, FontFamily, FontId, Id, Response, RichText, ScrollArea, Shadow, Stroke,
    StrokeKind, Style, TextStyle, TextWrapMode, Theme, ThemePreference, Ui, Visuals, WidgetText, vec2,
};

use serde::{Deserialize, Serialize};

use crate::app::canvas::zoom::WHEEL_SPEED;
use crate::paint;
use crate::scene::style::Theme as DrawingTheme;
use crate::typeset::Face;

/// All colors of the window in one appearance.
#[derive(Debug, PartialEq)]
pub(in crate::app) struct Look {
    /// Accent of what is selected, focused or about to be dropped on.
    pub accent: Color32,
    /// The accent as a ground, for cells that would be covered.
    pub accent_ground: Color32,
    /// Text on the accent.
    pub accent_text: Color32,
    /// Behind the drawing.
    pub canvas: Color32,
    /// Panels beside it.
    pub panel: Color32,
    /// Bars and fields.
    pub bar: Color32,
    /// Text.
    pub text: Color32,
    /// Text that says less important things.
    pub text_weak: Color32,
    /// The status line.
    pub status: Color32,
    /// Text on the status line.
    pub status_text: Color32,
    /// A request that waits for an answer.
    pub notice: Color32,
    /// Behind what is pointed at in a list.
    pub hovered: Color32,
    /// Behind what is selected in a list or a text.
    pub selected: Color32,
    /// Lines between things.
    pub line: Color32,
    /// The edge of what is ticked, which is nothing but its edge.
    pub edge: Color32,
    /// Text about what is wrong.
    pub wrong: Color32,
    /// Around what a search has found.
    pub found: Color32,
    /// Behind it, so that it is still read.
    pub found_ground: Color32,
    /// Thickness of the outlines of fields and of the focus.
    pub outline: f32,
}

const LIGHT: Look = Look {
    accent: Color32::from_rgb(0x0B, 0x6A, 0x96),
    accent_ground: Color32::from_rgba_premultiplied(0x02, 0x11, 0x18, 0x28),
    accent_text: Color32::WHITE,
    canvas: Color32::from_rgb(0xEC, 0xEF, 0xF1),
    panel: Color32::from_rgb(0xFA, 0xFB, 0xFB),
    bar: Color32::WHITE,
    text: Color32::from_rgb(0x1F, 0x2A, 0x30),
    text_weak: Color32::from_rgb(0x57, 0x65, 0x6C),
    status: Color32::from_rgb(0x26, 0x32, 0x38),
    status_text: Color32::from_rgb(0xF2, 0xF5, 0xF6),
    notice: Color32::from_rgb(0xFF, 0xF3, 0xD6),
    hovered: Color32::from_rgb(0xE4, 0xF0, 0xF5),
    selected: Color32::from_rgb(0xCF, 0xE6, 0xF0),
    line: Color32::from_rgb(0xD5, 0xDB, 0xDE),
    edge: Color32::from_rgb(0x7A, 0x89, 0x91),
    wrong: Color32::from_rgb(0xB0, 0x1E, 0x1E),
    found: Color32::from_rgb(0xD0, 0x6A, 0x00),
    found_ground: Color32::from_rgba_premultiplied(0x38, 0x24, 0x00, 0x38),
    outline: 1.0,
};

const DARK: Look = Look {
    accent: Color32::from_rgb(0x6C, 0xC3, 0xEA),
    accent_ground: Color32::from_rgba_premultiplied(0x13, 0x23, 0x2A, 0x30),
    accent_text: Color32::from_rgb(0x08, 0x1E, 0x29),
    canvas: Color32::from_rgb(0x12, 0x17, 0x1A),
    panel: Color32::from_rgb(0x1D, 0x24, 0x28),
    bar: Color32::from_rgb(0x24, 0x2C, 0x31),
    text: Color32::from_rgb(0xE9, 0xEE, 0xF0),
    text_weak: Color32::from_rgb(0xA9, 0xB5, 0xBB),
    status: Color32::from_rgb(0x0B, 0x0F, 0x11),
    status_text: Color32::from_rgb(0xE9, 0xEE, 0xF0),
    notice: Color32::from_rgb(0x4A, 0x3B, 0x12),
    hovered: Color32::from_rgb(0x2C, 0x3A, 0x42),
    selected: Color32::from_rgb(0x1B, 0x4A, 0x61),
    line: Color32::from_rgb(0x3D, 0x48, 0x4E),
    edge: Color32::from_rgb(0x84, 0x93, 0x9B),
    wrong: Color32::from_rgb(0xFF, 0x9A, 0x8F),
    found: Color32::from_rgb(0xFF, 0xB0, 0x3B),
    found_ground: Color32::from_rgba_premultiplied(0x38, 0x26, 0x08, 0x38),
    outline: 1.0,
};

/// For those who need more than a difference in gray: black on white, thick lines.
const CONTRAST: Look = Look {
    accent: Color32::from_rgb(0x00, 0x3D, 0x73),
    accent_ground: Color32::from_rgba_premultiplied(0x00, 0x0F, 0x1D, 0x40),
    accent_text: Color32::WHITE,
    canvas: Color32::WHITE,
    panel: Color32::WHITE,
    bar: Color32::WHITE,
    text: Color32::BLACK,
    text_weak: Color32::from_rgb(0x22, 0x22, 0x22),
    status: Color32::BLACK,
    status_text: Color32::WHITE,
    notice: Color32::from_rgb(0xFF, 0xEE, 0x9E),
    hovered: Color32::from_rgb(0xD6, 0xE8, 0xFF),
    selected: Color32::from_rgb(0xB5, 0xD5, 0xFF),
    line: Color32::BLACK,
    edge: Color32::BLACK,
    wrong: Color32::from_rgb(0x96, 0x00, 0x00),
    found: Color32::from_rgb(0xA8, 0x3A, 0x00),
    found_ground: Color32::from_rgba_premultiplied(0x40, 0x28, 0x00, 0x40),
    outline: 2.0,
};

/// The height of the button for what is most likely wanted.
pub(in crate::app) const MAIN_BUTTON: f32 = 36.0;

/// Appearance that the user wants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(in crate::app) enum Appearance {
    /// That of the system.
    #[default]
    System,
    /// Bright.
    Light,
    /// Dark.
    Dark,
    /// Black on white with thick lines.
    Contrast,
}

/// Key under which the context keeps whether high contrast is wanted.
fn contrast_id() -> Id {
    Id::unique("high contrast")
}

/// The colors that are in use.
pub(in crate::app) fn look(ctx: &Context) -> &'static Look {
    match ctx.theme() {
        _ if ctx.data(|data| data.get_temp(contrast_id())).unwrap_or(false) => &CONTRAST,
        Theme::Light => &LIGHT,
        Theme::Dark => &DARK,
    }
}

/// Letters of a heading that is larger than others.
pub(in crate::app) fn bold(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(paint::family(Face::Bold).into()))
}

/// A text that leads: in bold letters, as the drawing's heads are.
pub(in crate::app) fn strong(text: impl Into<String>) -> RichText {
    RichText::new(text).family(bold(0.0).family)
}

/// Width of a text on a button.
pub(in crate::app) fn text_width(ui: &Ui, text: &str) -> f32 {
    WidgetText::from(text).into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, TextStyle::Button).size().x
}

/// Minimum height of a row with a button or a list that opens.
pub(in crate::app) fn row_height(ui: &Ui) -> f32 {
    let spacing = ui.spacing();
    let within = ui.text_style_height(&TextStyle::Button).max(spacing.icon_width) + 2.0 * spacing.button_padding.y;
    within.max(spacing.interact_size.y)
}

/// Scrolled content of a panel, as high as there is room; its bar stands in the panel's margin and covers no field.
pub(in crate::app) fn scroll_ui<T>(ui: &mut Ui, id: impl Hash + Debug, add: impl FnOnce(&mut Ui) -> T) -> T {
    /// Distance by which the bar goes out; the margin is a little wider.
    const OUT: f32 = 10.0;
    ui.scope(|ui| {
        let within = std::mem::replace(&mut ui.spacing_mut().scroll.bar_outer_margin, -OUT);
        let scroll = ScrollArea::vertical().id_salt(id).auto_shrink(false);
        let shown = scroll.show(ui, |ui| {
            ui.spacing_mut().scroll.bar_outer_margin = within;
            add(ui)
        });
        shown.inner
    })
    .inner
}

/// A row that is from the start as high as its buttons, so that a label before them stands in their middle.
pub(in crate::app) fn row_ui<T>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> T) -> T {
    ui.scope(|ui| {
        ui.spacing_mut().interact_size.y = row_height(ui);
        ui.horizontal(add).inner
    })
    .inner
}

/// A button for what is most likely wanted: one in a view, in the accent color.
pub(in crate::app) fn main_button(ui: &mut Ui, label: String) -> Response {
    let look = look(ui.ctx());
    let button = Button::new(strong(label).color(look.accent_text)).fill(look.accent).min_size(vec2(0.0, MAIN_BUTTON));
    let response = ui.add(button);
    ring(ui, &response, 3.0);
    response
}

/// A ring around what has the keyboard and does not show it by itself, so far outside of it.
pub(in crate::app) fn ring(ui: &Ui, response: &Response, outside: f32) {
    if response.has_focus() {
        let look = look(ui.ctx());
        let stroke = Stroke::new(1.0 + look.outline, look.accent);
        ui.painter().rect_stroke(response.rect.expand(outside), 6.0, stroke, StrokeKind::Middle);
    }
}

/// A box to tick, whose edge is seen while it is empty.
pub(in crate::app) fn tick(ui: &mut Ui, tick: Checkbox<'_>) -> Response {
    let edge = Stroke::new(look(ui.ctx()).outline, look(ui.ctx()).edge);
    let usual = std::mem::replace(&mut ui.visuals_mut().widgets.inactive.bg_stroke, edge);
    let response = ui.add(tick);
    ui.visuals_mut().widgets.inactive.bg_stroke = usual;
    response
}

/// The colors of the drawing that go with those of the window.
pub(in crate::app) fn drawing(ctx: &Context) -> DrawingTheme {
    if *look(ctx) == DARK { DrawingTheme::Dark } else { DrawingTheme::Light }
}

/// Gives a window its fonts and manners, once.
pub(in crate::app) fn set_up(ctx: &Context) {
    ctx.set_fonts(paint::fonts());
    ctx.options_mut(|options| {
        options.zoom_with_keyboard = false;
        options.input_options.scroll_zoom_speed = WHEEL_SPEED;
        // Where the system does not say what it wants.
        options.fallback_theme = Theme::Light;
    });
    apply(ctx, Appearance::default());
}

/// True if things move at once instead of sliding or fading.
pub(in crate::app) fn has_less_motion(ctx: &Context) -> bool {
    ctx.global_style().animation_time == 0.0
}

/// Lets things move at once, or slide and fade.
pub(in crate::app) fn set_less_motion(ctx: &Context, less: bool) {
    let usual = Style::default();
    ctx.all_styles_mut(|style| {
        style.animation_time = if less { 0.0 } else { usual.animation_time };
        style.scroll_animation = if less { ScrollAnimation::none() } else { usual.scroll_animation };
    });
}

/// Gives a window this look.
pub(in crate::app) fn apply(ctx: &Context, appearance: Appearance) {
    ctx.data_mut(|data| data.insert_temp(contrast_id(), appearance == Appearance::Contrast));
    ctx.set_theme(match appearance {
        Appearance::System => ThemePreference::System,
        Appearance::Light | Appearance::Contrast => ThemePreference::Light,
        Appearance::Dark => ThemePreference::Dark,
    });
    let light = if appearance == Appearance::Contrast { &CONTRAST } else { &LIGHT };
    for (theme, base, look) in [(Theme::Light, Visuals::light(), light), (Theme::Dark, Visuals::dark(), &DARK)] {
        ctx.set_visuals_of(theme, visuals(base, look));
        ctx.style_mut_of(theme, |style| {
            for (text, size) in [(TextStyle::Body, 15.0), (TextStyle::Button, 15.0), (TextStyle::Small, 13.0)] {
                style.text_styles.insert(text, FontId::new(size, FontFamily::Proportional));
            }
            style.text_styles.insert(TextStyle::Heading, bold(19.0));
            style.spacing.button_padding = vec2(10.0, 5.0);
            style.spacing.item_spacing = vec2(8.0, 6.0);
            style.spacing.interact_size.y = 26.0;
            style.interaction.tooltip_delay = 0.4;
        });
    }
}

fn visuals(mut visuals: Visuals, look: &Look) -> Visuals {
    let line = Stroke::new(look.outline, look.line);
    visuals.override_text_color = Some(look.text);
    visuals.weak_text_color = Some(look.text_weak);
    visuals.error_fg_color = look.wrong;
    visuals.panel_fill = look.panel;
    visuals.window_fill = look.bar;
    visuals.window_stroke = line;
    visuals.popup_shadow = Shadow { offset: [0, 4], blur: 12, spread: 0, color: Color32::from_black_alpha(40) };
    visuals.window_shadow = visuals.popup_shadow;
    visuals.extreme_bg_color = look.bar;
    visuals.faint_bg_color = look.hovered;
    visuals.selection.bg_fill = look.selected;
    visuals.selection.stroke = Stroke::new(1.5 * look.outline, look.accent);
    visuals.hyperlink_color = look.accent;
    visuals.widgets.noninteractive.bg_stroke = line;
    visuals.widgets.inactive.weak_bg_fill = look.bar;
    visuals.widgets.inactive.bg_fill = look.bar;
    visuals.widgets.inactive.bg_stroke = line;
    visuals.widgets.hovered.bg_stroke = Stroke::new(look.outline, look.accent);
    visuals.widgets.hovered.weak_bg_fill = look.hovered;
    visuals.widgets.active.weak_bg_fill = look.selected;
    // What has the keyboard is drawn as if it were pressed: its ring.
    visuals.widgets.active.bg_stroke = Stroke::new(1.0 + look.outline, look.accent);
    visuals.widgets.open.weak_bg_fill = look.hovered;
    visuals.widgets.open.bg_stroke = line;
    for widget in
        [&mut visuals.widgets.inactive, &mut visuals.widgets.hovered, &mut visuals.widgets.active, &mut visuals.widgets.open]
    {
        widget.corner_radius = CornerRadius::same(6);
        widget.expansion = 0.0;
    }
    visuals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Color;
    use crate::scene::style::{MIN_MARK_CONTRAST, MIN_TEXT_CONTRAST};

    fn color(color: Color32) -> Color {
        Color::rgb(color.r(), color.g(), color.b())
    }

    #[test]
    fn every_text_and_every_mark_of_the_window_stands_out() {
        for look in [&LIGHT, &DARK, &CONTRAST] {
            let grounds = [look.panel, look.bar, look.hovered, look.selected];
            for ground in grounds.into_iter().chain([look.notice]) {
                assert!(color(look.text).contrast(color(ground)) >= MIN_TEXT_CONTRAST, "{look:?} on {ground:?}");
            }
            for ground in grounds {
                for text in [look.text_weak, look.wrong] {
                    assert!(color(text).contrast(color(ground)) >= MIN_TEXT_CONTRAST, "{text:?} on {ground:?}");
                }
            }
            for ground in [look.panel, look.bar] {
                assert!(color(look.edge).contrast(color(ground)) >= MIN_MARK_CONTRAST, "{:?} on {ground:?}", look.edge);
            }
            for ground in [look.panel, look.bar, look.canvas] {
                assert!(color(look.accent).contrast(color(ground)) >= MIN_MARK_CONTRAST, "{:?} on {ground:?}", look.accent);
            }
            assert!(color(look.accent_text).contrast(color(look.accent)) >= MIN_TEXT_CONTRAST);
            assert!(color(look.status_text).contrast(color(look.status)) >= MIN_TEXT_CONTRAST);
        }
    }
}

//! Style of the window: bright, flat, calm, one family, one accent color. Its colors are in `look`; the drawing has its own style in `scene/`.

use std::fmt::Debug;
use std::hash::Hash;

use egui::style::ScrollAnimation;
use egui::{
    Button, Checkbox, Color32, Context, CornerRadius, FontFamily, FontId, Id, Response, RichText, ScrollArea, Shadow, Stroke,
    StrokeKind, Style, TextStyle, TextWrapMode, Theme, ThemePreference, Ui, Visuals, WidgetText, vec2,
};
use serde::{Deserialize, Serialize};

use super::look::{CONTRAST, DARK, LIGHT, Look};
use crate::app::canvas::zoom::WHEEL_SPEED;
use crate::paint;
use crate::scene::style::Theme as DrawingTheme;
use crate::typeset::Face;

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
        // The command for that has its own key, and is not meant by Ctrl+Alt+Q, which types @.
        options.quit_shortcuts.clear();
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

//! How the window looks: bright, flat, calm, one family, one accent colour. The drawing has its own style in `scene/`.

use egui::{Color32, Context, CornerRadius, FontFamily, FontId, Stroke, TextStyle, Theme, Visuals, vec2};

/// The accent: what is selected, focused or about to be dropped on.
pub(super) const ACCENT: Color32 = Color32::from_rgb(0x0B, 0x6A, 0x96);
/// The accent as a ground, for cells that would be covered.
pub(super) const ACCENT_GROUND: Color32 = Color32::from_rgba_premultiplied(0x02, 0x11, 0x18, 0x28);
/// Behind the drawing.
pub(super) const CANVAS: Color32 = Color32::from_rgb(0xEC, 0xEF, 0xF1);
/// Panels beside it.
pub(super) const PANEL: Color32 = Color32::from_rgb(0xFA, 0xFB, 0xFB);
/// Bars.
pub(super) const BAR: Color32 = Color32::WHITE;
/// Text.
pub(super) const TEXT: Color32 = Color32::from_rgb(0x1F, 0x2A, 0x30);
/// Text that says less important things; contrast 5.6 on panels.
pub(super) const TEXT_WEAK: Color32 = Color32::from_rgb(0x57, 0x65, 0x6C);
/// The status line.
pub(super) const STATUS: Color32 = Color32::from_rgb(0x26, 0x32, 0x38);
/// Text on the status line.
pub(super) const STATUS_TEXT: Color32 = Color32::from_rgb(0xF2, 0xF5, 0xF6);
/// A request that waits for an answer.
pub(super) const NOTICE: Color32 = Color32::from_rgb(0xFF, 0xF3, 0xD6);
/// Behind what is pointed at in a list.
pub(super) const HOVERED: Color32 = Color32::from_rgb(0xE4, 0xF0, 0xF5);
/// Lines between things.
pub(super) const LINE: Color32 = Color32::from_rgb(0xD5, 0xDB, 0xDE);

/// How much one step of the wheel zooms with Ctrl: about a sixth.
const WHEEL_ZOOM: f32 = 1.0 / 320.0;

/// Gives a window this look.
pub(super) fn apply(ctx: &Context) {
    ctx.set_fonts(crate::paint::fonts());
    ctx.set_theme(Theme::Light);
    ctx.options_mut(|options| {
        options.zoom_with_keyboard = false;
        options.input_options.scroll_zoom_speed = WHEEL_ZOOM;
    });
    let mut visuals = Visuals::light();
    visuals.override_text_color = Some(TEXT);
    visuals.weak_text_color = Some(TEXT_WEAK);
    visuals.panel_fill = PANEL;
    visuals.window_fill = BAR;
    visuals.extreme_bg_color = BAR;
    visuals.selection.bg_fill = Color32::from_rgb(0xCF, 0xE6, 0xF0);
    visuals.selection.stroke = Stroke::new(1.5, ACCENT);
    visuals.hyperlink_color = ACCENT;
    visuals.widgets.noninteractive.bg_stroke = Stroke::new(1.0, LINE);
    visuals.widgets.inactive.weak_bg_fill = BAR;
    visuals.widgets.inactive.bg_fill = BAR;
    visuals.widgets.inactive.bg_stroke = Stroke::new(1.0, LINE);
    visuals.widgets.hovered.bg_stroke = Stroke::new(1.0, ACCENT);
    visuals.widgets.hovered.weak_bg_fill = HOVERED;
    for widget in [&mut visuals.widgets.inactive, &mut visuals.widgets.hovered, &mut visuals.widgets.active] {
        widget.corner_radius = CornerRadius::same(6);
        widget.expansion = 0.0;
    }
    ctx.set_visuals_of(Theme::Light, visuals);
    ctx.style_mut_of(Theme::Light, |style| {
        for (text, size) in
            [(TextStyle::Body, 15.0), (TextStyle::Button, 15.0), (TextStyle::Small, 13.0), (TextStyle::Heading, 19.0)]
        {
            style.text_styles.insert(text, FontId::new(size, FontFamily::Proportional));
        }
        style.spacing.button_padding = vec2(10.0, 5.0);
        style.spacing.item_spacing = vec2(8.0, 6.0);
        style.interaction.tooltip_delay = 0.4;
    });
}

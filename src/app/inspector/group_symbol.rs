//! The flag of a target group outside the drawing: its color and its symbol.

use egui::{Painter, Rect, Response, StrokeKind, Ui};

use crate::app::kit::style;
use crate::model::{Color, Symbol};
use crate::paint::{self, View};
use crate::scene::style::Theme;
use crate::scene::{self, Group, Mark, Region, Stroke, Target, symbol_marks};

/// Paints a flag that fills a rectangle of the screen.
pub(in crate::app) fn paint(painter: &Painter, (color, symbol): (Color, Symbol), rect: Rect, theme: Theme) {
    let palette = theme.palette();
    let flag = palette.flag(color, palette.page.fill);
    let whole = scene::Rect::new(0.0, 0.0, rect.width(), rect.height());
    let inner = scene::Rect::new(0.16 * whole.w, 0.16 * whole.h, 0.68 * whole.w, 0.68 * whole.h);
    let stroke = flag.stroke.map(|color| Stroke::solid(1.0, color));
    let mut marks = vec![Mark::Rect { rect: whole, radius: 4.0, fill: Some(flag.fill), stroke }];
    marks.extend(symbol_marks(symbol, inner, flag.symbol, flag.fill));
    let group =
        Group { target: Target::Corner, rect: whole, region: Region::Legend, table_span: None, words: String::new(), marks };
    let view = View { offset: rect.min.to_vec2(), zoom: 1.0, clip: rect.expand(1.0), zooming: false };
    paint::group(painter, &group, &view, 1.0);
}

/// The outline of what is chosen, thicker for what has the focus.
pub(super) fn outline(ui: &Ui, response: &Response, on: bool) {
    let look = style::look(ui.ctx());
    let width = if response.has_focus() { 3.0 } else { 2.0 } * look.outline;
    if on || response.has_focus() {
        ui.painter().rect_stroke(response.rect, 5.0, egui::Stroke::new(width, look.accent), StrokeKind::Inside);
    }
}

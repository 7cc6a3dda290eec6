//! Pictures to egui's textures: made once for each size that is needed, kept as long as the window.

use egui::{Color32, ColorImage, Context, Id, Painter, Pos2, Rect, TextureHandle, TextureOptions};

use crate::picture::Picture;

/// The least and most rows of a texture; in between their number is a power of two, so that few are made while zooming.
const ROWS: std::ops::RangeInclusive<u32> = 16..=1024;
/// The longest side of a texture that every graphics card takes.
const MOST_SIDE: f32 = 2048.0;

/// Draws a picture on the screen.
pub(super) fn draw(painter: &Painter, picture: &Picture, rect: Rect) {
    let pixels = rect.height() * painter.pixels_per_point();
    if !rect.intersects(painter.clip_rect()) || pixels < 1.0 {
        return;
    }
    let rows = (pixels.ceil().min(*ROWS.end() as f32) as u32).next_power_of_two().max(*ROWS.start());
    let texture = texture(painter.ctx(), picture, rows);
    let whole = Rect::from_min_max(Pos2::ZERO, Pos2::new(1.0, 1.0));
    painter.image(texture.id(), rect, whole, Color32::WHITE);
}

fn texture(ctx: &Context, picture: &Picture, rows: u32) -> TextureHandle {
    let key = Id::unique(("picture", picture.id(), rows));
    if let Some(known) = ctx.data(|data| data.get_temp::<TextureHandle>(key)) {
        return known;
    }
    let (w, h) = picture.size();
    let rows = rows as f32;
    let columns = rows * w / h;
    let shrink = (MOST_SIDE / columns).min(1.0);
    let side = |side: f32| (side * shrink).ceil().max(1.0) as u32;
    let pixels = picture.pixels_at(side(columns), side(rows));
    let image = ColorImage::from_rgba_unmultiplied([pixels.width() as usize, pixels.height() as usize], pixels.rgba());
    let texture = ctx.load_texture(picture.id(), image, TextureOptions::LINEAR);
    ctx.data_mut(|data| data.insert_temp(key, texture.clone()));
    texture
}

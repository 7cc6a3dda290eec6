//! Pictures on the screen, as textures: made once for each size that is needed, and kept while they are drawn.

use egui::{Color32, ColorImage, Context, Id, Painter, Pos2, Rect, TextureHandle, TextureOptions};

use crate::picture::Picture;

/// Range of the rows of a texture; in between their number is a power of two, so that few are made while zooming.
const ROWS: std::ops::RangeInclusive<u32> = 16..=1024;
/// Longest side of a texture that every graphics card takes.
const MAX_SIDE: f32 = 2048.0;

/// Most sizes of a picture that are kept.
const MAX_SIZES: usize = 4;
/// Frames for which a texture is kept that is not drawn.
const FRAMES_KEPT: u64 = 600;

/// Textures of a window, the one drawn last at the end.
#[derive(Clone, Default)]
struct Textures(Vec<Kept>);

#[derive(Clone)]
struct Kept {
    picture: String,
    rows: u32,
    texture: TextureHandle,
    /// Frame in which it was drawn last.
    frame: u64,
}

impl Textures {
    /// Texture of a picture that has so many rows; with `nearest` whichever comes nearest.
    fn take(&mut self, picture: &str, rows: u32, nearest: bool) -> Option<Kept> {
        let own = self.0.iter().enumerate().filter(|(_, kept)| kept.picture == picture && (nearest || kept.rows == rows));
        let place = own.min_by_key(|(_, kept)| kept.rows.abs_diff(rows))?.0;
        Some(self.0.remove(place))
    }

    /// Keeps a texture, and lets those go that are not needed any more.
    fn put(&mut self, kept: Kept) {
        let frame = kept.frame;
        let sizes = self.0.iter().filter(|one| one.picture == kept.picture).count();
        let oldest = self.0.iter().position(|one| one.picture == kept.picture);
        if let (Some(oldest), true) = (oldest, sizes >= MAX_SIZES) {
            self.0.remove(oldest);
        }
        self.0.push(kept);
        self.0.retain(|one| frame.saturating_sub(one.frame) <= FRAMES_KEPT);
    }
}

/// Draws a picture on the screen; while `zooming` with what there is of it, if it was drawn before.
pub(super) fn draw(painter: &Painter, picture: &Picture, rect: Rect, zooming: bool) {
    let pixels = rect.height() * painter.pixels_per_point();
    if !rect.intersects(painter.clip_rect()) || pixels < 1.0 {
        return;
    }
    let rows = (pixels.ceil().min(*ROWS.end() as f32) as u32).next_power_of_two().max(*ROWS.start());
    let texture = texture(painter.ctx(), picture, rows, zooming);
    let whole = Rect::from_min_max(Pos2::ZERO, Pos2::new(1.0, 1.0));
    painter.image(texture.id(), rect, whole, Color32::WHITE);
}

fn texture(ctx: &Context, picture: &Picture, rows: u32, zooming: bool) -> TextureHandle {
    let key = Id::unique("pictures");
    let frame = ctx.cumulative_pass_nr();
    let mut textures = ctx.data_mut(|data| data.remove_temp::<Textures>(key)).unwrap_or_default();
    let known = textures.take(picture.id(), rows, zooming);
    let texture = known.map_or_else(|| load(ctx, picture, rows), |kept| (kept.rows, kept.texture));
    textures.put(Kept { picture: picture.id().to_owned(), rows: texture.0, texture: texture.1.clone(), frame });
    ctx.data_mut(|data| data.insert_temp(key, textures));
    texture.1
}

/// Makes a texture of about so many rows.
fn load(ctx: &Context, picture: &Picture, rows: u32) -> (u32, TextureHandle) {
    let (w, h) = picture.size();
    let high = rows as f32;
    let columns = high * w / h;
    let shrink = (MAX_SIDE / columns).min(1.0);
    let side = |side: f32| (side * shrink).ceil().max(1.0) as u32;
    let pixels = picture.pixels_at(side(columns), side(high));
    let image = ColorImage::from_rgba_unmultiplied([pixels.width() as usize, pixels.height() as usize], pixels.rgba());
    (rows, ctx.load_texture(picture.id(), image, TextureOptions::LINEAR))
}

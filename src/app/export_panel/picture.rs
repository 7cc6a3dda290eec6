//! Picture of a page as it will be: the pixels that a file would have, made on a thread, so that even the smallest type looks
//! as it does in the file.

use std::sync::Arc;

use egui::{Color32, ColorImage, Context, Painter, Rect, TextureHandle, TextureOptions, pos2};

use super::order::Drawn;
use crate::app::platform::jobs::{Job, Outcome};
use crate::export::{Bitmap, PixelSize, bitmap};
use crate::scene;

/// The width is a multiple of so many pixels, so that dragging the edge of the panel does not make one picture per frame.
const STEP: f32 = 16.0;
/// Width that every graphics driver takes.
const MAX_WIDTH: f32 = 2048.0;

/// Key of a picture: its drawing, the place of the sheet, its width in pixels.
#[derive(Clone)]
struct Key(Arc<Drawn>, usize, u32);

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) && (self.1, self.2) == (other.1, other.2)
    }
}

/// The picture that was made last, and the work on the next.
#[derive(Default)]
pub(super) struct PagePicture {
    /// `None` with a key is a page that cannot be drawn.
    made: Option<(Key, Option<TextureHandle>)>,
    job: Option<(Key, Job<Option<Bitmap>>)>,
}

impl PagePicture {
    /// Paints a page where it belongs; the picture is made anew when the page or its width changes.
    pub(super) fn paint(&mut self, painter: &Painter, rect: Rect, drawn: &Arc<Drawn>, place: usize) {
        let width = (rect.width() * painter.pixels_per_point() / STEP).ceil() * STEP;
        let key = Key(Arc::clone(drawn), place, width.clamp(STEP, MAX_WIDTH) as u32);
        self.follow(painter.ctx(), &key);
        if let Some((made, Some(texture))) = &self.made
            && made.1 == place
        {
            let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            painter.image(texture.id(), rect, whole, Color32::WHITE);
        }
    }

    fn follow(&mut self, ctx: &Context, key: &Key) {
        if let Some((of, job)) = &self.job {
            let picture = match job.outcome() {
                Outcome::Waiting => return,
                Outcome::Done(picture) => picture,
                Outcome::Failed => None,
            };
            let texture = picture.map(|picture| {
                let image = ColorImage::from_rgb([picture.width, picture.height], &picture.rgb);
                ctx.load_texture("export preview", image, TextureOptions::LINEAR)
            });
            self.made = Some((of.clone(), texture));
            self.job = None;
        }
        if self.made.as_ref().is_none_or(|(made, _)| made != key) {
            let drawn = key.clone();
            self.job = Some((key.clone(), Job::start(ctx, move || drawn.draw())));
        }
    }
}

impl Key {
    fn draw(&self) -> Option<Bitmap> {
        let Self(drawn, place, width) = self;
        let sheet = drawn.as_ref().as_ref().ok()?.sheets.get(*place)?;
        let scene = &sheet.layout.scene;
        let whole = scene::Rect::new(0.0, 0.0, scene.size.w, scene.size.h);
        bitmap(scene, PixelSize::wide(scene.size, *width).ok()?, whole).ok()
    }
}

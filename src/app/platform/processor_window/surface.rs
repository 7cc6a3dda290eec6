//! Surface of a window: where its pixels go to be seen.

use std::num::NonZeroU32;
use std::sync::Arc;

use softbuffer::{Context, Rect, SoftBufferError};
use winit::event_loop::{ActiveEventLoop, OwnedDisplayHandle};
use winit::window::Window;

use crate::paint::{PixelRect, Pixels};

/// Surface of a window.
pub(super) struct Surface {
    buffers: softbuffer::Surface<OwnedDisplayHandle, Arc<Window>>,
    window: Arc<Window>,
    /// Changes of the frame before, which a second buffer lacks.
    before: Vec<PixelRect>,
}

impl Surface {
    /// Surface of this window.
    pub(super) fn new(event_loop: &ActiveEventLoop, window: &Arc<Window>) -> Result<Self, SoftBufferError> {
        let context = Context::new(event_loop.owned_display_handle())?;
        let buffers = softbuffer::Surface::new(&context, Arc::clone(window))?;
        Ok(Self { buffers, window: Arc::clone(window), before: Vec::new() })
    }

    /// Shows pixels, of which these parts changed.
    pub(super) fn show(&mut self, pixels: &Pixels, size: (usize, usize), changed: Vec<PixelRect>) -> Result<(), SoftBufferError> {
        let side = |pixels: usize| u32::try_from(pixels).ok().and_then(NonZeroU32::new);
        let (Some(width), Some(height)) = (side(size.0), side(size.1)) else { return Ok(()) };
        self.buffers.resize(width, height)?;
        let mut buffer = self.buffers.buffer_mut()?;
        let whole = PixelRect { left: 0, top: 0, right: size.0, bottom: size.1 };
        let lacking = match buffer.age() {
            1 => changed.clone(),
            2 => [changed.as_slice(), &self.before].concat(),
            _ => vec![whole],
        };
        for part in &lacking {
            let rows = buffer.chunks_exact_mut(size.0).zip(pixels.rows().chunks_exact(size.0));
            for (to, from) in rows.take(part.bottom).skip(part.top) {
                if let (Some(to), Some(from)) = (to.get_mut(part.left..part.right), from.get(part.left..part.right)) {
                    to.copy_from_slice(from);
                }
            }
        }
        self.window.pre_present_notify();
        let damage: Vec<Rect> = lacking.iter().filter_map(rect).collect();
        self.before = changed;
        buffer.present_with_damage(&damage)
    }
}

fn rect(part: &PixelRect) -> Option<Rect> {
    let [x, y, width, height] =
        [part.left, part.top, part.right - part.left, part.bottom - part.top].map(|side| u32::try_from(side).unwrap_or_default());
    Some(Rect { x, y, width: NonZeroU32::new(width)?, height: NonZeroU32::new(height)? })
}

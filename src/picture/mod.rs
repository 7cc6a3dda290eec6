//! Pictures that others made, such as logos: from the bytes of a PNG, JPEG or SVG to pixels or outlines. No file is read here and
//! none is asked for from within a picture.

mod clean;
mod css;
mod draw;
mod error;
mod outlines;
mod pixels;
mod weight;
mod xml;

pub use draw::draw_parts;
pub use error::{LeftOut, PictureError};
pub use outlines::{OutlinePart, Rule};
pub use pixels::Pixels;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;
use std::thread;

use sha2::{Digest, Sha256};

use self::outlines::Outlines;

/// Size of the stack on which a picture is read: an SVG may nest a thousand deep.
const STACK_BYTES: usize = 64 << 20;
/// Number of hexadecimal digits of its hash that name a picture.
const ID_DIGITS: usize = 16;

/// Pictures of logos, by the names of their files.
pub type Pictures = BTreeMap<String, Arc<Picture>>;

/// Picture that others made. Equal ones come from equal bytes.
#[derive(Clone)]
pub struct Picture {
    id: String,
    size: (f32, f32),
    content: Content,
    left_out: BTreeSet<LeftOut>,
}

/// Content of a picture.
#[derive(Clone, Debug)]
pub enum Content {
    /// Pixels.
    Pixels(Pixels),
    /// Outlines, in the units of the picture's size.
    Outlines(Vec<OutlinePart>),
}

impl Picture {
    /// Reads a picture, by what is in it and not by any name.
    pub fn decode(bytes: &[u8]) -> Result<Self, PictureError> {
        // The decoders are other people's: should one fail over a broken file, that file is broken and nothing else.
        thread::scope(|scope| {
            let reader = thread::Builder::new().stack_size(STACK_BYTES).spawn_scoped(scope, || Self::read(bytes));
            reader.map_err(|_| PictureError::Broken)?.join().unwrap_or(Err(PictureError::Broken))
        })
    }

    fn read(bytes: &[u8]) -> Result<Self, PictureError> {
        if bytes.is_empty() {
            return Err(PictureError::Empty);
        }
        if let Some(format) = pixels::format(bytes) {
            let pixels = pixels::read(bytes, format)?;
            let size = (pixels.width() as f32, pixels.height() as f32);
            return Ok(Self { id: id(bytes), size, content: Content::Pixels(pixels), left_out: BTreeSet::new() });
        }
        let text = std::str::from_utf8(bytes).map_err(|_| PictureError::Unknown)?;
        if !outlines::is_svg(text) {
            return Err(PictureError::Unknown);
        }
        let Outlines { size, parts, left_out } = outlines::read(text)?;
        Ok(Self { id: id(bytes), size, content: Content::Outlines(parts), left_out })
    }

    /// Id: the first digits of the SHA-256 of its bytes.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Width and height in units of its own: pixels, or those of its outlines.
    pub fn size(&self) -> (f32, f32) {
        self.size
    }

    /// Pixels or outlines.
    pub fn content(&self) -> &Content {
        &self.content
    }

    /// Losses: content of its file that is not in it.
    pub fn left_out(&self) -> &BTreeSet<LeftOut> {
        &self.left_out
    }

    /// Pixels at this size; those of a smaller one where it has no more.
    pub fn pixels_at(&self, width: u32, height: u32) -> Pixels {
        let (width, height) = (width.clamp(1, u16::MAX.into()), height.clamp(1, u16::MAX.into()));
        match &self.content {
            Content::Pixels(pixels) => pixels.reduced(width, height),
            Content::Outlines(parts) => draw::pixels(parts, self.size, (width as u16, height as u16)),
        }
    }
}

impl PartialEq for Picture {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Picture({}, {} × {})", self.id, self.size.0, self.size.1)
    }
}

fn id(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or_default();
    Sha256::digest(bytes).iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).take(ID_DIGITS).collect()
}

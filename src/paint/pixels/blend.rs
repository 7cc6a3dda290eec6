//! Colors as pixels, and one laid over another. As on a graphics card it is done with the numbers of the colors as they are, and
//! opacity is multiplied in before.

use egui::Color32;

/// Color as a pixel: `0xAARRGGBB`.
pub(super) fn packed(color: Color32) -> u32 {
    let [r, g, b, a] = color.to_array();
    u32::from_be_bytes([a, r, g, b])
}

/// True if nothing below is seen.
pub(super) fn is_opaque(pixel: u32) -> bool {
    pixel >= 0xFF00_0000
}

/// A pixel tinted by another one.
pub(super) fn tinted(pixel: u32, tint: u32) -> u32 {
    let (pixel, tint) = (pixel.to_be_bytes(), tint.to_be_bytes());
    let [a, r, g, b] = std::array::from_fn(|at| share(channel(pixel, at), channel(tint, at)) as u8);
    u32::from_be_bytes([a, r, g, b])
}

/// A pixel over another one.
pub(super) fn over(pixel: u32, below: u32) -> u32 {
    let (pixel, below) = (pixel.to_be_bytes(), below.to_be_bytes());
    let rest = 255 - channel(pixel, 0);
    let [a, r, g, b] = std::array::from_fn(|at| (channel(pixel, at) + share(channel(below, at), rest)).min(255) as u8);
    u32::from_be_bytes([a, r, g, b])
}

/// Lays one pixel over all of some.
pub(super) fn lay(pixel: u32, row: &mut [u32]) {
    match pixel {
        0 => {}
        _ if is_opaque(pixel) => row.fill(pixel),
        _ => row.iter_mut().for_each(|below| *below = over(pixel, *below)),
    }
}

/// Pixel between four others, by the share of the right and the lower ones.
pub(super) fn between([one, two, three, four]: [u32; 4], (right, down): (f32, f32)) -> u32 {
    let [one, two, three, four] = [one, two, three, four].map(u32::to_be_bytes);
    let mix = |from: f32, to: f32, share: f32| from + (to - from) * share;
    let [a, r, g, b] = std::array::from_fn(|at| {
        let [one, two, three, four] = [one, two, three, four].map(|pixel| channel(pixel, at) as f32);
        rounded(mix(mix(one, two, right), mix(three, four, right), down))
    });
    u32::from_be_bytes([a, r, g, b])
}

/// Number as a channel; a cast keeps within what a channel can be.
pub(super) fn rounded(number: f32) -> u8 {
    (number + 0.5) as u8
}

fn channel(pixel: [u8; 4], at: usize) -> u32 {
    pixel.get(at).map_or(0, |channel| u32::from(*channel))
}

/// Share of a channel, both of 255, rounded.
fn share(channel: u32, of: u32) -> u32 {
    let product = channel * of + 128;
    (product + (product >> 8)) >> 8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_rounded_as_by_division() {
        for channel in 0..=255 {
            for of in 0..=255 {
                assert_eq!(share(channel, of), (f64::from(channel * of) / 255.0).round() as u32, "{channel} · {of}");
            }
        }
    }

    #[test]
    fn opacity_decides_how_much_of_the_ground_is_seen() {
        let (white, half) = (packed(Color32::WHITE), packed(Color32::from_black_alpha(128)));
        assert_eq!(over(packed(Color32::BLACK), white), 0xFF00_0000);
        assert_eq!(over(half, white), 0xFF7F_7F7F);
        assert_eq!(over(0, white), white);
        // What only adds light does not run over into the next channel.
        assert_eq!(over(0x00FF_0000, 0xFF80_8080), 0xFFFF_8080);
    }
}

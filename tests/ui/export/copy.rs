//! Copying as a picture: the pixels that the command line would write, of the view or of what is selected.

use std::sync::Arc;

use egui::{ColorImage, OutputCommand};

use super::*;

/// The picture that goes into the clipboard.
fn copied(window: &mut Window<'_>) -> Arc<ColorImage> {
    window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::C);
    let frames = std::iter::repeat_with(|| {
        pause();
        window.step();
        window.output().platform_output.commands.iter().find_map(|command| match command {
            OutputCommand::CopyImage(image) => Some(image.clone()),
            _ => None,
        })
    });
    let image = frames.take(6000).flatten().next().expect("a picture is copied");
    window.run_steps(3);
    Arc::new(image)
}

fn pixels(image: &image::RgbImage) -> Vec<[u8; 3]> {
    image.pixels().map(|pixel| pixel.0).collect()
}

fn colors(image: &ColorImage) -> Vec<[u8; 3]> {
    image.pixels.iter().map(|color| [color.r(), color.g(), color.b()]).collect()
}

#[test]
fn the_whole_view_is_the_public_picture() {
    let region = Region::new();
    let mut window = region.window();
    let image = copied(&mut window);
    assert!(is_shown(&window, "Als Bild kopiert: die Ansicht, 3.840 × 2.160 Pixel"));
    let expected = image::load_from_memory(&region.by_command("cli.png", &[])).unwrap().to_rgb8();
    assert_eq!(image.size, [3840, 2160]);
    assert!(colors(&image) == pixels(&expected));
}

#[test]
fn what_is_selected_is_cut_out_of_it() {
    let region = Region::new();
    let mut window = region.window();
    for _ in 0..2 {
        press(&mut window, Modifiers::NONE, Key::ArrowDown);
    }
    let image = copied(&mut window);
    let [width, height] = image.size;
    assert!(width < 1920 && height < 1080 && width > 40 && height > 20, "{width} × {height}");
    assert!(is_shown(&window, &format!("Als Bild kopiert: die Auswahl, {width} × {height} Pixel")));
    let whole = image::load_from_memory(&region.by_command("cli.png", &[])).unwrap().to_rgb8();
    let (width, height, wanted) = (width as u32, height as u32, colors(&image));
    let at = |x: u32, y: u32| pixels(&image::imageops::crop_imm(&whole, x, y, width, height).to_image()) == wanted;
    let first = wanted.get(..16).unwrap();
    let starts = (0..=3840 - width).flat_map(|x| (0..=2160 - height).map(move |y| (x, y)));
    let begins = |x: u32, y: u32| (0_u32..).zip(first).all(|(by, color)| whole.get_pixel(x + by, y).0 == *color);
    assert!(starts.filter(|(x, y)| begins(*x, *y)).any(|(x, y)| at(x, y)), "it is a part of the whole picture");
}

//! The symbols of target groups can be told apart at 8 pixels, without color.

use std::ops::ControlFlow;

use schaubild::export::{Ground, PixelSize};
use schaubild::model::{Color, Symbol};
use schaubild::scene::{Group, Rect, Region, Scene, Size, Target, symbol_marks};
use schaubild::text::Lang;

/// The side of a symbol, in pixels.
const SIDE: u32 = 8;
/// Number of a symbol's pixels, counted by their gray, that must differ from every other symbol.
const MIN_DIFFERENCE: f32 = 5.0;

/// Each symbol, black on white, as gray pixels from 0 to 1.
fn pictures() -> Vec<(Symbol, Vec<f32>)> {
    let (black, white) = (Color::rgb(0, 0, 0), Color::rgb(255, 255, 255));
    let place = |number: usize| Rect::new(number as f32 * SIDE as f32, 0.0, SIDE as f32, SIDE as f32);
    let marks = Symbol::ALL.iter().enumerate();
    let marks = marks.flat_map(|(number, symbol)| symbol_marks(*symbol, place(number), black, white)).collect();
    let size = Size::new(Symbol::ALL.len() as f32 * SIDE as f32, SIDE as f32);
    let rect = Rect::new(0.0, 0.0, size.w, size.h);
    let group = Group { target: Target::Title, rect, region: Region::Title, table_span: None, words: String::new(), marks };
    let scene =
        Scene { size, background: white, lang: Lang::De, title: String::new(), subject: String::new(), groups: vec![group] };
    let mut file = Vec::new();
    let pixels = PixelSize::wide(scene.size, SIDE * Symbol::ALL.len() as u32).unwrap();
    schaubild::export::png(&scene, (pixels, Ground::Filled), &mut file, &mut |_, _| ControlFlow::Continue(())).unwrap();
    let image = image::load_from_memory(&file).unwrap().to_luma8();
    let picture = |number: usize| {
        let places = (0..SIDE).flat_map(|y| (0..SIDE).map(move |x| (x, y)));
        places.map(|(x, y)| f32::from(image.get_pixel(number as u32 * SIDE + x, y).0[0]) / 255.0).collect()
    };
    Symbol::ALL.iter().enumerate().map(|(number, symbol)| (*symbol, picture(number))).collect()
}

#[test]
fn symbols_differ_at_8_pixels_without_color() {
    let pictures = pictures();
    assert_eq!(pictures.len(), Symbol::ALL.len());
    for (place, (one, left)) in pictures.iter().enumerate() {
        assert!(left.iter().any(|gray| *gray < 0.2), "{one:?} is hardly seen");
        for (two, right) in &pictures[place + 1..] {
            let difference: f32 = left.iter().zip(right).map(|(left, right)| (left - right).abs()).sum();
            assert!(difference >= MIN_DIFFERENCE, "{one:?} and {two:?} differ by {difference:.1} of 64 pixels");
        }
    }
}

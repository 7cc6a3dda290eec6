//! The screen draws what the scene says: every line at its place, nothing that is not seen, letters only where they can be read.
#![cfg(test)]

use egui::epaint::{ClippedShape, TextShape};
use egui::{Pos2, Rect, Shape, Vec2, vec2};
use schaubild::model::{AreaId, Color, Symbol};
use schaubild::paint::{self, View};
use schaubild::scene::{self, Group, Mark, Point, Region, Scene, Size, Stroke, Target, symbol_marks};
use schaubild::text::Lang;
use schaubild::typeset::{Face, Typesetter};

const SIZE: f32 = 12.0;
const BLACK: Color = Color::rgb(0, 0, 0);
const WHITE: Color = Color::rgb(255, 255, 255);

/// One row head, 200 points wide, 20 below the upper edge for each place.
fn head(place: usize, words: &str) -> Group {
    let rect = scene::Rect::new(10.0, 10.0 + 30.0 * place as f32, 200.0, 20.0);
    let line = Typesetter::new().line(words, Face::Bold, SIZE);
    let symbol = scene::Rect::new(rect.right() - 14.0, rect.y + 4.0, 12.0, 12.0);
    let mut marks = vec![
        Mark::Rect { rect, radius: 3.0, fill: Some(WHITE), stroke: Some(Stroke::dashed(1.0, BLACK)) },
        Mark::Text { line, at: Point::new(rect.x + 4.0, rect.y + 14.0), color: BLACK, turned: false },
    ];
    marks.extend(symbol_marks(Symbol::Star, symbol, BLACK, WHITE));
    Group {
        target: Target::Area(AreaId::new(words)),
        rect,
        region: Region::RowHeads,
        table_span: None,
        words: words.to_owned(),
        marks,
    }
}

fn scene_of(words: &[&str]) -> Scene {
    let groups = words.iter().enumerate().map(|(place, words)| head(place, words)).collect();
    Scene {
        size: Size::new(220.0, 400.0),
        background: WHITE,
        lang: Lang::De,
        title: String::new(),
        subject: String::new(),
        groups,
    }
}

fn view(zoom: f32) -> View {
    let clip = Rect::from_min_size(Pos2::ZERO, vec2(1000.0, 800.0));
    View { offset: vec2(7.0, 3.0), zoom, clip, zooming: false }
}

/// The shapes of one frame, made without a screen.
fn drawn(pixels_per_point: f32, draw: impl Fn(&egui::Painter)) -> Vec<ClippedShape> {
    let context = egui::Context::default();
    context.set_fonts(paint::fonts());
    let mut shapes = Vec::new();
    // The fonts are there from the second frame on.
    for _ in 0..2 {
        let mut input = egui::RawInput { screen_rect: Some(view(1.0).clip), ..Default::default() };
        input.viewports.entry(input.viewport_id).or_default().native_pixels_per_point = Some(pixels_per_point);
        let mut output = context.run_ui(input, |ui| draw(ui.painter()));
        output.textures_delta.clear();
        shapes = output.shapes;
    }
    shapes
}

fn texts(shapes: &[ClippedShape]) -> Vec<&TextShape> {
    shapes.iter().filter_map(|clipped| if let Shape::Text(text) = &clipped.shape { Some(text) } else { None }).collect()
}

fn baseline(text: &TextShape) -> f32 {
    let row = &text.galley.rows[0];
    text.pos.y + row.pos.y + row.row.glyphs[0].pos.y
}

#[test]
fn every_line_stands_at_its_baseline_within_its_group() {
    let scene = scene_of(&["Aufenthalt & Recht", "Gesundheit", "Brücke e. V."]);
    for (zoom, pixels) in [(0.5, 1.0), (1.0, 1.0), (1.37, 1.5), (4.0, 2.0)] {
        let shapes = drawn(pixels, |painter| paint::paint(painter, &scene, &view(zoom)));
        let texts = texts(&shapes);
        assert_eq!(texts.len(), 3);
        for (text, group) in texts.into_iter().zip(&scene.groups) {
            let at = |x: f32, y: f32| Pos2::new(x * zoom + 7.0, y * zoom + 3.0);
            assert!((baseline(text) - at(0.0, group.rect.y + 14.0).y).abs() < 0.01);
            assert!((text.pos.x - at(group.rect.x + 4.0, 0.0).x).abs() < 0.01);
            let room = Rect::from_min_max(at(group.rect.x, group.rect.y), at(group.rect.right(), group.rect.bottom()));
            assert!(room.expand(1.0).contains_rect(text.visual_bounding_rect()), "{room} {}", text.visual_bounding_rect());
        }
    }
}

#[test]
fn a_turned_line_runs_upwards_from_its_place() {
    let rect = scene::Rect::new(40.0, 20.0, 20.0, 150.0);
    for words in ["Aufenthalt", "a⚠bc"] {
        let line = Typesetter::new().line(words, Face::Bold, SIZE);
        let width = line.width;
        let marks = vec![Mark::Text { line, at: Point::new(54.0, 165.0), color: BLACK, turned: true }];
        let target = Target::Area(AreaId::new("a"));
        let group = Group { target, rect, region: Region::ColumnHeads, table_span: None, words: words.to_owned(), marks };
        for (zoom, zooming) in [(1.0, false), (2.3, false), (2.3, true)] {
            let shapes = drawn(1.0, |painter| paint::groups(painter, [&group], &View { zooming, ..view(zoom) }));
            let at = |x: f32, y: f32| Pos2::new(x * zoom + 7.0, y * zoom + 3.0);
            let letters = texts(&shapes).into_iter().map(TextShape::visual_bounding_rect);
            let boxes =
                shapes.iter().filter_map(|clipped| if let Shape::Rect(rect) = &clipped.shape { Some(rect.rect) } else { None });
            let all = letters.chain(boxes).reduce(Rect::union).unwrap();
            let room = Rect::from_min_max(at(54.0 - SIZE, 165.0 - width), at(54.0 + 0.3 * SIZE, 165.0));
            assert!(room.expand(1.5).contains_rect(all), "{words}: {all} is not in {room}");
            assert!(all.height() > 0.85 * width * zoom && all.width() < SIZE * 1.2 * zoom, "{words}: {all}");
        }
    }
}

#[test]
fn a_line_is_as_wide_on_the_screen_as_in_the_scene() {
    let words = "Brücke e. V. (§§ 25a, 25b) AVATAR";
    let scene = scene_of(&[words]);
    let width = Typesetter::new().width(words, Face::Bold, SIZE);
    for zoom in [0.7, 1.0, 2.3, 6.0] {
        let shapes = drawn(1.0, |painter| paint::paint(painter, &scene, &view(zoom)));
        let shown = texts(&shapes)[0].galley.intrinsic_size().x;
        // egui rounds sizes to 1/32 point and positions to pixels.
        assert!((shown - width * zoom).abs() < 1.0 + width * 0.004, "{shown} {}", width * zoom);
    }
}

#[test]
fn groups_that_are_not_seen_cost_nothing() {
    let scene = scene_of(&["eins", "zwei", "drei", "vier"]);
    let seen = |offset: f32| {
        let view = View { offset: Vec2::new(0.0, offset), ..view(10.0) };
        texts(&drawn(1.0, |painter| paint::paint(painter, &scene, &view))).len()
    };
    assert_eq!(seen(0.0), 3);
    assert_eq!(seen(-650.0), 2);
    assert_eq!(seen(-5000.0), 0);
}

#[test]
fn letters_too_small_to_read_are_bars() {
    let scene = scene_of(&["Gesundheit"]);
    let count = |zoom: f32, pixels: f32| texts(&drawn(pixels, |painter| paint::paint(painter, &scene, &view(zoom)))).len();
    assert_eq!(count(0.5, 1.0), 1);
    assert_eq!(count(0.4, 1.0), 0);
    assert_eq!(count(0.4, 2.0), 1);
}

#[test]
fn while_zooming_a_line_keeps_its_place_and_width() {
    let scene = scene_of(&["Aufenthalt & Recht"]);
    let box_of = |zooming: bool| {
        let view = View { zooming, ..view(1.63) };
        texts(&drawn(1.0, |painter| paint::paint(painter, &scene, &view)))[0].visual_bounding_rect()
    };
    let (exact, stretched) = (box_of(false), box_of(true));
    assert!(
        (exact.left() - stretched.left()).abs() < 1.0 && (exact.right() - stretched.right()).abs() < 1.5,
        "{exact} {stretched}"
    );
    assert!((exact.bottom() - stretched.bottom()).abs() < 1.5, "{exact} {stretched}");
}

#[test]
fn a_letter_the_font_lacks_is_a_box_and_the_rest_stays_in_place() {
    let scene = scene_of(&["a⚠bc"]);
    let shapes = drawn(1.0, |painter| paint::paint(painter, &scene, &view(1.0)));
    let texts = texts(&shapes);
    assert_eq!(texts.iter().map(|text| text.galley.text()).collect::<Vec<_>>(), ["a", "bc"]);
    let line = Typesetter::new().line("a⚠bc", Face::Bold, SIZE);
    assert!((texts[1].pos.x - (7.0 + 14.0 + line.glyphs[2].x)).abs() < 0.01);
}

#[test]
fn a_ghost_is_drawn_at_its_place_and_see_through() {
    let scene = scene_of(&["Gesundheit"]);
    let shapes = drawn(1.0, |painter| paint::group(painter, &scene.groups[0], &view(1.0), 0.5));
    let text = texts(&shapes)[0];
    let letters = &text.galley.rows[0].row.visuals.mesh.vertices;
    assert!(letters.iter().all(|vertex| vertex.color.a() == 128));
    let filled = shapes.iter().find_map(|clipped| if let Shape::Rect(rect) = &clipped.shape { Some(rect.fill) } else { None });
    assert_eq!(filled.unwrap().a(), 128);
}

#[test]
fn every_symbol_is_drawn_within_its_square() {
    for symbol in Symbol::ALL {
        let square = scene::Rect::new(10.0, 10.0, 40.0, 40.0);
        let marks = symbol_marks(symbol, square, BLACK, WHITE);
        let group =
            Group { target: Target::Title, rect: square, region: Region::Legend, table_span: None, words: String::new(), marks };
        let shapes = drawn(1.0, |painter| paint::groups(painter, [&group], &view(1.0)));
        assert!(!shapes.is_empty(), "{symbol:?}");
        let square = Rect::from_min_size(Pos2::new(17.0, 13.0), vec2(40.0, 40.0));
        for clipped in shapes {
            let bounds = clipped.shape.visual_bounding_rect();
            assert!(square.expand(2.0).contains_rect(bounds), "{symbol:?} {bounds}");
        }
    }
}

#[test]
fn a_rule_thinner_than_a_pixel_is_seen_wherever_it_lies() {
    for place in 0..20 {
        let rect = scene::Rect::new(10.0, 10.0 + 0.1 * place as f32, 100.0, 0.5);
        let rule = Mark::Rect { rect, radius: 0.0, fill: Some(BLACK), stroke: None };
        let shapes = drawn(1.0, |painter| paint::marks(painter, [&rule], &view(1.0)));
        let seen =
            shapes.iter().filter_map(|clipped| if let Shape::Rect(rect) = &clipped.shape { Some(rect.rect) } else { None });
        let heights: Vec<f32> = seen.map(|rect| rect.bottom().round() - rect.top().round()).collect();
        assert_eq!(heights, [1.0], "{place}");
    }
}

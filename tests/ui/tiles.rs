//! The window without a graphics card: the drawing is laid out of tiles, and everything is done on it as otherwise.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::common::{Window, board, cell, chip, covers, drag, window_with};
use egui::epaint::ClippedShape;
use egui::{Key, Modifiers, Pos2, Rect, Shape, TextureId};
use schaubild::app::Document;
use schaubild::{catalogue, paint};

/// Falkenrode in a window that the processor draws.
fn window<'a>() -> Window<'a> {
    let mut window = window_with(
        schaubild::text::Lang::De,
        Document::untitled(catalogue::the_example().board().unwrap(), catalogue::the_example().logos()),
    );
    paint::set_tiled(&window.ctx, true);
    window.run();
    window
}

/// Runs until this place of the screen lies on a tile.
fn wait_for(window: &mut Window<'_>, place: Pos2) {
    let began = Instant::now();
    while !tiles(window).iter().any(|tile| tile.contains(place)) {
        assert!(began.elapsed() < Duration::from_secs(20), "no tile lies at {place}: {:?}", tiles(window));
        std::thread::yield_now();
        window.run();
    }
}

/// Tiles on the screen.
fn tiles(window: &Window<'_>) -> Vec<Rect> {
    let tile = |shape: &ClippedShape| match &shape.shape {
        Shape::Mesh(mesh) if matches!(mesh.texture_id, TextureId::Managed(id) if id != 0) => Some(mesh.calc_bounds()),
        Shape::Rect(rect) if rect.fill_texture_id() != TextureId::default() => Some(rect.rect),
        _ => None,
    };
    window.output().shapes.iter().filter_map(tile).collect()
}

#[test]
fn the_drawing_is_laid_out_of_tiles() {
    let mut window = window();
    let work = cell(&window, "Arbeit", "Duldung").center();
    wait_for(&mut window, work);
    let tiled = window.output().shapes.len();
    paint::set_tiled(&window.ctx, false);
    window.run();
    assert!(tiles(&window).iter().all(|tile| !tile.contains(work)));
    assert!(window.output().shapes.len() > 3 * tiled, "{tiled} shapes with tiles, {} without", window.output().shapes.len());
}

#[test]
fn a_chip_is_dragged_on_tiles_too() {
    let mut window = window();
    let start = board(&window);
    let id = start
        .responsibilities()
        .iter()
        .find(|one| one.actor.as_str() == "a09" && covers(&start, one.id.as_str(), "arbeit", "schutz"));
    let id = id.unwrap().id.as_str().to_owned();
    let from = chip(&window, "Jobcenter", "Arbeit").center();
    let to = Pos2::new(from.x, cell(&window, "Wohnen", "Schutzstatus (§ 25 I, II)").center().y);
    drag(&mut window, from, to);
    assert!(covers(&board(&window), &id, "wohnen", "schutz"));
    wait_for(&mut window, to);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert!(Arc::ptr_eq(&board(&window), &start));
}

#[test]
fn nothing_of_another_drawing_stays_on_the_canvas() {
    let mut window = window();
    let work = cell(&window, "Arbeit", "Duldung").center();
    wait_for(&mut window, work);
    let before: Vec<Rect> = tiles(&window);
    for key in [Key::F8, Key::F7] {
        window.key_press(key);
        window.run();
        let middle = window.ctx.content_rect().center();
        wait_for(&mut window, middle);
    }
    wait_for(&mut window, work);
    for _ in 0..3 {
        window.run();
    }
    let around = before.iter().fold(Rect::NOTHING, |all, tile| all.union(*tile));
    let after = tiles(&window).into_iter().fold(Rect::NOTHING, Rect::union);
    assert!(around.contains_rect(after), "tiles reach over {after}, before over {around}");
}

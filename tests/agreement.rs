//! The outputs agree: what another program draws from our SVG is what our PNG shows, and every line stands where the scene has it.
#![cfg(test)]

use std::io;
use std::ops::ControlFlow;
use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options as SvgOptions, Tree};
use schaubild::export::{Ground, Pixels, SvgText, png, svg};
use schaubild::layout::{Options, layout};
use schaubild::report::{Audience, disclose};
use schaubild::save;
use schaubild::scene::style::Theme;
use schaubild::scene::{Mark, Point, Scene};
use schaubild::typeset::{Face, Line, Typesetter, font_bytes};

const WIDTH_PX: u32 = 7680;
/// Pixels that are averaged across and down.
const BLOCK: usize = 8;

fn scenes() -> Vec<(String, Scene)> {
    let mut scenes = Vec::new();
    for (region, theme) in [("falkenrode", Theme::Light), ("ginsterheid", Theme::BlackAndWhite)] {
        let example = save::example(Some(region)).unwrap();
        let board = example.board().unwrap();
        let logos = save::read_logos(&board.head().logos, example.logos()).pictures;
        let options = Options { theme, lang: board.head().language, logos, ..Options::default() };
        let laid = layout(&Typesetter::new(), &disclose(&board, Audience::Public), &options, None);
        scenes.push((format!("{region} {theme:?}"), laid.scene));
    }
    scenes
}

fn lines(scene: &Scene) -> Vec<(&Arc<Line>, Point)> {
    let marks = scene.groups.iter().flat_map(|group| &group.marks);
    marks.filter_map(|mark| if let Mark::Text { line, at, .. } = mark { Some((line, *at)) } else { None }).collect()
}

/// One average of red, green and blue per block, row by row.
#[derive(Default)]
struct Blocks {
    sums: Vec<u32>,
    rows: usize,
    averages: Vec<[u32; 3]>,
}

impl Blocks {
    /// Takes one row of pixels of so many bytes each.
    fn row(&mut self, row: &[u8], bytes: usize) {
        let blocks = row.len() / bytes / BLOCK;
        self.sums.resize(blocks * 3, 0);
        for (block, pixels) in row.chunks_exact(bytes * BLOCK).enumerate() {
            for pixel in pixels.chunks_exact(bytes) {
                (0..3).for_each(|part| self.sums[block * 3 + part] += u32::from(pixel[part]));
            }
        }
        self.rows += 1;
        if self.rows.is_multiple_of(BLOCK) {
            let all = (BLOCK * BLOCK) as u32;
            self.averages.extend(self.sums.chunks_exact(3).map(|sums| [sums[0] / all, sums[1] / all, sums[2] / all]));
            self.sums.clear();
        }
    }

    /// The share of blocks of which a part differs by more than 10 %.
    fn differ_from(&self, other: &Self) -> f64 {
        assert_eq!(self.averages.len(), other.averages.len());
        let pairs = self.averages.iter().zip(&other.averages);
        let differing = pairs.filter(|(one, two)| (0..3).any(|part| one[part].abs_diff(two[part]) > 25)).count();
        differing as f64 / self.averages.len() as f64
    }
}

fn blocks_of_png(scene: &Scene) -> Blocks {
    let mut file = Vec::new();
    let pixels = Pixels::wide(scene.size, WIDTH_PX).unwrap();
    png(scene, (pixels, Ground::Filled), &mut file, &mut |_, _| ControlFlow::Continue(())).unwrap();
    let picture = image::load_from_memory(&file).unwrap().to_rgb8();
    let mut blocks = Blocks::default();
    picture.as_raw().chunks_exact(WIDTH_PX as usize * 3).for_each(|row| blocks.row(row, 3));
    blocks
}

fn blocks_of_svg(written: &str) -> Blocks {
    let mut options = SvgOptions::default();
    for face in [Face::Regular, Face::Bold] {
        options.fontdb_mut().load_font_data(font_bytes(face).to_vec());
    }
    let tree = Tree::from_str(written, &options).unwrap();
    let scale = WIDTH_PX as f32 / tree.size().width();
    let mut picture = Pixmap::new(WIDTH_PX, (tree.size().height() * scale).round() as u32).unwrap();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    let mut blocks = Blocks::default();
    picture.data().chunks_exact(WIDTH_PX as usize * 4).for_each(|row| blocks.row(row, 4));
    blocks
}

#[test]
fn svg_drawn_by_another_program_looks_like_the_png() {
    for (name, scene) in scenes() {
        let ours = blocks_of_png(&scene);
        for text in [SvgText::Live, SvgText::Paths] {
            let share = ours.differ_from(&blocks_of_svg(&svg(&scene, text, Ground::Filled)));
            println!("{name}, {text:?}: {:.3} % of the blocks differ", share * 100.0);
            assert!(share <= 0.01, "{name}, {text:?}: {:.2} % of the blocks differ", share * 100.0);
        }
    }
}

#[test]
fn blocks_that_differ_are_found() {
    let (_, light) = scenes().swap_remove(0);
    let mut moved = light.clone();
    for mark in moved.groups.iter_mut().flat_map(|group| &mut group.marks) {
        if let Mark::Text { at, .. } = mark {
            at.y += 2.0;
        }
    }
    let share = blocks_of_svg(&svg(&moved, SvgText::Live, Ground::Filled)).differ_from(&blocks_of_png(&light));
    assert!(share > 0.01, "moved lines, but only {:.2} % of the blocks differ", share * 100.0);
}

#[test]
fn every_line_of_the_svg_stands_where_the_scene_has_it() {
    for (name, scene) in scenes() {
        let lines: Vec<_> = lines(&scene).into_iter().filter(|(line, _)| !line.text.trim().is_empty()).collect();
        let live = svg(&scene, SvgText::Live, Ground::Filled);
        let live = roxmltree::Document::parse(&live).unwrap();
        let texts: Vec<_> = live.descendants().filter(|node| node.has_tag_name("text")).collect();
        let paths = svg(&scene, SvgText::Paths, Ground::Filled);
        let paths = roxmltree::Document::parse(&paths).unwrap();
        let outlines: Vec<_> = paths.descendants().filter(|node| node.attribute("role") == Some("text")).collect();
        assert_eq!((texts.len(), outlines.len()), (lines.len(), lines.len()), "{name}");
        for ((text, outlined), (line, at)) in texts.iter().zip(outlines).zip(lines) {
            let number = |name: &str| text.attribute(name).unwrap().parse::<f32>().unwrap();
            assert_eq!((text.text(), outlined.attribute("aria-label")), (Some(line.text.as_str()), Some(line.text.as_str())));
            let moved = outlined.attribute("transform").unwrap().trim_start_matches("translate(");
            let (x, y) = moved.split_once(')').unwrap().0.split_once(' ').unwrap();
            for (x, y) in [(number("x"), number("y")), (x.parse().unwrap(), y.parse().unwrap())] {
                assert!((x - at.x).abs() < 0.1 && (y - at.y).abs() < 0.1, "{name}: {}", line.text);
            }
            assert!((number("textLength") - line.width).abs() < 0.1);
        }
    }
}

#[test]
fn a_poster_is_never_whole_in_memory() {
    struct Counted(usize);
    impl io::Write for Counted {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 = self.0.max(bytes.len());
            Ok(bytes.len())
        }
        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let (_, scene) = scenes().swap_remove(0);
    let mut counted = Counted(0);
    let pixels = Pixels::wide(scene.size, WIDTH_PX).unwrap();
    png(&scene, (pixels, Ground::Filled), &mut counted, &mut |_, _| ControlFlow::Continue(())).unwrap();
    assert!((1000..=65_536).contains(&counted.0), "{} bytes at a time", counted.0);
}

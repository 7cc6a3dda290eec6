//! The outputs agree: what other programs draw from our SVG and PDF is what our PNG shows, and every line of the SVG stands where
//! the scene has it; for PDF `tests/export/pdf` knows that.
#![cfg(test)]

use std::io::Read as _;
use std::ops::ControlFlow;
use std::process::{Command, Stdio};
use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options as SvgOptions, Tree};
use schaubild::catalogue;
use schaubild::export::{Ground, PdfInfo, PixelSize, SvgText, pdf, png, svg};
use schaubild::layout::{ColumnKind, DrawingKind, MatrixArrangement, Options, Page, layout};
use schaubild::model::{Board, ViewSpec};
use schaubild::report::{Audience, disclose};
use schaubild::save;
use schaubild::scene::style::Theme;
use schaubild::scene::{Mark, Point, Rect, Scene, Target};
use schaubild::typeset::{Face, Line, Typesetter, font_bytes};

const WIDTH_PX: u32 = 7680;
/// Pixels that are averaged across and down.
const BLOCK: usize = 8;

fn drawn(board: &Arc<Board>, options: &Options) -> Scene {
    Scene::clone(&layout(&Typesetter::new(), &disclose(board, Audience::Public), options, None).scene)
}

fn scenes() -> Vec<(&'static str, Scene)> {
    let example = catalogue::example(Some("falkenrode")).unwrap();
    let falkenrode = example.board().unwrap();
    let ginsterheid = catalogue::example(Some("ginsterheid")).unwrap().board().unwrap();
    let logos = save::read_logos(&falkenrode.head().logos, example.logos()).pictures;
    let whole = Options { lang: falkenrode.head().language, logos, ..Options::default() };
    let folded = ginsterheid.status_groups().iter().take(2).map(|group| group.id.clone()).collect();
    let print = Options {
        theme: Theme::BlackAndWhite,
        lang: ginsterheid.head().language,
        spec: ViewSpec::folded(folded),
        ..Options::default()
    };
    let focus = falkenrode.areas().iter().skip(1).step_by(2).take(2).map(|area| area.id.clone()).collect();
    vec![
        ("whole", drawn(&falkenrode, &whole)),
        ("two groups folded, black and white", drawn(&ginsterheid, &print)),
        ("matrix with turned heads", matrix(&ginsterheid)),
        (
            "focus, dark",
            drawn(&falkenrode, &Options { theme: Theme::Dark, spec: ViewSpec::focused(focus), ..Options::default() }),
        ),
    ]
}

/// A matrix whose heads are turned and whose cells have bars.
fn matrix(board: &Arc<Board>) -> Scene {
    let arrangement = MatrixArrangement { columns: ColumnKind::Statuses, bar: true, ..MatrixArrangement::default() };
    let page = Page::named("110x110").unwrap();
    let scene = drawn(board, &Options { kind: DrawingKind::Matrix(arrangement), page, ..Options::default() });
    let turned = |mark: &Mark| matches!(mark, Mark::Text { turned: true, .. });
    assert!(scene.groups.iter().flat_map(|group| &group.marks).any(turned), "no head is turned");
    scene
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

impl Blocks {
    /// The blocks in a part of the scene.
    fn within(&self, scene: &Scene, part: Rect) -> Self {
        let across = WIDTH_PX as usize / BLOCK;
        let scale = across as f32 / scene.size.w;
        let place = |at: f32| (at * scale) as usize;
        let rows = place(part.y)..place(part.bottom());
        let row = |row: usize| &self.averages[row * across + place(part.x)..row * across + place(part.right())];
        Self { averages: rows.flat_map(row).copied().collect(), ..Self::default() }
    }
}

fn blocks_of_png(scene: &Scene) -> Blocks {
    let mut file = Vec::new();
    let pixels = PixelSize::wide(scene.size, WIDTH_PX).unwrap();
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

/// The page as poppler draws it; `None` where it is not installed.
fn blocks_of_pdf(scene: &Scene) -> Option<Blocks> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("drawing.pdf");
    std::fs::write(&path, pdf(&[scene], &PdfInfo::default()).unwrap()).unwrap();
    let pixels = PixelSize::wide(scene.size, WIDTH_PX).unwrap();
    let size = ["-scale-to-x".to_owned(), pixels.width().to_string(), "-scale-to-y".to_owned(), pixels.height().to_string()];
    let mut poppler = Command::new("pdftoppm");
    let mut poppler = poppler.args(size).arg(&path).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
    let mut picture = poppler.stdout.take().unwrap();
    let head = format!("P6\n{} {}\n255\n", pixels.width(), pixels.height());
    let mut found = vec![0; head.len()];
    picture.read_exact(&mut found).unwrap();
    assert_eq!(String::from_utf8_lossy(&found), head);
    let (mut blocks, mut row) = (Blocks::default(), vec![0; WIDTH_PX as usize * 3]);
    for _ in 0..pixels.height() {
        picture.read_exact(&mut row).unwrap();
        blocks.row(&row, 3);
    }
    assert!(poppler.wait().unwrap().success());
    Some(blocks)
}

#[test]
fn what_other_programs_draw_looks_like_the_png() {
    for (name, scene) in scenes() {
        let ours = blocks_of_png(&scene);
        let check = |kind: &str, theirs: &Blocks| {
            let share = ours.differ_from(theirs) * 100.0;
            // Logos are a small part of the drawing, so that they are compared by themselves too.
            for logo in scene.groups.iter().filter(|group| matches!(group.target, Target::Logo(_))) {
                let share = ours.within(&scene, logo.rect).differ_from(&theirs.within(&scene, logo.rect));
                assert!(share <= 0.05, "{name}, {kind}: {:.1} % of {:?} differ", share * 100.0, logo.target);
            }
            println!("{name}, {kind}: {share:.3} % of the blocks differ");
            assert!(share <= 1.0, "{name}, {kind}: {share:.2} % of the blocks differ");
        };
        check("SVG with text", &blocks_of_svg(&svg(&scene, SvgText::Live, Ground::Filled)));
        if name == "whole" {
            // The other drawings differ in nothing that texts as outlines could show.
            check("SVG of paths", &blocks_of_svg(&svg(&scene, SvgText::Paths, Ground::Filled)));
        }
        match blocks_of_pdf(&scene) {
            Some(theirs) => check("PDF", &theirs),
            None => println!("pdftoppm is not installed; PDF is skipped"),
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
    let ours = blocks_of_png(&light);
    let of_svg = ours.differ_from(&blocks_of_svg(&svg(&moved, SvgText::Live, Ground::Filled)));
    let of_pdf = blocks_of_pdf(&moved).map_or(1.0, |theirs| ours.differ_from(&theirs));
    assert!(of_svg > 0.01 && of_pdf > 0.01, "moved lines, but only {of_svg} and {of_pdf} of the blocks differ");
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
fn a_logo_that_is_missing_is_found() {
    let (_, scene) = scenes().swap_remove(0);
    let mut without = scene.clone();
    without.groups.retain(|group| !matches!(group.target, Target::Logo(_)));
    let logo = scene.groups.iter().find(|group| matches!(group.target, Target::Logo(_))).unwrap();
    let blank = blocks_of_svg(&svg(&without, SvgText::Paths, Ground::Filled)).within(&scene, logo.rect);
    assert!(blocks_of_png(&scene).within(&scene, logo.rect).differ_from(&blank) > 0.1);
}

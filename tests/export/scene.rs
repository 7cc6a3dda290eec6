//! A scene becomes files that other programs read as they were meant, byte for byte the same each time.
#![cfg(test)]

use std::collections::BTreeSet;
use std::fs;
use std::ops::ControlFlow;

use schaubild::export::{Ground, PixelSize, PngError, SvgText};
use schaubild::model::{AreaId, Cell, Color, ResponsibilityId, StatusGroupId, StatusId, Symbol, TargetGroupId};
use schaubild::scene::style::{self, Palette, Theme};
use schaubild::scene::{Group, Mark, Path, PieceRef, Point, Rect, Region, Scene, Segment, Size, Stroke, Target, symbol_marks};
use schaubild::text::Lang;
use schaubild::typeset::{Face, Typesetter, subset};
use skrifa::MetadataProvider as _;

const EM: f32 = 10.0;

fn group(target: Target, rect: Rect, words: &str, marks: Vec<Mark>) -> Group {
    Group { target, rect, region: Region::Body, table_span: None, words: words.to_owned(), marks }
}

fn text(typesetter: &Typesetter, words: &str, face: Face, at: Point, color: Color) -> Mark {
    Mark::Text { line: typesetter.line(words, face, EM), at, color, turned: false }
}

fn filled(rect: Rect, radius: f32, tone: style::Tone, stroke: Option<Stroke>) -> Mark {
    Mark::Rect { rect, radius, fill: Some(tone.fill), stroke }
}

/// Name, color, symbol and how the chip is drawn.
type Look<'a> = (&'a str, u32, Symbol, (style::Tone, Face, bool));

fn chip(
    typesetter: &Typesetter,
    palette: &Palette,
    at: Point,
    (name, rgb, symbol, (tone, face, dashed)): Look<'_>,
) -> (Rect, Vec<Mark>) {
    let flag_width = style::FLAG_WIDTH_EM * EM;
    let side = style::CHIP_SIDE_EM * EM;
    let line = typesetter.line(name, face, EM);
    let rect = Rect::new(at.x, at.y, flag_width + line.width + 2.0 * side, style::CHIP_HEIGHT_EM * EM);
    let stroke = Stroke { width: style::CHIP_STROKE_EM * EM, color: tone.stroke, dashed };
    let mut marks = vec![filled(rect, style::CHIP_RADIUS_EM * EM, tone, Some(stroke))];
    let flag_rect = Rect::new(rect.x, rect.y, flag_width, rect.h).shrink(1.2);
    let [_, r, g, b] = rgb.to_be_bytes();
    let flag = palette.flag(Color::rgb(r, g, b), tone.fill);
    marks.push(Mark::Rect {
        rect: flag_rect,
        radius: 1.0,
        fill: Some(flag.fill),
        stroke: flag.stroke.map(|color| Stroke::solid(style::FLAG_STROKE_EM * EM, color)),
    });
    let center = flag_rect.center();
    let half = style::SYMBOL_EM * EM / 2.0;
    let place = Rect::new(center.x - half, center.y - half, 2.0 * half, 2.0 * half);
    marks.extend(symbol_marks(symbol, place, flag.symbol, flag.fill));
    marks.push(Mark::Text {
        line,
        at: Point::new(rect.x + flag_width + side, rect.y + 1.08 * EM),
        color: tone.text,
        turned: false,
    });
    (rect, marks)
}

fn hatching(rect: Rect, color: Color) -> Mark {
    let mut segments = Vec::new();
    let mut x = rect.x;
    while x + rect.h <= rect.right() {
        segments.extend([Segment::Move(Point::new(x, rect.bottom())), Segment::Line(Point::new(x + rect.h, rect.y))]);
        x += style::HATCH_PITCH_EM * EM;
    }
    Mark::Path { path: Path { segments }, fill: None, stroke: Some(Stroke::solid(style::HATCH_STROKE_EM * EM, color)) }
}

/// A head, a frame with one chip of each kind, a gap.
fn small_scene(theme: Theme) -> Scene {
    let typesetter = Typesetter::new();
    let palette = theme.palette();
    let mut groups = Vec::new();
    let head = Rect::new(10.0, 10.0, 380.0, 18.0);
    let mut marks = vec![filled(head, 0.0, palette.group_head, None)];
    marks.push(text(
        &typesetter,
        "Schutz & humanitäre Titel (§§ 25a, 25b)",
        Face::Bold,
        Point::new(16.0, 22.5),
        palette.group_head.text,
    ));
    groups.push(group(Target::StatusGroup(Some(StatusGroupId::new("schutz"))), head, "Schutz & humanitäre Titel", marks));
    let frame = Rect::new(10.0, 34.0, 380.0, 17.6);
    let (area, status) = (AreaId::new("sprache"), StatusId::new("duldung"));
    let outline = Stroke::solid(style::FRAME_STROKE_EM * EM, palette.frame.stroke);
    let marks = vec![filled(frame, style::FRAME_RADIUS_EM * EM, palette.frame, Some(outline))];
    groups.push(group(Target::Frame(area.clone(), status.clone(), status.clone()), frame, "", marks));
    let looks: [Look<'_>; 5] = [
        ("Jobcenter", 0x00_72_B2, Symbol::Square, (palette.lead, Face::Bold, false)),
        ("Brücke e. V.", 0x00_00_00, Symbol::Circle, (palette.involved, Face::Regular, true)),
        ("IHK „Süd“", 0xF0_E4_42, Symbol::Hexagon, (palette.involved, Face::Regular, false)),
        ("<Küche> ⚠", 0xCC_79_A7, Symbol::Cross, (palette.informed, Face::Regular, false)),
        ("VHS", 0xE6_9F_00, Symbol::Star, (palette.dormant, Face::Regular, false)),
    ];
    let mut x = frame.x + style::FRAME_PADDING_EM * EM;
    for (number, look) in looks.into_iter().enumerate() {
        let (rect, marks) = chip(&typesetter, palette, Point::new(x, frame.y + style::FRAME_PADDING_EM * EM), look);
        let responsibility = ResponsibilityId::new(&format!("jc {number}.0000000{number}"));
        let piece = PieceRef { responsibility, area: area.clone(), number, part: 0 };
        groups.push(group(Target::Chip(vec![piece]), rect, &format!("{}: beteiligt < & >", look.0), marks));
        x = rect.right() + style::GAP_EM * EM;
    }
    let cell = Rect::new(10.0, 58.0, 120.0, 22.0);
    let mut marks = vec![filled(cell, 2.0, palette.gap, Some(Stroke::solid(style::STATE_STROKE_EM * EM, palette.gap.stroke)))];
    marks.push(hatching(cell.shrink(1.0), palette.gap.stroke));
    marks.push(Mark::Rect { rect: Rect::new(48.0, 61.0, 44.0, 16.0), radius: 2.0, fill: Some(palette.gap.fill), stroke: None });
    marks.push(text(&typesetter, "Lücke", Face::Bold, Point::new(55.0, 72.5), palette.gap.text));
    groups.push(group(Target::Cell(Cell { area, status }), cell, "Sprache, Duldung: Lücke", marks));
    Scene {
        size: Size::new(400.0, 90.0),
        background: palette.page.fill,
        lang: Lang::De,
        title: "Landkreis „Falkenrode“ & Umgebung".to_owned(),
        subject: "Zuständigkeiten nach Aktivitätsbereich und Aufenthaltsstatus".to_owned(),
        groups,
    }
}

fn svg(scene: &Scene) -> String {
    schaubild::export::svg(scene, SvgText::Live, Ground::Filled)
}

fn png_on(scene: &Scene, width: u32, ground: Ground) -> Result<Vec<u8>, PngError> {
    let mut file = Vec::new();
    let pixels = PixelSize::wide(scene.size, width)?;
    schaubild::export::png(scene, (pixels, ground), &mut file, &mut |_, _| ControlFlow::Continue(()))?;
    Ok(file)
}

fn png(scene: &Scene, width: u32) -> Result<Vec<u8>, PngError> {
    png_on(scene, width, Ground::Filled)
}

fn decoded(scene: &Scene, width: u32) -> image::RgbImage {
    image::load_from_memory(&png(scene, width).unwrap()).unwrap().to_rgb8()
}

#[test]
fn svg_is_well_formed_with_unique_ids_and_a_title_for_each_target() {
    for theme in Theme::ALL {
        let scene = small_scene(theme);
        let written = svg(&scene);
        let document = roxmltree::Document::parse(&written).unwrap();
        let root = document.root_element();
        assert_eq!(root.attribute("role"), Some("img"));
        assert_eq!(root.attribute("viewBox"), Some("0 0 400 90"));
        let ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
        assert_eq!(ids.len(), scene.groups.len() + 2);
        let said = |by: &str| {
            let id = root.attribute(by);
            document.descendants().find(|node| id.is_some() && node.attribute("id") == id).and_then(|node| node.text())
        };
        assert_eq!(said("aria-labelledby"), Some(scene.title.as_str()));
        assert_eq!(said("aria-describedby"), Some("Zuständigkeiten nach Aktivitätsbereich und Aufenthaltsstatus"));
        let titles: Vec<&str> =
            document.descendants().filter(|node| node.has_tag_name("title")).filter_map(|node| node.text()).collect();
        assert!(titles.contains(&"<Küche> ⚠: beteiligt < & >"), "{titles:?}");
    }
}

#[test]
fn svg_has_one_text_per_line_at_its_place() {
    let scene = small_scene(Theme::Light);
    let written = svg(&scene);
    let document = roxmltree::Document::parse(&written).unwrap();
    let texts: Vec<_> = document.descendants().filter(|node| node.has_tag_name("text")).collect();
    let marks = scene.groups.iter().flat_map(|group| &group.marks);
    let lines: Vec<_> =
        marks.filter_map(|mark| if let Mark::Text { line, at, .. } = mark { Some((line, at)) } else { None }).collect();
    assert_eq!(texts.len(), lines.len());
    for (text, (line, at)) in texts.iter().zip(lines) {
        let number = |name: &str| text.attribute(name).unwrap().parse::<f32>().unwrap();
        assert_eq!(text.text(), Some(line.text.as_str()));
        assert!((number("x") - at.x).abs() < 1e-3 && (number("y") - at.y).abs() < 1e-3);
        assert!((number("textLength") - line.width).abs() < 1e-3);
    }
}

#[test]
fn svg_of_a_small_scene() {
    // The font changes with the crate that cuts it; what it must have is looked at elsewhere.
    let written = svg(&small_scene(Theme::Light));
    let (before, font) = written.split_once("<style").unwrap();
    insta::assert_snapshot!(format!("{before}{}", font.split_once("</style>\n").unwrap().1));
}

#[test]
fn two_groups_of_one_name_have_two_ids() {
    let mut scene = small_scene(Theme::Light);
    scene.groups.push(scene.groups[0].clone());
    let written = svg(&scene);
    let document = roxmltree::Document::parse(&written).unwrap();
    let ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
}

#[test]
fn names_of_different_targets_differ() {
    let names = [
        Target::LegendGroup(TargetGroupId::new("a_b")),
        Target::LegendGroup(TargetGroupId::new("a b")),
        Target::Cell(Cell { area: AreaId::new("a_"), status: StatusId::new("b") }),
        Target::Cell(Cell { area: AreaId::new("a"), status: StatusId::new("_b") }),
        Target::Status(StatusId::new("ä")),
    ]
    .map(|target| schaubild::export::target_name(&target));
    assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{names:?}");
    assert!(names.iter().all(|name| name.is_ascii() && !name.contains(' ')));
}

#[test]
fn png_has_the_size_asked_for_and_shows_the_scene() {
    let scene = small_scene(Theme::Light);
    for width in [1, 400, 1601] {
        let picture = decoded(&scene, width);
        assert_eq!(picture.dimensions(), (width, ((width as f32 * 90.0 / 400.0).round() as u32).max(1)));
    }
    let picture = decoded(&scene, 1600);
    let palette = Theme::Light.palette();
    let at = |x: f32, y: f32| *picture.get_pixel((x * 4.0) as u32, (y * 4.0) as u32);
    let rgb = |color: Color| image::Rgb([color.r, color.g, color.b]);
    assert_eq!(at(2.0, 2.0), rgb(palette.page.fill));
    assert_eq!(at(399.8, 89.8), rgb(palette.page.fill));
    assert_eq!(at(380.0, 12.0), rgb(palette.group_head.fill));
    assert_eq!(at(300.0, 34.3), rgb(palette.frame.stroke));
    assert_eq!(at(300.0, 33.8), rgb(palette.page.fill), "strokes lie inside their rectangle");
    let dark = picture.pixels().filter(|pixel| pixel.0.iter().all(|part| *part < 80)).count();
    assert!(dark > 10_000, "{dark} dark pixels");
}

#[test]
fn strips_join_without_a_seam() {
    let mut scene = small_scene(Theme::Light);
    scene.size = Size::new(400.0, 400.0);
    for group in &mut scene.groups {
        group.rect = Rect::new(0.0, 0.0, 400.0, 400.0);
    }
    let line = Rect::new(50.0, 0.0, 20.0, 400.0);
    let dark = Theme::Light.palette().lead;
    scene.groups.push(group(Target::Imprint, line, "", vec![filled(line, 0.0, dark, None)]));
    let picture = decoded(&scene, 1300);
    let column: BTreeSet<[u8; 3]> = (0..1300).map(|y| picture.get_pixel(195, y).0).collect();
    assert_eq!(column.len(), 1, "{column:?}");
}

#[test]
fn the_same_scene_gives_the_same_bytes() {
    for theme in Theme::ALL {
        assert_eq!(svg(&small_scene(theme)), svg(&small_scene(theme)));
        assert_eq!(png(&small_scene(theme), 800).unwrap(), png(&small_scene(theme), 800).unwrap());
    }
}

#[test]
fn a_picture_that_is_too_large_is_refused_in_words() {
    let scene = small_scene(Theme::Light);
    let error = png(&scene, 70_000).unwrap_err();
    assert!(matches!(error, PngError::TooLarge { width: 70_000, .. }));
    assert_eq!(
        error.say(Lang::De),
        "Das Bild wäre 70.000 × 15.750 Pixel groß; möglich sind 65.535 je Seite und eine Milliarde im Ganzen, bitte kleiner exportieren"
    );
    assert_eq!(
        error.to_string(),
        "The picture would be 70,000 × 15,750 pixels; at most 65,535 per side and one billion in all are possible, \
         please export it smaller"
    );
    let mut high = small_scene(Theme::Light);
    high.size = Size::new(400.0, 400.0);
    assert!(matches!(png(&high, 40_000), Err(PngError::TooLarge { .. })));
    assert!(matches!(png(&scene, 0), Err(PngError::Empty)));
    high.size = Size::new(0.0, 0.0);
    assert!(matches!(png(&high, 100), Err(PngError::Empty)));
}

#[test]
fn symbols_are_told_apart_at_eight_pixels_without_color() {
    let (black, white) = (Color::rgb(0, 0, 0), Color::rgb(255, 255, 255));
    let side = 8.0;
    let marks = Symbol::ALL.iter().enumerate();
    let marks =
        marks.flat_map(|(place, symbol)| symbol_marks(*symbol, Rect::new(place as f32 * side, 0.0, side, side), black, white));
    let rect = Rect::new(0.0, 0.0, 24.0 * side, side);
    let groups = vec![group(Target::Title, rect, "", marks.collect())];
    let scene = Scene {
        size: Size::new(rect.w, rect.h),
        background: white,
        lang: Lang::De,
        title: String::new(),
        subject: String::new(),
        groups,
    };
    let picture = decoded(&scene, rect.w as u32);
    let pixel = |symbol: u32, x: u32, y: u32| f32::from(picture.get_pixel(symbol * 8 + x, y).0[0]) / 255.0;
    for (one, two) in (0..24).flat_map(|one| (0..one).map(move |two| (one, two))) {
        let apart: f32 =
            (0..8).flat_map(|x| (0..8).map(move |y| (x, y))).map(|(x, y)| (pixel(one, x, y) - pixel(two, x, y)).abs()).sum();
        let names = (Symbol::ALL[one as usize], Symbol::ALL[two as usize]);
        // Of 64 pixels.
        assert!(apart >= 5.0, "{names:?} differ by {apart:.1} pixels");
    }
}

#[test]
fn svg_brings_a_font_with_every_letter_and_little_more() {
    let scene = small_scene(Theme::Light);
    let whole = fs::metadata("assets/fonts/SourceSans3-Bold.ttf").unwrap().len();
    for (face, weight) in [(Face::Regular, 400), (Face::Bold, 700)] {
        let letters = texts_of(&scene, face).chars().collect();
        let font = subset(face, &letters).unwrap();
        assert!(font.len() as u64 * 8 < whole, "{} bytes", font.len());
        let read = skrifa::FontRef::new(&font).unwrap();
        let has = |letter: &char| read.charmap().map(*letter).is_some();
        assert_eq!(letters.iter().filter(|letter| !has(letter)).collect::<String>(), "⚠".repeat(1 - weight / 700));
        assert!(read.table_data(skrifa::Tag::new(b"GPOS")).is_some(), "no kerning");
        assert!(svg(&scene).contains(&format!("font-weight:{weight};src:url(data:font/ttf;base64,AAEAAAA")));
    }
}

fn texts_of(scene: &Scene, wanted: Face) -> String {
    let marks = scene.groups.iter().flat_map(|group| &group.marks);
    let lines = marks.filter_map(|mark| if let Mark::Text { line, .. } = mark { Some(line) } else { None });
    lines.filter(|line| line.face == wanted).map(|line| line.text.as_str()).collect()
}

#[test]
fn svg_of_paths_has_the_words_but_needs_no_font() {
    let scene = small_scene(Theme::Light);
    let written = schaubild::export::svg(&scene, SvgText::Paths, Ground::Filled);
    let document = roxmltree::Document::parse(&written).unwrap();
    let all = || document.descendants();
    assert!(!written.contains("font-family") && all().all(|node| !node.has_tag_name("text") && !node.has_tag_name("style")));
    let ids: Vec<&str> = all().filter_map(|node| node.attribute("id")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
    let uses: Vec<_> = all().filter(|node| node.has_tag_name("use")).collect();
    let target = |node: &roxmltree::Node<'_, '_>| node.attribute(("http://www.w3.org/1999/xlink", "href")).map(str::to_owned);
    assert!(uses.len() > 50 && uses.iter().all(|node| ids.contains(&target(node).unwrap().trim_start_matches('#'))));
    let said: Vec<&str> = all().filter_map(|node| node.attribute("aria-label")).collect();
    assert!(said.contains(&"<Küche> ⚠") && said.contains(&"IHK „Süd“"), "{said:?}");
}

#[test]
fn without_a_ground_only_the_marks_are_opaque() {
    let scene = small_scene(Theme::Light);
    let picture = image::load_from_memory(&png_on(&scene, 1600, Ground::Transparent).unwrap()).unwrap().to_rgba8();
    let filled = decoded(&scene, 1600);
    assert_eq!(picture.get_pixel(8, 8).0, [0, 0, 0, 0]);
    let same = picture.pixels().zip(filled.pixels()).filter(|(one, _)| one.0[3] == 255).all(|(one, two)| one.0[..3] == two.0);
    assert!(same && picture.pixels().any(|pixel| pixel.0[3] == 255));
    let written = schaubild::export::svg(&scene, SvgText::Live, Ground::Transparent);
    assert_eq!(svg(&scene).matches("<rect").count(), written.matches("<rect").count() + 1);
}

#[test]
fn png_notes_its_pixels_per_inch() {
    let scene = small_scene(Theme::Light);
    let mut file = Vec::new();
    let pixels = PixelSize::at_dpi(scene.size, 300).unwrap();
    schaubild::export::png(&scene, (pixels, Ground::Filled), &mut file, &mut |_, _| ControlFlow::Continue(())).unwrap();
    // Width, height; then 11,811 pixels per meter in both directions.
    assert_eq!(file[16..24], [1667_u32.to_be_bytes(), 375_u32.to_be_bytes()].concat());
    let place = file.windows(4).position(|four| four == b"pHYs").unwrap() + 4;
    assert_eq!(file[place..place + 9], [&11_811_u32.to_be_bytes()[..], &11_811_u32.to_be_bytes(), &[1]].concat());
}

#[test]
fn whoever_watches_can_stop_a_picture() {
    let scene = small_scene(Theme::Light);
    let pixels = PixelSize::wide(scene.size, 8000).unwrap();
    let mut told = Vec::new();
    let mut watch = |done, all| {
        told.push((done, all));
        if told.len() == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let stopped = schaubild::export::png(&scene, (pixels, Ground::Filled), &mut Vec::new(), &mut watch);
    assert!(matches!(stopped, Err(PngError::Stopped)));
    assert_eq!(told, [(524, 1800), (1048, 1800)]);
}

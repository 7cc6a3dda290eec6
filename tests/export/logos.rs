//! Logos: what pictures are read, what is said of those that are not, and where they stand in every drawing.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may stop at the first surprise")]

use std::fs;
use std::io::Cursor;
use std::ops::ControlFlow;
use std::sync::Arc;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use schaubild::catalogue::{example, the_example};
use schaubild::export::{Ground, PdfInfo, PixelSize, SvgText, pdf, png, svg};
use schaubild::layout::{Layout, Options, Page, layout};
use schaubild::model::{Board, Edit, HeadField, Logo, LogoPart, ViewSpec};
use schaubild::picture::{Content, LeftOut, OutlinePart, Picture, PictureError};
use schaubild::report::{Audience, disclose};
use schaubild::save::{self, LogoSource, Logos, read_logos};
use schaubild::scene::style::Theme;
use schaubild::scene::{Mark, Scene, Target};
use schaubild::text::Lang;
use schaubild::typeset::Typesetter;

const RED: Rgba<u8> = Rgba([200, 30, 30, 255]);

fn svg_of(inner: &str) -> Vec<u8> {
    format!("<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'>{inner}</svg>").into_bytes()
}

fn encoded(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    image.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

fn red_png() -> Vec<u8> {
    encoded(&RgbaImage::from_pixel(40, 20, RED).into(), ImageFormat::Png)
}

/// The head of a PNG of this size, and the start of its pixels.
fn promised(side: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut writer = ::png::Encoder::new(&mut bytes, side, side).write_header().unwrap();
    writer.write_chunk(::png::chunk::IDAT, &[0x78, 0x9C, 0x01]).unwrap();
    drop(writer);
    bytes
}

/// A JPEG, red on the left and green on the right, of which its camera says how it was held.
fn oriented(orientation: u8) -> Vec<u8> {
    let image = RgbImage::from_fn(32, 16, |x, _| if x < 16 { Rgb([220, 20, 20]) } else { Rgb([20, 160, 20]) });
    let mut plain = Vec::new();
    JpegEncoder::new_with_quality(&mut plain, 95).encode_image(&image).unwrap();
    let mut exif = b"\xFF\xE1\x00\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    [&plain[..2], &exif, &plain[2..]].concat()
}

fn pixels(picture: &Picture) -> &schaubild::picture::Pixels {
    match picture.content() {
        Content::Pixels(pixels) => pixels,
        Content::Outlines(_) => panic_at("outlines"),
    }
}

#[expect(clippy::panic, reason = "a test may stop at the first surprise")]
fn panic_at(what: &str) -> ! {
    panic!("not expected: {what}")
}

fn near(pixels: &schaubild::picture::Pixels, (x, y): (u32, u32), color: [u8; 3]) {
    let at = ((y * pixels.width() + x) * 4) as usize;
    let found = &pixels.rgba()[at..at + 3];
    assert!(found.iter().zip(color).all(|(one, two)| one.abs_diff(two) < 40), "{found:?} at {x}, {y}, not {color:?}");
}

#[test]
fn every_kind_of_png_and_jpeg_is_read() {
    let clear = RgbaImage::from_fn(8, 8, |x, _| if x < 4 { RED } else { Rgba([0, 0, 0, 0]) });
    let deep = DynamicImage::ImageRgba8(clear.clone()).into_rgba16();
    for bytes in [encoded(&clear.clone().into(), ImageFormat::Png), encoded(&deep.into(), ImageFormat::Png)] {
        let picture = Picture::decode(&bytes).unwrap();
        near(pixels(&picture), (1, 1), [200, 30, 30]);
        assert_eq!(pixels(&picture).rgba()[7 * 4 + 3], 0, "what is clear stays clear");
    }
    let mut palette = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut palette, 2, 1);
    encoder.set_color(::png::ColorType::Indexed);
    encoder.set_depth(::png::BitDepth::Eight);
    encoder.set_palette(&[200, 30, 30, 0, 0, 255][..]);
    encoder.set_trns(&[255, 0][..]);
    encoder.write_header().unwrap().write_image_data(&[0, 1]).unwrap();
    assert_eq!(pixels(&Picture::decode(&palette).unwrap()).rgba(), [200, 30, 30, 255, 0, 0, 0, 0]);

    let mut moving = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut moving, 2, 1);
    encoder.set_color(::png::ColorType::Rgb);
    encoder.set_animated(2, 0).unwrap();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&[200, 30, 30, 200, 30, 30]).unwrap();
    writer.write_image_data(&[0; 6]).unwrap();
    drop(writer);
    let picture = Picture::decode(&moving).unwrap();
    near(pixels(&picture), (0, 0), [200, 30, 30]);

    let cmyk = Picture::decode(&fs::read("tests/export/pictures/cmyk.jpg").unwrap()).unwrap();
    assert_eq!(cmyk.size(), (24.0, 12.0));
    near(pixels(&cmyk), (5, 5), [192, 64, 32]);
}

#[test]
fn a_photograph_stands_upright() {
    let lying = Picture::decode(&oriented(1)).unwrap();
    assert_eq!(lying.size(), (32.0, 16.0));
    let turned = Picture::decode(&oriented(6)).unwrap();
    assert_eq!(turned.size(), (16.0, 32.0));
    near(pixels(&turned), (8, 4), [220, 20, 20]);
    near(pixels(&turned), (8, 28), [20, 160, 20]);
}

#[test]
fn many_pixels_become_fewer_and_their_mean_stays() {
    let fine = RgbaImage::from_fn(3000, 2000, |x, y| if (x + y) % 2 == 0 { Rgba([255; 4]) } else { Rgba([0, 0, 0, 255]) });
    let picture = Picture::decode(&encoded(&fine.into(), ImageFormat::Png)).unwrap();
    let kept = pixels(&picture);
    assert!(kept.width() * kept.height() <= 4_010_000, "{} × {}", kept.width(), kept.height());
    let small = picture.pixels_at(30, 20);
    assert_eq!((small.width(), small.height()), (30, 20));
    near(&small, (15, 10), [127, 127, 127]);
}

#[test]
fn what_is_no_picture_is_said() {
    let whole = red_png();
    let uses = (1..12).map(|n| format!("<g id='g{n}'>{}</g>", format!("<use href='#g{}'/>", n - 1).repeat(10)));
    let bomb = format!("<g id='g0'><path d='M0 0h9v9z'/></g>{}", uses.collect::<String>());
    let deep = format!("{}<path d='M0 0h9v9z'/>{}", "<g>".repeat(50_000), "</g>".repeat(50_000));
    let entities =
        (1..20).map(|n| format!("<!ENTITY e{n} \"{}\">", format!("&e{};", n - 1).repeat(10))).collect::<Vec<_>>().concat();
    let laughs = format!("<!DOCTYPE svg [<!ENTITY e0 \"ha\">{entities}]><svg xmlns='http://www.w3.org/2000/svg'>&e19;</svg>");
    let cases: [(&str, Vec<u8>, PictureError); 13] = [
        ("empty", Vec::new(), PictureError::Empty),
        ("cut off", whole[..whole.len() / 2].to_vec(), PictureError::Broken),
        ("only its start", whole[..10].to_vec(), PictureError::Broken),
        ("only the start of a JPEG", b"\xFF\xD8\xFF\xE0".to_vec(), PictureError::Broken),
        ("huge", promised(100_000), PictureError::TooManyPixels { width: 100_000, height: 100_000 }),
        ("41 megapixels", promised(6404), PictureError::TooManyPixels { width: 6404, height: 6404 }),
        ("a text", b"Hello".to_vec(), PictureError::Unknown),
        ("bytes", vec![0xFE; 100], PictureError::Unknown),
        ("cut off", b"<svg xmlns='http://www.w3.org/2000/svg'><path d='".to_vec(), PictureError::Broken),
        ("a bomb of uses", svg_of(&bomb), PictureError::TooComplex),
        ("too deep", svg_of(&deep), PictureError::TooComplex),
        ("a bomb of entities", laughs.into_bytes(), PictureError::TooComplex),
        ("text only", svg_of("<text>Amt</text>"), PictureError::NothingDrawn),
    ];
    for (name, bytes, error) in cases {
        assert_eq!(Picture::decode(&bytes), Err(error), "{name}");
    }
}

#[test]
fn an_svg_looks_at_nothing_outside() {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("secret.png");
    fs::write(&secret, red_png()).unwrap();
    let inner = format!(
        "<script>while(true);</script><path fill='#00f' d='M0 0h20v10H0z'/><image width='20' height='10' href='{}'/>\
         <image width='9' height='9' href='data:image/png;base64,AAAA'/><text>Amt</text>",
        secret.display()
    );
    let picture = Picture::decode(&svg_of(&inner)).unwrap();
    assert!(picture.left_out().iter().eq([&LeftOut::Texts, &LeftOut::Pictures, &LeftOut::Motion]), "{:?}", picture.left_out());
    near(&picture.pixels_at(20, 10), (10, 5), [0, 0, 255]);
}

#[test]
fn clips_opacity_and_strokes_are_drawn() {
    let inner = "<clipPath id='c'><rect width='10' height='10'/></clipPath><g clip-path='url(#c)' opacity='0.5'>\
                 <rect width='20' height='10' fill='#f00'/></g><path stroke='#00f' stroke-width='4' d='M12 5h8'/>";
    let picture = Picture::decode(&svg_of(inner)).unwrap();
    let drawn = picture.pixels_at(200, 100);
    near(&drawn, (50, 50), [255, 0, 0]);
    assert!(drawn.rgba()[(50 * 200 + 50) * 4 + 3].abs_diff(128) < 3);
    near(&drawn, (160, 50), [0, 0, 255]);
    assert_eq!(drawn.rgba()[(10 * 200 + 160) * 4 + 3], 0, "beside the stroke and outside the clip");
    let Content::Outlines(parts) = picture.content() else { panic_at("pixels") };
    assert!(parts.iter().any(|part| matches!(part, OutlinePart::Fade(_))));
}

fn logo(file: &str, name: &str) -> Logo {
    Logo { file: file.to_owned(), name: name.to_owned(), part: LogoPart::Publisher }
}

fn said(logos: &Logos) -> Vec<String> {
    logos.notes.iter().map(|note| note.say(Lang::De)).collect()
}

#[test]
fn every_logo_that_cannot_be_shown_is_noted_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    fs::create_dir(at("ordner.png")).unwrap();
    fs::write(at("leer.png"), b"").unwrap();
    fs::File::create(at("gross.png")).unwrap().set_len(21 << 20).unwrap();
    // The name says one thing, the file is another; what counts is the file.
    fs::write(at("anders.png"), svg_of("<path d='M0 0h9v9z'/><text>Amt</text>")).unwrap();
    fs::write(at("gut.svg"), red_png()).unwrap();
    let mut files = vec!["gut.svg", "fehlt.png", "ordner.png", "leer.png", "gross.png", "anders.png", "../gut.svg", "gut.svg"];
    files.extend(["x"; 6]);
    let list: Vec<Logo> = files.iter().map(|file| logo(file, "")).collect();
    let logos = read_logos(&list, &LogoSource::beside(&at("board.ron")));
    assert_eq!(logos.pictures.keys().collect::<Vec<_>>(), ["anders.png", "gut.svg"]);
    assert_eq!(
        said(&logos)[..7],
        [
            "Logo „fehlt.png“: Die Datei liegt nicht neben dem Board; bitte dorthin kopieren oder den Eintrag berichtigen",
            "Logo „ordner.png“: Das ist ein Ordner oder Gerät und keine Datei; bitte eine Bilddatei eintragen",
            "Logo „leer.png“: Die Datei ist leer; bitte eine andere nehmen",
            "Logo „gross.png“: Die Datei ist größer als 20 MB; bitte das Bild verkleinern",
            "Logo „anders.png“: Texte fehlen; bitte in Pfade umwandeln",
            "Logo „../gut.svg“: Das ist kein einfacher Dateiname; bitte die Datei neben das Board legen und nur ihren Namen eintragen",
            "Logo „gut.svg“: Die Datei steht zweimal in der Liste und wird einmal gezeigt; bitte einen Eintrag entfernen",
        ]
    );
    assert_eq!(said(&logos).last().unwrap(), "Logo „x“: Mehr als 12 Logos werden nicht gezeigt; bitte die Liste kürzen");
    let nowhere = read_logos(&list[..1], &LogoSource::Nowhere);
    let words = "Logo “gut.svg”: The board has no folder in which the file could be; please open the board as a file";
    assert_eq!(nowhere.notes[0].to_string(), words);
}

fn drawn(board: &Arc<Board>, options: &Options) -> Layout {
    layout(&Typesetter::new(), &disclose(board, Audience::Public), options, None)
}

fn falkenrode() -> (Arc<Board>, Logos) {
    let board = example(None).unwrap().board().unwrap();
    let logos = read_logos(&board.head().logos, the_example().logos());
    assert_eq!((logos.pictures.len(), logos.notes.len()), (2, 0));
    (board, logos)
}

#[test]
fn two_logos_cost_no_type() {
    let (board, logos) = falkenrode();
    let bare = board.apply(&Edit::Head(HeadField::new("logos", Vec::<Logo>::new()))).unwrap();
    for (page, least) in [("16:9", 7.0), ("a3", 9.5)] {
        for theme in Theme::ALL {
            let page = Page::named(page).unwrap();
            let with = drawn(&board, &Options { page, theme, logos: logos.pictures.clone(), ..Options::default() });
            let without = drawn(&bare, &Options { page, theme, ..Options::default() });
            assert!(
                with.report.fits && with.report.size >= least && with.report.size >= without.report.size,
                "{:?}",
                with.report
            );
            assert_eq!(with.report.notes, []);
        }
    }
    for area in board.areas() {
        let focus = [area.id.clone()].into();
        let layout =
            drawn(&board, &Options { spec: ViewSpec::focused(focus), logos: logos.pictures.clone(), ..Options::default() });
        assert!(layout.report.fits && 2.0 * layout.report.size >= 36.0, "{}: {:?}", area.short, layout.report);
    }
}

#[test]
fn logos_are_equally_high_and_one_without_a_picture_keeps_its_place() {
    let (board, mut logos) = falkenrode();
    logos.pictures.remove("falkenrode-logo.svg");
    let layout = drawn(&board, &Options { logos: logos.pictures, ..Options::default() });
    let group = |file: &str| layout.scene.group(&Target::Logo(file.to_owned())).unwrap();
    let (missing, there) = (group("falkenrode-logo.svg"), group("falkenrode-foerderung.png"));
    assert_eq!((missing.rect.y, missing.rect.h), (there.rect.y, there.rect.h));
    assert_eq!(missing.words, "Logo: Landkreis Falkenrode");
    let texts = missing.marks.iter().filter_map(|mark| if let Mark::Text { line, .. } = mark { Some(&*line.text) } else { None });
    assert_eq!(texts.collect::<Vec<_>>().join(" "), "Landkreis Falkenrode");
    assert!(matches!(&there.marks[..], [Mark::Image { rect, .. }] if there.rect.encloses(rect, 0.01)));
}

#[test]
fn every_format_has_the_pictures() {
    let (board, logos) = falkenrode();
    let layout = drawn(&board, &Options { theme: Theme::Dark, logos: logos.pictures, ..Options::default() });
    let mut scene = Scene::clone(&layout.scene);
    scene.groups.push(scene.groups.last().unwrap().clone());
    let written = svg(&scene, SvgText::Live, Ground::Filled);
    let document = roxmltree::Document::parse(&written).unwrap();
    let named = |tag: &str| document.descendants().filter(|node| node.has_tag_name(tag)).count();
    assert_eq!((named("image"), named("use")), (1, 1), "each picture is there once");
    assert!(written.contains("data:image/png;base64,iVBORw0KGgo") && written.contains("fill=\"#14532D\""), "pixels and outlines");

    let info = PdfInfo::of(&disclose(&board, Audience::Public));
    let bytes = pdf(&[&layout.scene], &info).unwrap();
    let read = lopdf::Document::load_mem(&bytes).unwrap();
    let figures = read.objects.values().filter_map(|object| object.as_dict().ok());
    let figures = figures.filter(|dict| dict.get(b"S").is_ok_and(|name| name.as_name().is_ok_and(|name| name == b"Figure")));
    let alts: Vec<String> = figures.map(|dict| lopdf::decode_text_string(dict.get(b"Alt").unwrap()).unwrap()).collect();
    assert!(alts.contains(&"Logo: Landkreis Falkenrode".to_owned()), "{alts:?}");
    assert!(alts.contains(&"Logo: Landesprogramm „Gut ankommen“".to_owned()), "{alts:?}");

    let mut file = Vec::new();
    let size = PixelSize::wide(layout.scene.size, 1920).unwrap();
    png(&layout.scene, (size, Ground::Filled), &mut file, &mut |_, _| ControlFlow::Continue(())).unwrap();
    let picture = image::load_from_memory(&file).unwrap().to_rgb8();
    let has = |color: [u8; 3]| picture.pixels().any(|pixel| pixel.0.iter().zip(color).all(|(one, two)| one.abs_diff(two) < 12));
    assert!(has([0x14, 0x53, 0x2D]) && has([0xC2, 0x41, 0x0C]), "the colors of both logos");
}

#[test]
fn a_board_that_is_saved_elsewhere_takes_its_logos_along() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("region.ron");
    let list = vec![logo("falkenrode-logo.svg", "Kreis"), logo("fehlt.png", "")];
    let brought = save::copy_logos(&list, the_example().logos(), &path);
    assert_eq!(brought.written, [folder.path().join("falkenrode-logo.svg")]);
    assert!(brought.failed.is_empty());
    let told = |brought: save::CopiedLogos| brought.notes.iter().map(|note| note.say(Lang::De)).collect::<Vec<_>>();
    let missing = "Logo „fehlt.png“: Die Datei wurde nicht mitgenommen. \
                   Die Datei liegt nicht neben dem Board; bitte dorthin kopieren oder den Eintrag berichtigen";
    assert_eq!(told(brought), [missing]);
    let again = save::copy_logos(&list[..1], the_example().logos(), &path);
    assert!(again.written.is_empty() && again.is_complete(), "the same file is there");
    fs::write(folder.path().join("falkenrode-logo.svg"), "mine").unwrap();
    let other = save::copy_logos(&list[..1], the_example().logos(), &path);
    assert!(other.written.is_empty() && !other.is_complete());
    assert_eq!(
        told(other),
        [format!(
            "Logo „falkenrode-logo.svg“: Im Ordner „{}“ liegt schon eine andere Datei dieses Namens und bleibt, wie sie ist; \
             bitte eine der beiden umbenennen und den Eintrag anpassen",
            folder.path().display()
        )]
    );
    assert_eq!(fs::read(folder.path().join("falkenrode-logo.svg")).unwrap(), b"mine");
    // Only pictures go along, whatever the head names.
    let elsewhere = folder.path().join("b");
    fs::create_dir(&elsewhere).unwrap();
    let source = LogoSource::Folder(folder.path().to_owned());
    let brought = save::copy_logos(&list[..1], &source, &elsewhere.join("b.ron"));
    assert!(brought.written.is_empty() && brought.notes.len() == 1);
}

#[test]
fn one_odd_logo_does_not_take_the_others_along() {
    let list = r#"[(file: "a.png", name: "A", part: Funder), (file: "b.png", name: "B", part: Publisher, url: "x"),
        (file: "c.png", name: "C", part: Sponsor), (file: "d.png", name: "D"), (name: "E"), 7]"#;
    let text = format!("Schaubild(format: 3, board: \"r\", title: \"T\", logos: {list}, statuses: [], areas: [])");
    let loaded = save::load_reader(&mut Cursor::new(text)).unwrap();
    let kept: Vec<_> = loaded.board.head().logos.iter().map(|logo| (&*logo.file, logo.part)).collect();
    let (publisher, funder) = (LogoPart::Publisher, LogoPart::Funder);
    assert_eq!(kept, [("a.png", funder), ("b.png", publisher), ("c.png", publisher), ("d.png", publisher)]);
    let told = loaded.notes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    let wanted = [
        "The field “url” is unknown and is set aside (url: \"x\"); please check its name",
        "“Sponsor” is no part of a logo (Publisher or Funder); Publisher is used, please check it",
        "The field “part” is missing; “Publisher” is used, please check it",
        "The field “logos” cannot be read and is set aside ((name: \"E\")); please enter it anew",
        "The field “logos” cannot be read and is set aside (7); please enter it anew",
    ];
    assert!(wanted.iter().all(|want| told.contains(want)) && loaded.notes.len() == 5, "{told}");
}

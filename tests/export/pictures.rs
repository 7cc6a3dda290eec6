//! Pictures made to do harm: each is refused or drawn at once, and nothing of their files that is not seen gets into a drawing.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use schaubild::picture::{Content, LeftOut, Picture, PictureError};

fn svg(inner: &str) -> String {
    format!("<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'>{inner}</svg>")
}

fn read(text: &str) -> Result<Picture, PictureError> {
    Picture::decode(text.as_bytes())
}

/// Parts left out of a picture that is drawn all the same.
fn left_out(inner: &str) -> Vec<LeftOut> {
    read(&svg(inner)).unwrap().left_out().iter().copied().collect()
}

const PATH: &str = "<path d='M0 0h9v9z'/>";

#[test]
fn what_leaves_the_page_beyond_all_measure_is_refused() {
    let far = "<path d='M-1e16 -1e16C1e16 -1e16 1e16 1e16 -1e16 1e16Z'/>";
    let wide = "<path d='M0 0h9' stroke='red' stroke-width='1e20'/>";
    for inner in [far, wide] {
        assert_eq!(read(&svg(inner)), Err(PictureError::TooFar), "{inner}");
    }
    let endless = "<path d='M0 0L1e38 1e38 -1e38 0z' transform='scale(1e9)'/>";
    assert_eq!(read(&svg(endless)), Err(PictureError::NothingDrawn), "no numbers are so large");
    // What lies outside within reason is only not seen.
    let outside = read(&svg("<path d='M-1e6 -1e6C1e6 -1e6 1e6 1e6 -1e6 1e6Z'/>")).unwrap();
    assert_eq!(outside.pixels_at(10, 10).rgba().last(), Some(&255));
}

#[test]
fn entities_may_not_grow() {
    let with = |value: &str, path: &str| {
        format!(
            "<!DOCTYPE svg [<!ENTITY a \"{value}\">]><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><path d='{path}'/></svg>"
        )
    };
    assert_eq!(read(&with(&"h1".repeat(5000), "M0 0&a;")), Err(PictureError::TooComplex), "a long one");
    assert_eq!(read(&with(&"h1".repeat(400), &format!("M0 0{}", "&a;".repeat(20_000)))), Err(PictureError::TooComplex));
    assert_eq!(read(&with("&#38;b;", "M0 0h9v9z")), Err(PictureError::TooComplex), "one that may stand for others");
    assert!(read(&with("http://ns.adobe.com/Extensibility/1.0/", "M0 0h9v9z")).is_ok(), "as Illustrator writes them");
}

#[test]
fn markers_and_patterns_are_left_out() {
    let many = PATH.repeat(2000);
    let marker = format!("<marker id='m'>{many}</marker><path marker-mid='url(#m)' d='M0 0{}v9z'/>", "h1".repeat(5000));
    assert_eq!(left_out(&marker), [LeftOut::Markers]);
    let pattern = format!("<pattern id='p' width='1' height='1'>{many}</pattern><g fill='url(#p)'>{many}</g>{PATH}");
    assert_eq!(left_out(&pattern), [LeftOut::Patterns]);
    let by_sheet = format!("<style>.a{{fill:url(#p)}}</style><pattern id='p'>{PATH}</pattern><g class='a'>{PATH}</g>{PATH}");
    assert_eq!(left_out(&by_sheet), [LeftOut::Patterns]);
    assert_eq!(left_out(&format!("<pattern id='p'>{PATH}</pattern><desc>text image filter</desc>{PATH}")), [], "none is used");
    assert_eq!(left_out(&format!("<filter id='f'/><g style='filter:url(#f)'>{PATH}</g>")), [LeftOut::Effects]);
}

#[test]
fn style_sheets_are_read_within_limits() {
    let rules = |brace: &str| (0..2000).map(|rule| format!("g path.a{rule}{brace}fill:red}}")).collect::<Vec<_>>().concat();
    let paths = "<path class='x' d='M0 0h9v9z'/>".repeat(3000);
    for brace in ["{", "&#123;"] {
        assert_eq!(read(&svg(&format!("<style>{}</style><g>{paths}</g>", rules(brace)))), Err(PictureError::TooComplex));
    }
    let lists = format!("<style>{}a{{{}}}</style>{PATH}", "a,".repeat(20_000), "x:y;".repeat(20_000));
    assert_eq!(read(&svg(&lists)), Err(PictureError::TooComplex), "every selector with all declarations");
    let tries = format!("<style>q{} path{{x:y}}</style>{}{PATH}{}", " g".repeat(12), "<g>".repeat(200), "</g>".repeat(200));
    assert_eq!(read(&svg(&tries)), Err(PictureError::TooComplex), "more ways to try than elements");
    let sheet = "<style>.a{fill:#00f} g>.b{fill:#0f0!important}</style>";
    let styled = read(&svg(&format!(
        "{sheet}<g><rect class='a' width='50' height='100' fill='red'/>\
        <rect class='b' x='50' width='50' height='100' style='fill:red'/></g>"
    )));
    let drawn = styled.unwrap().pixels_at(2, 1);
    assert_eq!(drawn.rgba(), [0, 0, 255, 255, 0, 255, 0, 255]);
}

#[test]
fn everything_else_that_multiplies_is_counted() {
    let stops = "<stop stop-color='red'/>".repeat(2000);
    let chain: Vec<_> = (0..2000).map(|n| format!("<linearGradient id='c{n}' href='#c{}'/>", n + 1)).collect();
    let chain = chain.concat();
    let cases = [
        format!("<linearGradient id='g'>{stops}</linearGradient><g fill='url(#g)'>{}</g>", PATH.repeat(2000)),
        format!("{chain}<g fill='url(#c0)'>{}</g>", PATH.repeat(2000)),
        format!("<path d='M0 0{}' stroke='red' stroke-dasharray='.00001'/>", "M0 0h9e5".repeat(500)),
        format!("<path id='p' d='M0 0{}'/>{}", "h1".repeat(50_000), "<use href='#p'/>".repeat(500)),
        format!("<g {}>{PATH}</g>", (0..3000).map(|n| format!("a{n}='' ")).collect::<Vec<_>>().concat()),
        (0..2000).map(|n| format!("<g xmlns:a{n}='b'/>")).collect::<Vec<_>>().concat(),
        format!(
            "<clipPath id='c'><rect width='90' height='90'/></clipPath>{}{PATH}{}",
            "<g clip-path='url(#c)'>".repeat(30),
            "</g>".repeat(30)
        ),
    ];
    for inner in cases {
        assert_eq!(read(&svg(&inner)), Err(PictureError::TooComplex), "{inner:.60}");
    }
    let few = format!(
        "<clipPath id='c'><rect width='90' height='90'/></clipPath>{}{PATH}{}",
        "<g clip-path='url(#c)'>".repeat(15),
        "</g>".repeat(15)
    );
    assert!(read(&svg(&few)).is_ok());
}

#[test]
fn nothing_but_pixels_is_taken_from_a_file() {
    let image = RgbImage::from_pixel(8, 8, Rgb([200, 30, 30]));
    let mut png = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut png, 8, 8);
    encoder.set_color(::png::ColorType::Rgb);
    encoder.add_text_chunk("Author".to_owned(), "SECRET".to_owned()).unwrap();
    encoder.add_itxt_chunk("Comment".to_owned(), "SECRET".to_owned()).unwrap();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(image.as_raw()).unwrap();
    writer.write_chunk(::png::chunk::eXIf, b"MM\0*SECRET").unwrap();
    drop(writer);
    png.extend(b"SECRET");
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, 95).encode_image(&image).unwrap();
    let mut jpeg = [jpeg.get(..2).unwrap(), b"\xFF\xFE\0\x08SECRET", jpeg.get(2..).unwrap()].concat();
    jpeg.extend(b"SECRET");
    for bytes in [png, jpeg] {
        let Content::Pixels(pixels) = Picture::decode(&bytes).unwrap().content().clone() else { continue };
        let own = pixels.png();
        assert!(!own.windows(6).any(|six| six == b"SECRET"));
        assert_eq!(image::load_from_memory(&own).unwrap().to_rgb8().dimensions(), (8, 8));
    }
    let mut deep = Vec::new();
    DynamicImage::ImageRgb8(image).into_rgba16().write_to(&mut Cursor::new(&mut deep), ImageFormat::Png).unwrap();
    assert_eq!(Picture::decode(&deep).unwrap().pixels_at(1, 1).rgba(), [200, 30, 30, 255]);
}

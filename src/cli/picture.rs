//! What is asked for of a picture in SVG or PNG: how large, on which ground, with which letters.

use std::path::Path;

use clap::{Arg, ArgAction, ArgMatches, value_parser};

use super::failure::Failure;
use super::{Desk, target, text_of};
use crate::export::{self, Ground, Pixels, SvgText};
use crate::scene::Scene;
use crate::text::{Lang, commands as texts, decimal};

/// The width of a PNG where nothing is given, in pixels: a 16:9 picture sharp enough for a large screen.
const USUAL_WIDTH_PX: u32 = 3840;
/// The least pixels to the inch where nothing is given: on a poster that wide would be blurred.
const LEAST_DPI: u32 = 150;

/// The least height of type that is said to be readable in a picture, in pixels per em.
const LEAST_TYPE_PX: f64 = 8.0;

/// How texts are written in SVG, by their names on the command line.
const SVG_TEXTS: [(&str, SvgText); 2] = [("live", SvgText::Live), ("paths", SvgText::Paths)];

/// The arguments about pictures.
pub(super) fn args(lang: Lang) -> [Arg; 4] {
    let number =
        |name: &'static str, value: &'static str| Arg::new(name).long(name).value_name(value).value_parser(value_parser!(u32));
    let svg_text = Arg::new("svg-text").long("svg-text").value_name("live|paths");
    [
        number("width", "PX").help(texts::arg_width(lang)),
        number("dpi", "N").conflicts_with("width").help(texts::arg_dpi(lang)),
        Arg::new("transparent").long("transparent").action(ArgAction::SetTrue).help(texts::arg_transparent(lang)),
        svg_text.value_parser(SVG_TEXTS.map(|(name, _)| name)).hide_possible_values(true).help(texts::arg_svg_text(lang)),
    ]
}

/// What is asked for.
pub(super) struct Wanted {
    size: Size,
    ground: Ground,
    text: SvgText,
}

/// How large a PNG shall be.
enum Size {
    Usual,
    Wide(u32),
    Dpi(u32),
}

impl Wanted {
    /// What the arguments ask for.
    pub(super) fn of(given: &ArgMatches) -> Self {
        let number = |name: &str| given.get_one::<u32>(name).copied();
        let size = number("width").map(Size::Wide).or(number("dpi").map(Size::Dpi)).unwrap_or(Size::Usual);
        let ground = if given.get_flag("transparent") { Ground::Transparent } else { Ground::Filled };
        let text = SVG_TEXTS.iter().find(|(name, _)| text_of(given, "svg-text") == Some(name));
        Self { size, ground, text: text.map_or(SvgText::Live, |(_, text)| *text) }
    }

    /// Writes the scene as SVG.
    pub(super) fn svg(&self, scene: &Scene, file: &Path, given: &ArgMatches, desk: &mut Desk<'_>) -> Result<(), Failure> {
        target::write_bytes(export::svg(scene, self.text, self.ground).as_bytes(), file, given, desk)
    }

    /// Writes the scene as PNG.
    pub(super) fn png(&self, scene: &Scene, file: &Path, given: &ArgMatches, desk: &mut Desk<'_>) -> Result<(), Failure> {
        let pixels = self.pixels(scene)?;
        let smallest = f64::from(scene.smallest_type() / scene.size.w.max(1.0)) * f64::from(pixels.width());
        if smallest < LEAST_TYPE_PX {
            let size = decimal(desk.lang, smallest, 1);
            writeln!(desk.err, "{}", texts::note(desk.lang, &texts::tiny_pixels(desk.lang, &size)))?;
        }
        target::write_with(file, given, desk, |out, progress| {
            Ok(export::png(scene, (pixels, self.ground), out, &mut |done, all| progress.tell(done, all))?)
        })
    }

    fn pixels(&self, scene: &Scene) -> Result<Pixels, Failure> {
        Ok(match self.size {
            Size::Wide(width) => Pixels::wide(scene.size, width)?,
            Size::Dpi(dpi) => Pixels::at_dpi(scene.size, dpi)?,
            Size::Usual => {
                let usual = Pixels::wide(scene.size, USUAL_WIDTH_PX)?;
                let least = Pixels::at_dpi(scene.size, LEAST_DPI)?;
                if usual.width() < least.width() { least } else { usual }
            }
        })
    }
}

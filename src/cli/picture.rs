//! Style of a picture in SVG or PNG, as the arguments ask for it: size, ground, texts.

use clap::{Arg, ArgAction, ArgMatches, value_parser};

use super::text_of;
use crate::export::job::FileStyle;
use crate::export::{Ground, PictureSize, SvgText};
use crate::text::{Lang, commands as texts};

/// Kinds of texts in SVG, by their names on the command line.
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

/// Style that the arguments ask for.
pub(super) fn given(given: &ArgMatches) -> FileStyle {
    let number = |name: &str| given.get_one::<u32>(name).copied();
    let size = number("width").map(PictureSize::Wide).or(number("dpi").map(PictureSize::Dpi)).unwrap_or_default();
    let ground = if given.get_flag("transparent") { Ground::Transparent } else { Ground::Filled };
    let text = SVG_TEXTS.iter().find(|(name, _)| text_of(given, "svg-text") == Some(name));
    FileStyle { size, ground, text: text.map_or(SvgText::default(), |(_, text)| *text) }
}

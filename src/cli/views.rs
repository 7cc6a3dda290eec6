//! What is drawn: one drawing, or each of several saved views.

use clap::ArgMatches;

use super::failure::Failure;
use super::view;
use crate::export::{Format, Sheet, sheets, sheets_of_views};
use crate::layout::{Drawing, Meant, NothingLeft, ViewMeant};
use crate::picture::Pictures;
use crate::report::Disclosed;
use crate::text::{Lang, commands};
use crate::typeset::Typesetter;

/// What is drawn.
pub(super) enum Asked {
    /// One drawing.
    One(Box<Meant>),
    /// Each of these saved views.
    Each(Drawing, Vec<ViewMeant>),
}

/// What the arguments ask for on a board, with the pictures of its logos.
pub(super) fn given(given: &ArgMatches, disclosed: &Disclosed, logos: &Pictures, lang: Lang) -> Result<Asked, Failure> {
    let board = disclosed.board();
    let wanted = view::wanted(given, board, lang)?;
    let Some(picked) = view::picked(given, board, lang)? else {
        let meant = wanted.on(disclosed, logos);
        return meant.map(|meant| Asked::One(Box::new(meant))).map_err(|nothing| Failure::Usage(say(nothing, lang)));
    };
    if wanted.view.is_some() {
        return Err(Failure::Usage(commands::view_and_views(lang)));
    }
    let views = wanted.on_each(disclosed, logos, |view| picked.contains(view));
    let nothing = |view: &ViewMeant| view.meant.as_ref().err().map(|nothing| left_out(view, *nothing, lang));
    let left_out: Vec<String> = views.iter().filter_map(nothing).collect();
    if left_out.len() == views.len() {
        return Err(Failure::Usage(left_out.join("\n")));
    }
    Ok(Asked::Each(wanted.drawing, views))
}

impl Asked {
    /// Which drawing it is.
    pub(super) fn drawing(&self) -> Drawing {
        match self {
            Self::One(meant) => meant.drawing(),
            Self::Each(drawing, _) => *drawing,
        }
    }

    /// What to say of views that leave nothing to draw.
    pub(super) fn left_out(&self, lang: Lang) -> Vec<String> {
        let Self::Each(_, views) = self else { return Vec::new() };
        views.iter().filter_map(|view| Some(left_out(view, view.meant.as_ref().err().copied()?, lang))).collect()
    }

    /// The pages that the formats need.
    pub(super) fn sheets(&self, typesetter: &Typesetter, disclosed: &Disclosed, formats: &[Format]) -> Vec<Sheet> {
        match self {
            Self::One(meant) => sheets(typesetter, disclosed, meant, formats),
            Self::Each(_, views) => sheets_of_views(typesetter, disclosed, views, formats),
        }
    }
}

/// What is said of one of several views, with its name before it.
pub(super) fn of_view(name: Option<&str>, said: &str, lang: Lang) -> String {
    name.map_or_else(|| said.to_owned(), |name| commands::of_view(lang, name, said))
}

fn left_out(view: &ViewMeant, nothing: NothingLeft, lang: Lang) -> String {
    commands::of_view(lang, &view.name, &say(nothing, lang))
}

fn say(nothing: NothingLeft, lang: Lang) -> String {
    match nothing {
        NothingLeft::Focus => commands::focus_hidden(lang),
        NothingLeft::Grid => commands::all_hidden(lang),
        NothingLeft::Views => commands::no_views(lang),
    }
}

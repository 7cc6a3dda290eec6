//! Words about views: of which one something is said, and of which nothing is left.

use super::failure::Failure;
use crate::layout::{LeftOut, NothingLeft};
use crate::text::{Lang, commands};

/// Message about one of several views, with its name before it.
pub(super) fn of_view(name: Option<&str>, said: &str, lang: Lang) -> String {
    name.map_or_else(|| said.to_owned(), |name| commands::of_view(lang, name, said))
}

/// Message about a view that leaves nothing to draw.
pub(super) fn left_out(LeftOut { view, why }: &LeftOut, lang: Lang) -> String {
    commands::of_view(lang, view, &say(why, lang))
}

/// Failure of a request that leaves nothing to draw.
pub(super) fn nothing_left(why: &NothingLeft, lang: Lang) -> Failure {
    Failure::Usage(say(why, lang))
}

fn say(why: &NothingLeft, lang: Lang) -> String {
    match why {
        NothingLeft::Focus => commands::focus_hidden(lang),
        NothingLeft::Grid => commands::all_hidden(lang),
        NothingLeft::NoViews => commands::no_views(lang),
        NothingLeft::EachView(views) => views.iter().map(|view| left_out(view, lang)).collect::<Vec<_>>().join("\n"),
    }
}

//! Words about an export where they name arguments, or one of several views.

use crate::export::job::{JobError, TooSmall};
use crate::layout::{LeftOut, NothingLeft};
use crate::text::{Lang, commands};

/// Message about an export that is refused or failed.
pub(super) fn refused(error: &JobError, lang: Lang) -> String {
    match error {
        JobError::IsSource(file) => commands::is_source(lang, &file.display().to_string()),
        JobError::Nothing(why) => nothing_left(why, lang),
        JobError::TooSmall(drawing) => of_view(drawing.view.as_deref(), &too_small(drawing, lang), lang),
        other => other.say(lang),
    }
}

/// Message about one of several views, with its name before it.
pub(super) fn of_view(name: Option<&str>, said: &str, lang: Lang) -> String {
    name.map_or_else(|| said.to_owned(), |name| commands::of_view(lang, name, said))
}

/// Message about a view that leaves nothing to draw.
pub(super) fn left_out(LeftOut { view, why }: &LeftOut, lang: Lang) -> String {
    commands::of_view(lang, view, &nothing_left(why, lang))
}

fn nothing_left(why: &NothingLeft, lang: Lang) -> String {
    match why {
        NothingLeft::Focus => commands::focus_hidden(lang),
        NothingLeft::Grid => commands::all_hidden(lang),
        NothingLeft::NoViews => commands::no_views(lang),
        NothingLeft::EachView(views) => views.iter().map(|view| left_out(view, lang)).collect::<Vec<_>>().join("\n"),
    }
}

/// Reason why a drawing is not written, and the arguments that would help.
fn too_small(TooSmall { note, remedies, .. }: &TooSmall, lang: Lang) -> String {
    let mut arguments: Vec<String> = Vec::new();
    arguments.extend(remedies.portrait.then(|| "--portrait".to_owned()));
    arguments.extend(remedies.fold.then(|| "--fold-statuses".to_owned()));
    arguments.extend(remedies.split.then(|| "--split".to_owned()));
    arguments.extend(remedies.paper.map(|name| format!("--page {name}")));
    let why = note.as_ref().map_or_else(String::new, |note| note.say(lang));
    commands::too_small(lang, &why, &arguments.join(", "))
}

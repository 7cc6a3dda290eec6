//! Drawings that do not fit their page: refused unless they are wanted all the same, and what would help.

use crate::layout::{Laid, LayoutNote, Options, Remedies};
use crate::report::Disclosed;
use crate::text::{Lang, commands};
use crate::typeset::Typesetter;

/// Says why a drawing is not written, and what would help; `None` where it fits its page.
pub(super) fn too_small(
    typesetter: &Typesetter,
    disclosed: &Disclosed,
    (options, laid): (&Options, &Laid),
    lang: Lang,
) -> Option<String> {
    let Remedies { portrait, fold, split, paper } = Remedies::of(typesetter, disclosed, (options, laid))?;
    let why = laid.report.notes.iter().find(|note| matches!(note, LayoutNote::TooSmall { .. }))?.say(lang);
    let mut help: Vec<String> = Vec::new();
    help.extend(portrait.then(|| "--portrait".to_owned()));
    help.extend(fold.then(|| "--fold-statuses".to_owned()));
    help.extend(split.then(|| "--split".to_owned()));
    help.extend(paper.map(|name| format!("--page {name}")));
    Some(commands::too_small(lang, &why, &help.join(", ")))
}

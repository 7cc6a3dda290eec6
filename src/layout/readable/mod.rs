//! Re-flow: what to change of a drawing so that the last row of a room can read all of it, projected. What changes the picture least
//! is tried first; where no single picture can be read, its parts are shown one after the other, and nothing of it is lost.

mod parts;
mod trial;

use std::collections::BTreeSet;

use self::trial::Trial;
use super::Room;
use super::kind::DrawingKind;
use super::options::Options;
use super::surroundings::Surroundings;
use crate::model::{StatusGroupId, ViewSpec};
use crate::report::Disclosed;
use crate::typeset::Typesetter;

/// A drawing as it is shown to a room.
#[derive(Clone, Debug, PartialEq)]
pub struct Reflowed {
    /// Pages that are shown one after the other; never none. All that the drawing shows of a responsibility is on them, and once.
    pub pages: Vec<Options>,
    /// True where the last row can read every text of every page.
    pub reads: bool,
}

/// Changes a drawing until the last row of a room can read it. In this order: as it is; with title and legend alone around it; with the
/// title alone; status groups folded; the areas it shows in focus, as many together as can be read; the statuses of an area apart, by
/// their groups, then by halves. What even that leaves too small is there all the same, as large as it becomes. In a room so deep that
/// no type is large enough for the last row, each area is as large as it becomes, and no further apart.
///
/// A matrix and a list are only freed of what stands around them: their rows are for reading at a desk.
pub fn reflow(typesetter: &Typesetter, disclosed: &Disclosed, options: &Options, room: Room) -> Reflowed {
    let mut trial = Trial::new(typesetter, disclosed, (options.page, room));
    let simplified = simplified(disclosed, options);
    if let Some(page) = simplified.iter().find(|page| trial.reads(page)) {
        let page = if page.surroundings == Surroundings::Title { with_legend(&mut trial, page) } else { page.clone() };
        return Reflowed { pages: vec![page], reads: trial.is_for_all() };
    }
    if options.kind != DrawingKind::Grid {
        return Reflowed { pages: simplified.into_iter().next_back().into_iter().collect(), reads: false };
    }
    let (pages, reads) = parts::parts(&mut trial, &Options { surroundings: Surroundings::Title, ..options.clone() });
    let pages = pages.iter().map(|page| with_legend(&mut trial, page)).collect();
    Reflowed { pages, reads: reads && trial.is_for_all() }
}

/// The same picture with less and less around it, and at last with folded status groups.
fn simplified(disclosed: &Disclosed, options: &Options) -> Vec<Options> {
    let less = Surroundings::ALL.into_iter().filter(|less| *less >= options.surroundings);
    let mut simplified: Vec<Options> = less.map(|surroundings| Options { surroundings, ..options.clone() }).collect();
    let folded: BTreeSet<StatusGroupId> = disclosed.board().status_groups().iter().map(|group| group.id.clone()).collect();
    let has_focus = options.kind.has_focus() && !options.spec.focus.is_empty();
    let unfolded = options.kind.has_status_columns() && !has_focus && folded != options.spec.folded;
    if unfolded {
        simplified.push(Options {
            surroundings: Surroundings::Title,
            spec: ViewSpec { folded, ..options.spec.clone() },
            ..options.clone()
        });
    }
    simplified
}

/// The page with its legend, where there is room for it.
fn with_legend(trial: &mut Trial<'_>, page: &Options) -> Options {
    let more = Options { surroundings: Surroundings::Legend, ..page.clone() };
    if trial.reads(&more) { more } else { page.clone() }
}

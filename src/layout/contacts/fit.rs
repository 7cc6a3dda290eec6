//! Fitting the list: the largest type at which it fits its pages, its columns about equally full.

use super::metric as own;
use super::plan::{ListedActor, ListedPerson, Plan};
use crate::layout::block::{Block, wrapped};
use crate::layout::fitting::{Fitting, size_of};
use crate::layout::measured_surroundings::MeasuredSurroundings;
use crate::layout::metric;
use crate::scene::Size;
use crate::scene::style::HEAD_PADDING_EM;
use crate::typeset::{Face, Hyphens};

/// A fit with what was measured at it.
pub(super) struct Fitted {
    /// The type size, in points per em.
    pub(super) em: f32,
    /// Surroundings of the list.
    pub(super) surroundings: MeasuredSurroundings,
    /// The institutions, measured.
    pub(super) actors: Vec<MeasuredActor>,
    /// The columns, page after page: the lines of each.
    pub(super) columns: Vec<Vec<ListItem>>,
    /// The width of a column, in points.
    pub(super) width: f32,
    /// The size of each page, or more where even the smallest type does not fit.
    pub(super) size: Size,
    /// True where everything fits.
    pub(super) fits: bool,
}

/// An institution, measured.
pub(super) struct MeasuredActor {
    /// Its name.
    pub(super) name: Block,
    /// Its persons.
    pub(super) persons: Vec<MeasuredPerson>,
}

/// A person, measured.
pub(super) struct MeasuredPerson {
    /// Name and function.
    pub(super) name_and_function: Block,
    /// Contact details.
    pub(super) contact_details: Block,
}

/// Line of a column: by its place among the institutions, and of a person among theirs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum ListItem {
    /// The name of an institution.
    Name(usize),
    /// A person.
    Person(usize, usize),
}

impl Fitted {
    /// Number of pages; never none.
    pub(super) fn pages(&self) -> usize {
        self.columns.len().div_ceil(own::COLUMNS).max(1)
    }

    /// The height of a line with what stands below it, in points.
    pub(super) fn height(&self, line: ListItem) -> f32 {
        height(&self.actors, line, self.em)
    }
}

/// The list on one page, which becomes higher where the smallest type does not fit.
pub(super) fn on_one(plan: &Plan<'_>) -> Fitted {
    largest(plan, 1).unwrap_or_else(|| overflowing(plan))
}

/// The list on the fewest pages on which it fits, or on which it can be read.
pub(super) fn on_some(plan: &Plan<'_>, readable: bool) -> Fitted {
    let page = plan.base.options.page;
    let least = if readable { page.readable_size() } else { plan.base.min_size() };
    // On how many pages it can be read is asked of that size alone; else as many pages as there may be.
    let enough = (1..=metric::MAX_PAGES).find(|pages| fit_at(plan, least, *pages).is_some()).unwrap_or(metric::MAX_PAGES);
    largest(plan, enough).unwrap_or_else(|| overflowing(plan))
}

/// The largest type that fits so many pages; none is larger than it must be to be read with ease.
fn largest(plan: &Plan<'_>, pages: usize) -> Option<Fitted> {
    let fitting = Fitting::between(plan.base.min_size(), own::EASY * plan.base.options.page.readable_size());
    fitting.largest(|step| fit_at(plan, size_of(step), pages)).map(|(found, _)| found)
}

/// Everything at a type size, if it fits so many pages.
fn fit_at(plan: &Plan<'_>, em: f32, pages: usize) -> Option<Fitted> {
    let page = plan.base.options.page;
    let (surroundings, actors, width) = measured(plan, em, pages);
    let room = page.content().h - surroundings.height_with(&[]) - metric::PART_GAP * plan.base.small(em);
    let columns = shared_out(&actors, em, room, own::COLUMNS * pages)?;
    Some(Fitted { em, surroundings, actors, columns, width, size: page.size(), fits: true })
}

/// The smallest type on a page that is as high as it must be.
fn overflowing(plan: &Plan<'_>) -> Fitted {
    let (em, page) = (plan.base.min_size(), plan.base.options.page);
    let (surroundings, actors, width) = measured(plan, em, 1);
    let whole: f32 = lines(&actors).map(|line| height(&actors, line, em)).sum();
    let columns = shared_out(&actors, em, whole, own::COLUMNS).unwrap_or_default();
    let of = |column: &Vec<ListItem>| column.iter().map(|line| height(&actors, *line, em)).sum::<f32>();
    let highest = columns.iter().map(of).fold(0.0, f32::max);
    let needed = highest + surroundings.height_with(&[]) + metric::PART_GAP * plan.base.small(em);
    let size = Size::new(page.width, needed.max(page.content().h) + 2.0 * page.margin);
    Fitted { em, surroundings, actors, columns, width, size, fits: false }
}

/// Surroundings, institutions, and the width of a column.
fn measured(plan: &Plan<'_>, em: f32, pages: usize) -> (MeasuredSurroundings, Vec<MeasuredActor>, f32) {
    let content = plan.base.options.page.content();
    let surroundings = MeasuredSurroundings::of(&plan.base, em, content.w, Some((pages, pages)));
    let gaps = own::GUTTER * em * (own::COLUMNS - 1) as f32;
    let width = (content.w - gaps) / own::COLUMNS as f32;
    let actors = plan.actors.iter().map(|entry| actor_at(plan, entry, (em, width))).collect();
    (surroundings, actors, width)
}

fn actor_at(plan: &Plan<'_>, entry: &ListedActor, (em, width): (f32, f32)) -> MeasuredActor {
    let room = width - 2.0 * HEAD_PADDING_EM * em;
    let text = |text: &str, face, size| wrapped(&plan.base, text, face, (size, room, own::LINES), Hyphens::SavingLines);
    let person = |person: &ListedPerson| MeasuredPerson {
        name_and_function: text(&person.name_and_function, Face::Bold, own::SMALL * em),
        contact_details: text(&person.contact_details, Face::Regular, own::SMALL * em),
    };
    MeasuredActor { name: text(&entry.name, Face::Bold, em), persons: entry.persons.iter().map(person).collect() }
}

/// All lines in their order.
fn lines(actors: &[MeasuredActor]) -> impl Iterator<Item = ListItem> {
    actors.iter().enumerate().flat_map(|(number, entry)| {
        std::iter::once(ListItem::Name(number))
            .chain((0..entry.persons.len()).map(move |person| ListItem::Person(number, person)))
    })
}

fn height(actors: &[MeasuredActor], line: ListItem, em: f32) -> f32 {
    match line {
        ListItem::Name(number) => actors.get(number).map_or(0.0, |entry| entry.name.height() + own::NAME_PAD * em),
        ListItem::Person(number, place) => {
            let Some(entry) = actors.get(number) else { return 0.0 };
            let is_last = place + 1 == entry.persons.len();
            let below = if is_last { own::ENTRY_GAP } else { own::PERSON_GAP };
            let texts = entry
                .persons
                .get(place)
                .map_or(0.0, |person| person.name_and_function.height() + person.contact_details.height());
            texts + own::PERSON_TOP * em + below * em
        }
    }
}

/// The lines in so many columns at most, none higher than `room`, about equally full. An institution is not torn apart where it fits
/// into a column, and its name never stands alone at the foot.
fn shared_out(actors: &[MeasuredActor], em: f32, room: f32, most: usize) -> Option<Vec<Vec<ListItem>>> {
    let within = |room: f32| {
        let columns = filled(actors, em, room)?;
        (columns.len() <= most).then_some(columns)
    };
    let mut best = within(room)?;
    let (mut low, mut high) = (0.0, room);
    while high - low > 1.0 {
        let middle = f32::midpoint(low, high);
        match within(middle) {
            Some(columns) => (high, best) = (middle, columns),
            None => low = middle,
        }
    }
    Some(best)
}

fn filled(actors: &[MeasuredActor], em: f32, room: f32) -> Option<Vec<Vec<ListItem>>> {
    let of = |lines: &[ListItem]| lines.iter().map(|line| height(actors, *line, em)).sum::<f32>();
    let mut columns: Vec<Vec<ListItem>> = vec![Vec::new()];
    let mut used = 0.0;
    for block in blocks(actors) {
        for part in if of(&block) > room { singles(&block) } else { vec![block] } {
            // What is left free below the last line of a column need not be there.
            if used + of(&part) - own::ENTRY_GAP * em > room {
                columns.push(Vec::new());
                used = 0.0;
                if of(&part) - own::ENTRY_GAP * em > room {
                    return None;
                }
            }
            used += of(&part);
            if let Some(column) = columns.last_mut() {
                column.extend(part);
            }
        }
    }
    columns.retain(|column| !column.is_empty());
    Some(columns)
}

/// Institution by institution.
fn blocks(actors: &[MeasuredActor]) -> Vec<Vec<ListItem>> {
    let mut blocks: Vec<Vec<ListItem>> = Vec::new();
    for line in lines(actors) {
        match (line, blocks.last_mut()) {
            (ListItem::Person(..), Some(block)) => block.push(line),
            _ => blocks.push(vec![line]),
        }
    }
    blocks
}

/// The name with the first person, then person by person.
fn singles(block: &[ListItem]) -> Vec<Vec<ListItem>> {
    let (first, rest) = block.split_at(block.len().min(2));
    std::iter::once(first.to_vec()).chain(rest.iter().map(|line| vec![*line])).collect()
}

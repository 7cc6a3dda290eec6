//! Fitting the list: the largest type at which it fits its pages, its columns about equally full.

use super::metric as own;
use super::plan::{Entry, Person, Plan};
use crate::layout::block::{Block, wrapped};
use crate::layout::fitting::{Fitting, size_of};
use crate::layout::metric;
use crate::layout::surroundings::measured::MeasuredAround;
use crate::scene::Size;
use crate::scene::style::HEAD_PADDING_EM;
use crate::typeset::{Face, Hyphens};

/// What the layout of a list chose.
#[derive(Clone, Debug, PartialEq)]
pub struct ContactsFit {
    /// The type size, in points per em.
    pub(in crate::layout) size: f32,
}

/// A fit with what was measured at it.
pub(super) struct Fitted {
    /// The fit.
    pub(super) fit: ContactsFit,
    /// What stands around the list.
    pub(super) around: MeasuredAround,
    /// The institutions, measured.
    pub(super) entries: Vec<MeasuredEntry>,
    /// The columns, page after page: the lines of each.
    pub(super) columns: Vec<Vec<Line>>,
    /// The width of a column, in points.
    pub(super) width: f32,
    /// The size of each page, or more where even the smallest type does not fit.
    pub(super) size: Size,
    /// Whether everything fits.
    pub(super) fits: bool,
}

/// An institution, measured.
pub(super) struct MeasuredEntry {
    /// Its name.
    pub(super) name: Block,
    /// Its persons.
    pub(super) persons: Vec<MeasuredPerson>,
}

/// A person, measured.
pub(super) struct MeasuredPerson {
    /// Name and function.
    pub(super) who: Block,
    /// By what the person is reached.
    pub(super) reach: Block,
}

/// What stands in a column: by its place among the institutions, and of a person among theirs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Line {
    /// The name of an institution.
    Name(usize),
    /// A person.
    Person(usize, usize),
}

impl Fitted {
    /// How many pages there are; never none.
    pub(super) fn pages(&self) -> usize {
        self.columns.len().div_ceil(own::COLUMNS).max(1)
    }

    /// The height of a line with what stands below it, in points.
    pub(super) fn height(&self, line: Line) -> f32 {
        height(&self.entries, line, self.fit.size)
    }
}

/// The list on one page, which becomes higher where the smallest type does not fit.
pub(super) fn on_one(plan: &Plan<'_>) -> Fitted {
    largest(plan, 1).unwrap_or_else(|| overflowing(plan))
}

/// The list on the fewest pages on which it fits, or on which it can be read.
pub(super) fn on_some(plan: &Plan<'_>, readable: bool) -> Fitted {
    let page = plan.base.options.page;
    let least = if readable { page.readable_size() } else { plan.base.least_size() };
    // On how many pages it can be read is asked of that size alone; else as many pages as there may be.
    let enough = (1..=metric::MOST_PAGES).find(|pages| fit_at(plan, least, *pages).is_some()).unwrap_or(metric::MOST_PAGES);
    largest(plan, enough).unwrap_or_else(|| overflowing(plan))
}

/// The largest type that fits so many pages; none is larger than it must be to be read with ease.
fn largest(plan: &Plan<'_>, pages: usize) -> Option<Fitted> {
    let fitting = Fitting::between(plan.base.least_size(), own::EASY * plan.base.options.page.readable_size());
    fitting.largest(|step| fit_at(plan, size_of(step), pages)).map(|(found, _)| found)
}

/// Everything at a type size, if it fits so many pages.
fn fit_at(plan: &Plan<'_>, em: f32, pages: usize) -> Option<Fitted> {
    let page = plan.base.options.page;
    let (around, entries, width) = measured(plan, em, pages);
    let room = page.content().h - around.height_with(&[]) - metric::PART_GAP * plan.base.small(em);
    let columns = shared_out(&entries, em, room, own::COLUMNS * pages)?;
    Some(Fitted { fit: ContactsFit { size: em }, around, entries, columns, width, size: page.size(), fits: true })
}

/// The smallest type on a page that is as high as it must be.
fn overflowing(plan: &Plan<'_>) -> Fitted {
    let (em, page) = (plan.base.least_size(), plan.base.options.page);
    let (around, entries, width) = measured(plan, em, 1);
    let whole: f32 = lines(&entries).map(|line| height(&entries, line, em)).sum();
    let columns = shared_out(&entries, em, whole, own::COLUMNS).unwrap_or_default();
    let of = |column: &Vec<Line>| column.iter().map(|line| height(&entries, *line, em)).sum::<f32>();
    let highest = columns.iter().map(of).fold(0.0, f32::max);
    let needed = highest + around.height_with(&[]) + metric::PART_GAP * plan.base.small(em);
    let size = Size::new(page.width, needed.max(page.content().h) + 2.0 * page.margin);
    Fitted { fit: ContactsFit { size: em }, around, entries, columns, width, size, fits: false }
}

/// What stands around, the institutions, and the width of a column.
fn measured(plan: &Plan<'_>, em: f32, pages: usize) -> (MeasuredAround, Vec<MeasuredEntry>, f32) {
    let content = plan.base.options.page.content();
    let around = MeasuredAround::of(&plan.base, em, content.w, Some((pages, pages)));
    let gaps = own::GUTTER * em * (own::COLUMNS - 1) as f32;
    let width = (content.w - gaps) / own::COLUMNS as f32;
    let entries = plan.entries.iter().map(|entry| entry_at(plan, entry, (em, width))).collect();
    (around, entries, width)
}

fn entry_at(plan: &Plan<'_>, entry: &Entry, (em, width): (f32, f32)) -> MeasuredEntry {
    let room = width - 2.0 * HEAD_PADDING_EM * em;
    let text = |text: &str, face, size| wrapped(&plan.base, text, face, (size, room, own::LINES), Hyphens::SavingLines);
    let person = |person: &Person| MeasuredPerson {
        who: text(&person.who, Face::Bold, own::SMALL * em),
        reach: text(&person.reach, Face::Regular, own::SMALL * em),
    };
    MeasuredEntry { name: text(&entry.name, Face::Bold, em), persons: entry.persons.iter().map(person).collect() }
}

/// All lines in their order.
fn lines(entries: &[MeasuredEntry]) -> impl Iterator<Item = Line> {
    entries.iter().enumerate().flat_map(|(number, entry)| {
        std::iter::once(Line::Name(number)).chain((0..entry.persons.len()).map(move |person| Line::Person(number, person)))
    })
}

fn height(entries: &[MeasuredEntry], line: Line, em: f32) -> f32 {
    match line {
        Line::Name(number) => entries.get(number).map_or(0.0, |entry| entry.name.height() + own::NAME_PAD * em),
        Line::Person(number, place) => {
            let Some(entry) = entries.get(number) else { return 0.0 };
            let is_last = place + 1 == entry.persons.len();
            let below = if is_last { own::ENTRY_GAP } else { own::PERSON_GAP };
            let texts = entry.persons.get(place).map_or(0.0, |person| person.who.height() + person.reach.height());
            texts + own::PERSON_TOP * em + below * em
        }
    }
}

/// The lines in so many columns at most, none higher than `room`, about equally full. An institution is not torn apart where it fits
/// into a column, and its name never stands alone at the foot.
fn shared_out(entries: &[MeasuredEntry], em: f32, room: f32, most: usize) -> Option<Vec<Vec<Line>>> {
    let within = |room: f32| {
        let columns = filled(entries, em, room)?;
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

fn filled(entries: &[MeasuredEntry], em: f32, room: f32) -> Option<Vec<Vec<Line>>> {
    let of = |lines: &[Line]| lines.iter().map(|line| height(entries, *line, em)).sum::<f32>();
    let mut columns: Vec<Vec<Line>> = vec![Vec::new()];
    let mut used = 0.0;
    for block in blocks(entries) {
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
fn blocks(entries: &[MeasuredEntry]) -> Vec<Vec<Line>> {
    let mut blocks: Vec<Vec<Line>> = Vec::new();
    for line in lines(entries) {
        match (line, blocks.last_mut()) {
            (Line::Person(..), Some(block)) => block.push(line),
            _ => blocks.push(vec![line]),
        }
    }
    blocks
}

/// The name with the first person, then person by person.
fn singles(block: &[Line]) -> Vec<Vec<Line>> {
    let (first, rest) = block.split_at(block.len().min(2));
    std::iter::once(first.to_vec()).chain(rest.iter().map(|line| vec![*line])).collect()
}

//! Areas as one line each, beside those in focus: the name, who leads there, and how many institutions take part.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::axes::Grid;
use super::metric as own;
use crate::layout::options::Options;
use crate::model::{Area, AreaId, Board, Responsibility, Role};
use crate::report::{FilteredBoard, is_drawn};
use crate::text::{Lang, drawing};
use crate::typeset::{Face, Line, Typesetter};

/// An area as one line.
pub(super) struct AreaLine<'a> {
    /// The area.
    pub(super) area: &'a Arc<Area>,
    /// Institutions that lead there, in the region's order.
    leads: Vec<String>,
    /// Number of institutions, in words.
    institutions: String,
    /// Words where there is none: the decision about all its cells, or that nobody is there yet.
    nobody: Option<String>,
    /// The width of its name, in ems.
    name_em: f32,
}

/// Arrangement of the lines: side by side in so many columns.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct AreaLineColumns {
    /// Number of columns.
    pub(super) columns: usize,
    /// Number of lines in each.
    pub(super) rows: usize,
    /// The room for the names, in ems of the small type.
    pub(super) name_em: f32,
}

/// The lines of the areas that are not in focus.
pub(super) fn area_lines<'a>(
    typesetter: &Typesetter,
    board: &Board,
    grid: &Grid<'a>,
    selection: &FilteredBoard<'_>,
    options: &Options,
) -> Vec<AreaLine<'a>> {
    let line = |area: &&'a Arc<Area>| {
        let here = |responsibility: &&Arc<Responsibility>| {
            let informed = options.informed || responsibility.role != Role::Informed;
            is_drawn(responsibility) && informed && covers(grid, responsibility, &area.id)
        };
        let order = |responsibility: &Responsibility| board.actors().position(&responsibility.actor).unwrap_or(usize::MAX);
        let responsibilities: Vec<_> = selection.responsibilities().filter(here).collect();
        let all: BTreeSet<usize> = responsibilities.iter().map(|responsibility| order(responsibility)).collect();
        let leading: BTreeSet<usize> = responsibilities
            .iter()
            .filter(|responsibility| responsibility.role == Role::Lead)
            .map(|responsibility| order(responsibility))
            .collect();
        let leads = leading.iter().filter_map(|place| board.actors().at(*place));
        AreaLine {
            area,
            leads: leads.map(|actor| crate::model::Item::name(&**actor).to_owned()).collect(),
            institutions: drawing::institutions(options.lang, all.len()),
            nobody: all.is_empty().then(|| nobody(board, grid, area, options.lang)),
            name_em: typesetter.width(&area.short, Face::Bold, 1.0),
        }
    };
    grid.lines.iter().map(line).collect()
}

/// Words for an area in which nobody is responsible.
fn nobody(board: &Board, grid: &Grid<'_>, area: &Area, lang: Lang) -> String {
    let statuses = grid.columns.iter().flat_map(|column| &column.statuses);
    let mut decisions = statuses.map(|status| board.note(&area.id, &status.id).map(|note| note.decision));
    match decisions.next().flatten() {
        Some(first) if decisions.all(|other| other == Some(first)) => first.say(lang),
        _ => drawing::nobody(lang),
    }
}

/// True where it covers a status of the area that is shown.
fn covers(grid: &Grid<'_>, responsibility: &Responsibility, area: &AreaId) -> bool {
    responsibility.covers.statuses_in(area).is_some_and(|statuses| !grid.piece_runs(statuses).is_empty())
}

/// Arrangement in as many columns of lines as a width has room for.
pub(super) fn arranged(lines: &[AreaLine<'_>], width_em: f32) -> AreaLineColumns {
    if lines.is_empty() {
        return AreaLineColumns::default();
    }
    let most = (width_em / own::MIN_AREA_LINE).floor().max(1.0) as usize;
    let rows = lines.len().div_ceil(most.min(3));
    let name = lines.iter().map(|line| line.name_em).fold(0.0, f32::max).min(own::MAX_AREA_NAME);
    AreaLineColumns { columns: lines.len().div_ceil(rows), rows, name_em: name.min(0.5 * width_em) }
}

impl AreaLine<'_> {
    /// All that it says.
    pub(super) fn words(&self, options: &Options) -> String {
        self.said(self.leads.len(), options)
    }

    /// The line with as much as there is room for: all who lead, or the first of them, or none.
    pub(super) fn fitting(&self, typesetter: &Typesetter, options: &Options, (size, room): (f32, f32)) -> Arc<Line> {
        let texts = (0..=self.leads.len()).rev().map(|leads| self.said(leads, options));
        let fits = |text: &String| typesetter.width(text, Face::Regular, size) <= room;
        let text = texts.into_iter().find(fits).unwrap_or_else(|| self.said(0, options));
        typesetter.elide(&text, Face::Regular, size, room)
    }

    fn said(&self, leads: usize, options: &Options) -> String {
        let lang = options.lang;
        if let Some(nobody) = &self.nobody {
            return nobody.clone();
        }
        let named: Vec<&str> = self.leads.iter().take(leads).map(String::as_str).collect();
        if named.is_empty() {
            return self.institutions.clone();
        }
        drawing::area_line(lang, &named.join(", "), leads < self.leads.len(), &self.institutions)
    }
}

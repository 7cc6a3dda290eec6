//! Bundles: the pieces of one area with the same run, which share a frame.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::axes::Grid;
use super::chip::{Actor, Chip, arrange};
use crate::layout::axis_index::{Rows, Run};
use crate::layout::minor_text::MinorText;
use crate::layout::options::Options;
use crate::model::{ActorId, Board, Item, Responsibility, Role, TargetGroupId};
use crate::report::FilteredBoard;
use crate::report::is_drawn;
use crate::scene::PieceRef;
use crate::typeset::{Face, Typesetter};

/// Content of one frame.
#[derive(Debug)]
pub(super) struct Bundle {
    /// Its columns.
    pub(super) run: Run,
    /// Its chips, in order.
    pub(super) chips: Vec<Chip>,
}

/// The bundles of every row, by their runs.
pub(super) fn bundles(
    typesetter: &Typesetter,
    board: &Board,
    grid: &Grid<'_>,
    selection: &FilteredBoard<'_>,
    options: &Options,
) -> Rows<Vec<Bundle>> {
    let mut rows: Rows<BTreeMap<Run, Vec<Chip>>> = grid.rows.map(|_| BTreeMap::new());
    let mut actors = Actors { typesetter, board, known: BTreeMap::new() };
    let drawn = selection
        .responsibilities()
        .filter(|responsibility| is_drawn(responsibility) && (options.informed || responsibility.role != Role::Informed));
    for responsibility in drawn {
        let groups = group_places(board, responsibility);
        let actor = actors.get(&responsibility.actor);
        for area in responsibility.covers.areas() {
            let (Some(row), Some(statuses)) = (grid.row(area), responsibility.covers.statuses_in(area)) else { continue };
            for piece_run in grid.piece_runs(statuses) {
                let piece = |(number, part)| {
                    let (responsibility, area) = (responsibility.id.clone(), area.clone());
                    PieceRef { responsibility, area, number, part }
                };
                rows[row].entry(piece_run.run).or_default().push(Chip {
                    actor: Arc::clone(&actor),
                    role: responsibility.role,
                    state: responsibility.state,
                    groups: groups.clone(),
                    pieces: piece_run.pieces.into_iter().map(piece).collect(),
                    count: 1,
                    only: piece_run.only,
                    is_asked: options.questions.contains(&responsibility.id),
                    minor_text: MinorText::of(options.surroundings),
                });
            }
        }
    }
    rows.iter_mut()
        .map(|row| std::mem::take(row).into_iter().map(|(run, chips)| Bundle { run, chips: arrange(chips) }).collect())
        .collect()
}

fn group_places(board: &Board, responsibility: &Responsibility) -> Vec<usize> {
    let place = |group: &TargetGroupId| board.target_groups().position(group);
    let mut places: Vec<usize> = responsibility.groups.iter().filter_map(place).collect();
    places.sort_unstable();
    places
}

/// The institutions, each measured once.
struct Actors<'a> {
    typesetter: &'a Typesetter,
    board: &'a Board,
    known: BTreeMap<ActorId, Arc<Actor>>,
}

impl Actors<'_> {
    fn get(&mut self, id: &ActorId) -> Arc<Actor> {
        if let Some(known) = self.known.get(id) {
            return Arc::clone(known);
        }
        let name = self.board.actors().get(id).map_or_else(|| id.to_string(), |actor| actor.name().to_owned());
        let actor = Arc::new(Actor {
            order: self.board.actors().position(id).unwrap_or(usize::MAX),
            regular_em: self.typesetter.width(&name, Face::Regular, 1.0),
            bold_em: self.typesetter.width(&name, Face::Bold, 1.0),
            name,
        });
        self.known.insert(id.clone(), Arc::clone(&actor));
        actor
    }
}

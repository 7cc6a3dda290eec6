//! Selections without what is no longer on the board.

use super::{Board, Filter, ViewSpec};

impl ViewSpec {
    /// Forgets what is no longer on the board: nobody could take it back. A set of which nothing is left selects everything again.
    /// An order stays as it is; what it names besides changes nothing.
    pub fn settle(&mut self, board: &Board) {
        self.filter.settle(board);
        self.folded.retain(|id| board.status_groups().contains(id));
        self.focus.retain(|id| board.areas().contains(id));
    }
}

impl Filter {
    fn settle(&mut self, board: &Board) {
        self.statuses.retain(|id| board.statuses().contains(id));
        self.areas.retain(|id| board.areas().contains(id));
        self.groups.retain(|id| board.target_groups().contains(id));
        self.actors.retain(|id| board.actors().contains(id));
        self.sectors.retain(|id| board.sectors().contains(id));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::{Area, BoardId, Edit, Head};
    use super::*;

    #[test]
    fn what_is_no_longer_on_the_board_is_forgotten() {
        let area = Area::named("work".into(), "Arbeit");
        let board = Arc::new(Board::new(Head::new(BoardId::new("b"), ""))).apply(&Edit::Put(area.into())).unwrap();
        let filter = Filter { actors: ["gone".into()].into(), areas: ["gone".into()].into(), ..Filter::default() };
        let mut spec =
            ViewSpec { filter, folded: ["gone".into()].into(), ..ViewSpec::focused(["gone".into(), "work".into()].into()) };
        spec.settle(&board);
        assert_eq!(spec, ViewSpec::focused(["work".into()].into()));
    }
}

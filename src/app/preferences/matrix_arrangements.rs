//! Arrangements of the matrices of boards, kept from one start to the next: the board looked at last first.

use serde::Serialize;

use super::Parts;
use crate::layout::MatrixArrangement;
use crate::model::BoardId;

/// Of how many boards it is kept.
const KEPT: usize = 50;

/// The arrangements of the boards whose matrix was arranged last.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub(in crate::app) struct MatrixArrangements(Vec<OfBoard>);

#[derive(Clone, Debug, PartialEq, Serialize)]
struct OfBoard {
    board: BoardId,
    #[serde(rename = "look")]
    arrangement: MatrixArrangement,
}

impl MatrixArrangements {
    /// Reads what stands in a file.
    pub(super) fn read(&mut self, name: &'static str, parts: &mut Parts) {
        parts.each(name, &mut self.0, |parts| {
            let (mut board, mut arrangement) = (None::<BoardId>, MatrixArrangement::default());
            parts.read_some("board", &mut board);
            parts.read("look", &mut arrangement);
            board.map(|board| OfBoard { board, arrangement })
        });
        self.0.truncate(KEPT);
    }

    /// Arrangement of the matrix of a board.
    pub(in crate::app) fn of(&self, board: &BoardId) -> Option<MatrixArrangement> {
        self.0.iter().find(|one| one.board == *board).map(|one| one.arrangement)
    }

    /// Notes how it is arranged now; the one that was arranged the longest ago may go.
    pub(in crate::app) fn note(&mut self, board: &BoardId, arrangement: MatrixArrangement) {
        self.0.retain(|one| one.board != *board);
        self.0.insert(0, OfBoard { board: board.clone(), arrangement });
        self.0.truncate(KEPT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::ColumnKind;

    #[test]
    fn arrangements_are_there_again_and_the_oldest_goes() {
        let arrangement = MatrixArrangement { columns: ColumnKind::Groups, bar: true, ..MatrixArrangement::default() };
        let id = |number: usize| BoardId::new(&format!("b{number}"));
        let mut arrangements = MatrixArrangements::default();
        for number in 0..=KEPT {
            arrangements.note(&id(number), arrangement);
        }
        let mut again = MatrixArrangements::default();
        let mut parts = Parts::of(&format!("(looks: {})", ron::to_string(&arrangements).unwrap())).unwrap();
        again.read("looks", &mut parts);
        assert_eq!((again.of(&id(0)), again.of(&id(1))), (None, Some(arrangement)));
        assert_eq!(again, arrangements);
    }
}

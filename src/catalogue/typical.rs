//! Typical responsibilities of a kind (catalogue 5), carried over to the statuses, areas and target groups of a
//! board, and the edit that adds such an institution.

use std::collections::{BTreeMap, BTreeSet};

use super::new_institution::institution_of_kind;
use super::templates::{KINDS, TYPICAL, TemplateError};
use crate::model::{
    ActorId, Board, Cell, Coverage, Edit, Kind, KindId, Label, Record, RecordKind, Responsibility, ResponsibilityId, Status,
    StatusId,
};
use crate::text::{self, Lang};

/// The typical responsibilities of a kind, as far as a board has a place for them.
#[derive(Clone, Debug, PartialEq)]
pub struct Typical {
    /// Carried over to the board; ids and institution are still those of the template.
    pub offered: Vec<Responsibility>,
    /// Number of those that found no status or no area on the board.
    pub left_out: usize,
}

impl Typical {
    /// Hint beside the list: that the kind has no typical responsibility, or that some do not fit.
    pub fn hint(&self, lang: Lang) -> Option<String> {
        match (self.offered.is_empty(), self.left_out) {
            (true, 0) => Some(text::templates::no_typical(lang)),
            (false, 0) => None,
            (_, left_out) => Some(text::templates::typical_left_out(lang, left_out)),
        }
    }
}

/// The typical responsibilities of a kind on this board. A status of the template stands for the board's statuses that equal
/// or contain it or one of its finer statuses; areas and target groups for those with the same id.
pub fn typical_for(kind: &KindId, board: &Board) -> Result<Typical, TemplateError> {
    let template = TYPICAL.board()?;
    let targets: BTreeMap<&StatusId, Vec<&StatusId>> =
        template.statuses().iter().map(|status| (&status.id, same_on(board, status))).collect();
    let of_kind = |row: &Responsibility| template.actors().get(&row.actor).is_some_and(|actor| actor.kind.as_ref() == Some(kind));
    let mut typical = Typical { offered: Vec::new(), left_out: 0 };
    for row in template.responsibilities().iter().filter(|row| of_kind(row)) {
        let cells = row.covers.cells().filter(|(area, _)| board.areas().contains(area));
        let targets = cells.flat_map(|(area, status)| {
            let statuses = targets.get(status).map_or(&[][..], Vec::as_slice);
            statuses.iter().map(move |status| Cell::new(area.clone(), (*status).clone()))
        });
        let covers: Coverage = targets.collect();
        if covers.is_empty() {
            typical.left_out += 1;
            continue;
        }
        let groups = row.groups.iter().filter(|group| board.target_groups().contains(group)).cloned().collect();
        typical.offered.push(Responsibility { covers, groups, ..(**row).clone() });
    }
    Ok(typical)
}

/// Adds an institution of this kind with its typical responsibilities, as one step. A kind that the board lacks comes along
/// from the templates. Each call of `bits` yields 40 random bits for a new id.
pub fn add_institution(board: &Board, kind: &KindId, bits: impl FnMut() -> u64) -> Result<Edit, TemplateError> {
    let typical = typical_for(kind, board)?.offered;
    add_named(board, kind, "", typical, bits)
}

/// Adds an institution of this kind under a name of its own, without one under that of the kind, with those of its typical
/// responsibilities that were chosen, as one step.
pub fn add_named(
    board: &Board,
    kind: &KindId,
    name: &str,
    typical: Vec<Responsibility>,
    mut bits: impl FnMut() -> u64,
) -> Result<Edit, TemplateError> {
    let (kind, mut edits) = kind_with_edits(board, kind)?;
    let name = if name.is_empty() { &kind.name } else { name };
    let actor = institution_of_kind(&kind, ActorId::make(name, bits()), name);
    let added = Label::Added(RecordKind::Actor, name.to_owned());
    let label = if typical.is_empty() { added } else { Label::Many(Box::new(added), typical.len()) };
    let id = actor.id.clone();
    edits.push(Edit::Put(Record::from(actor)));
    edits.extend(assign_typical(&id, &kind.id, typical, &mut bits));
    Ok(Edit::All(label, edits))
}

/// Adds an institution of each of these kinds under the kind's name, with its typical responsibilities where they are wanted, as
/// one step; `None` for no kind.
pub fn add_institutions(
    board: &Board,
    kinds: &[KindId],
    with_typical: bool,
    mut bits: impl FnMut() -> u64,
) -> Result<Option<Edit>, TemplateError> {
    let (mut all, mut first) = (Vec::new(), None);
    for kind in kinds {
        let typical = if with_typical { typical_for(kind, board)?.offered } else { Vec::new() };
        if let Edit::All(label, edits) = add_named(board, kind, "", typical, &mut bits)? {
            first = first.or(Some(match label {
                Label::Many(added, _) => *added,
                added => added,
            }));
            all.extend(edits);
        }
    }
    let more = all.len().saturating_sub(1);
    Ok(first.map(|added| Edit::All(if more == 0 { added } else { Label::Many(Box::new(added), more) }, all)))
}

/// The edits that give an institution of a kind its typical responsibilities.
pub fn typical_edits(
    board: &Board,
    kind: &KindId,
    actor: &ActorId,
    bits: impl FnMut() -> u64,
) -> Result<Vec<Edit>, TemplateError> {
    Ok(assign_typical(actor, kind, typical_for(kind, board)?.offered, bits))
}

/// The edits that give an institution those typical responsibilities of its kind that were chosen.
pub fn assign_typical(actor: &ActorId, kind: &KindId, typical: Vec<Responsibility>, mut bits: impl FnMut() -> u64) -> Vec<Edit> {
    let own = |row| Responsibility { id: ResponsibilityId::make(kind.as_str(), bits()), actor: actor.clone(), ..row };
    typical.into_iter().map(own).map(Record::from).map(Edit::Put).collect()
}

/// The board's statuses that equal or contain this one of the template, or one of the finer statuses it stands for.
fn same_on<'a>(board: &'a Board, status: &Status) -> Vec<&'a StatusId> {
    let own: BTreeSet<&StatusId> = std::iter::once(&status.id).chain(&status.contains).collect();
    let is_same = |other: &&std::sync::Arc<Status>| own.iter().any(|finer| other.is_or_contains(finer));
    board.statuses().iter().filter(is_same).map(|found| &found.id).collect()
}

/// The kind, and the edits that bring it to a board which lacks it.
fn kind_with_edits(board: &Board, id: &KindId) -> Result<(Kind, Vec<Edit>), TemplateError> {
    if let Some(kind) = board.kinds().get(id) {
        return Ok(((**kind).clone(), Vec::new()));
    }
    let template = KINDS.board()?;
    let kind = template.kinds().get(id).ok_or_else(|| TemplateError::UnknownKind(id.clone()))?;
    let sector = kind.sector.as_ref().filter(|sector| !board.sectors().contains(sector));
    let sector = sector.and_then(|sector| template.sectors().get(sector)).cloned().map(Record::Sector);
    let records = sector.into_iter().chain([Record::Kind(kind.clone())]);
    Ok(((**kind).clone(), records.map(Edit::Put).collect()))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::super::compose::new_board;
    use super::super::templates::{TemplatePart, template, templates};
    use super::*;
    use crate::model::{BoardId, Head};

    fn board(name: &str) -> Arc<Board> {
        new_board(template(name).unwrap(), BoardId::new("neu"), "Neue Region").unwrap()
    }

    fn of(kind: &str, name: &str) -> Typical {
        typical_for(&KindId::new(kind), &board(name)).unwrap()
    }

    /// Rows offered, cells covered and rows left out, over all kinds.
    fn sums(name: &str) -> (usize, usize, usize) {
        let board = board(name);
        let all = board.kinds().iter().map(|kind| typical_for(&kind.id, &board).unwrap());
        all.fold((0, 0, 0), |(rows, cells, left), one| {
            let covered: usize = one.offered.iter().map(|row| row.covers.len()).sum();
            (rows + one.offered.len(), cells + covered, left + one.left_out)
        })
    }

    #[test]
    fn rows_are_carried_over_to_every_status_set() {
        let expected = [
            ("standard", (86, 902, 0)),
            ("standard-10", (86, 831, 0)),
            ("kurz-6", (86, 516, 0)),
            ("zwei", (86, 186, 0)),
            ("flucht-7", (84, 607, 2)),
            ("inprocedere-6", (84, 788, 2)),
            ("fachkraefte-6", (58, 426, 28)),
            ("erweitert", (86, 3767, 0)),
        ];
        for (name, sums_of_set) in expected {
            assert_eq!(sums(name), sums_of_set, "{name}");
        }
    }

    #[test]
    fn what_is_offered_fits_the_board_and_the_rest_is_counted() {
        for template in templates().iter().filter(|template| template.part() != TemplatePart::Typical) {
            let board = board(template.name());
            let mut rows = 0;
            for kind in board.kinds() {
                let typical = typical_for(&kind.id, &board).unwrap();
                rows += typical.offered.len() + typical.left_out;
                for row in typical.offered {
                    assert!(!row.covers.is_empty());
                    assert!(row.covers.areas().all(|area| board.areas().contains(area)));
                    assert!(row.covers.statuses().iter().all(|status| board.statuses().contains(status)));
                }
            }
            assert_eq!(rows, 86, "{}", template.name());
        }
    }

    #[test]
    fn ten_kinds_have_no_typical_row_and_say_so() {
        let board = board("standard");
        let none: Vec<&str> = board
            .kinds()
            .iter()
            .filter(|kind| typical_for(&kind.id, &board).unwrap().hint(Lang::De).is_some())
            .map(|kind| kind.id.as_str())
            .collect();
        assert_eq!(
            none,
            [
                "zentrale-abh",
                "aufnahmeeinrichtung",
                "landwirtschaftskammer",
                "gewerkschaft",
                "kommunale-integrationsberatung",
                "kreistag-rat",
                "landesministerium",
                "landesbeauftragte",
                "praxisforschung",
                "sonstige",
            ]
        );
        assert_eq!(
            of("sonstige", "standard").hint(Lang::De).as_deref(),
            Some("Für diese Akteursart sind keine typischen Zuständigkeiten hinterlegt")
        );
    }

    #[test]
    fn a_row_names_finer_and_combined_statuses() {
        let statuses = |name: &str| -> Vec<String> {
            let row = of("jobcenter", name).offered.into_iter().find(|row| row.id.as_str() == "jobcenter-18").unwrap();
            row.covers.statuses().into_iter().map(ToString::to_string).collect()
        };
        assert_eq!(statuses("kurz-6"), ["schutz", "ukraine", "weitere"]);
        assert_eq!(statuses("zwei"), ["mit-titel"]);
        assert!(statuses("erweitert").contains(&"jugend-25a".to_owned()));
        let bamf = &of("bamf", "erweitert").offered[0];
        let covered: Vec<&str> = bamf.covers.statuses().into_iter().map(StatusId::as_str).collect();
        assert_eq!(covered, ["ankunftsnachweis", "folgeantrag", "x-gestattung"]);
    }

    #[test]
    fn rows_without_a_place_are_left_out_and_counted() {
        let typical = of("asylblg-stelle", "fachkraefte-6");
        assert_eq!((typical.offered.len(), typical.left_out), (0, 4));
        assert_eq!(
            typical.hint(Lang::En).as_deref(),
            Some("4 typical responsibilities do not fit the statuses and areas of this board")
        );
        assert_eq!(of("mbe", "fachkraefte-6").left_out, 1);
        assert_eq!(of("jobcenter", "standard").hint(Lang::De), None);
    }

    #[test]
    fn an_institution_comes_with_its_typical_responsibilities_in_one_step() {
        let board = board("kurz-6");
        let mut next = 0;
        let edit = add_institution(&board, &KindId::new("jobcenter"), || {
            next += 1;
            next
        })
        .unwrap();
        let after = board.apply(&edit).unwrap();
        assert_eq!((after.actors().len(), after.responsibilities().len()), (1, 5));
        let actor = after.actors().at(0).unwrap();
        assert_eq!((actor.id.as_str(), actor.short.as_str()), ("jobcenter.00000001", "JC"));
        assert!(actor.core && actor.mandate.is_some());
        assert!(after.responsibilities().iter().all(|row| row.actor == actor.id));
        assert_eq!(after.dangling(), []);
        let label = Label::of_edit(&edit, &board, &after);
        assert_eq!(label.say(Lang::De), "Institution „Jobcenter“ hinzugefügt und 5 weitere Änderungen");
    }

    #[test]
    fn a_kind_that_the_board_lacks_comes_along() {
        let empty = Arc::new(Board::new(Head::new(BoardId::new("leer"), "Leer")));
        let after = empty.apply(&add_institution(&empty, &KindId::new("polizei"), || 7).unwrap()).unwrap();
        assert_eq!((after.sectors().len(), after.kinds().len(), after.actors().len()), (1, 1, 1));
        let unknown = add_institution(&empty, &KindId::new("zirkus"), || 7).unwrap_err();
        assert_eq!(unknown.say(Lang::De), "Die Akteursart „zirkus“ gibt es weder auf diesem Board noch in den Vorlagen");
    }
}

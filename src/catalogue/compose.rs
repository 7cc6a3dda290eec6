//! A new board from templates.

use std::sync::Arc;

use super::templates::{
    AREAS_STANDARD, GROUPS_STANDARD, KINDS, MEETINGS, STATUS_STANDARD, Template, TemplateError, TemplatePart,
};
use crate::model::{Board, BoardId, Head, Meeting, Reserved, Table};

/// A complete, usable board from one template: a part is joined by the standard for the other parts, a whole board is taken
/// as it is. The notices on law and data protection come along.
pub fn new_board(template: &Template, id: BoardId, title: &str) -> Result<Arc<Board>, TemplateError> {
    let (mut statuses, mut areas, mut groups, mut kinds) = (&STATUS_STANDARD, &AREAS_STANDARD, &GROUPS_STANDARD, &KINDS);
    match template.part() {
        TemplatePart::Statuses => statuses = template,
        TemplatePart::Areas => areas = template,
        TemplatePart::TargetGroups => groups = template,
        TemplatePart::Kinds => kinds = template,
        TemplatePart::Meetings => return compose(&[statuses, areas, groups, kinds, template], id, title),
        TemplatePart::Typical | TemplatePart::Region => return compose(&[template], id, title),
    }
    compose(&[statuses, areas, groups, kinds], id, title)
}

/// A board with all records of these templates, of two with one id the first. The notices come from the first template.
pub fn compose(parts: &[&Template], id: BoardId, title: &str) -> Result<Arc<Board>, TemplateError> {
    let boards = parts.iter().map(|part| part.board()).collect::<Result<Vec<_>, _>>()?;
    let mut head = Head::new(id, title);
    if let Some(first) = boards.first() {
        let source = first.head();
        head.language = source.language;
        head.law_as_of = source.law_as_of;
        head.law_short.clone_from(&source.law_short);
        head.law_long.clone_from(&source.law_long);
        head.privacy.clone_from(&source.privacy);
    }
    let records = boards.iter().flat_map(|board| board.records());
    Ok(Arc::new(Board::from_records(head, records, Reserved::default())))
}

/// The meetings that come with the program: each with an agenda to begin with, in German only.
pub fn meeting_templates() -> Result<Table<Meeting>, TemplateError> {
    MEETINGS.board().map(|board| board.meetings().clone())
}

#[cfg(test)]
mod tests {
    use super::super::templates::{template, templates};
    use super::*;

    #[test]
    fn any_template_makes_a_complete_board() {
        for template in templates() {
            let board = new_board(template, BoardId::new("neu"), "Neue Region").unwrap();
            assert_eq!(board.head().board.as_str(), "neu");
            assert_eq!(board.head().title, "Neue Region");
            assert!(board.head().about.is_empty() && board.head().law_long.contains("{stand}"), "{}", template.name());
            assert!(!board.statuses().is_empty() && !board.areas().is_empty(), "{}", template.name());
            assert!(board.target_groups().iter().any(|group| group.covers_all), "{}", template.name());
            assert_eq!((board.sectors().len(), board.kinds().len()), (13, 65), "{}", template.name());
            assert_eq!(board.dangling(), [], "{}", template.name());
        }
    }

    #[test]
    fn a_part_is_joined_by_the_standard() {
        let sizes = |name: &str| {
            let board = new_board(template(name).unwrap(), BoardId::new("neu"), "Neue Region").unwrap();
            (board.statuses().len(), board.areas().len(), board.target_groups().len(), board.responsibilities().len())
        };
        assert_eq!(sizes("kurz-6"), (6, 11, 8, 0));
        assert_eq!(sizes("arbeit-8"), (11, 8, 8, 0));
        assert_eq!(sizes("zielgruppen-erweitert"), (11, 11, 24, 0));
        assert_eq!(sizes("akteursarten"), (11, 11, 8, 0));
        assert_eq!(sizes("typische-zustaendigkeiten"), (11, 11, 8, 86));
    }

    #[test]
    fn legal_checks_of_statuses_and_of_kinds_come_together() {
        let board = new_board(&STATUS_STANDARD, BoardId::new("neu"), "Neue Region").unwrap();
        assert_eq!(board.legal_checks().len(), 8);
    }
}

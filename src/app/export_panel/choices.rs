//! Choices for each board, kept from one start to the next: by the id of the board, the one looked at last first.

use serde::Serialize;

use super::super::preferences::Parts;
use super::choice::Choice;
use crate::model::BoardId;

/// Number of boards of which the choice is kept.
const MAX_BOARDS: usize = 50;

/// The choices of the boards that were exported last.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub(in crate::app) struct Choices(Vec<OfBoard>);

#[derive(Clone, Debug, PartialEq, Serialize)]
struct OfBoard {
    board: BoardId,
    choice: Choice,
}

impl Choices {
    /// Reads what stands in a file.
    pub(in crate::app) fn read(name: &'static str, parts: &mut Parts) -> Self {
        let mut all = Vec::new();
        parts.each(name, &mut all, |parts| {
            let mut board = None::<BoardId>;
            parts.read_some("board", &mut board);
            let mut choice = Choice::new(String::new());
            parts.within("choice", |parts| choice.read(parts));
            board.map(|board| OfBoard { board, choice })
        });
        all.truncate(MAX_BOARDS);
        Self(all)
    }

    /// The choice for a board.
    pub(super) fn of(&self, board: &BoardId) -> Option<&Choice> {
        self.0.iter().find(|one| one.board == *board).map(|one| &one.choice)
    }

    /// The choice for a board, to be changed.
    pub(super) fn of_mut(&mut self, board: &BoardId) -> Option<&mut Choice> {
        self.0.iter_mut().find(|one| one.board == *board).map(|one| &mut one.choice)
    }

    /// Puts a board first, with a choice of its own if it has none yet; the one that was looked at the longest ago may go.
    pub(super) fn show(&mut self, board: &BoardId, new: impl FnOnce() -> Choice) {
        let choice = match self.0.iter().position(|one| one.board == *board) {
            Some(place) => self.0.remove(place).choice,
            None => new(),
        };
        self.0.insert(0, OfBoard { board: board.clone(), choice });
        self.0.truncate(MAX_BOARDS);
    }

    /// Number of boards of which there are choices.
    pub(in crate::app) fn len(&self) -> usize {
        self.0.len()
    }
}

#[cfg(test)]
mod tests {
    use super::super::choice::{PageChoice, SizeChoice};
    use super::*;
    use crate::catalogue;
    use crate::export::{Format, SvgText};
    use crate::layout::SavedViews;
    use crate::model::{ActorId, Role};
    use crate::report::Audience;
    use crate::scene::style::Theme;
    use crate::text::Lang;

    fn read_again(choices: &Choices) -> (Choices, bool) {
        read(&format!("(choices: {})", ron::to_string(choices).unwrap()))
    }

    fn read(text: &str) -> (Choices, bool) {
        let mut parts = Parts::of(text).unwrap();
        let choices = Choices::read("choices", &mut parts);
        (choices, parts.unreadable().is_empty())
    }

    #[test]
    fn everything_that_can_be_chosen_is_there_again() {
        let board = catalogue::the_example().board().unwrap();
        let mut choice = Choice::new("/daten/ausgabe".to_owned());
        choice.formats.extend([Format::Png, Format::Svg]);
        (choice.page, choice.size, choice.text) = (PageChoice::Named("a1"), SizeChoice::Dpi, SvgText::Paths);
        (choice.width_px, choice.dpi, choice.transparent) = (1920, 600, true);
        (choice.audience, choice.own) = (Audience::Internal, "100x100".to_owned());
        let request = &mut choice.request;
        (request.portrait, request.theme, request.lang) = (true, Theme::BlackAndWhite, Some(Lang::En));
        (request.fold, request.informed, request.allow_small) = (true, true, true);
        request.views = SavedViews::One(board.views().iter().next().unwrap().id.clone());
        request.spec.focus = board.areas().iter().take(1).map(|area| area.id.clone()).collect();
        request.hidden_areas = board.areas().iter().skip(1).map(|area| area.id.clone()).collect();
        request.hidden_statuses = board.statuses().iter().map(|status| status.id.clone()).collect();
        let filter = &mut request.spec.filter;
        filter.statuses.clone_from(&request.hidden_statuses);
        filter.areas.clone_from(&request.hidden_areas);
        filter.groups = board.target_groups().iter().map(|group| group.id.clone()).collect();
        filter.actors = board.actors().iter().map(|actor| actor.id.clone()).collect();
        filter.sectors = board.sectors().iter().map(|sector| sector.id.clone()).collect();
        filter.roles = Role::ALL.into();
        filter.states = crate::model::State::ALL.into();
        let mut choices = Choices::default();
        choices.show(&board.head().board, || choice.clone());
        let mut own = choice.clone();
        (own.page, own.size, own.request.views) = (PageChoice::Own, SizeChoice::Width, SavedViews::All);
        choices.show(&BoardId::new("other"), || own);
        let (again, all) = read_again(&choices);
        assert!(all);
        assert_eq!(again, choices);
        assert_eq!(again.of(&board.head().board), Some(&choice));
    }

    #[test]
    fn nothing_of_a_person_stands_in_a_choice() {
        let board = catalogue::the_example().board().unwrap();
        assert!(!board.contacts().is_empty());
        let mut choice = Choice::new(String::new());
        choice.request.spec.filter.actors = board.actors().iter().map(|actor| actor.id.clone()).collect();
        choice.settle(&board);
        let mut choices = Choices::default();
        choices.show(&board.head().board, || choice);
        let text = ron::to_string(&choices).unwrap();
        for contact in board.contacts() {
            for detail in [contact.id.as_str(), &contact.name, &contact.phone, &contact.email] {
                assert!(detail.is_empty() || !text.contains(detail), "{detail}");
            }
        }
    }

    #[test]
    fn what_a_choice_lacks_or_a_later_version_says_is_as_at_first() {
        let text = r#"(choices: [
            (board: "a", choice: (formats: [Pdf, Docx], page: "b5", audience: Everybody, dpi: 600, width_px: "wide",
                wanted: (theme: Neon, fold: true, filter: (roles: [Lead, Boss], areas: 5)))),
            (choice: (dpi: 1)),
        ])"#;
        let (choices, all) = read(text);
        assert!(!all);
        assert_eq!(choices.len(), 1, "of which board it was is not known");
        let mut expected = Choice::new(String::new());
        (expected.dpi, expected.request.fold) = (600, true);
        expected.request.spec.filter.roles = [Role::Lead].into();
        assert_eq!(choices.of(&BoardId::new("a")), Some(&expected));
        assert_eq!(expected.audience, Audience::Public, "who is not known gets the least");
    }

    #[test]
    fn the_fifty_boards_that_were_looked_at_last_are_kept() {
        let mut choices = Choices::default();
        let id = |number: usize| BoardId::new(&format!("b{number}"));
        let new = || Choice::new(String::new());
        for number in 0..MAX_BOARDS {
            choices.show(&id(number), new);
        }
        choices.show(&id(0), new);
        choices.show(&id(MAX_BOARDS), new);
        assert_eq!(choices.len(), MAX_BOARDS);
        assert!(choices.of(&id(0)).is_some() && choices.of(&id(1)).is_none());
        choices.of_mut(&id(2)).unwrap().request.spec.filter.actors.insert(ActorId::new("x"));
        assert_eq!(read_again(&choices).0, choices);
    }
}

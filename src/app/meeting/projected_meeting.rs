//! Projected part of the meeting, in final words: timer and agenda, if they are ticked. Never who is there, and never a note.

use std::time::Duration;

use super::MeetingPanel;
use super::timer::Reading;
use crate::model::{Board, Meeting};
use crate::text::{self, Lang, meeting as t, time};

/// The meeting as it is projected, in the language of the board.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::app) struct ProjectedMeeting {
    /// The timer, if it is projected.
    pub timer: Option<TimerShown>,
    /// The agenda, if it is projected; empty if not.
    pub agenda: Vec<LineShown>,
}

/// The timer as it is projected.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::app) struct TimerShown {
    /// "12:34", over time "+0:42".
    pub text: String,
    /// State for whoever cannot see it: "läuft".
    pub state: String,
    /// Title of the item that has its turn, if one has.
    pub title: String,
    /// True if it runs.
    pub is_running: bool,
    /// True if the time is up.
    pub is_over: bool,
    /// That the time is up in words, where that was asked for.
    pub notice: Option<String>,
    /// Share of the time that is left, from 1 down to 0.
    pub share_left: f32,
}

/// An item of the agenda as it is projected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::app) struct LineShown {
    /// "09:15–09:45".
    pub time: String,
    /// Title.
    pub title: String,
    /// True if its turn was, is, or comes.
    pub turn: Turn,
}

/// Turn of an item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::app) enum Turn {
    /// It had it.
    Past,
    /// It has it.
    Present,
    /// It is the next one.
    Next,
    /// It comes after that.
    #[default]
    Later,
}

impl Turn {
    /// Turn of the item at a place if the one at `at` has it now; at first none has.
    pub(in crate::app) fn of(place: usize, at: Option<usize>) -> Self {
        match at {
            Some(at) if place < at => Self::Past,
            Some(at) if place == at => Self::Present,
            _ if place == at.map_or(0, |at| at + 1) => Self::Next,
            _ => Self::Later,
        }
    }
}

impl ProjectedMeeting {
    /// Words for what the projector shows of the meeting, for whoever sits with their back to it.
    pub(super) fn say(&self, lang: Lang) -> String {
        let timer = self.timer.iter().map(|timer| timer.text.clone());
        let items = Some(self.agenda.len()).filter(|items| *items > 0).map(|items| t::projected_agenda(lang, items));
        let shown: Vec<String> = timer.chain(items).collect();
        if shown.is_empty() { t::projected_nothing(lang) } else { t::projected(lang, &text::and(lang, &shown)) }
    }
}

impl MeetingPanel {
    /// Timer as it is shown.
    pub(in crate::app) fn timer_reading(&self, lang: Lang) -> String {
        self.timer_shown(lang, self.now).text
    }

    /// Projected part when the program has been running for `now`.
    pub(in crate::app) fn shown(&self, board: &Board, now: Duration) -> ProjectedMeeting {
        let lang = board.head().language;
        let meeting = self.meeting.as_ref().and_then(|meeting| board.meetings().get(&meeting.id));
        let agenda = meeting.filter(|_| self.ticks.agenda).map(|meeting| self.lines(meeting, lang));
        let timer = (self.ticks.timer && self.timer.was_started()).then(|| self.timer_shown(lang, now));
        ProjectedMeeting { timer, agenda: agenda.unwrap_or_default() }
    }

    /// Running time of the program when the frame began.
    pub(in crate::app) fn now(&self) -> Duration {
        self.now
    }

    /// The timer in words.
    pub(super) fn timer_shown(&self, lang: Lang, now: Duration) -> TimerShown {
        let timer = &self.timer;
        let is_over = timer.is_over(now);
        let state = match (timer.is_running(), timer.is_ready(), is_over) {
            (true, _, true) => t::timer_over(lang),
            (true, _, false) => t::timer_runs(lang),
            (false, true, _) => t::timer_ready(lang),
            (false, false, _) => t::timer_paused(lang),
        };
        let text = match timer.reading(now) {
            Reading::Left(time) => time,
            Reading::Over(time) => t::over(lang, &time),
        };
        TimerShown {
            text,
            state,
            title: self.current().map(|item| item.title.clone()).unwrap_or_default(),
            is_running: timer.is_running(),
            is_over,
            notice: (self.ticks.notice && is_over).then(|| t::time_is_up(lang)),
            share_left: timer.share_left(now),
        }
    }

    fn lines(&self, meeting: &Meeting, lang: Lang) -> Vec<LineShown> {
        let line = |(place, (begin, end, item)): (usize, (u32, u32, &crate::model::AgendaItem))| LineShown {
            time: t::from_to(lang, &time(begin), &time(end)),
            title: item.title.clone(),
            turn: Turn::of(place, self.at),
        };
        meeting.timed().enumerate().map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::catalogue;
    use crate::model::{Attendance, Edit, HeadField, MeetingId, Time};

    fn board(lang: Lang) -> Arc<Board> {
        let board = catalogue::the_example().board().unwrap();
        let template = catalogue::meeting_templates().unwrap().get(&"regionalworkshop-1".into()).cloned().unwrap();
        let mut meeting = Meeting { id: MeetingId::new("m"), start: Time::new(9, 0), ..(*template).clone() };
        for item in &mut meeting.agenda {
            item.note = "geheim".to_owned();
        }
        let meeting = board
            .actors()
            .iter()
            .fold(meeting, |meeting, actor| meeting.with_attendance(&actor.id, Attendance { present: 2, decide: 1 }));
        let all = [Edit::Put(meeting.into()), Edit::Head(HeadField::new("language", lang))];
        all.iter().fold(board, |board, edit| board.apply(edit).unwrap())
    }

    fn opened(board: &Board) -> MeetingPanel {
        let mut meeting = MeetingPanel::default();
        meeting.settle(board);
        meeting
    }

    #[test]
    fn nothing_is_projected_until_it_is_ticked_or_started() {
        let board = board(Lang::De);
        let mut meeting = opened(&board);
        assert_eq!(meeting.shown(&board, Duration::ZERO), ProjectedMeeting::default());
        meeting.toggle_timer();
        let shown = meeting.shown(&board, Duration::from_secs(1));
        assert_eq!(
            shown.timer.map(|timer| (timer.text, timer.state, timer.is_running)),
            Some(("4:59".into(), "läuft".into(), true))
        );
        meeting.ticks.timer = false;
        assert_eq!(meeting.shown(&board, Duration::ZERO), ProjectedMeeting::default());
    }

    #[test]
    fn the_agenda_says_what_was_is_and_comes_in_the_language_of_the_board() {
        for (lang, state) in [(Lang::De, "über der Zeit"), (Lang::En, "over time")] {
            let board = board(lang);
            let mut meeting = opened(&board);
            (meeting.ticks.agenda, meeting.ticks.notice) = (true, true);
            meeting.next();
            meeting.next();
            meeting.toggle_timer();
            let shown = meeting.shown(&board, Duration::from_secs(30 * 60 + 42));
            let turns: Vec<Turn> = shown.agenda.iter().take(4).map(|line| line.turn).collect();
            assert_eq!(turns, [Turn::Past, Turn::Present, Turn::Next, Turn::Later]);
            assert_eq!(shown.agenda[1].time, "09:15–09:45");
            let timer = shown.timer.unwrap();
            assert_eq!((timer.text.as_str(), timer.state.as_str(), timer.is_over, timer.share_left), ("+0:42", state, true, 0.0));
            assert_eq!((timer.title.as_str(), timer.notice), ("Vorstellungsrunde mit Steckbrief", Some(t::time_is_up(lang))));
        }
    }

    #[test]
    fn nobody_who_is_there_and_no_note_is_ever_projected() {
        let board = board(Lang::De);
        let mut meeting = opened(&board);
        (meeting.ticks.agenda, meeting.ticks.notice) = (true, true);
        meeting.next();
        meeting.toggle_timer();
        let shown = format!("{:?}", meeting.shown(&board, Duration::from_hours(1)));
        assert!(!shown.contains("geheim"), "{shown}");
        for actor in board.actors() {
            let words: Vec<&str> = shown.split(|letter: char| !letter.is_alphanumeric()).collect();
            assert!(
                !shown.contains(&actor.name) && !words.contains(&actor.short.as_str()) || actor.short.is_empty(),
                "{}",
                actor.name
            );
        }
    }
}

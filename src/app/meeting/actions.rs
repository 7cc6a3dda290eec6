//! The meeting: its panel, its timer, and the next item of the agenda.

use crate::app::action::command::TimerCommand;
use crate::app::shell::message::Message;
use crate::app::shell::window_state::WindowState;
use crate::text::{Lang, meeting as t};

impl WindowState {
    /// Does something with the timer, and says what it shows: the panel may be put away.
    pub(in crate::app) fn timer_command(&mut self, command: TimerCommand) {
        let meeting = &mut self.side.meeting;
        let is_running = match command {
            TimerCommand::Toggle => Some(meeting.toggle_timer()),
            TimerCommand::Reset => {
                meeting.reset_timer();
                None
            }
            TimerCommand::More | TimerCommand::Less => {
                meeting.change_timer(command == TimerCommand::More);
                None
            }
        };
        let reading = |lang: Lang| meeting.timer_reading(lang);
        self.message = match is_running {
            Some(true) => Message::of(|lang| t::says_started(lang, &reading(lang))),
            Some(false) => Message::of(|lang| t::says_paused(lang, &reading(lang))),
            None => Message::of(|lang| t::says_length(lang, &reading(lang))),
        };
    }

    /// Goes on with the next item of the agenda.
    pub(in crate::app) fn next_item(&mut self) {
        self.message = match self.side.meeting.next() {
            Some(item) => Message::of(|lang| t::now_is(lang, &item.title, &t::minutes(lang, item.minutes))),
            None => Message::of(t::next_none),
        };
    }
}

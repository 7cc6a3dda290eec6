//! The beamer: what 25 people see, in a window of its own or in the place of the moderation's. What is shown there, and how that is
//! steered; the picture itself is made in `projection` and painted in `screen`.

pub(super) mod action;
pub(super) mod actions;
mod channel;
mod color;
mod compose_frame;
mod keep_view;
mod meeting_ui;
mod pages;
mod panel;
mod projected_view;
mod projection;
mod projector_frame;
mod projector_window;
mod room_picture;
mod screen;
mod screen_window;
mod shown_selection;
mod spotlight;
mod switches;
mod transition;
mod views;

use egui::{Context, Rect, ViewportCommand};

pub(in crate::app) use self::panel::id;
pub(in crate::app) use self::projected_view::ProjectedView;
use self::projection::Projection;
pub(in crate::app) use self::projector_frame::Cover;
use self::projector_frame::ProjectorFrame;
use self::room_picture::RoomPicture;
use self::screen_window::ScreenWindow;
use self::switches::Switches;
use self::transition::Transition;
pub(in crate::app) use self::views::name_id;
use super::action::command::Command;
use super::meeting::ProjectedMeeting;
use super::session::Session;
use crate::layout::Room;
use crate::model::{Board, BoardId};
use crate::scene::Point;
use crate::text::{Lang, beamer as t};

/// The width of the page on which the picture is laid out, in points; its height follows the screen.
const WIDTH: f32 = 960.0;

/// Place where the picture for the room is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::app) enum BeamerPlace {
    /// Nowhere.
    #[default]
    Off,
    /// In a window of its own.
    Window,
    /// In the place of the moderation's window.
    Here,
}

/// The beamer as it is steered.
pub(in crate::app) struct Beamer {
    /// Place of the picture for the room.
    pub place: BeamerPlace,
    /// Board that it shows.
    board: Option<BoardId>,
    /// View of the board that it shows, unless it follows the moderation.
    pub projected_view: ProjectedView,
    /// Switches of the moderation.
    pub switches: Switches,
    /// Window of its own on a screen.
    pub window: ScreenWindow,
    /// True if the user was asked how large the room is.
    pub room_asked: bool,
    /// Place of the panel in the last frame.
    pub rect: Rect,
    /// Pointer in the preview, or in the picture where that is the only window.
    pointer: Option<Point>,
    picture: RoomPicture,
    /// The room in which it is.
    room: Room,
    /// Part of the meeting that is shown.
    meeting: ProjectedMeeting,
    /// Until when it is said how to leave it.
    hint_until: Option<f64>,
}

impl Default for Beamer {
    fn default() -> Self {
        Self {
            place: BeamerPlace::Off,
            board: None,
            projected_view: ProjectedView::default(),
            switches: Switches::default(),
            window: ScreenWindow::default(),
            room_asked: false,
            room: Room::default(),
            meeting: ProjectedMeeting::default(),
            rect: Rect::NOTHING,
            pointer: None,
            picture: RoomPicture::default(),
            hint_until: None,
        }
    }
}

impl Beamer {
    /// True if anybody sees it.
    pub(in crate::app) fn is_on(&self) -> bool {
        self.place != BeamerPlace::Off
    }

    /// Shows it in a window of its own or, where there is one screen only, in the place of that, which it fills.
    pub(in crate::app) fn open(&mut self, here: bool, ctx: &Context) {
        self.place = if here { BeamerPlace::Here } else { BeamerPlace::Window };
        self.window.wants_screen = !here;
        (self.switches.cover, self.picture.frozen, self.hint_until, self.pointer) = (None, None, None, None);
        if here {
            self.fill(ctx);
        }
    }

    /// Closes it; what it showed is shown again when it is opened.
    pub(in crate::app) fn close(&mut self, ctx: &Context) {
        if self.place == BeamerPlace::Here && self.window.is_full {
            self.fill(ctx);
        }
        (self.place, self.rect) = (BeamerPlace::Off, Rect::NOTHING);
        (self.picture.projection, self.picture.channel, self.picture.frozen) = (None, None, None);
        (self.window.is_full, self.window.was_painted, self.window.was_seen) = (false, false, false);
        self.picture.transition = Transition::default();
    }

    /// The screen that its window fills.
    pub(in crate::app) fn fill_screen(&mut self, screen: Option<usize>) {
        (self.window.screen, self.window.wants_screen, self.window.is_full) = (screen, false, screen.is_some());
    }

    /// Shows another view, which ends following and covers.
    pub(in crate::app) fn show_view(&mut self, projected_view: ProjectedView) {
        (self.projected_view, self.switches.follows, self.switches.cover) = (projected_view, false, None);
        self.picture.pages.clear();
    }

    /// Goes on by a page, else by an area.
    pub(in crate::app) fn walk(&mut self, board: &Board, forward: bool) {
        if self.switches.is_readable && self.picture.pages.turn(forward) {
            self.switches.cover = None;
            return;
        }
        // The whole grid taken apart has shown every area: it begins anew.
        if !(self.switches.is_readable && self.projected_view.spec.focus.is_empty() && self.picture.pages.place().is_some()) {
            self.show_view(self.projected_view.walked(board, forward));
        }
        self.picture.pages.begin(forward);
    }

    /// Changes what is shown until the last row can read it, or no longer.
    pub(in crate::app) fn toggle_readable(&mut self) {
        self.switches.is_readable = !self.switches.is_readable;
        self.picture.pages.clear();
    }

    /// Lets less stand around the picture, so that its type grows, or more again; whether there is less or more.
    pub(in crate::app) fn resize(&mut self, larger: bool) -> bool {
        let surroundings = &mut self.projected_view.surroundings;
        let next = if larger { surroundings.less() } else { surroundings.more() };
        *surroundings = next.unwrap_or(*surroundings);
        next.is_some()
    }

    /// View that is shown, as something to be kept.
    pub(in crate::app) fn shown(&self) -> ProjectedView {
        let page = self.picture.projection.as_ref().filter(|_| self.switches.is_readable).map(Projection::shown);
        page.map_or_else(|| self.projected_view.clone(), |page| ProjectedView { view: self.projected_view.view.clone(), ..page })
    }

    /// View that is shown, in words.
    pub(in crate::app) fn say(&self, board: &Board, lang: Lang) -> String {
        let shown = self.projected_view.say(board, lang);
        match self.picture.pages.place().filter(|_| self.switches.is_readable) {
            Some((at, all)) => t::page(lang, &shown, at, all),
            None => shown,
        }
    }

    /// From how far away all of it can be read, in millimetres; `None` while nobody sees it.
    pub(in crate::app) fn reads_from_mm(&self) -> Option<f32> {
        Some(self.picture.projection.as_ref()?.legibility.from_mm)
    }

    /// Begins with the whole grid of another board.
    fn begin_with(&mut self, board: &Board) {
        if self.board.replace(board.head().board.clone()).is_some() {
            self.projected_view = ProjectedView::default();
        }
        self.picture.pages.clear();
    }

    /// Fits the picture anew.
    pub(in crate::app) fn refit(&mut self) {
        if let Some(projection) = &mut self.picture.projection {
            projection.fit_anew();
        }
    }

    /// True if its picture stays as it is.
    pub(in crate::app) fn is_frozen(&self) -> bool {
        self.picture.frozen.is_some()
    }

    /// Leaves the picture as it is, or lets it follow the board again.
    pub(in crate::app) fn toggle_frozen(&mut self) {
        let shown = || self.picture.channel.as_ref().map(|channel| ProjectorFrame::clone(&channel.projector_frame()));
        self.picture.frozen = if self.picture.frozen.is_some() { None } else { shown() };
    }

    /// Covers the picture, or uncovers it.
    pub(in crate::app) fn toggle_cover(&mut self, cover: Cover) {
        self.switches.cover = if self.switches.cover == Some(cover) { None } else { Some(cover) };
    }

    /// Commands whose keys were pressed in its window. A window that was closed there is closed here too.
    pub(in crate::app) fn poll(&mut self, ctx: &Context) -> Vec<Command> {
        // Whoever knows of screens has said so by now.
        self.window.wants_screen = false;
        let Some(channel) = self.picture.channel.as_ref().filter(|_| self.place == BeamerPlace::Window) else {
            return Vec::new();
        };
        let report = channel.poll();
        // Whatever the window manager does with a new window, the keyboard stays where it was.
        self.window.wants_keys |= report.is_seen && !self.window.was_seen;
        (self.window.was_painted, self.window.was_seen) = (report.size.is_some(), report.is_seen);
        self.window.size = report.size.unwrap_or(self.window.size);
        if report.is_closed {
            self.close(ctx);
        }
        report.wishes
    }

    /// Lets the moderation's window have the keyboard: what is typed next is meant for it.
    pub(in crate::app) fn want_keys(&mut self) {
        self.window.wants_keys = true;
    }

    /// Keeps its window open; to be called in every frame, also in those in which nothing is drawn of the moderation's.
    pub(in crate::app) fn show(&self, ctx: &Context, lang: Lang) {
        if let Some(channel) =
            self.picture.channel.as_ref().filter(|_| self.place == BeamerPlace::Window && !self.window.wants_screen)
        {
            projector_window::show(ctx, channel, &t::title(lang), &self.window);
        }
    }

    /// Lets its window fill the screen, or no longer.
    pub(in crate::app) fn fill(&mut self, ctx: &Context) {
        self.window.is_full = !self.window.is_full;
        if self.place == BeamerPlace::Here {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(self.window.is_full));
        } else {
            projector_window::fill(ctx, self.window.is_full, self.window.screen);
            self.want_keys();
        }
    }
}

/// View of what is selected; where nothing is, of what the moderation looks at.
pub(in crate::app) fn at_selected(session: &Session, board: &Board) -> ProjectedView {
    shown_selection::at_selected(&session.canvas.selection, &session.board_view, board)
}

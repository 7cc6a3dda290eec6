//! The beamer: what 25 people see, in a window of its own or in the place of the moderation's. What is shown there, and how that is
//! steered; the picture itself is made in `projection` and painted in `screen`.

pub(super) mod action;
pub(super) mod actions;
mod compose_frame;
mod meeting_ui;
mod pages;
mod panel;
mod projected_view;
mod projection;
mod projector_frame;
mod screen;
mod spotlight;
mod transition;
mod viewport;
mod views;

use egui::{Context, Rect, Vec2, ViewportCommand, vec2};

use self::pages::Leaves;
pub(in crate::app) use self::panel::{Around as PanelAround, id};
pub(in crate::app) use self::projected_view::ProjectedView;
use self::projection::Projection;
pub(in crate::app) use self::projector_frame::Cover;
use self::projector_frame::{Line, ProjectorFrame};
use self::transition::Transition;
pub(in crate::app) use self::views::name_id;
use super::action::command::Command;
use super::meeting::RoundShown;
use super::session::Session;
use crate::layout::Room;
use crate::model::{Board, BoardId};
use crate::scene::Point;
use crate::scene::style::Theme;
use crate::text::{Lang, beamer as t};

/// The width of the page on which the picture is laid out, in points; its height follows the screen.
const WIDTH: f32 = 960.0;
/// A screen whose size is not known yet, in pixels.
const SCREEN: Vec2 = vec2(1920.0, 1080.0);

/// Where the picture for the room is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::app) enum Place {
    /// Nowhere.
    #[default]
    Off,
    /// In a window of its own.
    Window,
    /// In the place of the moderation's window.
    Here,
}

/// The beamer as it is steered.
#[expect(clippy::struct_excessive_bools, reason = "each is a switch or a wish of its own")]
pub(in crate::app) struct Beamer {
    /// Where it is.
    pub place: Place,
    /// Which board it shows.
    board: Option<BoardId>,
    /// What it shows of the board, unless it follows the moderation.
    pub projected_view: ProjectedView,
    /// Whether it shows what the moderation looks at.
    pub follows: bool,
    /// What covers it.
    pub cover: Option<Cover>,
    /// Whether all but what is selected is dimmed.
    pub has_spotlight: bool,
    /// Whether a ring follows the pointer.
    pub has_ring: bool,
    /// Whether it is marked where something is still to be asked.
    pub has_questions: bool,
    /// Its colours.
    pub theme: Theme,
    /// Whether whatever is shown is changed until the last row can read it.
    pub is_readable: bool,
    /// Whether the user was asked how large the room is.
    pub room_asked: bool,
    /// The picture that stays while the board is edited.
    frozen: Option<ProjectorFrame>,
    /// Which of several screens its window fills.
    screen: Option<usize>,
    /// Whether that is to be found out.
    pub wants_screen: bool,
    /// Whether its window fills its screen.
    is_full: bool,
    /// Whether the moderation's window is to have the keyboard again.
    wants_keys: bool,
    /// Whether its window has been painted.
    was_seen: bool,
    /// Where the panel was in the last frame.
    pub rect: Rect,
    /// Where the pointer is in the preview, or in the picture where that is the only window.
    pointer: Option<Point>,
    /// The size of the screen, in pixels.
    size: Vec2,
    projection: Option<Projection>,
    /// Into what it was taken apart.
    leaves: Leaves,
    /// The room in which it is.
    room: Room,
    /// What of the round is shown.
    round: RoundShown,
    line: Option<Line>,
    /// The glide of the picture in the only window.
    transition: Transition,
    /// Until when it is said how to leave it.
    hint_until: Option<f64>,
}

impl Default for Beamer {
    fn default() -> Self {
        Self {
            place: Place::Off,
            board: None,
            projected_view: ProjectedView::default(),
            follows: false,
            cover: None,
            has_spotlight: false,
            has_ring: false,
            has_questions: false,
            theme: Theme::Light,
            is_readable: false,
            room_asked: false,
            leaves: Leaves::default(),
            room: Room::default(),
            round: RoundShown::default(),
            frozen: None,
            screen: None,
            wants_screen: false,
            is_full: false,
            wants_keys: false,
            was_seen: false,
            rect: Rect::NOTHING,
            pointer: None,
            size: SCREEN,
            projection: None,
            line: None,
            transition: Transition::default(),
            hint_until: None,
        }
    }
}

impl Beamer {
    /// Whether anybody sees it.
    pub(in crate::app) fn is_on(&self) -> bool {
        self.place != Place::Off
    }

    /// Shows it in a window of its own or, where there is one screen only, in the place of that, which it fills.
    pub(in crate::app) fn open(&mut self, here: bool, ctx: &Context) {
        self.place = if here { Place::Here } else { Place::Window };
        self.wants_screen = !here;
        (self.cover, self.frozen, self.hint_until, self.pointer) = (None, None, None, None);
        if here {
            self.fill(ctx);
        }
    }

    /// Closes it; what it showed is shown again when it is opened.
    pub(in crate::app) fn close(&mut self, ctx: &Context) {
        if self.place == Place::Here && self.is_full {
            self.fill(ctx);
        }
        (self.place, self.rect) = (Place::Off, Rect::NOTHING);
        (self.projection, self.line, self.frozen) = (None, None, None);
        (self.is_full, self.was_seen) = (false, false);
        self.transition = Transition::default();
    }

    /// The screen that its window fills.
    pub(in crate::app) fn fill_screen(&mut self, screen: Option<usize>) {
        (self.screen, self.wants_screen, self.is_full) = (screen, false, screen.is_some());
    }

    /// Looks at something else, which ends following and covers.
    pub(in crate::app) fn look(&mut self, projected_view: ProjectedView) {
        (self.projected_view, self.follows, self.cover) = (projected_view, false, None);
        self.leaves.clear();
    }

    /// Goes on by a leaf, else by an area.
    pub(in crate::app) fn walk(&mut self, board: &Board, forward: bool) {
        if self.is_readable && self.leaves.turn(forward) {
            self.cover = None;
            return;
        }
        // The whole grid taken apart has shown every area: it begins anew.
        if !(self.is_readable && self.projected_view.picture.spec.focus.is_empty() && self.leaves.place().is_some()) {
            self.look(self.projected_view.walked(board, forward));
        }
        self.leaves.begin(forward);
    }

    /// Changes what is shown until the last row can read it, or no longer.
    pub(in crate::app) fn toggle_readable(&mut self) {
        self.is_readable = !self.is_readable;
        self.leaves.clear();
    }

    /// Lets less stand around the picture, so that its type grows, or more again; whether there is less or more.
    pub(in crate::app) fn resize(&mut self, larger: bool) -> bool {
        let surroundings = &mut self.projected_view.picture.surroundings;
        let next = if larger { surroundings.less() } else { surroundings.more() };
        *surroundings = next.unwrap_or(*surroundings);
        next.is_some()
    }

    /// What is shown, as something to be kept.
    pub(in crate::app) fn shown(&self) -> ProjectedView {
        let leaf = self.projection.as_ref().filter(|_| self.is_readable).map(Projection::shown);
        leaf.map_or_else(|| self.projected_view.clone(), |leaf| ProjectedView { view: self.projected_view.view.clone(), ..leaf })
    }

    /// What is shown, in words.
    pub(in crate::app) fn say(&self, board: &Board, lang: Lang) -> String {
        let shown = self.projected_view.say(board, lang);
        match self.leaves.place().filter(|_| self.is_readable) {
            Some((at, all)) => t::leaf(lang, &shown, at, all),
            None => shown,
        }
    }

    /// From how far away all of it can be read, in millimetres; `None` while nobody sees it.
    pub(in crate::app) fn reads_from_mm(&self) -> Option<f32> {
        Some(self.projection.as_ref()?.legibility.from_mm)
    }

    /// Begins with the whole grid of another board.
    fn begin_with(&mut self, board: &Board) {
        if self.board.replace(board.head().board.clone()).is_some() {
            self.projected_view = ProjectedView::default();
        }
        self.leaves.clear();
    }

    /// Fits the picture anew.
    pub(in crate::app) fn refit(&mut self) {
        if let Some(projection) = &mut self.projection {
            projection.fit_anew();
        }
    }

    /// Whether its picture stays as it is.
    pub(in crate::app) fn is_frozen(&self) -> bool {
        self.frozen.is_some()
    }

    /// Leaves the picture as it is, or lets it follow the board again.
    pub(in crate::app) fn toggle_frozen(&mut self) {
        let shown = || self.line.as_ref().map(|line| ProjectorFrame::clone(&line.projector_frame()));
        self.frozen = if self.frozen.is_some() { None } else { shown() };
    }

    /// Covers the picture, or uncovers it.
    pub(in crate::app) fn toggle_cover(&mut self, cover: Cover) {
        self.cover = if self.cover == Some(cover) { None } else { Some(cover) };
    }

    /// What its window told: keys that were pressed there. A window that was closed there is closed here too.
    pub(in crate::app) fn hear(&mut self, ctx: &Context) -> Vec<Command> {
        // Whoever knows of screens has said so by now.
        self.wants_screen = false;
        let Some(line) = self.line.as_ref().filter(|_| self.place == Place::Window) else { return Vec::new() };
        let heard = line.hear();
        // Whatever the window manager does with a new window, the keyboard stays where it was.
        self.wants_keys |= heard.size.is_some() && !std::mem::replace(&mut self.was_seen, heard.size.is_some());
        self.size = heard.size.unwrap_or(self.size);
        if heard.is_closed {
            self.close(ctx);
        }
        heard.wishes
    }

    /// Lets the moderation's window have the keyboard: what is typed next is meant for it.
    pub(in crate::app) fn want_keys(&mut self) {
        self.wants_keys = true;
    }

    /// Keeps its window open; to be called in every frame, also in those in which nothing is drawn of the moderation's.
    pub(in crate::app) fn show(&self, ctx: &Context, lang: Lang) {
        if let Some(line) = self.line.as_ref().filter(|_| self.place == Place::Window && !self.wants_screen) {
            viewport::show(ctx, line, &t::title(lang), self.screen);
        }
    }

    /// Lets its window fill the screen, or no longer.
    pub(in crate::app) fn fill(&mut self, ctx: &Context) {
        self.is_full = !self.is_full;
        if self.place == Place::Here {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(self.is_full));
        } else {
            viewport::fill(ctx, (self.is_full, self.screen));
            self.want_keys();
        }
    }
}

/// What is selected as something to look at; where nothing is, what the moderation looks at.
pub(in crate::app) fn at_selected(session: &Session, board: &Board) -> ProjectedView {
    spotlight::at_selected(&session.selection, &session.board_view, board)
}

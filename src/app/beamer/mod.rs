//! The beamer: what 25 people see, in a window of its own or in the place of the moderation's. What is shown there, and how that is
//! steered; the picture itself is made in `projection` and painted in `screen`.

mod aim;
mod gaze;
mod glide;
mod leaves;
mod panel;
mod projection;
mod round_ui;
mod screen;
mod slate;
mod viewport;
mod views;

use std::sync::Arc;

use egui::{Context, Rect, Vec2, ViewportCommand, ViewportId, vec2};

pub(in crate::app) use self::gaze::Gaze;
use self::glide::Glide;
use self::leaves::Leaves;
pub(in crate::app) use self::panel::id;
use self::projection::Projection;
pub(in crate::app) use self::slate::Cover;
use self::slate::{Drawn, Line, Slate};
pub(in crate::app) use self::views::name_id;
use super::command::Command;
use super::round::RoundShown;
use super::work::Work;
use crate::layout::{Around, Drawing, Page, Room};
use crate::model::Board;
use crate::scene::style::Theme;
use crate::scene::{self, Point};
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
pub(in crate::app) struct Beamer {
    /// Where it is.
    pub place: Place,
    /// What it shows of the board, unless it follows the moderation.
    pub gaze: Gaze,
    /// Whether it shows what the moderation looks at.
    pub follows: bool,
    /// What covers it.
    pub cover: Option<Cover>,
    /// Whether all but what is selected is dimmed.
    pub has_spotlight: bool,
    /// Whether a ring follows the pointer.
    pub has_ring: bool,
    /// Its colours.
    pub theme: Theme,
    /// Whether whatever is shown is changed until the last row can read it.
    pub is_readable: bool,
    /// The picture that stays while the board is edited.
    frozen: Option<Slate>,
    /// Which of several screens its window fills.
    screen: Option<usize>,
    /// Whether that is to be found out.
    pub wants_screen: bool,
    /// The preview takes the keyboard in the next frame.
    pub wants_focus: bool,
    /// Whether its window fills its screen.
    pub is_full: bool,
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
    glide: Glide,
    /// Until when it is said how to leave it.
    hint_until: Option<f64>,
}

impl Default for Beamer {
    fn default() -> Self {
        Self {
            place: Place::Off,
            gaze: Gaze::default(),
            follows: false,
            cover: None,
            has_spotlight: false,
            has_ring: false,
            theme: Theme::Light,
            is_readable: false,
            leaves: Leaves::default(),
            room: Room::default(),
            round: RoundShown::default(),
            frozen: None,
            screen: None,
            wants_screen: false,
            wants_focus: false,
            is_full: false,
            wants_keys: false,
            was_seen: false,
            rect: Rect::NOTHING,
            pointer: None,
            size: SCREEN,
            projection: None,
            line: None,
            glide: Glide::default(),
            hint_until: None,
        }
    }
}

impl Beamer {
    /// Whether anybody sees it.
    pub(in crate::app) fn is_on(&self) -> bool {
        self.place != Place::Off
    }

    /// Shows it in a window of its own or, where the system has one window only, in the place of that.
    pub(in crate::app) fn open(&mut self, here: bool) {
        self.place = if here { Place::Here } else { Place::Window };
        (self.wants_screen, self.wants_focus) = (!here, true);
        (self.cover, self.frozen, self.hint_until, self.pointer) = (None, None, None, None);
    }

    /// Closes it; what it showed is shown again when it is opened.
    pub(in crate::app) fn close(&mut self) {
        (self.place, self.rect) = (Place::Off, Rect::NOTHING);
        (self.projection, self.line, self.frozen) = (None, None, None);
        (self.is_full, self.was_seen) = (false, false);
        self.glide = Glide::default();
    }

    /// The screen that its window fills.
    pub(in crate::app) fn fill_screen(&mut self, screen: Option<usize>) {
        (self.screen, self.wants_screen) = (screen, false);
    }

    /// Looks at something else, which ends following and covers.
    pub(in crate::app) fn look(&mut self, gaze: Gaze) {
        (self.gaze, self.follows, self.cover) = (gaze, false, None);
        self.leaves.begin(true);
    }

    /// Goes on by a leaf, else by an area.
    pub(in crate::app) fn walk(&mut self, board: &Board, forward: bool) {
        if self.is_readable && self.leaves.turn(forward) {
            self.cover = None;
            return;
        }
        // The whole grid taken apart has shown every area: it begins anew.
        if !(self.is_readable && self.gaze.focus.is_empty() && self.leaves.place().is_some()) {
            self.look(self.gaze.walked(board, forward));
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
        let rungs = [Around::Whole, Around::Legend, Around::Title];
        let at = rungs.iter().position(|around| *around == self.gaze.around).unwrap_or_default();
        let to = if larger { Some(at + 1) } else { at.checked_sub(1) };
        let to = to.and_then(|to| rungs.get(to));
        self.gaze.around = *to.unwrap_or(&self.gaze.around);
        to.is_some()
    }

    /// What is shown, as something to be kept.
    pub(in crate::app) fn shown(&self) -> Gaze {
        let leaf = self.projection.as_ref().filter(|_| self.is_readable).map(Projection::shown);
        leaf.map_or_else(|| self.gaze.clone(), |leaf| Gaze { view: self.gaze.view.clone(), ..leaf })
    }

    /// What is shown, in words.
    pub(in crate::app) fn say(&self, board: &Board, lang: Lang) -> String {
        let shown = self.gaze.say(board, lang);
        match self.leaves.place().filter(|_| self.is_readable) {
            Some((at, all)) => t::leaf(lang, &shown, at, all),
            None => shown,
        }
    }

    /// From how far away all of it can be read, in millimetres; `None` while nobody sees it.
    pub(in crate::app) fn reads_from_mm(&self) -> Option<f32> {
        Some(self.projection.as_ref()?.legibility.from_mm)
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
        let shown = || self.line.as_ref().map(|line| Slate::clone(&line.slate()));
        self.frozen = if self.frozen.is_some() { None } else { shown() };
    }

    /// Covers the picture, or uncovers it.
    pub(in crate::app) fn toggle_cover(&mut self, cover: Cover) {
        self.cover = if self.cover == Some(cover) { None } else { Some(cover) };
    }

    /// What its window told: keys that were pressed there. A window that was closed there is closed here too.
    pub(in crate::app) fn hear(&mut self) -> Vec<Command> {
        // Whoever knows of screens has said so by now.
        self.wants_screen = false;
        let Some(line) = self.line.as_ref().filter(|_| self.place == Place::Window) else { return Vec::new() };
        let heard = line.hear();
        // Whatever the window manager does with a new window, the keyboard stays where it was.
        self.wants_keys |= heard.size.is_some() && !std::mem::replace(&mut self.was_seen, heard.size.is_some());
        (self.size, self.is_full) = (heard.size.unwrap_or(self.size), heard.is_full);
        if heard.is_closed {
            self.close();
        }
        heard.wishes
    }

    /// Brings the picture up to the board and what is selected on it; the beamer's window paints it if it is another one.
    pub(in crate::app) fn project(&mut self, ctx: &Context, work: &Work, round: RoundShown, (room, still): (Room, bool)) {
        if !self.is_on() {
            return;
        }
        (self.room, self.round) = (room, round);
        if std::mem::take(&mut self.wants_keys) && self.place == Place::Window {
            ctx.send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Focus);
        }
        let slate = self.slate(ctx, work, still);
        match &self.line {
            None => self.line = Some(Line::new(slate)),
            Some(line) => {
                if line.hang(slate) {
                    ctx.request_repaint_of(viewport::viewport_id());
                }
            }
        }
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
    pub(in crate::app) fn fill(&self, ctx: &Context) {
        viewport::fill(ctx, !self.is_full);
    }

    fn slate(&mut self, ctx: &Context, work: &Work, still: bool) -> Slate {
        if let Some(frozen) = &self.frozen {
            let round = self.round.clone();
            return Slate { cover: self.cover, ring: None, round, still, ..frozen.clone() };
        }
        let board = work.document.board();
        self.gaze.settle(board);
        if self.follows && work.sight.drawing != Drawing::Contacts {
            self.gaze = aim::of_sight(&work.sight);
        }
        let scene = self.draw(work);
        let part = self.follows.then(|| seen(work)).flatten();
        let lit = self.has_spotlight.then(|| aim::lit(&work.selection, board, &scene.scene));
        let pointer = self.pointer.filter(|_| self.has_ring);
        let ring = pointer.or_else(|| if self.has_ring { pointed(ctx, work, &scene.scene) } else { None });
        let (lit, round) = (lit.unwrap_or_default(), self.round.clone());
        Slate { part, lit, ring, cover: self.cover, theme: self.theme, round, scene, still }
    }

    fn draw(&mut self, work: &Work) -> Drawn {
        let (board, logos) = (work.document.board(), &work.document.logos().pictures);
        let (page, room) = (if self.follows { work.sight.page } else { self.page() }, self.picture_room());
        let like = self.follows.then(|| &work.drawing.laid().fit);
        let picture = self.gaze.options(board, page, self.theme);
        let mut projection = match self.projection.take() {
            Some(projection) => projection,
            None => Projection::new(board, (picture.clone(), logos), like),
        };
        let picture = match self.is_readable && !self.follows {
            true => self.leaves.leaf(&mut projection, (board, logos), (picture, room)),
            false => picture,
        };
        projection.update(board, (picture, logos), like);
        projection.read_in(room);
        let drawn = Drawn { scene: Arc::clone(&projection.scene), em: projection.em() };
        self.projection = Some(projection);
        drawn
    }

    /// The page of the proportions of the screen, without what the round takes of it.
    fn page(&self) -> Page {
        let picture = round_ui::picture_size(self.size, &self.round);
        let ratio = (picture.y / picture.x.max(1.0)).clamp(0.25, 2.0);
        Page::new(WIDTH, (WIDTH * ratio).round())
    }

    /// The room with a screen as wide as the picture: the round may take some of it.
    fn picture_room(&self) -> Room {
        let share = round_ui::picture_size(self.size, &self.round).x / self.size.x.max(1.0);
        Room { screen_mm: (self.room.screen_mm as f32 * share).round() as u32, ..self.room }
    }
}

/// What is selected as something to look at; where nothing is, what the moderation looks at.
pub(in crate::app) fn at_selected(work: &Work, board: &Board) -> Gaze {
    aim::at_selected(&work.selection, &work.sight, board)
}

/// The part of the board that the moderation sees, if that is not all of it.
fn seen(work: &Work) -> Option<scene::Rect> {
    /// Where less than this share is out of sight, all is meant.
    const ALL: f32 = 0.03;
    let (view, canvas, size) = (&work.view, work.canvas, work.drawing.scene().size);
    let (from, to) = (view.scene_from_screen(canvas, canvas.min), view.scene_from_screen(canvas, canvas.max));
    let (left, top) = (from.x.max(0.0), from.y.max(0.0));
    let (w, h) = (to.x.min(size.w) - left, to.y.min(size.h) - top);
    let is_part = w > 1.0 && h > 1.0 && (w < (1.0 - ALL) * size.w || h < (1.0 - ALL) * size.h);
    is_part.then(|| scene::Rect::new(left, top, w, h))
}

/// The place on the beamer of what the pointer points at on the board.
fn pointed(ctx: &Context, work: &Work, to: &scene::Scene) -> Option<Point> {
    let at = ctx.input(|input| input.pointer.latest_pos()).filter(|at| work.canvas.contains(*at))?;
    aim::carried(work.view.scene_from_screen(work.canvas, at), work.drawing.scene(), to)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::Document;
    use crate::app::part::Part;
    use crate::model::{
        Actor, AreaId, BoardId, CellNote, Contact, Edit, Head, Record, RecordRef, Responsibility, State, Visibility,
    };
    use crate::save::{self, LogoSource};

    /// An empty drawing.
    pub(super) fn scene() -> scene::Scene {
        let board = Board::new(Head::new(BoardId::new("b"), ""));
        let options = Gaze::default().options(&board, Page::default(), Theme::Light);
        scene::Scene::clone(&Projection::new(&Arc::new(board), (options, &save::Pictures::default()), None).scene)
    }

    fn project(beamer: &mut Beamer, ctx: &Context, work: &Work) {
        beamer.project(ctx, work, RoundShown::default(), (Room::default(), false));
    }

    fn work(board: &Arc<Board>) -> Work {
        Work::new(Document::untitled(Arc::clone(board), &LogoSource::Nowhere), Theme::Light)
    }

    /// The same board with things that are not for everybody wherever there is room for one.
    fn with_secrets(board: &Arc<Board>) -> Arc<Board> {
        let secret = |what: &str| format!("geheim-{what}");
        let mut edits: Vec<Edit> = Vec::new();
        for (number, held) in board.responsibilities().iter().enumerate() {
            let state = if number % 2 == 0 { State::Disputed } else { held.state };
            let held = Responsibility { question: secret("frage"), state, ..(**held).clone() };
            edits.push(Edit::Put(Record::from(held)));
        }
        for actor in board.actors() {
            let actor = Actor { remarks: secret("bemerkung"), ..(**actor).clone() };
            edits.push(Edit::Put(Record::from(actor)));
        }
        for contact in board.contacts() {
            let (name, phone) = (secret("name"), secret("telefon"));
            let contact = Contact { name, phone, visibility: Visibility::Network, ..(**contact).clone() };
            edits.push(Edit::Put(Record::from(contact)));
        }
        for note in board.cell_notes() {
            edits.push(Edit::Put(Record::from(CellNote { remark: secret("vermerk"), ..(**note).clone() })));
        }
        board.apply(&board.one_step(edits)).unwrap()
    }

    #[test]
    fn nothing_that_is_withheld_from_the_public_is_in_anything_the_beamer_holds() {
        for example in save::examples() {
            let board = with_secrets(&example.board().unwrap());
            let (ctx, mut work, mut beamer) = (Context::default(), work(&board), Beamer::default());
            assert!(format!("{board:?}").contains("geheim-frage"));
            beamer.open(false);
            let areas: Vec<AreaId> = board.areas().iter().map(|area| area.id.clone()).collect();
            let actors = board.actors().iter().map(|actor| Gaze::of_actor(&actor.id));
            let gazes = [Gaze::default()].into_iter().chain(areas.iter().map(Gaze::of_area)).chain(actors);
            for gaze in gazes {
                beamer.look(gaze);
                project(&mut beamer, &ctx, &work);
                assert_silent(&beamer);
            }
            // Neither is it when the moderation's own view is followed, in whichever part.
            beamer.follows = true;
            for part in Part::ALL {
                work.turn_to(part);
                work.selection.show(RecordRef::Actor(board.actors().iter().next().unwrap().id.clone()));
                beamer.has_spotlight = true;
                project(&mut beamer, &ctx, &work);
                assert_silent(&beamer);
            }
            beamer.toggle_frozen();
            assert_silent(&beamer);
        }
    }

    /// Whether nothing that is not for everybody is in what the beamer's window can reach.
    fn assert_silent(beamer: &Beamer) {
        let line = beamer.line.as_ref().unwrap();
        let (slate, heard) = (format!("{:?}", line.slate()), format!("{:?}", line.hear()));
        assert!(slate.len() > 1000);
        for part in [slate, heard, format!("{:?}", beamer.frozen)] {
            let found = part.find("geheim-").map(|at| part.chars().skip(at).take(40).collect::<String>());
            assert_eq!(found, None);
            assert!(!part.contains("Disputed"));
        }
    }

    #[test]
    fn a_frozen_picture_stays_until_it_is_released() {
        let board = save::the_example().board().unwrap();
        let (ctx, mut work, mut beamer) = (Context::default(), work(&board), Beamer::default());
        beamer.open(false);
        let shown = |beamer: &Beamer| beamer.line.as_ref().unwrap().slate();
        project(&mut beamer, &ctx, &work);
        let before = shown(&beamer);
        beamer.toggle_frozen();
        let first = board.responsibilities().iter().next().unwrap();
        work.document.apply(&Edit::Remove(RecordRef::Responsibility(first.id.clone())), None).unwrap();
        beamer.look(Gaze::of_area(&AreaId::new("arbeit")));
        project(&mut beamer, &ctx, &work);
        assert_eq!(*shown(&beamer), *before, "work goes on unseen");
        beamer.toggle_cover(Cover::Black);
        project(&mut beamer, &ctx, &work);
        assert_eq!(shown(&beamer).cover, Some(Cover::Black), "it can be covered all the same");
        beamer.toggle_frozen();
        beamer.toggle_cover(Cover::Black);
        project(&mut beamer, &ctx, &work);
        assert_ne!(*shown(&beamer), *before);
    }

    #[test]
    fn the_picture_has_the_proportions_of_its_screen() {
        let board = save::the_example().board().unwrap();
        let (ctx, work, mut beamer) = (Context::default(), work(&board), Beamer::default());
        beamer.open(false);
        for (size, height) in [(vec2(1024.0, 768.0), 720.0), (vec2(1920.0, 1200.0), 600.0), (vec2(3840.0, 2160.0), 540.0)] {
            beamer.size = size;
            project(&mut beamer, &ctx, &work);
            let scene = &beamer.line.as_ref().unwrap().slate().scene.scene;
            assert_eq!((scene.size.w, scene.size.h), (WIDTH, height));
        }
    }
}

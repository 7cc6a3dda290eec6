//! Composition of the projector frame: from the board, what is looked at and what is selected to what the beamer's window paints.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Context, ViewportCommand, ViewportId};

use super::channel::Channel;
use super::projection::Projection;
use super::projector_frame::{Drawn, ProjectorFrame};
use super::{Beamer, BeamerPlace, WIDTH, meeting_ui, projector_window, shown_selection};
use crate::app::meeting::ProjectedMeeting;
use crate::app::session::Session;
use crate::layout::{DrawingKind, Options, Page, Room};
use crate::report::with_open_question;
use crate::scene::{self, Point};

impl Beamer {
    /// Brings the picture up to the board and what is selected on it; the beamer's window paints it if it is another one.
    pub(in crate::app) fn project(
        &mut self,
        ctx: &Context,
        session: &Session,
        meeting: ProjectedMeeting,
        (room, still): (Room, bool),
    ) {
        (self.room, self.meeting) = (room, meeting);
        if std::mem::take(&mut self.window.wants_keys) && self.place == BeamerPlace::Window {
            ctx.send_viewport_cmd_to(ViewportId::ROOT, ViewportCommand::Focus);
        }
        let projector_frame = self.projector_frame(ctx, session, still);
        match &self.picture.channel {
            None => self.picture.channel = Some(Channel::new(projector_frame)),
            Some(channel) => {
                if channel.put(projector_frame) {
                    ctx.request_repaint_of(projector_window::viewport_id());
                }
            }
        }
    }

    fn projector_frame(&mut self, ctx: &Context, session: &Session, still: bool) -> ProjectorFrame {
        if let Some(frozen) = &self.picture.frozen {
            let meeting = self.meeting.clone();
            return ProjectorFrame {
                cover: self.switches.cover,
                ring: None,
                meeting,
                is_full: self.window.is_full,
                still,
                ..frozen.clone()
            };
        }
        let board = session.document.board();
        if self.board.as_ref() != Some(&board.head().board) {
            self.begin_with(board);
        }
        self.projected_view.settle(board);
        if self.switches.follows && session.board_view.kind != DrawingKind::Contacts {
            self.projected_view = shown_selection::of_board_view(&session.board_view);
        }
        let scene = self.draw(session);
        let part = self.switches.follows.then(|| seen(session)).flatten();
        let spotlit =
            self.switches.has_spotlight.then(|| shown_selection::spotlit(&session.canvas.selection, board, &scene.scene));
        let pointer = self.pointer.filter(|_| self.switches.has_ring);
        let ring = pointer.or_else(|| if self.switches.has_ring { pointed(ctx, session, &scene.scene) } else { None });
        let (spotlit, meeting) = (spotlit.unwrap_or_default(), self.meeting.clone());
        let (cover, theme, is_full) = (self.switches.cover, self.switches.theme, self.window.is_full);
        ProjectorFrame { scene, part, spotlit, ring, cover, meeting, theme, is_full, still }
    }

    fn draw(&mut self, session: &Session) -> Drawn {
        let (board, logos) = (session.document.board(), &session.document.logos().pictures);
        let (page, room) = (if self.switches.follows { session.board_view.page } else { self.page() }, self.picture_room());
        let like = self.switches.follows.then(|| &session.board_scene.layout().fit);
        let questions = if self.switches.has_questions { with_open_question(board) } else { BTreeSet::new() };
        let picture = Options { questions, ..self.projected_view.options(board, page, self.switches.theme) };
        let mut projection = match self.picture.projection.take() {
            Some(projection) => projection,
            None => Projection::new(board, (picture.clone(), logos), like),
        };
        let is_apart = self.switches.is_readable && !self.switches.follows;
        // Once more where the first try shows that a page has become too full.
        for _ in 0..2 {
            let shown = if is_apart {
                let page = self.picture.pages.shown(&mut projection, (board, logos), (picture.clone(), room));
                Options { questions: picture.questions.clone(), ..page }
            } else {
                picture.clone()
            };
            projection.update(board, (shown, logos), like);
            projection.read_in(room);
            if !(is_apart && self.picture.pages.outgrown(projection.legibility.small.is_empty())) {
                break;
            }
        }
        let drawn = Drawn { scene: Arc::clone(&projection.scene), em: projection.em() };
        self.picture.projection = Some(projection);
        drawn
    }

    /// The page of the proportions of the screen, without what the meeting takes of it.
    fn page(&self) -> Page {
        let picture = meeting_ui::picture_size(self.window.size, &self.meeting);
        let ratio = (picture.y / picture.x.max(1.0)).clamp(0.25, 2.0);
        Page::new(WIDTH, (WIDTH * ratio).round())
    }

    /// The room with a screen as wide as the picture: the meeting may take some of it.
    fn picture_room(&self) -> Room {
        let share = meeting_ui::picture_size(self.window.size, &self.meeting).x / self.window.size.x.max(1.0);
        Room { screen_mm: (self.room.screen_mm as f32 * share).round() as u32, ..self.room }
    }
}

/// The part of the board that the moderation sees, if that is not all of it.
fn seen(session: &Session) -> Option<scene::Rect> {
    /// Share of the drawing out of sight below which all of it is meant.
    const ALL: f32 = 0.03;
    let (view, canvas, size) = (&session.canvas.viewport, session.canvas.rect, session.board_scene.scene().size);
    let (from, to) = (view.scene_from_screen(canvas, canvas.min), view.scene_from_screen(canvas, canvas.max));
    let (left, top) = (from.x.max(0.0), from.y.max(0.0));
    let (w, h) = (to.x.min(size.w) - left, to.y.min(size.h) - top);
    let is_part = w > 1.0 && h > 1.0 && (w < (1.0 - ALL) * size.w || h < (1.0 - ALL) * size.h);
    is_part.then(|| scene::Rect::new(left, top, w, h))
}

/// The place on the beamer of what the pointer points at on the board.
fn pointed(ctx: &Context, session: &Session, to: &scene::Scene) -> Option<Point> {
    let at = ctx.input(|input| input.pointer.latest_pos()).filter(|at| session.canvas.rect.contains(*at))?;
    shown_selection::mapped(session.canvas.viewport.scene_from_screen(session.canvas.rect, at), session.board_scene.scene(), to)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use egui::vec2;

    use crate::app::Document;
    use crate::app::beamer::{Cover, ProjectedView};
    use crate::app::session::paper_part::PaperPart;
    use crate::model::{
        Actor, AreaId, Board, BoardId, CellNote, Contact, Edit, Head, Record, RecordRef, Responsibility, State, Visibility,
    };
    use crate::save::LogoSource;
    use crate::scene::style::Theme;
    use crate::{catalogue, picture};

    /// An empty drawing.
    pub(in crate::app::beamer) fn scene() -> scene::Scene {
        let board = Board::new(Head::new(BoardId::new("b"), ""));
        let options = ProjectedView::default().options(&board, Page::default(), Theme::Light);
        scene::Scene::clone(&Projection::new(&Arc::new(board), (options, &picture::Pictures::default()), None).scene)
    }

    fn project(beamer: &mut Beamer, ctx: &Context, session: &Session) {
        beamer.project(ctx, session, ProjectedMeeting::default(), (Room::default(), false));
    }

    fn session(board: &Arc<Board>) -> Session {
        Session::new(Document::untitled(Arc::clone(board), &LogoSource::Nowhere), Theme::Light)
    }

    /// The same board with things that are not for everybody wherever there is room for one.
    fn with_secrets(board: &Arc<Board>) -> Arc<Board> {
        let secret = |what: &str| format!("geheim-{what}");
        let mut edits: Vec<Edit> = Vec::new();
        for (number, responsibility) in board.responsibilities().iter().enumerate() {
            let state = if number % 2 == 0 { State::Disputed } else { responsibility.state };
            let responsibility = Responsibility { question: secret("frage"), state, ..(**responsibility).clone() };
            edits.push(Edit::Put(Record::from(responsibility)));
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
        for example in catalogue::examples() {
            let board = with_secrets(&example.board().unwrap());
            let (ctx, mut session, mut beamer) = (Context::default(), session(&board), Beamer::default());
            assert!(format!("{board:?}").contains("geheim-frage"));
            beamer.open(false, &ctx);
            beamer.switches.has_questions = true;
            let areas: Vec<AreaId> = board.areas().iter().map(|area| area.id.clone()).collect();
            let actors = board.actors().iter().map(|actor| ProjectedView::of_actor(&actor.id));
            let views = [ProjectedView::default()].into_iter().chain(areas.iter().map(ProjectedView::of_area)).chain(actors);
            for projected_view in views {
                beamer.show_view(projected_view);
                project(&mut beamer, &ctx, &session);
                assert_silent(&beamer);
            }
            // Neither is it when the moderation's own view is followed, in whichever part.
            beamer.switches.follows = true;
            for part in PaperPart::ALL {
                session.turn_to(part);
                session.canvas.selection.show(RecordRef::Actor(board.actors().iter().next().unwrap().id.clone()));
                beamer.switches.has_spotlight = true;
                project(&mut beamer, &ctx, &session);
                assert_silent(&beamer);
            }
            beamer.toggle_frozen();
            assert_silent(&beamer);
        }
    }

    /// Proof that nothing which is not for everybody is in what the beamer's window can reach.
    fn assert_silent(beamer: &Beamer) {
        let channel = beamer.picture.channel.as_ref().unwrap();
        let (projector_frame, report) = (format!("{:?}", channel.projector_frame()), format!("{:?}", channel.poll()));
        assert!(projector_frame.len() > 1000);
        for part in [projector_frame, report, format!("{:?}", beamer.picture.frozen)] {
            let found = part.find("geheim-").map(|at| part.chars().skip(at).take(40).collect::<String>());
            assert_eq!(found, None);
            assert!(!part.contains("Disputed"));
        }
    }

    #[test]
    fn where_something_is_still_to_be_asked_is_marked_only_if_that_is_chosen() {
        let board = with_secrets(&catalogue::the_example().board().unwrap());
        let (ctx, session, mut beamer) = (Context::default(), session(&board), Beamer::default());
        beamer.open(false, &ctx);
        let is_marked = |beamer: &Beamer| {
            let projector_frame = beamer.picture.channel.as_ref().unwrap().projector_frame();
            projector_frame.scene.scene.groups.iter().any(|group| group.words.contains("Frage offen"))
        };
        project(&mut beamer, &ctx, &session);
        assert!(!is_marked(&beamer));
        beamer.switches.has_questions = true;
        project(&mut beamer, &ctx, &session);
        assert!(is_marked(&beamer));
        assert!(
            session.board_scene.scene().groups.iter().any(|group| group.words.contains("Frage offen")),
            "in the window it is"
        );
    }

    #[test]
    fn a_frozen_picture_stays_until_it_is_released() {
        let board = catalogue::the_example().board().unwrap();
        let (ctx, mut session, mut beamer) = (Context::default(), session(&board), Beamer::default());
        beamer.open(false, &ctx);
        let shown = |beamer: &Beamer| beamer.picture.channel.as_ref().unwrap().projector_frame();
        project(&mut beamer, &ctx, &session);
        let before = shown(&beamer);
        beamer.toggle_frozen();
        let first = board.responsibilities().iter().next().unwrap();
        session.document.apply(&Edit::Remove(RecordRef::Responsibility(first.id.clone())), None).unwrap();
        beamer.show_view(ProjectedView::of_area(&AreaId::new("arbeit")));
        project(&mut beamer, &ctx, &session);
        assert_eq!(*shown(&beamer), *before, "work goes on unseen");
        beamer.toggle_cover(Cover::Black);
        project(&mut beamer, &ctx, &session);
        assert_eq!(shown(&beamer).cover, Some(Cover::Black), "it can be covered all the same");
        beamer.toggle_frozen();
        beamer.toggle_cover(Cover::Black);
        project(&mut beamer, &ctx, &session);
        assert_ne!(*shown(&beamer), *before);
    }

    #[test]
    fn the_picture_has_the_proportions_of_its_screen() {
        let board = catalogue::the_example().board().unwrap();
        let (ctx, session, mut beamer) = (Context::default(), session(&board), Beamer::default());
        beamer.open(false, &ctx);
        for (size, height) in [(vec2(1024.0, 768.0), 720.0), (vec2(1920.0, 1200.0), 600.0), (vec2(3840.0, 2160.0), 540.0)] {
            beamer.window.size = size;
            project(&mut beamer, &ctx, &session);
            let scene = &beamer.picture.channel.as_ref().unwrap().projector_frame().scene.scene;
            assert_eq!((scene.size.w, scene.size.h), (WIDTH, height));
        }
    }
}

//! What the tray and the properties ask for: typing in a field, showing, jumping, going through the steps.

use egui::{Context, Rect};

use crate::app::beamer;
use crate::app::canvas::{self, Drag, Held};
use crate::app::session::paper_part::Part;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::model::{ActorId, AreaId, Carry, ContactId, Edit, FieldMark, RecordRef, ResponsibilityId, Side};
use crate::report::FindingPlace;
use crate::scene::{Group, Target};
use crate::text::{find, inspector, parts, window};

impl App {
    /// Carries an edit out that belongs to the typing in a field.
    pub(in crate::app) fn type_in(&mut self, edit: &Edit, mark: FieldMark) {
        match self.session.document.apply(edit, Some(mark)) {
            Ok(Some(step)) => self.window_state.message = Message::of(|lang| step.label.say(lang)),
            Ok(None) => {}
            Err(error) => self.window_state.message = Message::of(|lang| error.say(lang)),
        }
        self.session.settle(None);
    }

    /// Selects nothing but a record: in the matrix the row of an institution, else what the properties show.
    pub(in crate::app) fn show_alone(&mut self, record: RecordRef) {
        self.session.selection.clear();
        match &record {
            RecordRef::Actor(actor) if self.session.focus_on(Target::Actor(actor.clone())) => {}
            _ => self.session.selection.show(record),
        }
    }

    /// Selects the chip of a responsibility, in an area if one is named, and brings it into view.
    pub(in crate::app) fn jump(&mut self, responsibility: &ResponsibilityId, area: Option<&AreaId>) {
        let session = &mut self.session;
        if session.part == Part::Table {
            session.choose_row(&RecordRef::Responsibility(responsibility.clone()));
            return;
        }
        let board = session.document.board();
        let shows = |group: &&Group| canvas::shows(&group.target, responsibility, area, board);
        let Some(chip) = session.drawing.scene().groups.iter().find(shows).map(|group| group.target.clone()) else {
            self.window_state.message = Message::of(inspector::not_drawn);
            session.selection.show(RecordRef::Responsibility(responsibility.clone()));
            return;
        };
        session.focus_on(chip);
        // A chip may stand for several; the one that was asked for is shown.
        session.selection.show(RecordRef::Responsibility(responsibility.clone()));
    }

    /// Selects what is there and brings it into view; what is not drawn shows its properties.
    pub(in crate::app) fn go_to(&mut self, place: &FindingPlace) {
        let board = self.session.document.board();
        let record = match place {
            FindingPlace::Cells(cells) => match board.first_of(cells) {
                Some(cell) => RecordRef::CellNote(cell),
                None => return,
            },
            FindingPlace::Record(RecordRef::Responsibility(id)) => return self.jump(&id.clone(), None),
            // A person is among the properties of the institution.
            FindingPlace::Record(RecordRef::Contact(id)) => match board.contacts().get(id) {
                Some(contact) => RecordRef::Actor(contact.actor.clone()),
                None => return,
            },
            FindingPlace::Record(record) => record.clone(),
            FindingPlace::Board => return,
        };
        let session = &mut self.session;
        let target = match &record {
            RecordRef::CellNote(cell) => Some(Target::Cell(cell.clone())),
            RecordRef::Area(area) => Some(Target::Area(area.clone())),
            RecordRef::Actor(actor) => Some(Target::Actor(actor.clone())),
            _ => None,
        };
        if matches!(target, Some(Target::Cell(_))) {
            // Only the grid has cells of its own.
            session.turn_to(Part::Board);
        }
        if !target.is_some_and(|target| session.focus_on(target)) {
            session.selection.show(record);
            self.show_inspector();
            self.window_state.inspector.show_properties();
        }
    }

    /// Goes to the next of what is found, or to the one before; what is not drawn shows its properties.
    pub(in crate::app) fn find(&mut self, forward: bool) {
        let (session, Some(finder)) = (&mut self.session, &mut self.window_state.finder) else { return };
        let board = session.document.board();
        // Who types fast has pressed Enter in the frame of the last letter.
        finder.update(board, &session.drawing);
        let Some(hit) = finder.step(forward) else { return };
        if session.part == Part::Table {
            if !session.choose_row(&hit) {
                self.window_state.message = Message::of(find::no_row);
            }
            return;
        }
        let is_hit = |group: &&Group| canvas::found_as(&group.target, board).contains(&hit);
        let found = session.drawing.scene().groups.iter().find(is_hit).map(|group| group.target.clone());
        if !found.is_some_and(|target| session.focus_on(target)) {
            session.selection.clear();
            self.window_state.message = Message::of(find::not_drawn);
        }
        // A chip may stand for several, and for its institution.
        self.session.selection.show(hit);
        self.window_state.inspector.show_properties();
    }

    /// Goes back or forward until so many steps are done.
    pub(in crate::app) fn go_to_step(&mut self, step: usize) {
        while self.session.document.history().len() > step && self.session.document.undo().is_some() {}
        while self.session.document.history().len() < step && self.session.document.redo().is_some() {}
        let label = self.session.document.history().undo_step().map(|step| &step.label);
        self.window_state.message =
            Message::of(|lang| label.map_or_else(|| inspector::step_start(lang), |label| label.say(lang)));
        self.session.settle(None);
    }

    /// Deletes a person for good.
    pub(in crate::app) fn erase(&mut self, contact: ContactId) {
        self.session.document.erase(&RecordRef::Contact(contact));
        self.recovery.keep_anew(&self.session.document);
        self.window_state.message = Message::of(inspector::erased);
        self.session.settle(None);
    }

    /// Takes an institution up by the keyboard, to be put into a cell.
    pub(in crate::app) fn carry(&mut self, actor: &ActorId, ctx: &Context) {
        if self.session.part == Part::Table {
            self.window_state.message = Message::of(parts::not_table);
            return;
        }
        let board = self.session.document.board();
        let Some(drag) = board.actors().get(actor).map(|actor| Drag::actor(actor, board, (self.new_bits)())) else { return };
        if self.session.focus_on(Target::Actor(actor.clone())) {
            // In the matrix it has its row already.
            canvas::go(&mut self.session.selection, &self.session.drawing, Side::Right);
            return self.put_away(ctx);
        }
        let session = &mut self.session;
        if let Some(cell) = session.selection.cell().cloned() {
            session.selection.choose(Target::Cell(cell), &session.drawing);
        } else {
            session.selection.clear();
            canvas::go(&mut session.selection, &session.drawing, Side::Right);
        }
        session.held = Some(Held::by_keys(drag, Carry::Move));
        session.reveal();
        self.window_state.message = Message::of(window::carry_hint);
        self.put_away(ctx);
    }

    /// Puts the search away.
    pub(in crate::app) fn close_finder(&mut self, ctx: &Context) {
        self.window_state.finder = None;
        self.focus_back(ctx);
    }

    /// Brings the properties back and gives them the keyboard.
    pub(in crate::app) fn open_properties(&mut self) {
        self.show_inspector();
        self.window_state.inspector.show_properties();
        self.window_state.inspector.want_focus();
    }

    /// Brings the panel of properties back, in the place of the export panel if that stands there.
    pub(in crate::app) fn show_inspector(&mut self) {
        self.close_beside();
        self.window_state.inspector_folded = false;
    }

    /// Folds the properties away, or brings them back.
    pub(in crate::app) fn toggle_inspector(&mut self) {
        if self.window_state.inspector_folded || self.window_state.has_beside() {
            self.show_inspector();
        } else {
            self.window_state.inspector_folded = true;
        }
    }

    /// Gives the keyboard to the next panel that is not folded away: beamer, tray, board, properties.
    pub(in crate::app) fn next_panel(&mut self, ctx: &Context) {
        let focused = ctx.memory(egui::Memory::focused);
        let place = focused.and_then(|id| ctx.read_response(id)).map(|response| response.rect.center());
        let is_in = |rect: Rect| place.is_some_and(|place| rect.contains(place));
        let tray = !self.window_state.tray_folded;
        let properties = !self.window_state.inspector_folded && !self.window_state.has_beside();
        let on_board = focused == Some(canvas::id());
        let (right, of_beamer) = (self.window_state.right(), self.window_state.beamer.rect);
        let has_beamer = self.window_state.beamer.place == beamer::Place::Window;
        if self.window_state.has_beside() && on_board {
            self.window_state.want_focus_beside();
        } else if properties && on_board {
            self.window_state.inspector.want_focus();
        } else if has_beamer && (on_board || is_in(right)) {
            ctx.memory_mut(|memory| memory.request_focus(beamer::id()));
        } else if tray && (on_board || is_in(right) || is_in(of_beamer)) {
            self.window_state.tray.want_focus();
        } else {
            self.put_away(ctx);
        }
    }
}

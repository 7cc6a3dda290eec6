//! Steps of the board: what commands do to the selected pieces and cells, and undo.

use std::sync::Arc;

use super::paper_part::Part;
use crate::app::action::command::Command;
use crate::app::canvas::{self, Drag, Held, Spot};
use crate::app::inline::Inline;
use crate::app::shell::message::Message;
use crate::app::shell::window::App;
use crate::app::shell::window_state::Overlay;
use crate::model::{Board, Carry, Cell, Edit, EditError, End, Item as _, Landing, Piece, RecordRef, ResponsibilityId, Side};
use crate::scene::{Group, PieceRef, Target};
use crate::text::{parts, window};

impl App {
    /// Carries an edit out; what is selected is found again, best in the cell `wanted`.
    pub(in crate::app) fn edit(&mut self, edit: &Edit, wanted: Option<&Cell>) {
        match self.session.document.apply(edit, None) {
            Ok(Some(step)) => self.window_state.message = Message::of(|lang| step.label.say(lang)),
            Ok(None) => {}
            Err(error) => self.window_state.message = Message::of(|lang| error.say(lang)),
        }
        self.session.settle(wanted);
    }

    /// The same of an edit that puts something somewhere: that is selected then, best what is in the cell `wanted`.
    pub(in crate::app) fn put(&mut self, edit: &Edit, wanted: Option<&Cell>) {
        let before = Arc::clone(self.session.document.board());
        self.edit(edit, wanted);
        self.session.follow(&before, wanted);
    }

    /// Takes pieces away; what is left elsewhere of the same responsibilities was not meant, and the next Del must not hit it.
    /// Another chip that is selected stays so.
    pub(in crate::app) fn take_away(&mut self, edit: &Edit) {
        let before = Arc::clone(self.session.document.board());
        self.edit(edit, None);
        let after = self.session.document.board();
        let is_less = |piece: &PieceRef| {
            let id = &piece.responsibility;
            before.responsibilities().get(id) != after.responsibilities().get(id)
        };
        let is_meant = |target: &Target| matches!(target, Target::Chip(pieces) if pieces.iter().any(is_less));
        if self.session.selection.targets().iter().any(is_meant) {
            self.session.selection.leave_chips(&self.session.drawing);
        }
    }

    /// Makes an institution responsible in a cell; its new chip is selected, and its task can be typed.
    pub(in crate::app) fn assign(&mut self, edit: &Edit, cell: &Cell, new: &ResponsibilityId) {
        self.edit(edit, Some(cell));
        let shows = |group: &&Group| match &group.target {
            Target::Chip(pieces) => pieces.iter().any(|piece| piece.responsibility == *new),
            _ => false,
        };
        let chip = self.session.drawing.scene().groups.iter().find(shows).map(|group| group.target.clone());
        if let Some(chip) = chip {
            // What was marked before is not meant by what comes next.
            self.session.selection.only_focus();
            self.session.selection.enter(chip.clone(), cell.clone());
            // In a wide frame it may stand far from where it was dropped.
            self.session.reveal();
            self.window_state.overlay = Some(Overlay::Inline(Inline::task(new.clone(), chip)));
        }
    }

    /// Takes the last step back.
    pub(in crate::app) fn undo(&mut self) {
        let before = Arc::clone(self.session.document.board());
        self.session.table.end_editing();
        if let Some(step) = self.session.document.undo() {
            self.window_state.message = Message::of(|lang| window::undone(lang, &step.label.say(lang)));
            self.show_changed(&before, &step.show);
        }
    }

    /// Does it again.
    pub(in crate::app) fn redo(&mut self) {
        let before = Arc::clone(self.session.document.board());
        self.session.table.end_editing();
        if let Some(step) = self.session.document.redo() {
            self.window_state.message = Message::of(|lang| window::redone(lang, &step.label.say(lang)));
            self.show_changed(&before, &step.show);
        }
    }

    /// After a step back or forward: what it changed is selected and brought into view.
    fn show_changed(&mut self, before: &Board, records: &[RecordRef]) {
        self.session.settle(None);
        if self.session.part == Part::Table {
            let rows: Vec<RecordRef> = records.iter().filter(|row| self.session.document.board().has(row)).cloned().collect();
            if let Some(last) = rows.last() {
                self.session.choose_row(last);
                self.session.table.listing_mut().choose_all(&rows);
            }
            return;
        }
        self.session.follow(before, None);
        self.session.selection.choose_one(records, (self.session.document.board(), &self.session.drawing));
        self.session.reveal();
    }

    /// Does what a command means for the selected pieces or the focused cell.
    pub(in crate::app) fn step(&mut self, command: Command) {
        if let (Command::Move(side), Some(what)) = (command, self.session.selection.focus().and_then(Target::head_record)) {
            return self.shift_head(&what, side);
        }
        if command == Command::TakeAway
            && let Some(edit) = self.session.taken_out()
        {
            return self.take_away(&edit);
        }
        let pieces = self.session.pieces();
        let from = self.session.selection.cell().cloned();
        let wanted = match (command, &from) {
            (Command::Move(side), Some(cell)) => self.session.document.board().neighbour(cell, side).or(from.clone()),
            _ => from.clone(),
        };
        match self.meant(command, &pieces, from.as_ref(), wanted.as_ref()) {
            Some(Ok(edit)) if matches!(command, Command::TakeAway | Command::Delete) => self.take_away(&edit),
            Some(Ok(edit)) if matches!(command, Command::Move(_)) => self.put(&edit, wanted.as_ref()),
            Some(Ok(edit)) => self.edit(&edit, wanted.as_ref()),
            Some(Err(error)) => self.window_state.message = Message::of(|lang| error.say(lang)),
            None => {}
        }
    }

    /// Moves a head on by one place.
    fn shift_head(&mut self, what: &RecordRef, side: Side) {
        let session = &self.session;
        if matches!(what, RecordRef::Actor(_)) && !session.drawing.has_regions_order() {
            self.window_state.message = Message::of(parts::not_in_order);
            return;
        }
        // Areas stand below each other on the grid and beside each other in a matrix.
        let is_turned = session.part == Part::Matrix && matches!(what, RecordRef::Area(_));
        let side = if is_turned { side.turned() } else { side };
        match session.document.board().shift_head(what, side) {
            Some(edit) => self.edit(&edit, None),
            None => self.window_state.message = Message::of(window::head_edge),
        }
    }

    fn meant(
        &self,
        command: Command,
        pieces: &[Piece],
        from: Option<&Cell>,
        to: Option<&Cell>,
    ) -> Option<Result<Edit, EditError>> {
        let board = self.session.document.board();
        Some(match command {
            Command::TakeAway => board.take_away(pieces),
            Command::Delete => board.remove_whole(pieces),
            Command::Role(role) => board.set_roles(pieces, role, || self.new_responsibility(pieces)),
            Command::Move(_) => {
                let to = Landing::Shifted(from?.clone(), to?.clone());
                board.carry(pieces, Carry::Move, &to, || self.new_responsibility(pieces)).map(|(edit, _)| edit)
            }
            Command::Extend(side) => board.extend_pieces(pieces, side),
            Command::Shrink(side) => board.shrink_pieces(pieces, if side == Side::Left { End::Last } else { End::First }),
            Command::Note(decision) => Ok(board.set_note(from?, decision)),
            _ => return None,
        })
    }

    fn new_responsibility(&self, pieces: &[Piece]) -> ResponsibilityId {
        let board = self.session.document.board();
        let actor = pieces.first().and_then(|piece| board.responsibilities().get(&piece.responsibility));
        let actor = actor.and_then(|responsibility| board.actors().get(&responsibility.actor));
        ResponsibilityId::make(actor.map_or("", |actor| actor.name()), (self.new_bits)())
    }

    /// Lets the name of what has the focus be changed in place.
    pub(in crate::app) fn rename(&mut self) {
        if let Some(target) = self.session.selection.named() {
            self.window_state.overlay = Some(Overlay::Inline(Inline::rename(target.clone(), self.session.document.board())));
        }
    }

    /// Lets an institution be typed into the focused cell.
    pub(in crate::app) fn add(&mut self) {
        if let Some(cell) = self.session.selection.cell() {
            self.window_state.overlay = Some(Overlay::Inline(Inline::add(cell.clone())));
        }
    }

    /// Goes on to the next cell of the row, to type there.
    pub(in crate::app) fn add_next(&mut self) {
        let session = &mut self.session;
        let next = session.selection.cell().and_then(|cell| session.document.board().neighbour(cell, Side::Right));
        if let Some(cell) = next {
            session.selection.choose(Target::Cell(cell), &session.drawing);
            session.reveal();
            self.add();
        }
    }

    /// Takes the selected pieces up by the keyboard, to be put elsewhere as well.
    pub(in crate::app) fn take_up(&mut self) {
        let (chips, bits): (Vec<_>, _) = (self.session.selection.chips().cloned().collect(), (self.new_bits)());
        if let Some(grip) = self.session.selection.cell().cloned()
            && self.session.selection.go_home()
        {
            self.session.held = Some(Held::by_keys(Drag::Chips { chips, grip, bits }, Carry::Also));
            self.window_state.message = Message::of(window::carry_hint);
        }
    }

    /// Drops what the keyboard holds; else goes from a cell to its chips, from a chip or a head to its properties.
    pub(in crate::app) fn go_in(&mut self) {
        let session = &mut self.session;
        if session.held.is_none() {
            return self.enter();
        }
        let Some(spot) = Spot::of_focus(&session.selection, &session.drawing) else {
            self.window_state.message = Message::of(|lang| window::drop_refused(lang, &window::drop_nowhere(lang)));
            return;
        };
        let Some(held) = session.held.take() else { return };
        match held.plan(session.document.board(), &spot, self.lang) {
            Ok(plan) => self.put(&plan.edit, plan.cell(&spot).as_ref()),
            Err(why) => self.window_state.message = Message::of(|lang| window::drop_refused(lang, &why.say(lang))),
        }
    }

    /// Goes from a cell to its chips; an empty cell is typed into, an entry of the legend filters, all else shows its properties.
    fn enter(&mut self) {
        let session = &mut self.session;
        if canvas::go_in(&mut session.selection, &session.drawing) {
            return;
        }
        match session.selection.focus().cloned() {
            Some(Target::Cell(_)) => self.add(),
            Some(entry @ (Target::LegendGroup(_) | Target::LegendRole(_) | Target::LegendState(_))) => {
                session.board_view.toggle(&entry);
                session.settle(None);
            }
            Some(_) => self.open_properties(),
            None => {}
        }
    }

    /// Puts back what is held; else goes back from a chip to its cell; else selects nothing but the focus.
    pub(in crate::app) fn go_out(&mut self) {
        if self.session.held.take().is_some() {
            self.window_state.message = Message::of(window::drop_cancelled);
        } else if !self.session.selection.go_home() {
            self.session.selection.only_focus();
        }
    }
}

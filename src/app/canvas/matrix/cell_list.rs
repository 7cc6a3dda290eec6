//! List of what stands in one cell of the matrix: small, over the window; in it each thing is set, taken away or opened.

use std::sync::Arc;

use egui::{Area, Checkbox, Frame, Id, Key, Modifiers, Order, Rect, RichText, Role, Ui, WidgetInfo, vec2};

use super::brush::{Brush, taken_out};
use super::cell::MatrixCell;
use crate::app::action::outbox::Outbox;
use crate::app::canvas::action::MatrixAction;
use crate::app::kit::style;
use crate::app::session::action::BoardAction;
use crate::app::shell::action::WindowAction;
use crate::model::{Board, CellNames, Coverage, Edit, Label, Record, RecordRef, Responsibility};
use crate::report::{ColumnKey, cells_in_column, matrix_cell};
use crate::scene::Target;
use crate::text::{Lang, and, brush as t};

/// Width of the list, in points.
const WIDTH: f32 = 430.0;

/// The list of one cell.
pub(in crate::app) struct CellList {
    cell: MatrixCell,
    /// Responsibilities that stood there when the list appeared, and those set since.
    known: Vec<Arc<Responsibility>>,
    /// True once its first line has been given the keyboard.
    begun: bool,
}

/// Things that the list reads.
#[derive(Clone, Copy)]
pub(in crate::app) struct CellListContext<'a> {
    /// The present board.
    pub board: &'a Board,
    /// The brush.
    pub brush: &'a Brush,
    /// The language of the window.
    pub lang: Lang,
    /// Place of the cell on the screen.
    pub place: Rect,
}

impl CellList {
    /// The list of a cell.
    pub(in crate::app) fn new(cell: MatrixCell, board: &Board) -> Self {
        let known = matrix_cell(board, &cell.0, &cell.1).into_iter().cloned().collect();
        Self { cell, known, begun: false }
    }

    /// The cell that it is about.
    pub(in crate::app) fn target(&self) -> Target {
        Target::MatrixCell(self.cell.0.clone(), self.cell.1.clone())
    }

    /// Draws the list below its cell.
    pub(in crate::app) fn ui(&mut self, ui: &Ui, context: CellListContext<'_>, outbox: &mut Outbox) {
        for responsibility in matrix_cell(context.board, &self.cell.0, &self.cell.1) {
            match self.known.iter_mut().find(|known| known.id == responsibility.id) {
                Some(known) => known.clone_from(responsibility),
                None => self.known.push(Arc::clone(responsibility)),
            }
        }
        let corner = context.place.left_bottom() + vec2(0.0, 6.0);
        let area = Area::new(Id::unique("cell of the matrix")).order(Order::Foreground).fixed_pos(corner).constrain(true);
        let shown = area.show(ui.ctx(), |ui| {
            Frame::popup(ui.style()).fill(style::look(ui.ctx()).bar).inner_margin(10.0).show(ui, |ui| {
                ui.set_width(WIDTH);
                self.lines_ui(ui, context, outbox);
            });
        });
        let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let pressed = ui.input(|input| input.pointer.any_pressed().then(|| input.pointer.interact_pos()).flatten());
        if escape || pressed.is_some_and(|at| self.begun && !shown.response.rect.contains(at)) {
            outbox.push(WindowAction::CloseOverlay);
        }
        self.begun = true;
    }

    fn lines_ui(&self, ui: &mut Ui, context: CellListContext<'_>, outbox: &mut Outbox) {
        let CellListContext { board, brush, lang, .. } = context;
        ui.label(style::strong(self.name(board, lang)));
        let mut is_set = brush.is_set(board, &self.cell);
        let name = t::list_brush(lang, &brush.say(board, lang));
        let tick = style::tick(ui, Checkbox::new(&mut is_set, &name));
        tick.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_set, &name));
        if !self.begun {
            tick.request_focus();
        }
        if tick.changed() {
            outbox.push(MatrixAction::Stroke(vec![self.cell.clone()], is_set));
        }
        ui.separator();
        for responsibility in &self.known {
            self.line_ui(ui, responsibility, context, outbox);
        }
        ui.label(RichText::new(t::list_hint(lang)).small().weak());
    }

    /// One responsibility: whether it stands here, and the way to its properties.
    fn line_ui(&self, ui: &mut Ui, responsibility: &Arc<Responsibility>, context: CellListContext<'_>, outbox: &mut Outbox) {
        let CellListContext { board, lang, .. } = context;
        let now = board.responsibilities().get(&responsibility.id);
        let mut is_here = now.is_some_and(|now| !cells_in_column(board, now, &self.cell.1).is_empty());
        let name = self.says(responsibility, board, lang);
        ui.horizontal(|ui| {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let open = ui.add_enabled(now.is_some(), egui::Button::new(t::list_open(lang)));
                open.widget_info(|| WidgetInfo::labeled(Role::Button, now.is_some(), t::list_open_of(lang, &name)));
                if open.clicked() {
                    outbox.push(MatrixAction::OpenListed(RecordRef::Responsibility(responsibility.id.clone())));
                }
                ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                    ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Truncate);
                    let tick = style::tick(ui, Checkbox::new(&mut is_here, &name));
                    tick.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_here, &name));
                    if tick.changed() {
                        outbox.push(BoardAction::Edit(if is_here {
                            self.put(responsibility, board)
                        } else {
                            taken_out(board, responsibility, &self.cell.1)
                        }));
                    }
                    tick.on_hover_text(&name);
                });
            });
        });
    }

    fn name(&self, board: &Board, lang: Lang) -> String {
        let column = match &self.cell.1 {
            ColumnKey::NoGroup => t::no_groups(lang),
            ColumnKey::Area(id) => board.name_of(&RecordRef::Area(id.clone()), lang),
            ColumnKey::Status(id) => board.name_of(&RecordRef::Status(id.clone()), lang),
            ColumnKey::Folded(id) => board.name_of(&RecordRef::StatusGroup(id.clone()), lang),
            ColumnKey::Group(id) => board.name_of(&RecordRef::TargetGroup(id.clone()), lang),
        };
        t::list_of(lang, &board.actor_name(&self.cell.0), &column)
    }

    /// "federführend · oA und mA · Sprache: Duldung bis Ukraine · Task".
    fn says(&self, responsibility: &Responsibility, board: &Board, lang: Lang) -> String {
        let groups = board.target_groups().iter().filter(|group| responsibility.groups.contains(&group.id));
        let groups: Vec<String> = groups.map(|group| group.flag_name().to_owned()).collect();
        let groups = if groups.is_empty() { t::no_groups(lang) } else { and(lang, &groups) };
        let cells = CellNames::of(&self.own_cells(responsibility, board), board).say(lang);
        let entry = t::list_entry(lang, &responsibility.role.say(lang), &groups, &cells);
        if responsibility.task.is_empty() { entry } else { format!("{entry} · {}", responsibility.task) }
    }

    fn own_cells(&self, responsibility: &Responsibility, board: &Board) -> Coverage {
        cells_in_column(board, responsibility, &self.cell.1)
    }

    /// Puts it back as it was.
    fn put(&self, responsibility: &Arc<Responsibility>, board: &Board) -> Edit {
        match (&self.cell.1, board.responsibilities().get(&responsibility.id)) {
            (ColumnKey::Group(group), Some(now)) => {
                let groups = now.groups.iter().chain([group]).cloned().collect();
                Edit::Put(Record::from(Responsibility { groups, ..(**now).clone() }))
            }
            (_, Some(_)) => Edit::Cover(responsibility.id.clone(), self.own_cells(responsibility, board)),
            (_, None) => Edit::All(
                Label::Covered(
                    board.actor_name(&responsibility.actor),
                    CellNames::of(&self.own_cells(responsibility, board), board),
                ),
                vec![Edit::Put(Record::from((**responsibility).clone()))],
            ),
        }
    }
}

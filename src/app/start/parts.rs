//! A new board from templates: one for each part, with a preview of what comes of them.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{
    Button, CentralPanel, Checkbox, Frame, Id, Label, Margin, Panel, Rect, RichText, ScrollArea, TextEdit, Ui, Vec2, vec2,
};

use super::super::inspector::{Ticks, sets};
use super::{StartContext, Thumbnail, Way, header_ui};
use crate::app::action::outbox::Outbox;
use crate::app::kit::style;
use crate::app::shell::action::WindowAction;
use crate::app::shell::message::Message;
use crate::app::start::action::StartAction;
use crate::catalogue::{self, Template, TemplateError, TemplatePart};
use crate::model::{Board, BoardId, Edit, KindId};
use crate::picture::Pictures;
use crate::text::{Lang, commands, count, start};

/// A preview need not be larger than a board is on most screens.
const LARGEST_PREVIEW: Vec2 = vec2(1280.0, 720.0);

/// A part to choose, and its name for users.
type Choice = (TemplatePart, fn(Lang) -> String);

/// Parts to choose, in their order on the page.
const CHOICES: [Choice; 3] = [
    (TemplatePart::Statuses, start::statuses),
    (TemplatePart::Areas, start::areas),
    (TemplatePart::TargetGroups, start::target_groups),
];

/// The templates that are chosen.
pub(super) struct Parts {
    title: String,
    /// One of each part, and the kinds of institution, which are always the same.
    chosen: Vec<&'static Template>,
    /// Preview of these, or the reason why there is none.
    preview: Option<Result<Preview, String>>,
    /// The kinds of which an institution each is on the board from the start.
    kinds: BTreeSet<KindId>,
    /// True if these have their typical responsibilities.
    typical: bool,
}

/// Preview of the chosen templates; its title is typed later.
struct Preview {
    /// The board without institutions.
    plain: Arc<Board>,
    /// The board with those that are chosen.
    whole: Arc<Board>,
    /// Number of the chosen kinds that have no typical responsibility which fits.
    without: usize,
    drawing: Thumbnail,
}

impl Parts {
    /// The standard of each part.
    pub(super) fn new(context: &StartContext) -> Self {
        let parts = CHOICES.into_iter().map(|(part, _)| part).chain([TemplatePart::Kinds]);
        let chosen = parts.filter_map(|part| of_part(part).next()).collect();
        Self { title: commands::new_title(context.lang), chosen, preview: None, kinds: BTreeSet::new(), typical: true }
    }

    /// The board of the chosen templates.
    pub(super) fn board(&self, context: &StartContext) -> Result<Arc<Board>, TemplateError> {
        let typed = self.title.trim();
        let title = if typed.is_empty() { commands::new_title(context.lang) } else { typed.to_owned() };
        catalogue::compose(&self.chosen, BoardId::make(&title, (context.new_bits)()), &title)
    }

    /// The step that brings the chosen institutions to the board, if any.
    fn institutions(&self, board: &Board, context: &StartContext) -> Result<Option<Edit>, TemplateError> {
        let known = board.kinds().iter().map(|kind| kind.id.clone());
        let kinds: Vec<KindId> = known.filter(|kind| self.kinds.contains(kind)).collect();
        catalogue::add_institutions(board, &kinds, self.typical, context.new_bits)
    }

    /// The board with its institutions, drawn.
    fn drawn(&self, context: &StartContext) -> Result<Preview, String> {
        let say = |error: TemplateError| error.say(context.lang);
        let plain = self.board(context).map_err(say)?;
        let whole = match self.institutions(&plain, context).map_err(say)? {
            Some(edit) => plain.apply(&edit).map_err(|error| error.say(context.lang))?,
            None => Arc::clone(&plain),
        };
        let drawing = Thumbnail::of(Some(&whole), &Pictures::default(), context.theme);
        let none = |kind: &&KindId| catalogue::typical_for(kind, &plain).is_ok_and(|typical| typical.offered.is_empty());
        let without = if self.typical { self.kinds.iter().filter(none).count() } else { 0 };
        Ok(Preview { plain, whole, without, drawing })
    }

    /// Draws the choices beside the preview; gives the way back.
    pub(super) fn ui(&mut self, ui: &mut Ui, fresh: bool, context: &StartContext, outbox: &mut Outbox) -> Option<Way> {
        let lang = context.lang;
        let back = header_ui(ui, &start::template(lang), lang);
        let mut wanted = false;
        let frame = Frame::new().inner_margin(Margin::symmetric(24, 12));
        Panel::bottom("start parts end").frame(frame).show_separator_line(false).show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.set_min_height(style::MAIN_BUTTON);
                let label = ui.label(start::board_title(lang));
                ui.add(TextEdit::singleline(&mut self.title).desired_width(420.0)).labelled_by(label.id);
                let create = style::main_button(ui, start::create(lang));
                if fresh {
                    create.request_focus();
                }
                wanted = create.clicked();
            });
        });
        Panel::left("start parts").frame(frame).resizable(false).exact_size(400.0).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| wanted |= self.choose_ui(ui, lang));
        });
        CentralPanel::no_frame().frame(frame).show(ui, |ui| self.preview_ui(ui, context));
        if wanted {
            let made = self.board(context).and_then(|board| Ok((self.institutions(&board, context)?, board)));
            match made {
                Ok((first, board)) => outbox.push(StartAction::ShowNew(board, first)),
                Err(error) => outbox.push(WindowAction::Say(Message::of(|lang| error.say(lang)))),
            }
        }
        back.then_some(Way::Choices)
    }

    /// Draws the templates of each part; says whether one was chosen for good, by a double click.
    fn choose_ui(&mut self, ui: &mut Ui, lang: Lang) -> bool {
        let mut wanted = false;
        for (part, name) in CHOICES {
            ui.label(style::strong(name(lang)));
            for template in of_part(part) {
                let is_chosen = self.chosen.iter().any(|chosen| chosen.name() == template.name());
                // The part stands above already.
                let says = template.say(lang);
                let says = says.split_once(": ").map_or(says.as_str(), |(_, rest)| rest);
                let row = Button::selectable(is_chosen, says).min_size(vec2(ui.available_width(), 0.0)).truncate();
                let row = ui.push_id(Id::unique(template.name()), |ui| ui.add(row)).inner;
                wanted |= row.double_clicked();
                if row.clicked() && !is_chosen {
                    self.chosen.iter_mut().filter(|chosen| chosen.part() == part).for_each(|chosen| *chosen = template);
                    self.preview = None;
                }
            }
            ui.add_space(10.0);
        }
        wanted
    }

    /// Draws the kinds of institution, by sector, of which one each comes along; whether another choice was made.
    fn kinds_ui(&mut self, ui: &mut Ui, board: &Board, without: usize, lang: Lang) -> bool {
        let before = (self.kinds.clone(), self.typical);
        ui.add(Label::new(RichText::new(start::institutions_hint(lang)).small().weak()).wrap());
        let ticks = Ticks { lang, id: Id::unique("start kinds"), label: start::kinds(lang) };
        let scroll = ScrollArea::vertical().id_salt("start kinds").max_height(0.45 * ui.available_height());
        let scroll = scroll.auto_shrink([false, true]);
        scroll.show(ui, |ui| ticks.ui(ui, &mut self.kinds, sets::kinds(board, lang)));
        ui.add_enabled_ui(!self.kinds.is_empty(), |ui| {
            style::tick(ui, Checkbox::new(&mut self.typical, start::with_typical(lang)))
        });
        if without > 0 {
            ui.add(Label::new(RichText::new(start::without_typical(lang, without)).small().weak()).wrap());
        }
        before != (self.kinds.clone(), self.typical)
    }

    fn preview_ui(&mut self, ui: &mut Ui, context: &StartContext) {
        let mut preview = self.preview.take().unwrap_or_else(|| self.drawn(context));
        let changed = match &mut preview {
            Ok(preview) => self.drawn_ui(ui, preview, context),
            Err(why) => {
                ui.add(Label::new(why.as_str()).wrap());
                false
            }
        };
        if changed {
            ui.ctx().request_repaint();
        } else {
            self.preview = Some(preview);
        }
    }

    /// Preview of what is chosen, in words and drawn, with the kinds to tick; whether these changed.
    fn drawn_ui(&mut self, ui: &mut Ui, preview: &mut Preview, context: &StartContext) -> bool {
        let Preview { plain, whole: board, without, drawing } = preview;
        let of = |number: usize| count(context.lang, number);
        let [statuses, areas] = [of(board.statuses().len()), of(board.areas().len())];
        let [groups, kinds] = [of(board.target_groups().len()), of(board.kinds().len())];
        ui.label(start::holds(context.lang, &statuses, &areas, &groups, &kinds));
        let (actors, responsibilities) = (board.actors().len(), board.responsibilities().len());
        ui.label(start::holds_institutions(context.lang, actors, responsibilities));
        let changed = self.kinds_ui(ui, plain, *without, context.lang);
        ui.add_space(8.0);
        let room = ui.available_rect_before_wrap();
        // To the left, below the words about it.
        let rect = Rect::from_min_size(room.min, drawing.size_in(room.size().min(LARGEST_PREVIEW)));
        drawing.paint(ui.painter(), rect, context.theme);
        changed
    }
}

/// The templates that bring a part.
fn of_part(part: TemplatePart) -> impl Iterator<Item = &'static Template> {
    catalogue::templates().iter().copied().filter(move |template| template.part() == part)
}

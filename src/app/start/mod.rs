//! The start page: an example to look at, a new board from a template, or one with a list of names. It stands where the board
//! would and makes boards; whether the present one may be left for them is asked elsewhere.

pub(super) mod action;
pub(super) mod actions;
mod choices;
mod list;
mod parts;
mod thumbnail;

use std::sync::Arc;

use egui::{Event, Frame, Key, Margin, Modifiers, Panel, RichText, Ui};

use self::list::List;
use self::parts::Parts;
use self::thumbnail::Thumbnail;
use super::action::outbox::Outbox;
use super::kit::style;
use crate::app::start::action::StartAction;
use crate::catalogue;
use crate::intake::Decoded;
use crate::model::Board;
use crate::picture::Pictures;
use crate::save;
use crate::scene::style::Theme;
use crate::text::{Lang, start};

/// The start page.
#[derive(Default)]
pub(super) struct Start {
    page: Page,
    /// True if a board lies behind it, to go back to.
    pub has_board: bool,
    /// True if its first field has been given the focus.
    begun: bool,
    /// The example and an empty board in small; drawn when they are first seen.
    thumbnails: Option<[Thumbnail; 2]>,
}

/// Page that is shown.
#[derive(Default)]
enum Page {
    /// The three choices.
    #[default]
    Choices,
    /// A board from templates.
    Parts(Parts),
    /// A list of names.
    List(Box<List>),
}

/// Page to which choosing leads.
#[derive(Clone, Copy)]
enum Way {
    Choices,
    Parts,
    List,
}

/// Context of the start page.
pub(super) struct StartContext {
    /// The language of the window.
    pub lang: Lang,
    /// The colors of drawings.
    pub theme: Theme,
    /// Makes the random bits of new ids.
    pub new_bits: fn() -> u64,
    /// True if keys are meant for the page and for nothing that lies over it.
    pub has_keys: bool,
}

impl Start {
    /// The page over a board that is open, or without one.
    pub(super) fn new(has_board: bool) -> Self {
        Self { has_board, ..Self::default() }
    }

    /// The page with a list that was read from a file.
    pub(super) fn with_list(has_board: bool, list: Decoded) -> Self {
        Self { page: Page::List(Box::new(List::with_file(list))), ..Self::new(has_board) }
    }

    /// Gives its first field the focus again, as when it came up.
    pub(super) fn refocus(&mut self) {
        self.begun = false;
    }

    /// Leaves the focus to something beside it.
    pub(super) fn leave_focus(&mut self) {
        self.begun = true;
    }

    /// Draws the page.
    pub(super) fn ui(&mut self, ui: &mut Ui, context: &StartContext, outbox: &mut Outbox) {
        let fresh = !std::mem::replace(&mut self.begun, true);
        let escape = context.has_keys && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let pasted = if context.has_keys { pasted(ui) } else { None };
        let way = match &mut self.page {
            Page::Choices if pasted.is_some() => Some(Way::List),
            Page::Choices => {
                if escape && self.has_board {
                    outbox.push(StartAction::BackToBoard);
                }
                let thumbnails = self.thumbnails.get_or_insert_with(|| thumbnails(context));
                choices::ui(ui, thumbnails, (self.has_board, fresh), context, outbox)
            }
            _ if escape => Some(Way::Choices),
            Page::Parts(parts) => parts.ui(ui, fresh, context, outbox),
            Page::List(list) => list.ui(ui, fresh, context, outbox),
        };
        if let Some(way) = way {
            self.begun = false;
            self.page = match way {
                Way::Choices => Page::Choices,
                Way::Parts => Page::Parts(Parts::new(context)),
                Way::List => Page::List(Box::new(List::with_text(pasted.unwrap_or_default()))),
            };
            ui.ctx().request_repaint();
        }
    }
}

/// A list that is pasted while no field waits for it.
fn pasted(ui: &Ui) -> Option<String> {
    let paste = |event: &Event| if let Event::Paste(text) = event { Some(text.clone()) } else { None };
    if ui.ctx().text_edit_focused() { None } else { ui.input(|input| input.events.iter().find_map(paste)) }
}

/// The example, and the board that the standard templates make.
fn thumbnails(context: &StartContext) -> [Thumbnail; 2] {
    let example = catalogue::the_example();
    let logos = |board: &Arc<Board>| save::read_logos(&board.head().logos, example.logos()).pictures;
    // A template that cannot be read is a fault of the program, said where it is chosen.
    let example = example.board().ok();
    let logos = example.as_ref().map(logos).unwrap_or_default();
    let empty = Parts::new(context).board(context).ok();
    let of = |board: Option<Arc<Board>>, logos: &Pictures| Thumbnail::of(board.as_ref(), logos, context.theme);
    [of(example, &logos), of(empty, &Pictures::default())]
}

/// Draws the heading of a part of the page, with the way back, which it gives.
fn header_ui(ui: &mut Ui, title: &str, lang: Lang) -> bool {
    let frame = Frame::new().inner_margin(Margin { left: 24, right: 24, top: 20, bottom: 8 });
    let header = Panel::top("start header").frame(frame).show_separator_line(false).show(ui, |ui| {
        ui.horizontal(|ui| {
            let back = ui.button(start::back(lang)).clicked();
            ui.label(RichText::new(title).font(style::bold(24.0)));
            back
        })
    });
    header.inner.inner
}

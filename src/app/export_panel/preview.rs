//! The preview: the pages as they would be written, laid out on a thread whenever the board or what is asked for changes.

use std::sync::Arc;

use egui::Context;

use super::picture::Page;
use crate::app::platform::jobs::{Job, Outcome};
use crate::export::{Format, Sheet, sheets};
use crate::layout::{LeftOut, NothingLeft, Remedies, Request};
use crate::model::Board;
use crate::picture::Pictures;
use crate::report::{Audience, Disclosed, disclose};
use crate::typeset::Typesetter;

/// What is drawn, and for whom.
#[derive(Clone, Debug)]
pub(super) struct Order {
    /// The board.
    pub board: Arc<Board>,
    /// The pictures of its logos.
    pub logos: Pictures,
    /// To whom it is shown.
    pub audience: Audience,
    /// What is asked for.
    pub request: Request,
    /// The formats.
    pub formats: Vec<Format>,
}

impl PartialEq for Order {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.board, &other.board)
            && (self.audience, &self.request, &self.formats) == (other.audience, &other.request, &other.formats)
    }
}

/// What came of an order.
pub(super) struct Drawn {
    /// The board as the audience sees it.
    pub disclosed: Disclosed,
    /// The pages, and what would help each that does not fit.
    pub pages: Result<Vec<(Sheet, Option<Remedies>)>, NothingLeft>,
    /// Views of which nothing is left, where there are others.
    pub left_out: Vec<LeftOut>,
}

impl Order {
    /// Lays it out; the order of work is the same as on the command line, so that the same bytes come out.
    pub(super) fn draw(&self, typesetter: &Typesetter) -> Drawn {
        let disclosed = disclose(&self.board, self.audience);
        let (sheets, left_out) = self.sheets(typesetter, &disclosed);
        let pages = sheets.map(|sheets| {
            let help = |sheet: &Sheet| {
                if sheet.options.allow_small { None } else { Remedies::of(typesetter, &disclosed, (&sheet.options, &sheet.laid)) }
            };
            sheets.into_iter().map(|sheet| (help(&sheet), sheet)).map(|(help, sheet)| (sheet, help)).collect()
        });
        Drawn { disclosed, pages, left_out }
    }

    /// The pages, and the views that leave nothing beside others.
    fn sheets(&self, typesetter: &Typesetter, disclosed: &Disclosed) -> (Result<Vec<Sheet>, NothingLeft>, Vec<LeftOut>) {
        match self.request.resolve(disclosed, &self.logos) {
            Ok(asked) => (Ok(sheets(typesetter, disclosed, &asked, &self.formats)), asked.left_out),
            Err(why) => (Err(why), Vec::new()),
        }
    }
}

/// The pages as they were laid out last, and the work on the next.
#[derive(Default)]
pub(super) struct Preview {
    /// What was drawn last, which may be older than what is asked for.
    pub drawn: Option<Arc<Drawn>>,
    /// The picture of the page that is shown.
    pub page: Page,
    of: Option<Order>,
    job: Option<Job<(Order, Drawn, Typesetter)>>,
    /// Waits here for the next order with all that it has shaped.
    typesetter: Option<Typesetter>,
}

impl Preview {
    /// Takes what is done, and lays out what is asked for unless it is drawn already.
    pub(super) fn follow(&mut self, ctx: &Context, order: &Order) {
        match self.job.as_ref().map(Job::outcome) {
            Some(Outcome::Done((of, drawn, typesetter))) => {
                (self.of, self.drawn, self.typesetter, self.job) = (Some(of), Some(Arc::new(drawn)), Some(typesetter), None);
            }
            // A fault is not tried again with the same board.
            Some(Outcome::Failed) => (self.of, self.drawn, self.job) = (Some(order.clone()), None, None),
            Some(Outcome::Waiting) | None => {}
        }
        if self.job.is_none() && self.of.as_ref() != Some(order) {
            let (order, typesetter) = (order.clone(), self.typesetter.take());
            self.job = Some(Job::start(ctx, move || {
                let typesetter = typesetter.unwrap_or_default();
                let drawn = order.draw(&typesetter);
                (order, drawn, typesetter)
            }));
        }
    }

    /// Whether what is drawn is older than what is asked for.
    pub(super) fn is_old(&self) -> bool {
        self.job.is_some()
    }
}

//! Preview: the sheets as they would be written, laid out on a thread whenever the board or what is asked for changes.

use std::sync::Arc;

use egui::Context;

use super::picture::Page;
use crate::app::platform::jobs::{Job, Outcome};
use crate::export::Format;
use crate::export::job::{self, Output, Prepared, Source};
use crate::layout::NothingLeft;
use crate::model::Board;
use crate::picture::Pictures;
use crate::report::{Audience, disclose};
use crate::typeset::Typesetter;

/// Order of an export: what is asked for of which board, and for whom.
#[derive(Clone, Debug)]
pub(super) struct Order {
    /// The board.
    pub board: Arc<Board>,
    /// The pictures of its logos.
    pub logos: Pictures,
    /// Those to whom it is shown.
    pub audience: Audience,
    /// The drawing.
    pub output: Output,
    /// The formats.
    pub formats: Vec<Format>,
}

impl PartialEq for Order {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.board, &other.board)
            && (self.audience, &self.output, &self.formats) == (other.audience, &other.output, &other.formats)
    }
}

/// Sheets of an order, or why there is nothing to draw.
pub(super) type Drawn = Result<Prepared, NothingLeft>;

impl Order {
    /// Lays it out.
    pub(super) fn prepare(&self, typesetter: &Typesetter) -> Drawn {
        let source = Source { disclosed: disclose(&self.board, self.audience), logos: self.logos.clone() };
        job::prepare(typesetter, source, &self.output, &self.formats)
    }
}

/// Sheets as they were laid out last, and the work on the next.
#[derive(Default)]
pub(super) struct Preview {
    /// Sheets that were drawn last, which may be older than what is asked for.
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
                let drawn = order.prepare(&typesetter);
                (order, drawn, typesetter)
            }));
        }
    }

    /// True while what is drawn is older than what is asked for.
    pub(super) fn is_old(&self) -> bool {
        self.job.is_some()
    }
}

//! Preview: the sheets as they would be written, laid out on a thread whenever the board or what is asked for changes.

use std::sync::Arc;

use egui::Context;

use super::order::{Drawn, Order};
use super::picture::PagePicture;
use crate::app::platform::jobs::{Job, Outcome};
use crate::typeset::Typesetter;

/// Sheets as they were laid out last, and the work on the next.
#[derive(Default)]
pub(super) struct Preview {
    /// Sheets that were drawn last, which may be older than what is asked for.
    pub drawn: Option<Arc<Drawn>>,
    /// The picture of the page that is shown.
    pub page: PagePicture,
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

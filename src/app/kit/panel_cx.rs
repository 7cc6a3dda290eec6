//! Context of a panel, passed first: what it reads, and where its wishes go.

use std::sync::Arc;

use crate::app::action::outbox::Outbox;
use crate::model::Board;
use crate::text::Lang;

/// Context that every panel needs, whatever it shows.
pub(in crate::app) struct PanelCx<'a> {
    /// The present board.
    pub board: &'a Arc<Board>,
    /// The language of the window.
    pub lang: Lang,
    /// Source of the random bits of new ids.
    pub new_bits: fn() -> u64,
    /// The wishes of this frame.
    pub outbox: &'a mut Outbox,
}

//! Grid on the canvas: chips and institutions that are dragged, what dropping them means, and chips made longer or shorter.

pub(super) mod drag;
mod drag_chips;
pub(super) mod drop;
pub(in crate::app) mod drop_actions;
pub(super) mod ghost;
pub(super) mod piece;
pub(super) mod resize;

//! Grid on the canvas: chips and institutions that are carried, what dropping them means, and chips made longer or shorter.

mod drag_chips;
pub(super) mod dragged;
pub(super) mod drop;
pub(in crate::app) mod drop_actions;
pub(super) mod ghost;
pub(super) mod piece;
pub(super) mod resize;

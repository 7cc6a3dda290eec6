//! Wishes of the user: commands and actions, collected while a frame is drawn and routed to their owners at its end.

pub(super) mod command;
pub(super) mod dispatch;
pub(super) mod outbox;

//! The window: labels, hints, messages.

//! Wishes of the capture line.

/// Taking over and putting away.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum CaptureAction {
    /// Taking over what was typed.
    Capture(String),
    /// The end of the line.
    CloseCapture,
}

//! Wishes of the start page.

use std::path::PathBuf;
use std::sync::Arc;

use crate::model::{Board, Edit};

/// Beginning a board.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum StartAction {
    /// Names of institutions from this file.
    ReadNames(PathBuf),
    /// A copy of the example.
    ShowExample,
    /// A new board, on which this is the first step.
    ShowNew(Arc<Board>, Option<Edit>),
    /// Back from the start page to the board.
    BackToBoard,
}

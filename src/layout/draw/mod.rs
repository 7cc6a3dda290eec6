//! DrawingKind that all drawings share: [`paper::Paper`] with the groups drawn so far, title block, legend and logos, and parts of chips,
//! cells and heads.

pub(super) mod bar;
pub(super) mod chip;
pub(super) mod filling;
pub(super) mod head;
pub(super) mod legend;
pub(super) mod logos;
pub(super) mod paper;
pub(super) mod pattern;
pub(super) mod text;
pub(super) mod title_block;

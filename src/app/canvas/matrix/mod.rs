//! Matrix on the canvas: its cells, the brush that fills them, and the list of what stands in one.

pub(in crate::app) mod actions;
pub(in crate::app) mod brush;
pub(in crate::app) mod cell;
pub(in crate::app) mod cell_list;
pub(super) mod drag_cells;

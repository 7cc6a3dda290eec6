//! Parts that all drawings share: [`scene_builder::SceneBuilder`] with the groups drawn so far, surroundings, and parts of chips, cells and
//! heads.

pub(super) mod bar;
pub(super) mod chip;
pub(super) mod column_places;
pub(super) mod filling;
pub(super) mod head;
pub(super) mod legend;
mod logos;
pub(super) mod pattern;
pub(super) mod scene_builder;
pub(super) mod surroundings;
pub(super) mod text;

//! Id of a target on the screen.

use egui::Id;

use crate::scene::Target;

/// Id from the model, whatever the place of the target.
pub(in crate::app) fn target_id(target: &Target) -> Id {
    Id::unique(target)
}

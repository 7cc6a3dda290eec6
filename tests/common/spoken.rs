//! Window as a screen reader finds it.

use egui::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::common::Window;

/// Everything that can be used without a name or with a role that says nothing. A scroll bar belongs to what it scrolls.
pub(crate) fn unspoken(window: &Window<'_>) -> Vec<String> {
    let nameless = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        let named = node.label().is_some_and(|label| !label.trim().is_empty()) || node.value().is_some();
        let acts = |action| node.data().supports_action(action);
        let can_be_used = acts(egui::accesskit::Action::Focus) || acts(egui::accesskit::Action::Click);
        can_be_used && node.role() != Role::ScrollBar && (!named || node.role() == Role::Unknown)
    };
    window.query_all_by(nameless).map(|node| format!("{:?} at {:?}", node.accesskit_node().role(), node.rect())).collect()
}

//! Labels before a colon that say what a part of a line is: "Aufgabe: Bewerbungen".

/// Labels of the parts, in the order institution, area, status, target group, role, task.
pub(in crate::capture) const PARTS: [&[&str]; 6] = [
    &["institution", "akteur", "actor"],
    &["bereich", "area"],
    &["status", "statusgruppe"],
    &["zielgruppe", "gruppe", "target group", "group"],
    &["rolle", "role"],
    &["aufgabe", "task"],
];
/// Labels of a new institution.
pub(in crate::capture) const NEW_INSTITUTION: &[&str] = &["neu", "neue institution", "new", "new institution"];

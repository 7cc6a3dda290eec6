//! Words by which several statuses are named at once, and words that deny one.

/// All statuses of the board: "alle".
pub(in crate::capture) const ALL: &[&str] =
    &["alle", "alle Status", "allen Status", "für alle", "egal welcher Status", "all", "all statuses", "everyone", "everybody"];
/// All statuses of the board but those that follow.
pub(in crate::capture) const ALL_BUT: &[&str] = &["alle außer", "alle bis auf", "alle ohne", "all except", "all but"];
/// Denials: the status beside them is not meant.
pub(in crate::capture) const NOT: &[&str] =
    &["nicht", "kein", "keine", "keinen", "keiner", "ohne", "außer", "ausgenommen", "not", "no", "without", "except", "but"];
/// Range from the status that follows to the last.
pub(in crate::capture) const FROM: &[&str] = &["ab", "from"];
/// Range from the first status to the one that follows.
pub(in crate::capture) const UNTIL: &[&str] = &["bis", "until", "up to"];
/// Range from the status before to the status after.
pub(in crate::capture) const TO: &[&str] = &["bis", "to", "until"];

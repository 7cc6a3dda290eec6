//! Words for the roles beside their names: "ff" is the lead.

use crate::model::Role;

/// Other words for a role.
pub(in crate::capture) fn role_words(role: Role) -> &'static [&'static str] {
    match role {
        Role::Lead => &["ff", "federführung", "führt feder", "leitung", "leitet", "leitend", "leads", "leading", "in charge"],
        Role::Involved => {
            &["beteiligung", "macht mit", "ist dabei", "dabei", "wirkt mit", "mitwirkend", "takes part", "participates"]
        }
        Role::Supplementary => &["ergänzt", "ergänzung", "zusätzlich", "unterstützend", "supplements", "additional"],
        Role::Informed => &["informiert", "information", "zur Kenntnis", "zur Info", "informiert werden", "is informed"],
    }
}

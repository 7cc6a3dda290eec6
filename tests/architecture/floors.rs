//! The floors: who may know whom.

use crate::rule::Rule;
use crate::source::Source;

/// The rooms, floor by floor from the ground up. A new room must be placed here.
const FLOORS: [&[&str]; 13] = [
    &["text"],
    &["model"],
    &["picture"],
    &["intake"],
    &["report", "save"],
    &["catalogue"],
    &["capture"],
    &["typeset"],
    &["scene"],
    &["layout", "raster"],
    &["paint", "export"],
    &["app", "cli"],
    &["main", "console"],
];

/// Rooms of floor 1 that know nothing of each other, though one stands above the other.
const APART: [(&str, &str); 2] = [("catalogue", "report"), ("capture", "report")];

/// The rules about floors.
pub(crate) const RULES: &[Rule] = &[
    Rule {
        text: "a floor uses only floors below it, and rooms of one floor do not know each other",
        find: uses_of_other_floors,
        planted: &[
            ("src/text/date.rs", "use crate::model::Date;"),
            ("src/model/edit.rs", "use std::fmt;\nuse crate::{text::Lang, save::Loaded};"),
            ("src/model/edit.rs", "use super::super::report;"),
            ("src/model/mod.rs", "pub use self::super::scene::Scene;"),
            ("src/report/cells.rs", "fn f() { crate::save::load(); }"),
            ("src/save/read/load.rs", "#[cfg(test)] mod tests { use crate::report::cells; }"),
            ("src/save/recovery/write.rs", "#[cfg(test)] mod tests { use crate::catalogue; }"),
            ("src/catalogue/typical.rs", "use crate::capture::Lexicon;"),
            ("src/capture/line_edit.rs", "use crate::report::cells;"),
            ("src/typeset/wrap.rs", "use crate::scene::Point;"),
            ("src/scene/mark.rs", "fn f(fit: &crate::layout::Fit) {}"),
            ("src/layout/grid/fit.rs", "macro_rules! m { () => { $crate::paint::shapes() } }"),
            ("src/export/svg/mod.rs", "use crate::paint;"),
            ("src/app/shell/menu_bar.rs", "use crate::cli::Args;"),
            ("src/cli/list.rs", "use crate::app::App;"),
            ("src/model/item.rs", "use crate::*;"),
        ],
        allowed: &[
            ("src/text/date.rs", "// crate::model\nuse super::Lang;\nconst A: &str = \"crate::model\";"),
            ("src/model/edit.rs", "use crate::text::{self, Lang};\nuse crate::model::Board;\nuse super::{head, save};"),
            ("src/capture/line_edit.rs", "use crate::catalogue::{new_institution, typical_for};"),
            ("src/app/shell/menu_bar.rs", "use crate::{export, layout, model, paint, report, save, scene, text, typeset};"),
            ("src/main.rs", "use schaubild::{app, cli};"),
        ],
    },
    Rule {
        text: "every room in lib.rs has its floor (FLOORS in tests/architecture/floors.rs)",
        find: rooms_without_floor,
        planted: &[("src/lib.rs", "pub mod text;\npub mod cellar;"), ("src/lib.rs", "mod attic;")],
        allowed: &[("src/lib.rs", "pub mod app;\npub mod text;")],
    },
    Rule {
        text: "every source file stands in a room",
        find: |source| if source.path.starts_with("src/") && homeless(source) { vec![1] } else { Vec::new() },
        planted: &[("src/cellar/a.rs", ""), ("src/attic.rs", "")],
        allowed: &[("src/lib.rs", ""), ("src/main.rs", ""), ("src/text/mod.rs", ""), ("tests/cli.rs", "")],
    },
];

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

fn homeless(source: &Source) -> bool {
    source.room().is_some_and(|room| floor(room).is_none())
}

fn uses_of_other_floors(source: &Source) -> Vec<usize> {
    let Some(own) = source.room() else { return Vec::new() };
    let uses = source.paths().into_iter().filter(|path| path.starts_with(&["crate"]) && path.parts.len() > 1);
    let wrong = uses.filter(|path| {
        let other = path.parts.get(1).map_or("", String::as_str);
        other == "*" || (other != own && floor(other) >= floor(own)) || APART.contains(&(own, other))
    });
    wrong.map(|path| path.line).collect()
}

fn rooms_without_floor(source: &Source) -> Vec<usize> {
    if source.path != "src/lib.rs" {
        return Vec::new();
    }
    let modules = source.shipped.windows(2).filter_map(|pair| match pair {
        [word, name] if word.text == "mod" => Some(name),
        _ => None,
    });
    modules.filter(|name| floor(&name.text).is_none()).map(|name| name.line).collect()
}

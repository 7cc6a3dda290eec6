//! The arguments of a command that draws: which page, which colors, and what of the board.

use clap::{Arg, ArgAction, Command};

use crate::text::{Lang, commands as texts};

/// Adds them to a command.
pub(super) fn args(command: Command, lang: Lang) -> Command {
    let one = |name: &'static str, value: &'static str, help: String| Arg::new(name).long(name).value_name(value).help(help);
    let some = |name: &'static str, help: String| one(name, "NAME,…", help).action(ArgAction::Append);
    let flag = |name: &'static str, help: String| Arg::new(name).long(name).action(ArgAction::SetTrue).help(help);
    let language = one("drawing-lang", "de|en", texts::arg_drawing_lang(lang)).value_parser(["de", "en"]);
    let all = [
        one("page", "NAME", texts::arg_page(lang)),
        flag("portrait", texts::arg_portrait(lang)),
        one("theme", "light|dark|print|bw", texts::arg_theme(lang)),
        one("view", "matrix|contacts|NAME", texts::arg_view(lang)).action(ArgAction::Append),
        one("views", "all|NAME,…", texts::arg_views(lang)).action(ArgAction::Append),
        one("columns", "areas|statuses|groups", texts::arg_columns(lang)),
        one("rows", "sector|unit|alphabet|region", texts::arg_rows(lang)),
        flag("bar", texts::arg_bar(lang)),
        flag("split", texts::arg_split(lang)),
        some("focus", texts::arg_focus(lang)),
        flag("fold-statuses", texts::arg_fold(lang)),
        some("hide", texts::arg_hide(lang)),
        some("status", texts::arg_status(lang)),
        some("area", texts::arg_area(lang)),
        some("group", texts::arg_group(lang)),
        some("role", texts::arg_role(lang)),
        some("state", texts::arg_state(lang)),
        some("sector", texts::arg_sector(lang)),
        some("actor", texts::arg_actor_export(lang)),
        flag("informed", texts::arg_informed(lang)),
        language.hide_possible_values(true),
        flag("allow-small", texts::arg_allow_small(lang)),
    ];
    command.args(all)
}

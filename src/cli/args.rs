//! Arguments of every command, with their help in the language of the user. Each command reads its own in its own file.

use clap::builder::ValueParser;
use clap::{Arg, ArgAction, Command};

use crate::text::{Lang, commands as texts};

/// The names of all commands.
pub(super) const COMMANDS: [&str; 8] = ["check", "list", "templates", "new", "example", "capture", "anonymize", "export"];

/// Place of what every command has: below what is its own.
const LAST: usize = 100;

/// The whole command line.
pub(super) fn command(lang: Lang) -> Command {
    let made = [new(lang), example(lang), capture(lang), anonymize(lang), export(lang)];
    program(lang).subcommands([check(lang), list(lang), templates(lang)]).subcommands(made)
}

/// Arguments of the window: a board and a language.
pub(super) fn window(lang: Lang) -> Command {
    program(lang).arg(board(lang).hide(true))
}

fn program(lang: Lang) -> Command {
    Command::new("schaubild")
        .version(env!("CARGO_PKG_VERSION"))
        .about(texts::about(lang))
        .after_help(format!("{}\n{}", texts::about_window(lang), texts::about_streams(lang)))
        .override_usage(texts::usage(lang))
        .help_template(texts::help_program(lang))
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(
            Arg::new("lang")
                .long("lang")
                .value_name("de|en")
                .global(true)
                .display_order(LAST)
                .value_parser(["de", "en"])
                .hide_possible_values(true)
                .help(texts::arg_lang(lang)),
        )
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .global(true)
                .display_order(LAST)
                .action(ArgAction::Help)
                .help(texts::arg_help(lang)),
        )
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .display_order(LAST)
                .action(ArgAction::Version)
                .help(texts::arg_version(lang)),
        )
}

fn check(lang: Lang) -> Command {
    of(lang, "check", texts::about_check(lang), "[BOARD] [--on YYYY-MM-DD] [--json]")
        .arg(board(lang))
        .arg(Arg::new("on").long("on").value_name("YYYY-MM-DD").help(texts::arg_on(lang)))
        .arg(json(lang))
        .after_help(texts::exit_codes(lang))
}

fn list(lang: Lang) -> Command {
    let lists = super::list::List::ALL.map(super::list::List::name).join("|");
    of(lang, "list", texts::about_list(lang), &format!("{lists} [BOARD] [--actor NAME] [--audience NAME] [--json]"))
        .arg(Arg::new("list").value_name(texts::value_list(lang)).required(true).help(texts::arg_list(lang)))
        .arg(board(lang))
        .arg(Arg::new("actor").long("actor").value_name("NAME").help(texts::arg_actor(lang)))
        .arg(Arg::new("audience").long("audience").value_name("public|network|internal").help(texts::arg_audience_list(lang)))
        .arg(json(lang))
}

fn templates(lang: Lang) -> Command {
    with_options_only(of(lang, "templates", texts::about_templates(lang), ""), lang)
}

fn new(lang: Lang) -> Command {
    let name = |name: &'static str| Arg::new(name).long(name).value_name("NAME");
    let command = of(
        lang,
        "new",
        texts::about_new(lang),
        &format!("--template NAME --to {} [--areas NAME] [--groups NAME] [--kind NAME]…", texts::value_file(lang)),
    )
    .arg(name("template").required(true).help(texts::arg_template(lang)))
    .arg(name("areas").help(texts::arg_areas(lang)))
    .arg(name("groups").help(texts::arg_groups(lang)))
    .arg(name("kind").action(ArgAction::Append).help(texts::arg_kind(lang)))
    .arg(Arg::new("title").long("title").value_name("TEXT").help(texts::arg_title(lang)))
    .arg(to(lang))
    .arg(overwrite(lang));
    with_options_only(command, lang)
}

fn example(lang: Lang) -> Command {
    of(lang, "example", texts::about_example(lang), &format!("[NAME] --to {}", texts::value_file(lang)))
        .arg(Arg::new("name").value_name("NAME").help(texts::arg_example(lang)))
        .arg(to(lang))
        .arg(overwrite(lang))
}

fn capture(lang: Lang) -> Command {
    let usage = format!("BOARD --to {} < {}", texts::value_file(lang), texts::value_lines(lang));
    of(lang, "capture", texts::about_capture(lang), &usage)
        .arg(board(lang).required(true).help(texts::arg_board_required(lang)))
        .arg(to(lang))
        .arg(overwrite(lang))
        .after_help(texts::capture_lines(lang))
}

fn anonymize(lang: Lang) -> Command {
    of(
        lang,
        "anonymize",
        texts::about_anonymize(lang),
        &format!("BOARD --to {} --audience public|network", texts::value_file(lang)),
    )
    .arg(board(lang).required(true).help(texts::arg_board_required(lang)))
    .arg(to(lang))
    .arg(Arg::new("audience").long("audience").value_name("public|network").required(true).help(texts::arg_audience(lang)))
    .arg(overwrite(lang))
}

fn export(lang: Lang) -> Command {
    let usage = format!("[BOARD] --to {}… [--audience public|network|internal] [--width PX|--dpi N]", texts::value_file(lang));
    let command = of(lang, "export", texts::about_export(lang), &usage)
        .arg(board(lang))
        .arg(to(lang).action(ArgAction::Append).help(texts::arg_to_pictures(lang)))
        .arg(Arg::new("format").long("format").value_name("svg|png|pdf").help(texts::arg_format(lang)))
        .args(super::picture::args(lang))
        .arg(Arg::new("audience").long("audience").value_name("public|network|internal").help(texts::arg_audience_export(lang)))
        .arg(overwrite(lang));
    super::args_view::args(command, lang)
}

fn of(lang: Lang, name: &'static str, about: String, usage: &str) -> Command {
    let usage = format!("schaubild {name} {usage}");
    Command::new(name).about(about).override_usage(usage.trim_end().to_owned()).help_template(texts::help_command(lang))
}

/// A command without positional arguments has no heading for them.
fn with_options_only(command: Command, lang: Lang) -> Command {
    command.help_template(texts::help_options_only(lang))
}

fn board(lang: Lang) -> Arg {
    Arg::new("board").value_name("BOARD").value_parser(ValueParser::path_buf()).help(texts::arg_board(lang))
}

fn json(lang: Lang) -> Arg {
    Arg::new("json").long("json").action(ArgAction::SetTrue).help(texts::arg_json(lang))
}

fn to(lang: Lang) -> Arg {
    let parser = ValueParser::path_buf();
    Arg::new("to").long("to").value_name(texts::value_file(lang)).required(true).value_parser(parser).help(texts::arg_to(lang))
}

fn overwrite(lang: Lang) -> Arg {
    Arg::new("overwrite").long("overwrite").action(ArgAction::SetTrue).help(texts::arg_overwrite(lang))
}

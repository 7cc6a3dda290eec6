//! Wrong use in words: clap says what is wrong as data, this says it in the language of the user.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::text::{Lang, commands};

/// The message about arguments that cannot be understood.
pub(super) fn explain(error: &Error, lang: Lang) -> String {
    let of = |kind| context(error, kind);
    let argument = of(ContextKind::InvalidArg);
    let mut message = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            commands::unknown(lang, &commands::choice_command(lang), &of(ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument => commands::unknown_argument(lang, &argument),
        ErrorKind::MissingRequiredArgument => commands::missing_argument(lang, &argument),
        ErrorKind::ArgumentConflict => commands::conflict(lang, &argument, &of(ContextKind::PriorArg)),
        ErrorKind::InvalidValue if of(ContextKind::InvalidValue).is_empty() => commands::missing_value(lang, &argument),
        ErrorKind::InvalidValue => {
            commands::invalid_value(lang, &of(ContextKind::InvalidValue), &argument, &of(ContextKind::ValidValue))
        }
        ErrorKind::ValueValidation => commands::not_a_number(lang, &of(ContextKind::InvalidValue), &argument),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => commands::missing_value(lang, &argument),
        ErrorKind::TooManyValues => commands::too_many_values(lang, &of(ContextKind::InvalidValue), &argument),
        ErrorKind::InvalidUtf8 => commands::not_utf8(lang),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => commands::missing_command(lang),
        _ => commands::not_understood(lang),
    };
    for suggested in [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue] {
        let nearest = of(suggested);
        if !nearest.is_empty() {
            message += &commands::did_you_mean(lang, &nearest);
        }
    }
    if error.kind() == ErrorKind::InvalidSubcommand {
        message += &commands::known(lang, &super::args::COMMANDS.join(", "));
    }
    message + &commands::see_help(lang)
}

/// Detail that clap knows about an error; several things are enumerated.
fn context(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(one)) => one.clone(),
        Some(ContextValue::Strings(many)) => many.join(", "),
        Some(ContextValue::StyledStr(one)) => one.to_string(),
        _ => String::new(),
    }
}

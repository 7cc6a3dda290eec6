//! Language of the command line: decided before anything else is read, because help and errors need it too.

use std::ffi::{OsStr, OsString};

use crate::text::Lang;

/// The language of `--lang`, else of the environment, else of the system, else German. `env` yields a variable of the environment,
/// `system` are the languages that the user chose for the system, the dearest first.
pub fn language(args: &[OsString], env: impl Fn(&str) -> Option<String>, system: &[String]) -> Lang {
    let of_system = || system.iter().find_map(|locale| Lang::from_locale(locale));
    asked(args).or_else(|| from_environment(env)).or_else(of_system).unwrap_or_default()
}

/// True if the arguments ask for a language.
pub fn asks_language(args: &[OsString]) -> bool {
    asked(args).is_some()
}

/// The arguments that are not about the language.
pub(super) fn others(args: &[OsString]) -> Vec<&OsString> {
    let mut rest = args.iter();
    let mut others = Vec::new();
    while let Some(arg) = rest.next() {
        if arg == "--lang" {
            rest.next();
        } else if !arg.to_string_lossy().starts_with("--lang=") {
            others.push(arg);
        }
    }
    others
}

/// True if a language is asked for that there is not.
pub(super) fn is_wrong(args: &[OsString]) -> bool {
    let is_about = |arg: &OsString| arg == "--lang" || arg.to_string_lossy().starts_with("--lang=");
    args.iter().any(is_about) && asked(args).is_none()
}

/// Language of `--lang de` or `--lang=de`; wrong values are reported later, where the arguments are checked.
fn asked(args: &[OsString]) -> Option<Lang> {
    let texts = args.iter().map(|arg| arg.to_str().unwrap_or_default());
    let after = args.iter().skip(1).map(OsString::as_os_str).chain([OsStr::new("")]);
    texts.zip(after).find_map(|(arg, next)| match arg.strip_prefix("--lang") {
        Some("") => Lang::from_locale(next.to_str()?),
        Some(rest) => Lang::from_locale(rest.strip_prefix('=')?),
        None => None,
    })
}

/// The variables in the order in which POSIX lets them win; `LANGUAGE` may be a list.
fn from_environment(env: impl Fn(&str) -> Option<String>) -> Option<Lang> {
    let names = ["LC_ALL", "LC_MESSAGES", "LANGUAGE", "LANG"].into_iter();
    names.filter_map(env).find_map(|value| value.split(':').find_map(Lang::from_locale))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(args: &[&str], env: &[(&str, &str)], expected: Lang) {
        check_on(&[], args, env, expected);
    }

    /// The same on a system with these languages.
    fn check_on(system: &[&str], args: &[&str], env: &[(&str, &str)], expected: Lang) {
        let args: Vec<OsString> = args.iter().map(OsString::from).collect();
        let system: Vec<String> = system.iter().map(|locale| (*locale).to_owned()).collect();
        let value = |name: &str| env.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned());
        assert_eq!(language(&args, value, &system), expected, "{args:?} {env:?} {system:?}");
    }

    #[test]
    fn an_argument_goes_before_the_environment_and_that_before_german() {
        check(&[], &[], Lang::De);
        check(&[], &[("LANG", "en_US.UTF-8")], Lang::En);
        check(&[], &[("LANG", "en_US.UTF-8"), ("LC_ALL", "de_DE")], Lang::De);
        check(&[], &[("LC_ALL", "C.UTF-8")], Lang::De);
        check(&[], &[("LANGUAGE", "fr:en:de"), ("LANG", "de_DE")], Lang::En);
        check(&["check", "--lang", "en"], &[("LANG", "de_DE")], Lang::En);
        check(&["--lang=de", "check"], &[("LANG", "en_US")], Lang::De);
        check(&["check", "--lang"], &[("LANG", "en_US")], Lang::En);
        check(&["--language=de"], &[("LANG", "en_US")], Lang::En);
    }
    #[test]
    fn the_languages_of_windows_hold_where_neither_argument_nor_environment_says_one() {
        check_on(&["en-US", "de-DE"], &[], &[], Lang::En);
        check_on(&["fr-FR", "en-GB", "de-DE"], &[], &[], Lang::En);
        check_on(&["tr-TR"], &[], &[], Lang::De);
        check_on(&["en-US"], &[], &[("LANG", "de_DE")], Lang::De);
        check_on(&["en-US"], &["--lang=de"], &[], Lang::De);
    }
}

//! Audiences by their names on the command line.

use clap::ArgMatches;

use super::choice::Choice;
use super::failure::Failure;
use super::text_of;
use crate::report::Audience;

/// The name of an audience on the command line.
fn name(audience: Audience) -> &'static str {
    match audience {
        Audience::Public => "public",
        Audience::Network => "network",
        Audience::Internal => "internal",
    }
}

/// The audience that `--audience` names, if it is one of those that are possible; `None` where none is given.
pub(super) fn given(given: &ArgMatches, possible: &[Audience]) -> Result<Option<Audience>, Failure> {
    let Some(asked) = text_of(given, "audience") else { return Ok(None) };
    let found = possible.iter().find(|audience| name(**audience) == asked).copied();
    let unknown = || Failure::Unknown(Choice::Audience.unknown(asked, possible.iter().map(|audience| name(*audience))));
    found.map(Some).ok_or_else(unknown)
}

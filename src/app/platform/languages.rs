//! Languages that the user chose for the whole system, the dearest first, where the environment does not say them.

/// None: the environment says them.
#[cfg(not(windows))]
pub fn system_languages() -> Vec<String> {
    Vec::new()
}

/// Languages in which Windows itself speaks.
#[cfg(windows)]
pub fn system_languages() -> Vec<String> {
    sys_locale::get_locales().collect()
}

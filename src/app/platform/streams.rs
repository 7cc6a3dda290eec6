//! Standard streams, and what stands in for them: a program with a window is started on Windows without any, unless they lead to a file
//! or another program.

/// True if what is printed reaches somebody.
#[cfg(not(windows))]
pub fn has_streams() -> bool {
    true
}

/// True if what is printed reaches somebody.
#[cfg(windows)]
pub fn has_streams() -> bool {
    use std::io::{stderr, stdout};
    use std::os::windows::io::AsRawHandle as _;
    !stdout().as_raw_handle().is_null() || !stderr().as_raw_handle().is_null()
}

/// Shows a text where it cannot be printed, and waits until the user has read it.
#[cfg(not(windows))]
pub fn show_text(_text: &str) {}

/// Shows a text where it cannot be printed, and waits until the user has read it.
#[cfg(windows)]
pub fn show_text(text: &str) {
    rfd::MessageDialog::new().set_title("Schaubild").set_description(text).show();
}

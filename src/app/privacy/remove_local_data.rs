//! Deleting what is kept, after a last look whether somebody works with it.

use std::fs;
use std::io::ErrorKind;

use super::local_data::{LocalData, LocalDataKind};
use crate::app::shell::message::Message;
use crate::save;
use crate::text::settings as t;

/// Deletes a file that is kept; why that was not possible, the place last. What stands in the preferences is theirs to delete.
pub(in crate::app) fn remove(data: &LocalData) -> Result<(), Message> {
    let place = data.file.display().to_string();
    let is_in_use =
        data.is_in_use || matches!(data.what, LocalDataKind::Recovery | LocalDataKind::Draft) && save::is_in_use(&data.file);
    if is_in_use {
        return Err(Message::of(|lang| t::still_in_use(lang, &place)));
    }
    match fs::remove_file(&data.file) {
        // Somebody else was quicker.
        Err(error) if error.kind() != ErrorKind::NotFound => {
            Err(Message::of(|lang| t::not_deleted(lang, &error.to_string(), &place)))
        }
        _ => Ok(()),
    }
}

//! Listing what is kept. Slow drives make it slow, so it runs beside the window.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::local_data::{LocalData, LocalDataKind, LocalPlaces, now, seen};
use crate::app::files::recovery::crash_save;
use crate::app::preferences;
use crate::save;

/// Younger drafts may be written at this moment.
const DRAFT_SECS: u64 = 60;
/// A lock file that is renewed is younger; see `presence.rs`.
const LOCK_SECS: u64 = 90;

/// Everything that is kept in these places.
pub(in crate::app) fn list(places: &LocalPlaces) -> Vec<LocalData> {
    let mut all = Vec::new();
    if let Some(folder) = &places.recovery {
        all.extend(save::all_recovery_files(folder).iter().filter_map(|file| recovery(file, places)));
    }
    // A file may stand in the list by several names.
    let mut known = BTreeSet::new();
    for (what, file, of) in beside(places) {
        if let Some(one) = local_data(what, &file, of)
            && known.insert(file)
        {
            all.push(one);
        }
    }
    if let Some(file) = &places.preferences {
        all.extend(of_preferences(file, places));
    }
    all.sort_by(|one, two| one.what.cmp(&two.what).then(two.at.cmp(&one.at)).then_with(|| one.file.cmp(&two.file)));
    all
}

fn recovery(file: &Path, places: &LocalPlaces) -> Option<LocalData> {
    let of = save::recover(file).map(|found| found.session.history.present().head().title.clone()).unwrap_or_default();
    let one = local_data(LocalDataKind::Recovery, file, of)?;
    let is_held = save::is_in_use(file) && !places.offered.iter().any(|offered| offered == file);
    Some(LocalData { is_in_use: is_held || places.recovered_from.as_deref() == Some(file), ..one })
}

/// Files that may lie beside those that were opened last, and drafts and crash saves.
fn beside(places: &LocalPlaces) -> Vec<(LocalDataKind, PathBuf, String)> {
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut all = Vec::new();
    for board in &places.recent {
        let of = name(board);
        all.push((LocalDataKind::Previous, save::previous_path(board), of.clone()));
        all.push((LocalDataKind::SetAside, save::set_aside_path(board), of.clone()));
        all.push((LocalDataKind::LockFile, save::lock_path(board), of.clone()));
        all.extend(crash_save::beside(board).into_iter().map(|file| (LocalDataKind::CrashSaved, file, of.clone())));
    }
    all.extend(crash_save::in_temporary().into_iter().map(|file| (LocalDataKind::CrashSaved, file, String::new())));
    let parents = places.recent.iter().filter_map(|board| board.parent());
    let own = places.recovery.iter().map(PathBuf::as_path);
    let folders: BTreeSet<&Path> = parents.chain(own).chain(places.preferences.as_deref().and_then(Path::parent)).collect();
    all.extend(folders.into_iter().flat_map(save::temporary_files).map(|file| (LocalDataKind::Draft, file, String::new())));
    all
}

/// The preferences, and what of them can be deleted by itself.
fn of_preferences(file: &Path, places: &LocalPlaces) -> Vec<LocalData> {
    let aside = preferences::aside(file);
    let files = [(LocalDataKind::Preferences, file), (LocalDataKind::OldPreferences, &aside)];
    let mut all: Vec<LocalData> = files.into_iter().filter_map(|(what, file)| local_data(what, file, String::new())).collect();
    let Some(at) = all.first().filter(|first| first.what == LocalDataKind::Preferences).map(|first| first.at) else { return all };
    for (what, count) in [(LocalDataKind::Recent, places.recent.len()), (LocalDataKind::Choices, places.choices)] {
        if count > 0 {
            all.push(LocalData { what, file: file.to_owned(), of: count.to_string(), bytes: 0, at, is_in_use: false });
        }
    }
    all
}

fn local_data(what: LocalDataKind, file: &Path, of: String) -> Option<LocalData> {
    let (at, bytes) = seen(file)?;
    let age = now().saturating_sub(at);
    let is_in_use = match what {
        LocalDataKind::Draft => age < DRAFT_SECS || save::is_in_use(file),
        LocalDataKind::LockFile => age < LOCK_SECS,
        _ => false,
    };
    Some(LocalData { what, file: file.to_owned(), of, bytes, at, is_in_use })
}

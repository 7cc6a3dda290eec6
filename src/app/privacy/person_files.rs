//! Files on this computer that name a person: the board's own, what lies beside it, and all recovery files.

use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use super::list_local_data::list;
use super::local_data::{LocalDataKind, LocalPlaces};
use crate::report::{Trace, Traces, unescaped};
use crate::save;

/// Of larger files only so much is read: no board is larger, and of recovery files the beginning holds the whole board.
const MAX_BYTES: u64 = 64 << 20;

/// A file that names a person, or may do so.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) struct FileMention {
    /// Kind; `None` for the board itself.
    pub what: Option<LocalDataKind>,
    /// True if it is the recovery file of this window.
    pub is_own: bool,
    /// The file.
    pub file: PathBuf,
    /// By what the person is found there; `None` where it cannot be read.
    pub traces: Option<Vec<Trace>>,
}

/// The files that name a person, the board's own first.
pub(in crate::app) fn files_naming(traces: &Traces, board: Option<&Path>, places: &LocalPlaces) -> Vec<FileMention> {
    let own = board.map(|board| (None, board.to_owned()));
    let holds_boards = |what: LocalDataKind| {
        matches!(
            what,
            LocalDataKind::Recovery
                | LocalDataKind::CrashSaved
                | LocalDataKind::Previous
                | LocalDataKind::SetAside
                | LocalDataKind::Draft
        )
    };
    let data = list(places).into_iter().filter(|data| holds_boards(data.what));
    let all = own.into_iter().chain(data.map(|data| (Some(data.what), data.file)));
    all.filter_map(|(what, file)| {
        let traces = match read(&file) {
            Ok(text) => Some(traces.find(&text)?.traces),
            Err(error) if error.kind() == ErrorKind::NotFound => return None,
            Err(_) => None,
        };
        Some(FileMention { what, is_own: places.own_recovery.as_ref() == Some(&file), file, traces })
    })
    .collect()
}

fn read(file: &Path) -> std::io::Result<String> {
    let mut bytes = Vec::new();
    save::open(file)?.take(MAX_BYTES).read_to_end(&mut bytes)?;
    // A recovery file holds the text of a board as a text, so that its letters may stand as numbers within.
    Ok(unescaped(&String::from_utf8_lossy(&bytes).replace("\\\\u{", "\\u{")))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::catalogue;
    use crate::model::Contact;
    use crate::save::{LogoSource, RecoveryFile};

    #[test]
    fn every_file_that_names_a_person_is_told_and_whose_recovery_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name);
        let board = catalogue::the_example().board().unwrap();
        let someone = board.contacts().iter().find(|contact| !contact.email.is_empty()).unwrap();
        let contact = Contact { name: "Mia Müller".to_owned(), ..(**someone).clone() };
        for name in ["kreis.ron", "kreis.vorher.ron"] {
            fs::write(path(name), save::to_text(&board, None)).unwrap();
        }
        fs::write(path("kreis.ausgesondert.ron"), r#"(name: "Mia M\u{fc}ller"),"#).unwrap();
        fs::write(path("kreis.wiederhergestellt.ron"), "nobody").unwrap();
        let session = crate::app::Document::untitled(board.clone(), &LogoSource::Nowhere).session();
        let files = ["own", "other"].map(|name| RecoveryFile::create(&path("recovery"), name, &session, 1).unwrap());
        let places = LocalPlaces {
            recovery: Some(path("recovery")),
            recent: vec![path("kreis.ron")],
            own_recovery: Some(files[0].path().to_owned()),
            ..LocalPlaces::default()
        };
        let found = files_naming(&Traces::of(&contact, &[]), Some(&path("kreis.ron")), &places);
        let told: Vec<_> = found.iter().map(|one| (one.what, one.is_own, one.traces.clone().unwrap())).collect();
        let by_mail = || if contact.phone.is_empty() { vec![Trace::Email] } else { vec![Trace::Phone, Trace::Email] };
        assert_eq!(told.len(), 5, "{told:?}");
        assert!(told.contains(&(None, false, by_mail())), "{told:?}");
        assert!(told.contains(&(Some(LocalDataKind::Recovery), true, by_mail())), "{told:?}");
        assert!(told.contains(&(Some(LocalDataKind::Recovery), false, by_mail())), "{told:?}");
        assert!(told.contains(&(Some(LocalDataKind::Previous), false, by_mail())), "{told:?}");
        assert!(told.contains(&(Some(LocalDataKind::SetAside), false, vec![Trace::Name])), "{told:?}");
    }
}

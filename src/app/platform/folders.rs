//! Folders in which the program keeps what is its own: those of the user, or one beside the program where it is carried about.

use std::env;
use std::path::{Path, PathBuf};

use directories::{BaseDirs, ProjectDirs};

/// File beside the program that makes it portable: everything is kept beside it and nothing in the user's folders.
const PORTABLE: &str = "portabel";
/// Folder beside a portable program.
const BESIDE: &str = "daten";

/// File in which preferences are kept; `None` where the user has no folders.
pub(in crate::app) fn preferences_file() -> Option<PathBuf> {
    let folder = beside_program().or_else(|| Some(of_user()?.config_dir().to_owned()));
    Some(folder?.join("preferences.ron"))
}

/// Folder in which recovery files are kept; `None` where the user has no folders.
pub(in crate::app) fn recovery_folder() -> Option<PathBuf> {
    let folder = beside_program().or_else(|| {
        let folders = of_user()?;
        Some(folders.state_dir().unwrap_or_else(|| folders.data_local_dir()).to_owned())
    });
    Some(folder?.join("recovery"))
}

/// Name of the user's home; `None` where there is none.
pub(super) fn name_of_home() -> Option<String> {
    Some(BaseDirs::new()?.home_dir().file_name()?.to_string_lossy().into_owned())
}

fn of_user() -> Option<ProjectDirs> {
    ProjectDirs::from("", "", "Schaubild")
}

fn beside_program() -> Option<PathBuf> {
    portable_folder(&env::current_exe().ok()?)
}

/// Folder beside a program; `None` if it is not portable.
fn portable_folder(program: &Path) -> Option<PathBuf> {
    let folder = program.parent()?;
    folder.join(PORTABLE).is_file().then(|| folder.join(BESIDE))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_beside_the_program_makes_it_portable() {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("schaubild.exe");
        assert_eq!(portable_folder(&program), None);
        std::fs::write(folder.path().join("portabel"), "").unwrap();
        assert_eq!(portable_folder(&program), Some(folder.path().join("daten")));
    }
}

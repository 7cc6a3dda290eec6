//! Writing a board that would be lost, to a file of its own: the program fails, and nobody can be asked where to.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::super::disk::unwritable;
use super::super::error::StoreError;
use super::super::system;
use super::board_text::to_text;
use crate::model::Board;

/// Ending of the names of such files.
pub const RESCUED: &str = "wiederhergestellt.ron";

/// Random letters of a name, so that nobody can have put anything there before.
const RANDOM_LETTERS: usize = 8;

/// Writes a board to a new file in a folder that others may write to as well: the user's alone, never in the place of another file, and
/// through no link. `stem` begins its name.
pub fn rescue(board: &Board, folder: &Path, stem: &str) -> Result<PathBuf, StoreError> {
    let path = folder.join(format!("{stem}.{RESCUED}"));
    let failed = |error: std::io::Error| unwritable(&error, &path);
    let (prefix, suffix) = (format!("{stem}-"), format!(".{RESCUED}"));
    let mut builder = tempfile::Builder::new();
    builder.prefix(&prefix).suffix(&suffix).rand_bytes(RANDOM_LETTERS);
    let file = builder.tempfile_in(system::long_path(folder)).map_err(failed)?;
    let (mut file, draft) = file.into_parts();
    // Even one that is too large to be read again is more than nothing.
    file.write_all(to_text(board, None).as_bytes()).and_then(|()| file.sync_all()).map_err(failed)?;
    // Without its name after a power cut it may be gone, but it is there now.
    let _ = system::sync_folder(folder);
    draft.keep().map_err(|error| failed(error.error))
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;
    use crate::model::{BoardId, Head};
    use crate::save::load;

    #[test]
    fn it_is_the_users_alone_and_replaces_nothing_that_was_put_in_its_way() {
        let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let target = elsewhere.path().join("theirs");
        fs::write(&target, "theirs").unwrap();
        symlink(&target, folder.path().join(format!("kreis.{RESCUED}"))).unwrap();
        let board = Board::new(Head::new(BoardId::new("kreis"), "Kreis"));
        let [one, two] = [(); 2].map(|()| rescue(&board, folder.path(), "kreis").unwrap());
        assert_ne!(one, two);
        assert_eq!(fs::read_to_string(&target).unwrap(), "theirs");
        assert_eq!(fs::metadata(&one).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(load(&one).unwrap().board.head().title, "Kreis");
    }
}

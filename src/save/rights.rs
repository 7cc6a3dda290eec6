//! Rights of a file: who may read and write it, by owner, group, mode and list of access. A file that takes another one's place takes
//! them over, so that colleagues who share a folder are not locked out.

use std::fs::File;
use std::path::Path;

#[cfg(unix)]
use self::unix as system;
#[cfg(windows)]
use self::windows as system;

/// Rights of a file that is there.
#[derive(Clone, Debug)]
pub(super) struct Rights(system::Rights);

/// Right of a file that its successor could not be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Right {
    /// The owner: they may do no more than the group or anybody.
    Owner,
    /// The group: its members may do no more than anybody.
    Group,
    /// The mode: the drive has one of its own for all.
    Mode,
    /// The list of access.
    List,
}

impl Rights {
    /// Rights of a file, as far as they can be told.
    pub(super) fn of(path: &Path, metadata: &std::fs::Metadata) -> Self {
        Self(system::Rights::of(path, metadata))
    }

    /// Gives them to a new file that is still empty; those that could not be given.
    pub(super) fn give(&self, file: &File) -> Vec<Right> {
        self.0.give(file)
    }

    /// The permissions by which Windows knows what is hidden or only to be read.
    #[cfg(windows)]
    pub(super) fn permissions(&self) -> &std::fs::Permissions {
        &self.0.0
    }
}

#[cfg(unix)]
mod unix {
    use std::fs::{File, Metadata, Permissions};
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    use std::path::Path;

    use rustix::fs::{Gid, Uid, fchown};

    use super::Right;

    #[derive(Clone, Debug)]
    pub(super) struct Rights {
        owner: u32,
        group: u32,
        mode: u32,
        list: Option<Vec<u8>>,
    }

    impl Rights {
        pub(super) fn of(path: &Path, metadata: &Metadata) -> Self {
            Self { owner: metadata.uid(), group: metadata.gid(), mode: metadata.mode() & 0o7777, list: list::of(path) }
        }

        pub(super) fn give(&self, file: &File) -> Vec<Right> {
            let mut lost = Vec::new();
            let is_own = |file: &File| file.metadata().is_ok_and(|metadata| metadata.gid() == self.group);
            // Only the system's own user may give a file away; who it belongs to now may do with it what the mode says of the group.
            let owner = file.metadata().ok().filter(|metadata| metadata.uid() != self.owner).map(|_| Uid::from_raw(self.owner));
            let _ = owner.map(|owner| fchown(file, Some(owner), None));
            let has_owner = file.metadata().is_ok_and(|metadata| metadata.uid() == self.owner);
            let has_group = is_own(file) || fchown(file, None, Some(Gid::from_raw(self.group))).is_ok() && is_own(file);
            let mut mode = self.mode;
            let does_group = has_group && self.list.is_none() && (mode >> 3 & 0o6) == (mode >> 6 & 0o6);
            if !has_owner && !does_group {
                lost.push(Right::Owner);
            }
            if !has_group {
                lost.push(Right::Group);
                // Another group gets no rights that were meant for the first one.
                mode = mode & !0o2070 | (mode & 0o7) << 3 & mode;
            }
            // A drive that has one mode for all refuses to give another one, and has given the right one already.
            let has_mode = |file: &File| file.metadata().is_ok_and(|metadata| metadata.mode() & 0o7777 == mode);
            if file.set_permissions(Permissions::from_mode(mode)).is_err() && !has_mode(file) {
                lost.push(Right::Mode);
            }
            // A list names its own group by the file's: it means another one by then.
            if has_group && !list::give(self.list.as_deref(), file) || !has_group && self.list.is_some() {
                lost.push(Right::List);
            }
            lost
        }
    }

    #[cfg(target_os = "linux")]
    mod list {
        use std::fs::File;
        use std::path::Path;

        use rustix::fs::{XattrFlags, fremovexattr, fsetxattr, getxattr};
        use rustix::io::Errno;

        /// Attribute in which Linux keeps the list of access (`acl(5)`).
        const NAME: &str = "system.posix_acl_access";
        /// Bytes of the longest list that a drive keeps.
        const MAX_BYTES: usize = 1 << 16;

        pub(super) fn of(path: &Path) -> Option<Vec<u8>> {
            let mut bytes = vec![0; MAX_BYTES];
            let length = getxattr(path, NAME, bytes.as_mut_slice()).ok()?;
            bytes.truncate(length);
            Some(bytes)
        }

        /// Gives a file this list, or takes away the one that the folder gave it; whether that is so now.
        pub(super) fn give(list: Option<&[u8]>, file: &File) -> bool {
            match list {
                Some(list) => fsetxattr(file, NAME, list, XattrFlags::empty()).is_ok(),
                None => matches!(fremovexattr(file, NAME), Ok(()) | Err(Errno::NODATA | Errno::OPNOTSUPP)),
            }
        }
    }

    #[cfg(not(target_os = "linux"))]
    mod list {
        use std::fs::File;
        use std::path::Path;

        /// Not known here.
        pub(super) fn of(_path: &Path) -> Option<Vec<u8>> {
            None
        }

        pub(super) fn give(_list: Option<&[u8]>, _file: &File) -> bool {
            true
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        /// A group that this user is not in, unless it is the system's own.
        const FOREIGN: u32 = 54_321;

        #[test]
        fn mode_and_group_are_taken_over_or_the_loss_is_told() {
            let folder = tempfile::tempdir().unwrap();
            let (old, new) = (folder.path().join("old"), folder.path().join("new"));
            let file = File::create(&old).unwrap();
            file.set_permissions(Permissions::from_mode(0o664)).unwrap();
            let rights = Rights::of(&old, &file.metadata().unwrap());
            let given = File::create(&new).unwrap();
            assert_eq!(rights.give(&given), []);
            assert_eq!(given.metadata().unwrap().mode() & 0o7777, 0o664);

            let lost = Rights { group: FOREIGN, ..rights.clone() }.give(&given);
            let now = given.metadata().unwrap();
            match lost.as_slice() {
                [] => assert_eq!((now.gid(), now.mode() & 0o7777), (FOREIGN, 0o664), "as the system's own user"),
                lost => assert_eq!((lost, now.mode() & 0o7777), (&[Right::Group][..], 0o644)),
            }
            let lost = Rights { owner: FOREIGN, mode: 0o600, ..rights }.give(&given);
            let is_given_away = given.metadata().unwrap().uid() == FOREIGN;
            assert_eq!(lost.contains(&Right::Owner), !is_given_away, "who owned it could not open it any more");
        }
    }
}

#[cfg(windows)]
mod windows {
    use std::fs::{File, Metadata, Permissions};
    use std::path::Path;

    use super::Right;

    /// Who may read a file is told by its folder; its own permissions are given when it is finished.
    #[derive(Clone, Debug)]
    pub(super) struct Rights(pub(super) Permissions);

    impl Rights {
        pub(super) fn of(_path: &Path, metadata: &Metadata) -> Self {
            Self(metadata.permissions())
        }

        #[expect(clippy::unused_self, reason = "on Unix there is something to give")]
        pub(super) fn give(&self, _file: &File) -> Vec<Right> {
            Vec::new()
        }
    }
}

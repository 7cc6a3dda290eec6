//! Pictures by the real program: several at once, on standard output, stopped half way.

use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::schaubild;

fn folder() -> (tempfile::TempDir, impl Fn(&str) -> String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_owned();
    (folder, move |name| path.join(name).display().to_string())
}

fn names(folder: &tempfile::TempDir) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn several_pictures_at_once_each_in_its_format() {
    let (folder, path) = folder();
    let done = schaubild(&["export", "--lang", "en", "--to", &path("a.svg"), "--to", &path("b.png"), "--dpi", "36"]);
    assert_eq!(done.code, 0, "{}", done.err);
    assert_eq!(names(&folder), ["a.svg", "b.png"]);
    assert!(fs::read_to_string(path("a.svg")).unwrap().contains("@font-face"));
    assert_eq!(image::image_dimensions(path("b.png")).unwrap(), (480, 270));
    // No progress where nobody watches.
    assert!(!done.err.contains('\r') && done.err.contains(&format!("Written: {}\n", path("b.png"))), "{}", done.err);
}

#[test]
fn a_picture_on_standard_output_is_nothing_but_the_picture() {
    let done = schaubild(&["export", "--to", "-", "--format", "svg", "--svg-text", "paths", "--transparent"]);
    assert_eq!(done.code, 0, "{}", done.err);
    assert!(done.out.starts_with("<?xml") && done.out.ends_with("</svg>\n") && !done.out.contains("<text"));
}

#[test]
fn what_does_not_go_together_or_is_too_large_is_said_and_nothing_written() {
    let (folder, path) = folder();
    let to = path("a.png");
    let said = |more: &[&str]| {
        let done = schaubild(&[&["export", "--lang", "en", "--to", &to], more].concat());
        (done.code, done.err.lines().filter(|line| line.starts_with("Error")).collect::<String>())
    };
    assert_eq!(
        said(&["--width", "100", "--dpi", "10"]),
        (2, "Error: “--width <PX>” and “--dpi <N>” do not go together".to_owned())
    );
    assert_eq!(said(&["--svg-text", "curves"]).0, 2);
    assert_eq!(
        said(&["--width", "60000"]),
        (
            1,
            "Error: The picture would be 60,000 × 33,750 pixels; at most 65,535 per side and one billion in all are possible, \
             please export it smaller"
                .to_owned()
        )
    );
    assert_eq!(said(&["--dpi", "0"]).0, 1);
    assert_eq!(names(&folder), Vec::<String>::new());
}

/// A picture of this width takes seconds even in a release build.
const LONG_PX: &str = "40000";

#[cfg(unix)]
#[test]
#[expect(clippy::disallowed_methods, reason = "a folder does not say when a file appears in it")]
fn ctrl_c_leaves_no_half_file() {
    let (folder, path) = folder();
    fs::write(path("a.png"), "old").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_schaubild"));
    command.args(["export", "--lang", "de", "--to", &path("a.png"), "--width", LONG_PX, "--overwrite"]).env_clear();
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    while !names(&folder).iter().any(|name| name.starts_with(".schaubild-")) {
        assert_eq!(child.try_wait().unwrap(), None, "it ended before it wrote");
        thread::sleep(Duration::from_millis(5));
    }
    let killed = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(killed.success());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.ends_with("Fehler: Abgebrochen, die angefangene Datei ist nicht geschrieben\n"), "{said}");
    assert_eq!((names(&folder), fs::read_to_string(path("a.png")).unwrap()), (vec!["a.png".to_owned()], "old".to_owned()));
}

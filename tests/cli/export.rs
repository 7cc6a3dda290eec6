//! Pictures by the real program: several at once, on standard output, stopped half way.

use std::fs;
use std::io::Read as _;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::{PROGRAM, schaubild};

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
    assert!(fs::read_to_string(path("a.svg")).unwrap().contains("role=\"text\""));
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

#[test]
fn several_formats_share_a_page_or_have_their_own() {
    let (_folder, path) = folder();
    let (svg, png, pdf) = (path("a.svg"), path("a.png"), path("a.pdf"));
    let sizes = |more: &[&str]| {
        let done = schaubild(&[&["export", "--to", &svg, "--to", &png, "--to", &pdf, "--overwrite"], more].concat());
        assert_eq!(done.code, 0, "{}", done.err);
        let text = fs::read_to_string(&svg).unwrap();
        let size = |name: &str| text.split_once(name).unwrap().1.split_once("pt").unwrap().0.parse::<f32>().unwrap().round();
        let page = lopdf::Document::load(&pdf).unwrap();
        let page = page.get_dictionary(page.page_iter().next().unwrap()).unwrap();
        let side = |place: usize| page.get(b"MediaBox").unwrap().as_array().unwrap()[place].as_float().unwrap().round();
        ((size(" width=\""), size(" height=\"")), image::image_dimensions(&png).unwrap(), (side(2), side(3)))
    };
    assert_eq!(sizes(&["--width", "480"]), ((960.0, 540.0), (480, 270), (1191.0, 842.0)));
    assert_eq!(sizes(&["--page", "a4", "--dpi", "72"]), ((842.0, 595.0), (842, 595), (842.0, 595.0)));
    assert_eq!(sizes(&["--page", "a3", "--portrait", "--width", "297"]), ((842.0, 1191.0), (297, 420), (842.0, 1191.0)));
    assert_eq!(sizes(&["--page", "4000x300", "--dpi", "10"]), ((11339.0, 850.0), (1575, 118), (11339.0, 850.0)));
}

#[test]
fn what_concerns_none_of_the_files_is_said() {
    let (_folder, path) = folder();
    let notes = |file: &str, more: &[&str]| -> Vec<String> {
        let done = schaubild(&[&["export", "--lang", "en", "--overwrite", "--to", &path(file)], more].concat());
        assert_eq!(done.code, 0, "{}", done.err);
        done.err.lines().filter(|line| line.starts_with("Note: “--")).map(str::to_owned).collect()
    };
    assert_eq!(
        notes("a.pdf", &["--width", "100", "--transparent", "--svg-text", "live"]),
        [
            "Note: “--width” has no effect; it is only for PNG",
            "Note: “--transparent” has no effect; it is only for SVG and PNG",
            "Note: “--svg-text” has no effect; it is only for SVG"
        ]
    );
    assert_eq!(notes("a.svg", &["--dpi", "10"]), ["Note: “--dpi” has no effect; it is only for PNG"]);
    assert_eq!(notes("a.svg", &["--transparent", "--svg-text", "paths"]), Vec::<String>::new());
    assert_eq!(notes("a.pdf", &["--to", &path("a.png"), "--dpi", "10"]), Vec::<String>::new());
}

#[test]
fn a_matrix_on_several_pages_is_one_pdf_and_a_picture_for_each_page() {
    let (folder, path) = folder();
    let matrix = ["export", "--view", "matrix", "--split", "--page", "297x130", "--width", "600"];
    let done = schaubild(&[&matrix[..], &["--to", &path("a.pdf"), "--to", &path("b.png"), "--to", &path("c.svg")]].concat());
    assert_eq!(done.code, 0, "{}", done.err);
    assert_eq!(names(&folder), ["a.pdf", "b-1.png", "b-2.png", "c-1.svg", "c-2.svg"]);
    assert_eq!(lopdf::Document::load(path("a.pdf")).unwrap().page_iter().count(), 2);
    let svg = |name: &str| fs::read_to_string(path(name)).unwrap();
    assert!(svg("c-1.svg").contains("Seite 1 von 2") && svg("c-2.svg").contains("Seite 2 von 2"));
    // None is written where one of them is there already.
    fs::remove_file(path("c-1.svg")).unwrap();
    let done = schaubild(&[&matrix[..], &["--to", &path("c.svg")]].concat());
    assert_eq!((done.code, names(&folder).contains(&"c-1.svg".to_owned())), (1, false), "{}", done.err);
    let done = schaubild(&[&matrix[..], &["--to", "-", "--format", "svg", "--lang", "de"]].concat());
    let said =
        "Fehler: Es sind 2 Seiten, auf die Standardausgabe passt nur eine; bitte einen Dateinamen angeben oder PDF wählen\n";
    assert!(done.code == 2 && done.out.is_empty() && done.err.ends_with(said), "{}", done.err);
}

#[test]
fn a_file_named_twice_is_refused_before_anything_is_written() {
    let (folder, path) = folder();
    let done = schaubild(&["export", "--lang", "de", "--to", &path("a.svg"), "--to", &path("./a.svg"), "--overwrite"]);
    let said = format!("Fehler: „--to {}“ steht zweimal da; bitte jede Datei nur einmal angeben\n", path("./a.svg"));
    assert_eq!((done.code, names(&folder)), (2, Vec::new()));
    assert!(done.err.starts_with(&said), "{}", done.err);
    assert_eq!(schaubild(&["export", "--to", "-", "--to", "-", "--format", "svg"]).code, 2);
}

#[test]
fn a_picture_is_never_written_over_the_board_or_its_logos() {
    let (folder, path) = folder();
    assert_eq!(schaubild(&["example", "--to", &path("a.ron")]).code, 0);
    let before = names(&folder);
    let logo = before.iter().find(|name| name.contains("logo")).unwrap();
    for own in ["a.ron", logo.as_str()] {
        let old = fs::read(path(own)).unwrap();
        let done = schaubild(&["export", "--lang", "de", &path("a.ron"), "--to", &path(own), "--format", "svg", "--overwrite"]);
        let said = format!(
            "Fehler: „--to {}“ ist das Board selbst oder eines seiner Logos; bitte einen anderen Namen nehmen\n",
            path(own)
        );
        assert!(done.code == 2 && done.err.starts_with(&said), "{}", done.err);
        assert_eq!((names(&folder), fs::read(path(own)).unwrap()), (before.clone(), old));
    }
}

#[test]
fn of_several_pictures_none_is_written_where_one_cannot_be() {
    let (folder, path) = folder();
    let done = schaubild(&["export", "--to", &path("a.svg"), "--to", &path("nirgends/b.svg")]);
    assert_eq!((done.code, names(&folder)), (1, Vec::new()), "{}", done.err);
}

#[test]
fn a_picture_too_small_to_read_is_noted() {
    let (_folder, path) = folder();
    let done = schaubild(&["export", "--lang", "de", "--to", &path("a.png"), "--width", "480"]);
    let said = "Hinweis: Bei dieser Breite ist die kleinste Schrift nur 3,3 Pixel hoch und nicht zu lesen; ab etwa 8 Pixeln ist \
                sie es\n";
    assert!(done.code == 0 && done.err.contains(said), "{}", done.err);
}

#[test]
fn a_page_beyond_all_measure_is_refused_with_what_is_possible() {
    let done = schaubild(&["export", "--lang", "de", "--to", "-", "--format", "svg", "--page", "6000x300"]);
    let said = "Fehler: Die Seite „6000x300“ gibt es nicht\n\
                Bekannt sind: 16:9, 4:3, 16:10, a4, a3, a2, a1, a0, BxH in mm (je 50 bis 5.000)\n";
    assert_eq!(done.code, 2);
    assert!(done.err.ends_with(said), "{}", done.err);
}

#[test]
fn whoever_reads_may_stop_early() {
    for (format, more) in [("svg", "live"), ("png", "6000"), ("pdf", "")] {
        let mut command = Command::new(PROGRAM);
        command.args(["export", "--to", "-", "--format", format]);
        match format {
            "svg" => drop(command.args(["--svg-text", more])),
            "png" => drop(command.args(["--width", more])),
            _ => {}
        }
        let mut child = command.env_clear().stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut first = [0; 4];
        child.stdout.take().unwrap().read_exact(&mut first).unwrap();
        let output = child.wait_with_output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(0), "{format}: {said}");
        assert!(!said.contains("Fehler") && !said.contains("panic"), "{format}: {said}");
    }
}

/// A picture of this width takes seconds even in a release build.
const LONG_PX: &str = "40000";

#[cfg(unix)]
#[test]
fn ctrl_c_leaves_no_half_file() {
    for signal in ["-INT", "-TERM"] {
        let (folder, path) = folder();
        fs::write(path("b.png"), "old").unwrap();
        let mut command = Command::new(PROGRAM);
        command.args(["export", "--lang", "de", "--to", &path("a.svg"), "--to", &path("b.png"), "--to", &path("c.png")]);
        command.args(["--width", LONG_PX, "--overwrite"]).env_clear();
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let child = once_it_writes_a_picture(child, &folder);
        let killed = Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
        assert!(killed.success());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(130));
        let said = String::from_utf8(output.stderr).unwrap();
        assert!(said.ends_with("Fehler: Abgebrochen, die angefangene Datei ist nicht geschrieben\n"), "{said}");
        // What was finished stays; what was begun is as before; what was to come is not there.
        assert_eq!(names(&folder), ["a.svg", "b.png"]);
        assert_eq!(fs::read_to_string(path("b.png")).unwrap(), "old");
        assert!(fs::read_to_string(path("a.svg")).unwrap().ends_with("</svg>\n"));
    }
}

/// Waits until the first picture is there and the second is being written.
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "a folder does not say when a file appears in it")]
fn once_it_writes_a_picture(mut child: Child, folder: &tempfile::TempDir) -> Child {
    let is_there = |wanted: &str| names(folder).iter().any(|name| name.starts_with(wanted));
    while !(is_there("a.svg") && is_there(".schaubild-")) {
        assert_eq!(child.try_wait().unwrap(), None, "it ended before it wrote");
        thread::sleep(Duration::from_millis(5));
    }
    child
}

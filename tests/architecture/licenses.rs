//! The list of licenses that *Über Schaubild* shows: it names every crate in the program.

use std::path::Path;
use std::process::Command;

/// The crates of the program on this system, by name and version: `cargo tree` knows them, for the build has fetched them.
fn crates() -> std::io::Result<Vec<String>> {
    let mut command = Command::new(env!("CARGO"));
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    command.args(["tree", "--locked", "--offline", "--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"]);
    let output = command.output()?;
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8_lossy(&output.stdout);
    let named = text.lines().filter_map(|line| line.split_once(" v"));
    let mut crates: Vec<String> =
        named.map(|(name, rest)| format!("{name} {}", rest.split(' ').next().unwrap_or_default())).collect();
    crates.sort();
    crates.dedup();
    crates.retain(|name| !name.starts_with("schaubild "));
    Ok(crates)
}

/// The crates that a list does not name.
fn missing<'a>(list: &str, crates: &'a [String]) -> Vec<&'a str> {
    let is_named = |name: &str| list.lines().any(|line| line.strip_prefix(name).is_some_and(|rest| rest.starts_with("  ")));
    crates.iter().map(String::as_str).filter(|name| !is_named(name)).collect()
}

#[cfg(any(target_os = "linux", windows))]
#[test]
fn every_crate_in_the_program_is_named_with_its_license() {
    let list = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/third-party.txt")).unwrap();
    let crates = crates().unwrap();
    assert!(crates.len() > 100, "{crates:?}");
    let missing = missing(&list, &crates);
    assert!(missing.is_empty(), "not in assets/third-party.txt, which packaging/licenses.py writes anew: {missing:?}");
}

#[test]
fn a_crate_that_is_not_named_is_found() {
    let crates = ["egui 0.37.0".to_owned(), "ron 0.12.0".to_owned()];
    assert_eq!(missing("egui 0.37.0  MIT\nron 0.12.01  MIT\n", &crates), ["ron 0.12.0"]);
}

//! Circles: files that need one another, so that none can be read or moved without the others.
//!
//! A file needs another one when its shipped code names a path that leads there, through whatever other files hand it on. A module
//! and its children need each other by nature.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use crate::modules::Modules;
use crate::rule::Sample;
use crate::source::Source;

/// A circle that stays: the paths of its files, in order, and why.
type Natural = (&'static [&'static str], &'static str);

/// The circles that are natural.
const NATURAL: &[Natural] = &[];

/// A file and the names by which it is needed.
type Needed<'a> = BTreeMap<&'a [String], BTreeSet<String>>;

/// Files that need one another, with the names that bind them.
struct Circle {
    files: Vec<String>,
    bonds: Vec<String>,
}

impl fmt::Display for Circle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} files need one another:\n  {}", self.files.len(), self.bonds.join("\n  "))
    }
}

/// The circles between the files of the program among these sources.
fn circles(sources: &[Source]) -> Vec<Circle> {
    let modules = Modules::of(sources);
    let needs: BTreeMap<&[String], Needed<'_>> = modules.all().map(|module| (module, needed(&modules, module))).collect();
    let reached: BTreeMap<_, _> = needs.keys().map(|module| (*module, reached(&needs, module))).collect();
    let reaches = |one: &[String], other: &[String]| reached.get(one).is_some_and(|others| others.contains(other));
    let mut circles = Vec::new();
    for module in needs.keys() {
        let members: Vec<&[String]> =
            needs.keys().copied().filter(|other| reaches(module, other) && reaches(other, module)).collect();
        if members.first() == Some(module) {
            circles.push(circle(&modules, &needs, &members));
        }
    }
    circles
}

fn circle(modules: &Modules, needs: &BTreeMap<&[String], Needed<'_>>, members: &[&[String]]) -> Circle {
    let mut files: Vec<String> = members.iter().map(|member| modules.path(member).to_owned()).collect();
    files.sort();
    let all = members.iter().flat_map(|member| needs.get(member).into_iter().flatten().map(move |needed| (member, needed)));
    let inside = all.filter(|(_, (other, _))| members.contains(other));
    let bonds = inside.map(|(member, (other, names))| {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        format!("{} → {}: {}", modules.path(member), modules.path(other), names.join(", "))
    });
    Circle { bonds: bonds.collect(), files }
}

/// The files that a file needs, neither itself, nor its parent or children.
fn needed<'a>(modules: &'a Modules, module: &'a [String]) -> Needed<'a> {
    let mut needed = Needed::new();
    for definer in modules.named_by(module) {
        if definer.module != module && !is_parent(definer.module, module) && !is_parent(module, definer.module) {
            needed.entry(definer.module).or_default().insert(definer.name);
        }
    }
    needed
}

fn is_parent(parent: &[String], child: &[String]) -> bool {
    child.split_last().is_some_and(|(_, above)| above == parent)
}

/// The files that a file needs, and those that these need, and so on.
fn reached<'a>(needs: &BTreeMap<&'a [String], Needed<'a>>, module: &[String]) -> BTreeSet<&'a [String]> {
    let mut reached = BTreeSet::new();
    let mut waiting: Vec<&[String]> = vec![module];
    while let Some(next) = waiting.pop() {
        let others = needs.get(next).into_iter().flat_map(|needed| needed.keys().copied());
        waiting.extend(others.filter(|other| reached.insert(*other)).collect::<Vec<_>>());
    }
    reached
}

fn sources(samples: &[Sample]) -> Vec<Source> {
    samples.iter().map(|(path, text)| Source::new(path, text)).collect()
}

/// Files that need one another, one way each.
const PLANTED: &[&[Sample]] = &[
    &[("src/app/a.rs", "use super::b::B; pub struct A;"), ("src/app/b.rs", "use super::a::A; pub struct B;")],
    // Without a `use`, in the body of a function.
    &[("src/app/a.rs", "fn f() { crate::app::b::f() }"), ("src/app/b.rs", "fn f() { crate::app::a::f() }")],
    // Handed on by the parent, publicly, privately or by another name.
    &[
        ("src/model/mod.rs", "mod a; mod b; pub use a::A; use self::b::B as C;"),
        ("src/model/a.rs", "use super::C; pub struct A;"),
        ("src/model/b.rs", "use crate::model::A; pub struct B;"),
    ],
    // Handed on with everything else.
    &[
        ("src/model/mod.rs", "mod a; mod b; pub use self::a::*; pub use b::*;"),
        ("src/model/a.rs", "use crate::model::B; pub struct A;"),
        ("src/model/b.rs", "fn f(a: &crate::model::A) {} pub struct B;"),
    ],
    // A function and its module have one name.
    &[
        ("src/report/mod.rs", "mod show; pub use show::show; pub mod tell;"),
        ("src/report/show.rs", "pub fn show() { super::tell::tell() }"),
        ("src/report/tell.rs", "use super::show; pub fn tell() { show() }"),
    ],
    // Through the name of a module, and made by a macro.
    &[
        ("src/text/mod.rs", "pub mod a; pub mod b;"),
        ("src/text/a.rs", "use crate::text::{self, b as c}; texts! { hello() \"\" \"\" } fn f() { c::hi(); }"),
        ("src/text/b.rs", "use crate::text; texts! { hi() \"\" \"\" } fn f() { text::a::hello(); }"),
    ],
    // Three in a ring across folders.
    &[
        ("src/app/one/a.rs", "use crate::app::two::B; pub struct A;"),
        ("src/app/two/mod.rs", "mod b; pub use b::B;"),
        ("src/app/two/b.rs", "use super::super::c::{self, C}; pub struct B;"),
        ("src/app/c.rs", "use crate::app::one::a; pub struct C(a::A);"),
    ],
    // A module and the child of its child.
    &[("src/app/mod.rs", "mod a; use self::a::b::B; pub struct A;"), ("src/app/a/b.rs", "use crate::app::A; pub struct B;")],
    // A constant of a type, and a module within a file.
    &[
        ("src/scene/a.rs", "pub struct A(super::b::inner::B);"),
        ("src/scene/b.rs", "pub mod inner { use super::super::a::A; pub struct B; const ALL: u8 = A::ALL; }"),
    ],
];

/// Files that do not need one another.
const FINE: &[&[Sample]] = &[
    // Parent and child.
    &[("src/app/mod.rs", "mod a; pub use a::A; pub struct B;"), ("src/app/a.rs", "use super::B; pub struct A;")],
    // One way, and both from a third.
    &[
        ("src/app/a.rs", "use super::b::B; use crate::app::c::C; pub struct A;"),
        ("src/app/b.rs", "use super::c::C; pub struct B;"),
        ("src/app/c.rs", "pub struct C;"),
    ],
    // Tests, comments and texts need nobody.
    &[
        ("src/app/a.rs", "use super::b::B; pub struct A;"),
        ("src/app/b.rs", "// super::a::A\nconst T: &str = \"crate::app::a::A\";\n#[cfg(test)] mod t { use crate::app::a::A; }"),
    ],
    // The module is named, nothing that it defines itself.
    &[
        ("src/app/kit/mod.rs", "mod button; pub use button::button; use super::a::A; pub struct Kit(A);"),
        ("src/app/kit/button.rs", "pub(in crate::app) fn button() {}"),
        ("src/app/a.rs", "use crate::app::kit; pub struct A; fn f() { kit::button(); }"),
    ],
    // A name of another crate, a field, a variable.
    &[
        ("src/app/a.rs", "use egui::b; fn f(b: u8) { b::c(); self.b.c(); } pub struct A;"),
        ("src/app/b.rs", "use super::a::A; pub fn c() {}"),
    ],
];

#[test]
fn no_files_need_one_another() {
    let sources = Source::read_all(std::path::Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let found = circles(&sources);
    for (files, _) in NATURAL {
        assert!(found.iter().any(|circle| circle.files == *files), "no longer a circle, so take it from NATURAL: {files:?}");
    }
    let is_natural = |circle: &Circle| NATURAL.iter().any(|(files, _)| circle.files == *files);
    let wrong = found.iter().filter(|circle| !is_natural(circle));
    let wrong: Vec<String> = wrong.map(ToString::to_string).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_planted_circle_is_found() {
    for samples in PLANTED {
        assert_eq!(circles(&sources(samples)).len(), 1, "{samples:?}");
    }
}

#[test]
fn no_circle_is_found_where_there_is_none() {
    for samples in FINE {
        let found: Vec<String> = circles(&sources(samples)).iter().map(ToString::to_string).collect();
        assert!(found.is_empty(), "{samples:?}\n{}", found.join("\n"));
    }
}

#[test]
fn a_circle_names_its_files_and_what_binds_them() {
    let [found] = &circles(&sources(PLANTED[2]))[..] else { panic!("one circle") };
    let wanted = "2 files need one another:\n  src/model/a.rs → src/model/b.rs: B\n  src/model/b.rs → src/model/a.rs: A";
    assert_eq!(found.to_string(), wanted);
}

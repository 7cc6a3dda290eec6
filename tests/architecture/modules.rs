//! The modules of the program: what each file declares and takes in, so that a path leads to the file that defines its item.

use std::collections::{BTreeMap, BTreeSet};

use crate::lexer::{Sort, Token};
use crate::source::{Named, Source};

/// Words that an item's name comes behind.
const ITEMS: [&str; 9] = ["fn", "struct", "enum", "union", "trait", "type", "const", "static", "mod"];

/// Steps after which a path is given up, such as one that leads back to itself.
const MAX_STEPS: usize = 24;

/// One file as others see it.
#[derive(Default)]
struct Module {
    path: String,
    /// Names of the items that it declares, inner modules among them.
    items: BTreeSet<String>,
    /// Paths that it takes in, by the name that it gives them.
    taken_in: BTreeMap<String, Vec<String>>,
    /// Paths whose every name it takes in.
    globs: Vec<Vec<String>>,
    /// Every path that it names, its tests left out.
    named: Vec<Named>,
}

/// All files of the program by the module that they are; none for the root.
pub(crate) struct Modules(BTreeMap<Vec<String>, Module>);

/// A file that defines an item, and the item's name.
pub(crate) struct Definer<'a> {
    /// Module that the file is.
    pub(crate) module: &'a [String],
    /// Name of the item.
    pub(crate) name: String,
}

impl Modules {
    /// The files of the program among these sources.
    pub(crate) fn of(sources: &[Source]) -> Self {
        let is_program = |source: &&Source| matches!(source.path.as_str(), "src/main.rs" | "src/console.rs");
        let own = sources.iter().filter(|source| source.path.starts_with("src/") && !is_program(source));
        let mut all: BTreeMap<_, _> = own.map(|source| (source.module(), Module::of(source))).collect();
        let modules: Vec<Vec<String>> = all.keys().cloned().collect();
        for module in modules {
            for length in 0..module.len() {
                all.entry(module.iter().take(length).cloned().collect()).or_default();
            }
        }
        Self(all)
    }

    /// Every module.
    pub(crate) fn all(&self) -> impl Iterator<Item = &[String]> {
        self.0.keys().map(Vec::as_slice)
    }

    /// Path of the file that a module is.
    pub(crate) fn path(&self, module: &[String]) -> &str {
        self.0.get(module).map_or("", |module| &module.path)
    }

    /// The files that define what a module names; a module that is named for itself is no item.
    pub(crate) fn named_by<'a>(&'a self, module: &'a [String]) -> impl Iterator<Item = Definer<'a>> {
        let named = self.0.get(module).into_iter().flat_map(|module| &module.named);
        // A single word is one of the file's own, or stands in a `use`, too.
        let paths = named.filter(|path| path.parts.len() > 1 || path.taken_in_as.is_some());
        paths.filter_map(move |path| self.from(module, &path.parts, 0))
    }

    /// The file that defines what a path in this module leads to.
    fn from<'a>(&'a self, module: &'a [String], parts: &[String], steps: usize) -> Option<Definer<'a>> {
        let (first, rest) = parts.split_first()?;
        if first == "crate" {
            return self.down(&[], rest, steps + 1);
        }
        if let Some(child) = self.child(module, first).filter(|_| !rest.is_empty()) {
            return self.down(child, rest, steps + 1);
        }
        let taken_in = self.0.get(module)?.taken_in.get(first)?;
        // What leads to itself is the name of another crate.
        if steps > MAX_STEPS || (taken_in.first() == Some(first) && self.child(module, first).is_none()) {
            return None;
        }
        self.from(module, &[taken_in, rest].concat(), steps + 1)
    }

    /// The file that defines what a path leads to that begins in this module.
    fn down<'a>(&'a self, module: &'a [String], parts: &[String], steps: usize) -> Option<Definer<'a>> {
        let parts: Vec<String> = parts.iter().filter(|part| *part != "self").cloned().collect();
        let (first, rest) = parts.split_first().filter(|_| steps <= MAX_STEPS)?;
        let (own, child) = (self.0.get(module)?, self.child(module, first));
        if let Some(child) = child.filter(|_| !rest.is_empty()) {
            return self.down(child, rest, steps + 1);
        }
        let is_own = own.items.contains(first) && child.is_none();
        if let Some(taken_in) = own.taken_in.get(first).filter(|_| !is_own) {
            return self.from(module, &[taken_in, rest].concat(), steps + 1);
        }
        let mut in_globs = own.globs.iter().filter_map(|glob| self.from(module, &[glob.as_slice(), &parts].concat(), steps + 1));
        let from_glob = if is_own { None } else { in_globs.find(|found| self.declares(found)) };
        // A name that nothing declares is made by a macro of the file.
        from_glob.or_else(|| child.is_none().then(|| Definer { module: self.key(module), name: first.clone() }))
    }

    fn declares(&self, definer: &Definer<'_>) -> bool {
        self.0.get(definer.module).is_some_and(|module| module.items.contains(&definer.name))
    }

    fn child(&self, module: &[String], name: &str) -> Option<&[String]> {
        let child = [module, &[name.to_owned()]].concat();
        self.0.get_key_value(&child).map(|(child, _)| child.as_slice())
    }

    fn key(&self, module: &[String]) -> &[String] {
        self.0.get_key_value(module).map_or(&[], |(module, _)| module)
    }
}

impl Module {
    fn of(source: &Source) -> Self {
        let named = source.shipped_paths();
        let (mut taken_in, mut globs) = (BTreeMap::new(), Vec::new());
        for path in &named {
            match path.taken_in_as.as_deref() {
                Some("*") => globs.push(path.parts.iter().filter(|part| *part != "*").cloned().collect()),
                Some("_") | None => {}
                Some(name) => drop(taken_in.insert(name.to_owned(), path.parts.clone())),
            }
        }
        Self { path: source.path.clone(), items: items(&source.shipped), taken_in, globs, named }
    }
}

/// The names that stand where an item's name stands, those in functions and blocks included.
fn items(tokens: &[Token]) -> BTreeSet<String> {
    let words = tokens.windows(3).filter_map(|three| match three {
        [item, name, after] if ITEMS.contains(&item.text.as_str()) && name.sort == Sort::Word => {
            // `mod name;` is a file of its own.
            (item.text != "mod" || after.text != ";").then_some(&name.text)
        }
        [item, sign, name] if item.text == "macro_rules" && sign.text == "!" => Some(&name.text),
        _ => None,
    });
    words.cloned().collect()
}

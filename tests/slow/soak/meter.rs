//! Meter of the process: its needs and its doings.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;

/// Needs of the process at the end of a window.
#[derive(Clone, Copy)]
struct Need {
    bytes: usize,
    handles: usize,
    threads: usize,
}

impl Need {
    fn now() -> Self {
        let pages = fs::read_to_string("/proc/self/statm").unwrap();
        let resident: usize = pages.split_whitespace().nth(1).unwrap().parse().unwrap();
        let count = |folder: &str| fs::read_dir(folder).unwrap().count();
        Self { bytes: resident << 12, handles: count("/proc/self/fd"), threads: count("/proc/self/task") }
    }
}

/// Counts of all doings, and the needs after each window.
#[derive(Default)]
pub(crate) struct Meter {
    done: BTreeMap<&'static str, usize>,
    needs: Vec<Need>,
}

impl Meter {
    pub(crate) fn count(&mut self, what: &'static str) {
        *self.done.entry(what).or_default() += 1;
    }

    pub(crate) fn note_session(&mut self) {
        self.needs.push(Need::now());
    }

    pub(crate) fn sessions(&self) -> usize {
        self.needs.len()
    }

    pub(crate) fn actions(&self) -> usize {
        self.done.get("actions").copied().unwrap_or_default()
    }

    /// The middle one of the memory in the second and in the last quarter: the first one is for warming up.
    fn bytes(&self) -> Option<(usize, usize)> {
        let quarter = self.needs.len() / 4;
        let middle = |some: &[Need]| {
            let mut bytes: Vec<usize> = some.iter().map(|need| need.bytes).collect();
            bytes.sort_unstable();
            bytes.get(bytes.len() / 2).copied()
        };
        let (second, last) = (self.needs.get(quarter..2 * quarter)?, self.needs.get(3 * quarter..)?);
        middle(second).zip(middle(last))
    }

    /// Neither memory nor files nor threads grow. A short run has no time to warm up: for it a tenth is not asked, but that two
    /// windows one after the other do not need twice as much.
    pub(crate) fn check(&self) {
        let (first, last) = (self.needs.first().unwrap(), self.needs.last().unwrap());
        assert!(last.handles <= first.handles, "{} open files became {}", first.handles, last.handles);
        assert!(last.threads <= first.threads, "{} threads became {}", first.threads, last.threads);
        match self.bytes().filter(|_| self.needs.len() >= 40) {
            Some((warm, end)) => assert!(10 * end <= 11 * warm, "{} MB became {}", warm >> 20, end >> 20),
            None => assert!(last.bytes < 2 * first.bytes, "{} MB became {}", first.bytes >> 20, last.bytes >> 20),
        }
    }
}

impl fmt::Display for Meter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let done: Vec<String> = self.done.iter().map(|(what, count)| format!("{count} {what}")).collect();
        writeln!(f, "{}", done.join(", "))?;
        if let Some((warm, end)) = self.bytes() {
            writeln!(f, "{} MB after warming up, {} MB at the end", warm >> 20, end >> 20)?;
        }
        let all = |of: fn(&Need) -> usize| self.needs.iter().map(of).map(|need| need.to_string()).collect::<Vec<_>>().join(" ");
        writeln!(f, "MB {}", all(|need| need.bytes >> 20))?;
        write!(f, "open files {}\nthreads {}", all(|need| need.handles), all(|need| need.threads))
    }
}

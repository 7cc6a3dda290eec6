//! A rule: what it says, how it looks, and the violations that prove that it sees.

use crate::source::Source;

/// A path and the text of a file there.
pub(crate) type Sample = (&'static str, &'static str);

/// One rule about source files.
pub(crate) struct Rule {
    /// Sentence that says it.
    pub(crate) text: &'static str,
    /// The lines of a file that break it.
    pub(crate) find: fn(&Source) -> Vec<usize>,
    /// Files that break it, one way each.
    pub(crate) planted: &'static [Sample],
    /// Files that look alike but keep it.
    pub(crate) allowed: &'static [Sample],
}

impl Rule {
    /// One message for each line that breaks the rule: file, line, rule.
    pub(crate) fn check(&self, source: &Source) -> Vec<String> {
        let mut lines = (self.find)(source);
        lines.sort_unstable();
        lines.dedup();
        lines.iter().map(|line| format!("{}:{line}: {}", source.path, self.text)).collect()
    }
}

//! Tooltips: egui breaks them into lines, so what belongs together must hold by itself. What is spoken stays as it is.

use crate::typeset::one_line;

/// The text as a tooltip shows it: „§ 25“, „e. V.“ and the like are never torn apart.
pub(in crate::app) fn tooltip(text: &str) -> String {
    // egui breaks at every space but the usual unbreakable one.
    let lines = text.lines().map(|line| one_line(line).replace('\u{202F}', "\u{A0}"));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_together_is_not_torn_apart() {
        let shown = tooltip("Brücke e. V., Schutzstatus (§ 25 I, II)\nz. B. zweitens");
        assert_eq!(shown.replace('\u{A0}', "_"), "Brücke e._V., Schutzstatus (§_25_I,_II)\nz._B. zweitens");
    }
}

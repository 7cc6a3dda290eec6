//! Search on the board.

use super::{Lang, count};

texts! {
    command() "Suchen …" "Find …"
    command_tip()
        "Institutionen, Bereiche, Status und Aufgaben suchen; was passt, leuchtet auf, Enter geht zum nächsten"
        "Find institutions, areas, statuses and tasks; what matches lights up, Enter goes to the next"
    label() "Suchen:" "Find:"
    hint() "Institution, Bereich, Status, Aufgabe" "Institution, area, status, task"
    previous() "Voriger Treffer (Umschalt+Enter)" "Previous match (Shift+Enter)"
    next() "Nächster Treffer (Enter)" "Next match (Enter)"
    close() "Suche schließen (Esc)" "Close the search (Esc)"
    nothing() "Nichts gefunden" "Nothing found"
    hits(number: usize)
        { if number == 1 { "1 Treffer".to_owned() } else { format!("{} Treffer", count(Lang::De, number)) } }
        { if number == 1 { "1 match".to_owned() } else { format!("{} matches", count(Lang::En, number)) } }
    hit(number: usize, all: usize, kind: &str, name: &str)
        "{number} von {all}: {kind} {name}"
        "{number} of {all}: {kind} {name}"
    task_of(actor: &str, task: &str) "{actor}: {task}" "{actor}: {task}"
    no_row() "Hat in der Tabelle keine Zeile" "Has no row in the table"
    not_drawn() "Steht in diesem Teil nicht, hier die Eigenschaften" "Does not stand in this part, here are its properties"
}

//! The table: its two kinds, its columns, what can be done in it, and what is said about it.

texts! {
    tasks() "Zuständigkeiten" "Responsibilities"
    contacts() "Ansprechpersonen" "Contact persons"

    areas() "Bereiche" "Areas"
    statuses() "Status" "Statuses"
    person() "Person" "Person"
    checked() "Zuletzt bestätigt" "Last confirmed"
    all_statuses() "alle" "all"

    unknown(name: &str) "„{name}“ gibt es hier nicht" "There is no “{name}” here"
    several(name: &str) "„{name}“ kann mehreres heißen" "“{name}” may mean several things"
    no_cell() "Bitte mindestens einen Bereich und einen Status angeben" "Please state at least one area and one status"
    no_row() "Dafür gibt es hier keine Zeile" "There is no row for this here"

    refused_in(row: usize, column: &str) "Zeile {row}, {column}" "Row {row}, {column}"
    refused_at(row: usize) "Zeile {row}" "Row {row}"
    refused(place: &str, text: &str, why: &str) "{place}: „{text}“ nicht übernommen ({why})" "{place}: “{text}” not taken over ({why})"
    refused_no_place(place: &str, text: &str)
        "{place}: „{text}“ nicht übernommen (dafür gibt es keine Zeile oder Spalte)"
        "{place}: “{text}” not taken over (there is no row or column for it)"
}

//! Table: its two kinds, its columns, its commands, and messages about it.

use super::{Lang, count};

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
    refused_unknown(place: &str, text: &str)
        "{place}: „{text}“ nicht übernommen (das gibt es hier nicht)"
        "{place}: “{text}” not taken over (there is no such thing here)"
    refused_no_place(place: &str, text: &str)
        "{place}: „{text}“ nicht übernommen (dafür gibt es keine Zeile oder Spalte)"
        "{place}: “{text}” not taken over (there is no row or column for it)"
    refused_title() "Nicht übernommen" "Not taken over"

    show_tip() "Diese Tabelle zeigen" "Show this table"
    edit() "Zelle ausfüllen" "Fill in the cell"
    edit_tip()
        "Den Inhalt der Zelle ändern: Enter und Tab übernehmen, Esc verwirft, Strg+Enter übernimmt für alle ausgewählten Zeilen"
        "Change what stands in the cell: Enter and Tab take it over, Esc drops it, Ctrl+Enter takes it over for all selected rows"
    fill() "In alle ausgewählten Zeilen übernehmen" "Take over into all selected rows"
    fill_tip()
        "Allen ausgewählten Zeilen geben, was in dieser Zelle steht, als ein Schritt"
        "Give all selected rows what stands in this cell, as one step"
    add() "Neue Zeile" "New row"
    add_tip() "Eine Zeile wie diese hinzufügen und ausfüllen" "Add a row like this one and fill it in"
    remove() "Zeilen löschen" "Delete rows"
    remove_tip() "Die ausgewählten Zeilen löschen; rückgängig bringt sie zurück" "Delete the selected rows; undo brings them back"
    copy() "Zeilen kopieren" "Copy rows"
    copy_tip()
        "Die Zelle, oder die ausgewählten Zeilen, in die Zwischenablage; Excel versteht sie"
        "Put the cell, or the selected rows, into the clipboard; spreadsheets understand them"
    copy_heads() "Mit Überschriften kopieren" "Copy with headings"
    copy_heads_tip()
        "Die ausgewählten Zeilen mit den Namen der Spalten in die Zwischenablage"
        "Put the selected rows with the names of the columns into the clipboard"
    paste() "Einfügen" "Paste"
    paste_tip()
        "Zellen aus Excel oder der Tabelle ab dieser Zelle einsetzen; was mehr ist, wird angehängt, wenn es mit einer Institution beginnt"
        "Put cells from a spreadsheet or the table in from this cell on; rows beyond the last are added if they begin with an institution"
    mark() "Zeile auswählen" "Select the row"
    mark_tip() "Diese Zeile dazu auswählen, oder nicht mehr" "Select this row as well, or no longer"
    mark_to() "Zeilen bis hier auswählen" "Select the rows up to here"
    mark_to_tip() "Alle Zeilen von der zuletzt ausgewählten bis hier" "All rows from the one selected last up to here"
    mark_all() "Alle Zeilen auswählen" "Select all rows"
    mark_all_tip() "Alle Zeilen auswählen, die zu sehen sind" "Select all rows that are listed"
    unmark() "Auswahl aufheben" "Select nothing else"
    unmark_tip() "Nur noch diese Zeile auswählen" "Select only this row"
    sort_up() "Spalte aufsteigend sortieren" "Sort the column ascending"
    sort_down() "Spalte absteigend sortieren" "Sort the column descending"
    sort_tip()
        "Nach der Spalte dieser Zelle ordnen; mit der Maus auf die Überschrift, mit Umschalt nach mehreren"
        "Order by the column of this cell; with the mouse on the heading, with Shift by several"
    sort_too() "Auch nach dieser Spalte sortieren" "Sort by this column as well"
    sort_too_tip()
        "Nach dieser Spalte ordnen, wo die anderen gleich sind; noch einmal gewählt umgekehrt, dann nicht mehr"
        "Order by this column where the others are equal; chosen again the other way round, then no longer"
    unsort() "Wie die Region ordnen" "Order as the region does"
    unsort_tip() "Die Reihenfolge der Region, nach nichts anderem geordnet" "The order of the region, by nothing else"
    filter_column() "Spalte filtern" "Filter the column"
    filter_tip() "In das Feld unter der Überschrift tippen; Enter geht zu den Zeilen, Esc leert es" "Type into the field below the heading; Enter goes to the rows, Esc empties it"
    clear_filters() "Filter leeren" "Clear filters"
    clear_filters_tip() "Wieder alle Zeilen zeigen" "Show all rows again"
    column_left() "Spalte nach links" "Move the column left"
    column_right() "Spalte nach rechts" "Move the column right"
    column_tip() "Die Spalte dieser Zelle versetzen; mit der Maus an der Überschrift ziehen" "Move the column of this cell; with the mouse, drag its heading"
    widen() "Spalte breiter" "Make the column wider"
    narrow() "Spalte schmaler" "Make the column narrower"
    widen_tip() "Mit der Maus am Rand der Überschrift ziehen" "With the mouse, drag the edge of its heading"
    hide_column() "Spalte ausblenden" "Hide the column"
    hide_column_tip() "Die Spalte dieser Zelle nicht mehr zeigen; „Spalten“ bringt sie zurück" "No longer show the column of this cell; “Columns” brings it back"
    usual_columns() "Spalten wie anfangs" "Columns as at first"
    usual_columns_tip() "Alle Spalten zeigen, in Reihenfolge und Breite wie anfangs" "Show all columns, in the order and width they had at first"
    columns() "Spalten" "Columns"

    walking() "In der Tabelle gehen" "Walking in the table"
    go_left() "Zelle links" "Cell to the left"
    go_right() "Zelle rechts" "Cell to the right"
    go_up() "Zeile darüber" "Row above"
    go_down() "Zeile darunter" "Row below"
    go_tip() "Von Zelle zu Zelle gehen" "Go from cell to cell"
    extend_up() "Zeile darüber dazu" "Row above as well"
    extend_down() "Zeile darunter dazu" "Row below as well"
    extend_tip() "Die nächste Zeile mit auswählen" "Select the next row as well"
    page_up() "Viele Zeilen hinauf" "Many rows up"
    page_down() "Viele Zeilen hinunter" "Many rows down"
    page_tip() "Um eine Seite weiter" "On by a page"
    edge_left() "Erste Spalte" "First column"
    edge_right() "Letzte Spalte" "Last column"
    edge_up() "Erste Zeile" "First row"
    edge_down() "Letzte Zeile" "Last row"
    edge_tip() "An den Rand der Tabelle gehen" "Go to the edge of the table"
    things() "Befehle der Zeile …" "Commands for the row …"
    things_tip() "Alles zeigen, was mit der Zeile geht" "Show everything that can be done with the row"

    nowhere() "Bitte zuerst eine Zelle wählen" "Please choose a cell first"
    no_filters() "Keine Spalte ist gefiltert" "No column is filtered"
    not_sorted() "Die Tabelle ist nicht sortiert" "The table is not sorted"
    no_row_yet()
        "Für eine Zeile braucht es zuerst eine Institution, einen Bereich und einen Status"
        "A row needs an institution, an area and a status first"
    filled_nothing() "Das steht schon überall" "This stands everywhere already"
    filled_not(number: usize, why: &str)
        { format!("In {} nicht möglich: {why}", rows_de(number)) }
        { format!("Not possible in {}: {why}", rows_en(number)) }
    copied_cell() "Zelle kopiert" "Copied the cell"
    copied(number: usize)
        { format!("{} kopiert", rows_de(number)) }
        { format!("Copied {}", rows_en(number)) }
    pasted_nothing() "Das steht schon so da" "It says so already"
    pasted_partly(number: usize, first: &str)
        { if number == 1 { first.to_owned() } else { format!("{} Angaben nicht übernommen; {first}", count(Lang::De, number)) } }
        { if number == 1 { first.to_owned() } else { format!("{} texts not taken over; {first}", count(Lang::En, number)) } }

    no_rows() "Keine Zeilen" "No rows"
    rows(number: usize) { rows_de(number) } { rows_en(number) }
    row_of(place: usize, all: usize)
        { format!("Zeile {} von {}", count(Lang::De, place), count(Lang::De, all)) }
        { format!("Row {} of {}", count(Lang::En, place), count(Lang::En, all)) }
    rows_selected(selected: usize, all: usize)
        { format!("{} von {} Zeilen ausgewählt", count(Lang::De, selected), count(Lang::De, all)) }
        { format!("{} of {} rows selected", count(Lang::En, selected), count(Lang::En, all)) }
    row_named(place: usize, name: &str) "Zeile {place}: {name}" "Row {place}: {name}"
    nothing() "Hier steht noch nichts" "There is nothing here yet"
    nothing_found() "Nichts gefunden; „Filter leeren“ zeigt wieder alles" "Nothing found; “Clear filters” shows everything again"
    head_tip()
        "Klick sortiert, mit Umschalt nach mehreren Spalten; ziehen versetzt die Spalte, am Rand macht es sie breiter"
        "A click sorts, with Shift by several columns; dragging moves the column, at its edge it makes it wider"
    more(number: usize)
        { if number == 1 { "1 weitere Spalte".to_owned() } else { format!("{number} weitere Spalten") } }
        { if number == 1 { "1 more column".to_owned() } else { format!("{number} more columns") } }
    more_left(number: usize) "Spalten links davon zeigen ({number})" "Show the columns to the left ({number})"
    more_right(number: usize) "Spalten rechts davon zeigen ({number})" "Show the columns to the right ({number})"
    filter() "Filter" "Filter"
    filter_of(column: &str) "Filter: {column}" "Filter: {column}"
    seek() "Tippen zum Suchen" "Type to search"
    sorted(column: &str, descending: bool, number: Option<usize>)
        { format!("{column}, {} sortiert{}", if descending { "absteigend" } else { "aufsteigend" }, numbered(number)) }
        { format!("{column}, sorted {}{}", if descending { "descending" } else { "ascending" }, numbered(number)) }
}

fn numbered(number: Option<usize>) -> String {
    number.map(|number| format!(" ({number})")).unwrap_or_default()
}

fn rows_de(number: usize) -> String {
    format!("{} {}", count(Lang::De, number), if number == 1 { "Zeile" } else { "Zeilen" })
}

fn rows_en(number: usize) -> String {
    format!("{} {}", count(Lang::En, number), if number == 1 { "row" } else { "rows" })
}

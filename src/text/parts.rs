//! Parts of the interface paper in the window: their names, and the ways from one to another.

texts! {
    all() "Darstellung der Zuständigkeiten" "How responsibilities are shown"
    board() "Schaubild" "Board"
    board_tip() "Bereiche und Aufenthaltsstatus, mit den Institutionen im Raster" "Areas and residence statuses, with the institutions on the grid"
    matrix() "Matrix" "Matrix"
    matrix_tip() "Institutionen und Bereiche, Status oder Zielgruppen" "Institutions and areas, statuses or target groups"
    table() "Tabelle" "Table"
    table_tip() "Aufgaben und Ansprechpersonen zeilenweise, zum Bearbeiten wie in Excel" "Tasks and contact persons row by row, to be worked in like a spreadsheet"
    cross_over() "Zur Tabelle oder zum Schaubild springen" "Jump to the table or to the board"
    cross_over_tip()
        "Aus der Tabelle zum Stück im Schaubild gehen, von dort zur Zeile in der Tabelle"
        "Go from the table to the piece on the board, from there to the row in the table"
    only_table() "Das geht nur in der Tabelle" "This works in the table only"
    not_table() "Das geht nicht in der Tabelle" "This does not work in the table"
    only_board() "Das geht nur im Schaubild" "This works on the board only"
    only_matrix() "Das geht nur in der Matrix" "This works in the matrix only"
    not_in_order()
        "Institutionen lassen sich nur in der Ordnung „Wie auf dem Board“ umstellen"
        "Institutions can be moved only in the order “As on the board”"
    no_drop()
        "in der Matrix hat jede Institution ihre Zeile, bitte dort ein Feld anklicken"
        "in the matrix every institution has its row, please click a cell there"
}

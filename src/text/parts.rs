//! The parts of the interface paper in the window: what they are called, and how one goes from one to another.

texts! {
    all() "Darstellung der Zuständigkeiten" "How responsibilities are shown"
    board() "Schaubild" "Board"
    board_tip() "Bereiche und Aufenthaltsstatus, mit den Institutionen im Raster" "Areas and residence statuses, with the institutions on the grid"
    matrix() "Matrix" "Matrix"
    matrix_tip() "Institutionen und Bereiche, Status oder Zielgruppen" "Institutions and areas, statuses or target groups"
    only_board() "Das geht nur im Schaubild" "This works on the board only"
    only_matrix() "Das geht nur in der Matrix" "This works in the matrix only"
    not_in_order()
        "Institutionen lassen sich nur in der Ordnung „Wie auf dem Board“ umstellen"
        "Institutions can be moved only in the order “As on the board”"
    no_drop()
        "in der Matrix hat jede Institution ihre Zeile, bitte dort ein Feld anklicken"
        "in the matrix every institution has its row, please click a cell there"
}

//! Gestures of the mouse, each with its effect and its keys, for the list of keys. Names of keys are passed in.

texts! {
    title() "Maus" "Mouse"
    intro() "Alles geht auch mit der Tastatur; der Weg steht in der zweiten Zeile." "The keyboard does all of it too; the second line says how."

    from_tray() "Institution aus der Ablage auf ein Feld ziehen" "Drag an institution from the tray onto a cell"
    from_tray_does() "neue Zuständigkeit" "a new responsibility"
    from_tray_keys(panel: &str, enter: &str)
        "{panel} zur Ablage, Pfeiltasten, {enter}; auf dem Board Pfeiltasten, {enter}"
        "{panel} to the tray, arrow keys, {enter}; on the board arrow keys, {enter}"
    on_frame() "… auf einen Rahmen ziehen" "… drag it onto a frame"
    on_frame_does() "für alle Felder des Rahmens" "for all cells of the frame"
    on_frame_keys(enter: &str, extend: &str) "am ersten Feld {enter}, dann {extend}" "{enter} on the first cell, then {extend}"
    on_area() "… auf den Namen eines Bereichs ziehen" "… drag it onto the name of an area"
    on_area_does() "für alle sichtbaren Status" "for all statuses shown"
    on_area_keys(left: &str, enter: &str) "mit {left} bis zum Namen des Bereichs, {enter}" "{left} as far as the name of the area, {enter}"

    chip() "Institution auf dem Board ziehen" "Drag an institution on the board"
    chip_does() "verschiebt das Stück" "moves the piece"
    chip_keys(enter: &str, right: &str, down: &str)
        "am Feld {enter}, dann {right} oder {down} und so weiter"
        "{enter} on the cell, then {right} or {down} and so on"
    chip_ctrl() "… mit Strg ziehen" "… drag it with Ctrl"
    chip_ctrl_does() "auch dort" "also there"
    chip_ctrl_keys(also: &str, enter: &str) "{also}, Pfeiltasten, {enter}" "{also}, arrow keys, {enter}"
    chip_shift() "… mit Umschalt ziehen" "… drag it with Shift"
    chip_shift_does() "dort als eigene Zuständigkeit" "there as a responsibility of its own"
    chip_shift_keys(add: &str) "am anderen Feld {add} und den Namen eingeben" "{add} on the other cell and type the name"
    chip_end() "… am linken oder rechten Rand ziehen" "… drag its left or right edge"
    chip_end_does() "erweitert oder kürzt das Stück" "extends or shortens the piece"
    chip_end_keys(extend: &str, shrink: &str) "{extend} und so weiter; kürzer: {shrink}" "{extend} and so on; shorter: {shrink}"
    frame_end() "Linken oder rechten Rand eines Rahmens ziehen" "Drag the left or right edge of a frame"
    frame_end_does() "erweitert oder kürzt alle Stücke darin oder nur mehrere ausgewählte" "extends or shortens all pieces in it, or several selected ones only"
    frame_end_keys(mark: &str, extend: &str)
        "{mark} auf jedem Stück, dann {extend} und so weiter"
        "{mark} on each piece, then {extend} and so on"
    chip_tray() "… auf die Ablage ziehen" "… drag it onto the tray"
    chip_tray_does() "nimmt das Stück weg" "takes the piece away"

    band() "Auf freier Fläche ziehen" "Drag on free ground"
    band_does() "wählt mehrere Stücke aus" "selects several pieces"
    click_ctrl() "Strg+Klick" "Ctrl+click"
    click_ctrl_does() "wählt ein Stück dazu oder ab" "selects one piece more or less"
    mark_keys(mark: &str) "{mark} merkt das Stück vor, weiter mit den Pfeiltasten" "{mark} marks the piece, go on with the arrow keys"

    head() "Kopf einer Zeile oder Spalte ziehen" "Drag the head of a row or a column"
    head_does() "ordnet um, Inhalte gehen mit" "reorders, contents go along"
    head_keys(left: &str, right: &str, up: &str, down: &str)
        "am Kopf {left}, {right}, {up} oder {down}" "{left}, {right}, {up} or {down} on the head"
    headline() "Kopf eines Status auf den Namen einer Gruppe ziehen" "Drag the head of a status onto the name of a group"
    headline_does() "wechselt die Gruppe" "changes its group"
    headline_keys(enter: &str) "am Kopf {enter}, dann in den Eigenschaften die Gruppe wählen" "{enter} on the head, then choose the group in its properties"

    double_cell() "Doppelklick auf ein Feld" "Double click on a cell"
    double_cell_does() "Institution eintippen" "type an institution"
    double_name() "Doppelklick auf einen Namen" "Double click on a name"
    double_name_does() "umbenennen" "rename it"
    right() "Rechtsklick" "Right click"
    right_does() "Befehle für diese Sache" "the commands for that thing"
    long() "Langes Drücken auf dem Touchbildschirm" "Long press on a touch screen"
    legend() "Klick in die Legende" "Click in the legend"
    legend_does() "filtert, noch einmal hebt es auf" "filters, once more clears it"
    legend_keys(down: &str, enter: &str) "mit {down} bis zur Legende, {enter}" "{down} as far as the legend, {enter}"

    square() "Klick auf ein Feld der Matrix" "Click on a cell of the matrix"
    square_does() "setzt, was der Pinsel hat, oder nimmt es weg" "sets what the brush has, or takes it away"
    cells() "Über Felder der Matrix ziehen" "Drag over cells of the matrix"
    cells_does() "setzt sie alle in einem Schritt" "sets them all in one step"
    cells_keys(right: &str, space: &str) "{right} wählt mehrere Felder, {space} setzt sie" "{right} selects several cells, {space} sets them"

    wheel() "Mausrad" "Wheel"
    middle() "Mit der mittleren Taste ziehen" "Drag with the middle button"
    pan_does() "verschiebt die Ansicht" "moves the view"
    pan_keys(left: &str, right: &str, up: &str, down: &str)
        "{left}, {right}, {up}, {down}: die Ansicht folgt" "{left}, {right}, {up}, {down}: the view follows"
    wheel_ctrl() "Strg+Mausrad" "Ctrl+wheel"
    wheel_ctrl_does() "vergrößert und verkleinert" "enlarges and reduces"
    wheel_ctrl_keys(larger: &str, smaller: &str) "{larger} und {smaller}" "{larger} and {smaller}"
    file() "Datei in das Fenster ziehen" "Drag a file into the window"
    file_does() "öffnet das Board oder liest die Namensliste" "opens the board or reads the list of names"
    file_keys(open: &str, new: &str) "{open}; Namensliste: {new}" "{open}; list of names: {new}"
}

//! Window: labels, hints, messages.

texts! {
    app_title(board: &str) "{board} – Schaubild" "{board} – Schaubild"
    app_title_unsaved(board: &str) "*{board} – Schaubild" "*{board} – Schaubild"

    save() "Speichern" "Save"

    tray() "Ablage" "Tray"
    tray_count(number: usize, count: &str)
        { if number == 1 { "1 Institution".to_owned() } else { format!("{count} Institutionen") } }
        { if number == 1 { "1 institution".to_owned() } else { format!("{count} institutions") } }
    tray_field() "Institution suchen oder neu …" "Find an institution or add one …"
    tray_by_sector() "Nach Sektor" "By sector"
    tray_by_alphabet() "A–Z" "A–Z"
    tray_not_placed() "Noch nicht auf dem Board" "Not yet on the board"
    tray_placed_heading() "Auf dem Board" "On the board"
    tray_no_sector() "Ohne Sektor" "Without a sector"
    tray_nothing() "Keine Institution passt dazu" "No institution matches"
    tray_empty()
        "Noch keine Institution: oben einen Namen tippen, Enter fügt sie hinzu"
        "No institution yet: type a name above, Enter adds it"
    tray_tip(name: &str) "{name}: auf ein Feld ziehen; Klick zeigt die Eigenschaften" "{name}: drag onto a cell; a click shows its properties"
    tray_new(name: &str) "Enter fügt „{name}“ hinzu" "Enter adds “{name}”"
    tray_new_of_kind(name: &str, kind: &str) "Enter fügt „{name}“ hinzu (Akteursart {kind})" "Enter adds “{name}” (kind of institution: {kind})"
    tray_typical() "Typische Zuständigkeiten; was nicht zutrifft, bitte abwählen" "Typical responsibilities; please untick what does not apply"
    tray_typical_one(task: &str, cells: &str, role: &str) "{task} · {cells} ({role})" "{task} · {cells} ({role})"
    tray_add(count: &str) "Übernehmen ({count})" "Take over ({count})"
    tray_without() "Ohne sie" "Without them"
    tray_placed() "auf dem Board" "on the board"
    tray_unplaced() "noch nicht auf dem Board" "not yet on the board"
    tray_entry(name: &str, state: &str) "{name}, {state}" "{name}, {state}"
    board_label(part: &str, title: &str) "{part}: {title}" "{part}: {title}"

    filtered(what: &str) "Gefiltert: {what}" "Filtered: {what}"

    rename_hint() "Neuer Name" "New name"
    task_hint() "Aufgabe (Esc überspringt)" "Task (Esc skips)"
    add_hint() "Institution" "Institution"
    add_new(name: &str) "Neu: „{name}“" "New: “{name}”"

    drop_move(actor: &str, cell: &str) "{actor} nach {cell}" "{actor} to {cell}"
    drop_copy(actor: &str, cell: &str) "{actor} auch in {cell}" "{actor} also in {cell}"
    drop_new(actor: &str, cell: &str) "{actor} neu in {cell}" "{actor}, new in {cell}"
    drop_own(actor: &str, cell: &str) "{actor} als eigene Zuständigkeit in {cell}" "{actor}, on its own in {cell}"
    drop_stretch(actor: &str, cells: &str) "{actor} reicht über {cells}" "{actor} reaches over {cells}"
    drop_away(actor: &str, cells: &str) "{actor}: {cells} wegnehmen" "{actor}: take {cells} away"
    drop_several(first: &str, more: usize) "{first} und {more} weitere" "{first} and {more} more"
    head_before(name: &str, next: &str) "{name} vor {next}" "{name} before {next}"
    head_last(name: &str) "{name} ans Ende" "{name} to the end"
    head_group(name: &str, group: &str) "{name} in die Gruppe {group}" "{name} to the group {group}"
    head_edge() "Weiter geht es in dieser Richtung nicht" "It cannot go further this way"
    drop_same() "liegt schon hier" "is here already"
    drop_gone() "ist nicht mehr auf dem Board" "is no longer on the board"
    drop_folded()
        "hier sind mehrere Status zusammengefasst, bitte im ganzen Raster ablegen"
        "several statuses are folded here, please drop it in the whole grid"
    drop_on_status()
        "auf einem Status lässt sich nichts ablegen, bitte auf ein Feld oder einen Bereich ziehen"
        "nothing can be dropped on a status, please drag it onto a cell or an area"
    drop_refused(why: &str) "Nichts geändert: {why}" "Nothing changed: {why}"
    drop_nowhere() "auf ein Feld ziehen, Esc bricht ab" "drag onto a cell, Esc cancels"
    motion_less() "Bewegung ist verringert: nichts gleitet oder blendet mehr" "Motion is reduced: nothing slides or fades any more"
    motion_again() "Bewegung ist wieder an" "Motion is on again"
    drop_cancelled() "Abgebrochen, nichts geändert" "Cancelled, nothing changed"
    pick_up_hint() "Pfeiltasten wählen das Feld, Enter legt ab, Esc bricht ab" "Arrow keys choose the cell, Enter drops, Esc cancels"
    drop_outside() "Neben dem Raster losgelassen, nichts geändert" "Dropped beside the grid, nothing changed"

    saved() "gespeichert" "saved"
    unsaved() "nicht gespeichert" "not saved"
    never_saved() "noch nie gespeichert" "never saved"
    how_to_save(keys: &str) "({keys})" "({keys})"
    selected(what: &str) "Ausgewählt: {what}" "Selected: {what}"
    selected_many(count: usize, what: &str) "{count} ausgewählt: {what}" "{count} selected: {what}"
    selected_nothing() "Nichts ausgewählt" "Nothing selected"
    status_notes(number: usize, count: &str)
        { if number == 1 { "1 Hinweis".to_owned() } else { format!("{count} Hinweise") } }
        { if number == 1 { "1 note".to_owned() } else { format!("{count} notes") } }
    notes_title() "Hinweise" "Notes"
    notes_close() "Schließen" "Close"
    notes_judge(finding: &str, judgment: &str) "{finding}: {judgment}" "{finding}: {judgment}"
    notes_remark() "Warum, und was daraus folgt; nur intern" "Why, and what follows from it; internal only"
    notes_none() "Es gibt nichts zu klären" "There is nothing to settle"
    reading(name: &str) "„{name}“ wird gelesen …" "Reading “{name}” …"
    no_answer(path: &str)
        "Das Laufwerk antwortet nicht; bitte die Verbindung prüfen und es noch einmal versuchen: {path}"
        "The drive does not answer; please check the connection and try again: {path}"
    saved_to(path: &str) "Gespeichert: {path}" "Saved: {path}"
    saved_previous(name: &str) "; die vorige Fassung ist {name}" "; the previous version is {name}"
    saved_aside(name: &str) "; Ausgesondertes steht in {name}" "; what was set aside is in {name}"
    undone(step: &str) "Rückgängig gemacht: {step}" "Undone: {step}"
    redone(step: &str) "Wiederholt: {step}" "Redone: {step}"
    opened_example() "Das eingebaute Beispiel ist geöffnet; Ihre Änderungen speichern Sie unter einem eigenen Namen"
        "The built-in example is open; save your changes under a name of your own"
    repaired() "berichtigt, nicht gespeichert" "repaired, not saved"
    notes(count: usize)
        { format!("Beim Öffnen {} zu berichtigen. Beim Speichern kommt es so in die Datei, Ausgesondertes in eine eigene daneben:", if count == 1 { "war eine Stelle" } else { "waren mehrere Stellen" }) }
        { format!("{} to be repaired on opening. Saving writes it so, with what was set aside in a file of its own:", if count == 1 { "One place had" } else { "Several places had" }) }
    logo_notes(count: usize)
        { format!("{} nicht so zu sehen, wie gedacht:", if count == 1 { "Ein Logo ist" } else { "Mehrere Logos sind" }) }
        { format!("{} not shown as meant:", if count == 1 { "One logo is" } else { "Several logos are" }) }
    logo_not_saved(why: &str) "; ein Logo liegt nicht daneben ({why})" "; a logo is not beside it ({why})"
    notes_read() "Gelesen" "Dismiss"
    zoom(percent: &str) "{percent} %" "{percent} %"
    type_size(points: &str, pixels: &str, meters: &str)
        "Kleinste Schrift {points} pt = {pixels} px, lesbar bis {meters} m"
        "Smallest type {points} pt = {pixels} px, readable up to {meters} m"
    type_size_tip(screen: &str, depth: &str)
        "So weit ist die kleinste Schrift zu lesen, wenn dieses Fenster eine {screen} m breite Leinwand füllt (Großbuchstaben unter 16 Winkelminuten); der Raum ist {depth} m tief. Die Maße stehen in den Einstellungen. „Im Fokus zeigen“ macht einen Bereich größer."
        "This far the smallest type can be read when this window fills a screen {screen} m wide (capitals at 16 arc minutes); the room is {depth} m deep. The sizes are in the settings. “Show in focus” makes an area larger."

    path_label() "Speichern unter" "Save as"
    path_hint() "Ordner und Dateiname, zum Beispiel /home/ich/falkenrode.ron" "Folder and file name, for example /home/me/falkenrode.ron"
    path_browse() "Durchsuchen …" "Browse …"
    save_anew() "Hier neu anlegen" "Make it anew here"
    overwrite() "Ersetzen" "Replace"
    cancel() "Abbrechen" "Cancel"
    path_empty() "Bitte einen Dateinamen angeben" "Please enter a file name"
    no_dialog() "Hier lässt sich kein Dateidialog öffnen; bitte den Pfad eintippen" "No file dialog can be opened here; please type the path"
    save_is_no_export()
        "Gespeichert wird das Board als .ron; Bilder und PDF schreibt „Exportieren …“"
        "The board is saved as .ron; pictures and PDF are written by “Export …”"
    silent_dialog()
        "Der Dateidialog gibt kein Zeichen; bitte den Pfad eintippen"
        "The file dialog gives no sign; please type the path"
    dialog_open() "Bitte im Dateidialog wählen …" "Please choose in the file dialog …"
    dialog_leave() "Pfad eintippen" "Type the path"
    close_unsaved() "Es gibt Änderungen, die nicht gespeichert sind" "There are changes that are not saved"
    close_save() "Speichern und schließen" "Save and close"
    close_discard() "Ohne Speichern schließen" "Close without saving"
    close_back() "Zurück zum Board" "Back to the board"
    leave_save() "Speichern und weiter" "Save and go on"
    leave_discard() "Ohne Speichern weiter" "Go on without saving"

    no_display()
        "Es ist kein Bildschirm erreichbar (weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt), deshalb kann kein Fenster geöffnet werden. Bitte in einer grafischen Sitzung starten. Ohne Bildschirm geht zum Beispiel: schaubild export --to schaubild.svg"
        "No display can be reached (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can be opened. Please start in a graphical session. This works without a display: schaubild export --to schaubild.svg"
    display_silent(named: &str)
        "Der Bildschirm antwortet nicht ({named}), deshalb kann kein Fenster geöffnet werden. Bitte in einer grafischen Sitzung starten oder die Angabe berichtigen. Ohne Bildschirm geht zum Beispiel: schaubild export --to schaubild.svg"
        "The display does not answer ({named}), so no window can be opened. Please start in a graphical session, or correct what is set. This works without a display: schaubild export --to schaubild.svg"
    no_library(files: &str, packages: &str)
        "Für das Fenster fehlt auf diesem Rechner: {files}. Unter Debian hilft: sudo apt-get install {packages}. Ohne Fenster geht zum Beispiel: schaubild export --to schaubild.svg"
        "The window needs what is missing on this computer: {files}. On Debian this helps: sudo apt-get install {packages}. This works without a window: schaubild export --to schaubild.svg"
    no_frame_log(path: &str, cause: &str)
        "Das Protokoll der Bilder lässt sich nicht schreiben ({cause}); bitte eine andere Datei angeben: {path}"
        "The log of frames cannot be written ({cause}); please name another file: {path}"
    failed(cause: &str)
        "Schaubild ist auf einen eigenen Fehler gestoßen und musste enden; alles war gespeichert. Bitte neu starten und den Fehler melden: {cause}"
        "Schaubild met a fault of its own and had to end; everything was saved. Please start it again and report the fault: {cause}"
    failed_crash_saved(cause: &str, path: &str)
        "Schaubild ist auf einen eigenen Fehler gestoßen und musste enden. Bitte neu starten und den Fehler melden: {cause}. Die nicht gespeicherten Änderungen stehen in {path}"
        "Schaubild met a fault of its own and had to end. Please start it again and report the fault: {cause}. The changes that were not saved are in {path}"
    no_graphics(cause: &str)
        "Das Fenster konnte nicht geöffnet werden: Nichts auf diesem Rechner kann es zeichnen ({cause}). Meist hilft ein neuer Treiber der Grafikkarte; bei Fernzugriff bitte am Rechner selbst starten. Ohne Fenster geht zum Beispiel: schaubild-cli export --to schaubild.svg"
        "The window could not be opened: nothing on this computer can draw it ({cause}). A new driver of the graphics card usually helps; in a remote session, please start on the computer itself. This works without a window: schaubild-cli export --to schaubild.svg"
    no_window(cause: &str)
        "Das Fenster konnte nicht geöffnet werden ({cause}). Läuft eine grafische Sitzung? Wenn ja, fehlt unter Debian meist eines dieser Pakete: sudo apt-get install {PACKAGES}. Ohne Fenster geht zum Beispiel: schaubild export --to schaubild.svg"
        "The window could not be opened ({cause}). Is a graphical session running? If so, on Debian one of these packages is usually missing: sudo apt-get install {PACKAGES}. This works without a window: schaubild export --to schaubild.svg"

    copied_view(width: &str, height: &str) "Als Bild kopiert: die Ansicht, {width} × {height} Pixel" "Copied as a picture: the view, {width} × {height} pixels"
    copied_selection(width: &str, height: &str) "Als Bild kopiert: die Auswahl, {width} × {height} Pixel" "Copied as a picture: the selection, {width} × {height} pixels"
    copy_nothing() "Vom Schaubild ist hier nichts zu sehen; bitte erst ganz zeigen" "Nothing of the board is in view; please show all first"
    copy_failed() "Das Kopieren ist an einem Fehler des Programms gescheitert; bitte den Fehler melden" "Copying failed by a fault of the program; please report it"

    recent() "Zuletzt geöffnet" "Recently opened"
    recent_none() "Noch nichts geöffnet" "Nothing opened yet"
}

/// Debian packages that a window loads at run time.
const PACKAGES: &str =
    "libx11-6 libx11-xcb1 libxcb1 libxcursor1 libxi6 libxrandr2 libxkbcommon-x11-0 libgl1 libegl1 libgl1-mesa-dri";

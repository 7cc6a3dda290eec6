//! Settings of the window and the room, and the data that the program keeps on this computer.

texts! {
    title() "Einstellungen" "Settings"
    close() "Einstellungen schließen" "Close the settings"
    choice(what: &str, value: &str) "{what}: {value}" "{what}: {value}"
    motion() "Nichts gleiten oder blenden lassen" "Let nothing slide or fade"
    room() "Raum" "Room"
    screen() "Breite der Leinwand" "Width of the screen"
    depth() "Abstand der letzten Reihe" "Distance of the last row"
    meters(length: &str) "{length} m" "{length} m"
    reads(meters: &str) "Die kleinste Schrift des Boards ist so, wie es jetzt zu sehen ist, lesbar bis {meters} m"
        "The smallest type of the board, as it is seen now, is readable up to {meters} m"
    needs(meters: &str, pixels: &str)
        "Bis in die letzte Reihe ({meters} m) lesbar ist Schrift ab {pixels} px, wenn das Bild 1.920 px breit ist"
        "Up to the last row ({meters} m) type is readable from {pixels} px on, in a picture 1,920 px wide"
    source() "Gerechnet mit Großbuchstaben unter 16 Winkelminuten (ISO\u{a0}9241-303)" "Calculated with capitals at 16 arc minutes (ISO\u{a0}9241-303)"
    not_stored() "Hier gibt es keinen Ordner für Einstellungen; sie gelten bis zum Schließen" "There is no folder for settings here; they hold until the window is closed"

    data() "Daten auf diesem Rechner" "Data on this computer"
    data_about()
        "Was Schaubild neben Ihren Dateien auf diesem Rechner aufbewahrt. Boards, die Sie gespeichert, und Ausgaben, die Sie exportiert haben, gehören nicht dazu."
        "What Schaubild keeps on this computer beside your files. Boards that you saved and files that you exported are not part of it."
    data_none() "Es ist nichts aufbewahrt" "Nothing is kept"
    looking() "Wird nachgesehen …" "Looking …"
    look_failed() "Das Nachsehen ist an einem Fehler des Programms gescheitert; bitte den Fehler melden"
        "Looking failed by a fault of the program; please report it"
    refresh() "Aktualisieren" "Refresh"
    of(what: &str, board: &str) "{what}: {board}" "{what}: {board}"
    recovery() "Nicht gespeicherte Arbeit" "Work that was not saved"
    crash_saved() "Gerettete Fassung" "Rescued version"
    previous() "Vorige Fassung" "Previous version"
    set_aside() "Ausgesondertes" "Set aside"
    lock_file() "Zeichen „offen“" "Sign “open”"
    draft() "Rest eines abgebrochenen Schreibens" "Left by an interrupted writing"
    recent() "Zuletzt geöffnete Dateien" "Recently opened files"
    choices() "Gewähltes für den Export, Boards" "What was chosen for exports, boards"
    preferences() "Einstellungen" "Settings"
    old_preferences() "Einstellungen, die nicht lesbar waren" "Settings that could not be read"
    part_of_preferences() "steht in den Einstellungen" "stands in the settings"
    size_and_age(size: &str, age: &str, date: &str) "{size} · {age} ({date})" "{size} · {age} ({date})"
    in_use() "in Benutzung" "in use"
    delete() "Löschen" "Delete"
    delete_one(what: &str) "Löschen: {what}" "Delete: {what}"
    delete_question() "Endgültig löschen?" "Delete for good?"
    delete_yes() "Endgültig löschen" "Delete for good"
    keep() "Behalten" "Keep"
    delete_all() "Alles löschen …" "Delete all …"
    delete_all_question(count: usize, recoveries: usize)
        { let what = if count == 1 { "Was nicht in Benutzung ist, endgültig löschen".to_owned() } else { format!("Alle {count} Dinge, die nicht in Benutzung sind, endgültig löschen") };
          match recoveries { 0 => format!("{what}?"), 1 => format!("{what}, auch die nicht gespeicherte Arbeit an einem Board?"), _ => format!("{what}, auch die nicht gespeicherte Arbeit an {recoveries} Boards?") } }
        { let what = if count == 1 { "Delete what is not in use for good".to_owned() } else { format!("Delete all {count} things that are not in use for good") };
          match recoveries { 0 => format!("{what}?"), 1 => format!("{what}, the unsaved work on one board among them?"), _ => format!("{what}, the unsaved work on {recoveries} boards among them?") } }
    deleted(what: &str) "Gelöscht: {what}" "Deleted: {what}"
    deleted_many(count: usize) "{count} Dinge gelöscht" "{count} things deleted"
    not_all_deleted(deleted: &str, why: &str) "{deleted}; nicht alles ließ sich löschen: {why}" "{deleted}; not everything could be deleted: {why}"
    nothing_deleted() "Nichts gelöscht" "Nothing deleted"
    not_deleted(why: &str, path: &str) "Nicht gelöscht ({why}): {path}" "Not deleted ({why}): {path}"
    still_in_use(path: &str) "Nicht gelöscht, weil gerade damit gearbeitet wird: {path}" "Not deleted, because somebody is working with it: {path}"
}

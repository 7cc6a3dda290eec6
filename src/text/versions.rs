//! Versions of a board: differences between two, the previous one, the one that somebody else saved, the one that is saved
//! by itself.

texts! {
    yes() "ja" "yes"
    no() "nein" "no"

    title() "Unterschiede" "Differences"
    close() "Unterschiede schließen" "Close the differences"
    from_to(from: &str, to: &str) "Von: {from}\nNach: {to}" "From: {from}\nTo: {to}"
    previous_of(name: &str, when: &str) "frühere Fassung ({name}, {when})" "previous version ({name}, {when})"
    on_disk(name: &str, when: &str) "Datei, wie sie jetzt ist ({name}, {when})" "file as it is now ({name}, {when})"
    saved_file(name: &str) "gespeicherte Datei ({name})" "saved file ({name})"
    begun_with() "Board, wie es begonnen wurde" "board as it was begun"
    here() "Board in diesem Fenster" "board in this window"
    recovered() "nicht gespeicherte Arbeit" "unsaved work"
    none() "Es gibt keine Unterschiede" "There are no differences"
    more(count: &str) "und {count} weitere" "and {count} more"
    board() "Angaben zum Board" "Details of the board"
    counted(heading: &str, count: &str) "{heading} ({count})" "{heading} ({count})"
    detail(field: &str, before: &str, after: &str) "{field}: {before} → {after}" "{field}: {before} → {after}"
    judgment() "Beurteilung" "Verdict"
    without_name() "ohne Namen" "without a name"
    changed(name: &str) "{name} geändert" "{name} changed"
    added(name: &str) "{name} hinzugefügt" "{name} added"
    removed(name: &str) "{name} entfernt" "{name} removed"
    ordered() "Reihenfolge geändert" "Order changed"
    cells_lost(cells: &str) "Felder weggenommen: {cells}" "Cells taken away: {cells}"
    cells_won(cells: &str) "Felder hinzugekommen: {cells}" "Cells added: {cells}"
    contacts(added: usize, changed: usize, removed: usize)
        { parts(&[(added, "hinzugefügt"), (changed, "geändert"), (removed, "entfernt")]) }
        { parts(&[(added, "added"), (changed, "changed"), (removed, "removed")]) }
    jump_tip() "Auf dem Board zeigen" "Show on the board"

    previous_take() "Diese Fassung übernehmen" "Take this version over"
    previous_take_tip() "Ein Schritt: Rückgängig bringt das Board von jetzt zurück" "One step: undo brings the present board back"
    previous_beside() "Als eigenes Board öffnen" "Open as a board of its own"
    previous_taken() "Frühere Fassung übernommen; Rückgängig bringt das Board von eben zurück"
        "The previous version is taken over; undo brings the board back"
    previous_same() "Die frühere Fassung ist dieselbe wie jetzt" "The previous version is the same as the present one"
    previous_opened(title: &str) "„{title}“ ist als eigenes Board geöffnet; gespeichert wird unter einem eigenen Namen"
        "“{title}” is open as a board of its own; save it under a name of its own"
    previous_title(title: &str) "{title} (frühere Fassung)" "{title} (previous version)"
    previous_foreign() "Neben der Datei liegt die Fassung eines anderen Boards; bitte über „Öffnen“ ansehen"
        "The version beside the file is of another board; please look at it by “Open”"

    changed_noticed(name: &str) "„{name}“ wurde inzwischen anderswo gespeichert" "“{name}” has been saved elsewhere in the meantime"
    changed_unsaved(name: &str)
        "Nicht gespeichert: „{name}“ wurde inzwischen anderswo gespeichert. Nichts ist überschrieben, Ihr Board ist noch da"
        "Not saved: “{name}” has been saved elsewhere in the meantime. Nothing is overwritten, your board is still here"
    changed_unreadable(why: &str) "Die Datei ist so nicht lesbar. {why}" "The file cannot be read as it is. {why}"
    changed_differences() "Unterschiede zeigen" "Show the differences"
    changed_reload() "Neu laden" "Reload"
    changed_reload_tip() "Zeigt die Fassung aus der Datei; Rückgängig holt Ihre Änderungen zurück"
        "Shows the version in the file; undo brings your changes back"
    changed_copy(name: &str) "Als Kopie speichern: {name}" "Save as a copy: {name}"
    changed_replace() "Ersetzen …" "Replace …"
    changed_replace_what(previous: &str)
        "Ihr Board ersetzt die andere Fassung; die liegt dann als „{previous}“ daneben, und was dort bisher lag, entfällt"
        "Your board replaces the other version, which is then beside it as “{previous}”; what was there so far is gone"
    changed_replace_sure() "Wirklich ersetzen" "Really replace"
    changed_later() "Später" "Later"
    reloaded(name: &str) "„{name}“ neu geladen" "Reloaded “{name}”"
    reloaded_kept(name: &str)
        "„{name}“ neu geladen; Rückgängig holt Ihre Änderungen zurück, und der nächste Start bietet sie an"
        "Reloaded “{name}”; undo brings your changes back, and the next start offers them"

    automatic_on() "Automatisch speichern ist an: 5 Sekunden nach der letzten Änderung und beim Verlassen"
        "Saving automatically is on: 5 seconds after the last change, and on leaving"
    automatic_off() "Automatisch speichern ist aus" "Saving automatically is off"
    automatic_saved(name: &str) "Automatisch gespeichert: {name}" "Saved automatically: {name}"
    automatic_paused(why: &str)
        "Automatisch speichern ruht, bis einmal von Hand gespeichert ist. {why}"
        "Saving automatically rests until the board is saved by hand once. {why}"
    automatic_first() "Automatisch speichern ist an; dieses Board braucht dazu erst eine Datei"
        "Saving automatically is on; this board needs a file first"

    copy_word() "kopie" "copy"
}

/// Counts of what there is any of: "1 hinzugefügt, 2 geändert".
fn parts(all: &[(usize, &str)]) -> String {
    let some = all.iter().filter(|(count, _)| *count > 0);
    some.map(|(count, what)| format!("{count} {what}")).collect::<Vec<_>>().join(", ")
}

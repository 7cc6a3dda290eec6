//! Messages about work that an earlier run did not save.

texts! {
    question_undated(title: &str) "Nicht gespeicherte Arbeit an „{title}“" "Unsaved work on “{title}”"
    question(title: &str, when: &str)
        "Nicht gespeicherte Arbeit an „{title}“, zuletzt {when}"
        "Unsaved work on “{title}”, last {when}"
    steps(count: usize, last: &str)
        "Seit dem letzten Speichern {count} Schritte, zuletzt: {last}"
        "{count} steps since it was last saved; the last one: {last}"
    one_step(step: &str) "Seit dem letzten Speichern ein Schritt: {step}" "One step since it was last saved: {step}"
    unknown_steps() "Was seit dem letzten Speichern geschah, lässt sich nicht mehr zählen" "What was done since it was last saved can no longer be counted"
    taken_back() "Seit dem letzten Speichern wurden Schritte zurückgenommen" "Steps were undone since it was last saved"
    nothing_new() "Alles war gespeichert" "Everything was saved"
    show_steps() "Schritte zeigen" "Show the steps"
    hide_steps() "Schritte ausblenden" "Hide the steps"
    and_typed(steps: &str, lines: usize)
        "{steps}; dazu Zeilen der Erfassung, die noch nicht übernommen waren: {lines}"
        "{steps}; and lines of the capture line that were not taken over yet: {lines}"
    numbered(number: usize, step: &str) "{number}. {step}" "{number}. {step}"
    own_none() "Das Board ist noch in keiner Datei" "The board is in no file yet"
    own_same(path: &str) "Seine Datei ist unverändert: {path}" "Its file is unchanged: {path}"
    own_changed(path: &str)
        "Seine Datei wurde inzwischen anderswo geändert, vor dem Überschreiben wird gefragt: {path}"
        "Its file has been changed elsewhere in the meantime; you are asked before it is overwritten: {path}"
    own_unknown(path: &str)
        "Das Laufwerk mit seiner Datei antwortet nicht; „Als Kopie öffnen“ kommt ohne sie aus: {path}"
        "The drive with its file does not answer; “Open as a copy” does without it: {path}"
    own_lost(why: &str) "Seine Datei ist nicht mehr zu lesen. {why}" "Its file can no longer be read. {why}"
    torn()
        "Das Ende der Wiederherstellungsdatei ist nicht lesbar; was zuletzt getan wurde, kann fehlen"
        "The end of the recovery file cannot be read; what was done last may be missing"
    unreadable() "Eine Wiederherstellungsdatei lässt sich nicht lesen" "A recovery file cannot be read"
    damaged(path: &str)
        "Sie ist leer oder beschädigt und bleibt liegen, bis Sie sie verwerfen: {path}"
        "It is empty or damaged, and stays where it is until you discard it: {path}"
    take_over() "Weiterarbeiten" "Go on with it"
    beside() "Als Kopie öffnen" "Open as a copy"
    discard() "Verwerfen" "Discard"
    discard_sure() "Wirklich verwerfen" "Really discard"
    later() "Später" "Later"
    more(count: usize) "und {count} weitere" "and {count} more"
    taken(title: &str) "„{title}“ ist wiederhergestellt; bitte speichern" "“{title}” is recovered; please save it"
    copied(title: &str) "„{title}“ ist als Kopie geöffnet" "“{title}” is open as a copy"
    copy_title(title: &str) "{title} (Wiederherstellung)" "{title} (recovered)"
    discarded(title: &str) "Die nicht gespeicherte Arbeit an „{title}“ ist verworfen" "The unsaved work on “{title}” is discarded"
    discarded_unread() "Die Wiederherstellungsdatei ist verworfen" "The recovery file is discarded"
    not_kept(why: &str)
        "Was Sie tun, wird gerade nicht für einen Ausfall aufbewahrt; bitte speichern Sie. {why}"
        "What you do is not kept for a crash at the moment; please save. {why}"
    just_now() "gerade eben" "just now"
    minutes_ago(minutes: u64) "vor {minutes} Minuten" "{minutes} minutes ago"
    hours_ago(hours: u64) "vor {hours} Stunden" "{hours} hours ago"
    days_ago(days: u64) "vor {days} Tagen" "{days} days ago"
    close_keep() "Für später aufbewahren" "Keep for later"
    crash_saved(path: &str)
        "Die Wiederherstellung war nicht möglich. Die nicht gespeicherten Änderungen stehen in {path}"
        "Recovery was not possible. The changes that were not saved are in {path}"
    lost()
        "Weder die Wiederherstellung noch eine Rettungsdatei ließ sich schreiben; die nicht gespeicherten Änderungen sind verloren"
        "Neither the recovery file nor a rescue file could be written; the changes that were not saved are lost"
    failed_kept(cause: &str)
        "Schaubild ist auf einen eigenen Fehler gestoßen und musste enden. Bitte neu starten und den Fehler melden: {cause}. Was nicht gespeichert war, wird beim nächsten Start angeboten"
        "Schaubild met a fault of its own and had to end. Please start it again and report the fault: {cause}. What was not saved is offered at the next start"
}

//! Messages about what an earlier run did not save.

texts! {
    question(title: &str, when: &str)
        "Nicht gespeicherte Arbeit an „{title}“, zuletzt {when}"
        "Unsaved work on “{title}”, last {when}"
    steps(count: usize, last: &str)
        "Seit dem letzten Speichern {count} Schritte, zuletzt: {last}"
        "{count} steps since it was last saved; the last one: {last}"
    one_step(step: &str) "Seit dem letzten Speichern ein Schritt: {step}" "One step since it was last saved: {step}"
    unknown_steps() "Was seit dem letzten Speichern geschah, lässt sich nicht mehr zählen" "What was done since it was last saved can no longer be counted"
    taken_back() "Seit dem letzten Speichern wurden Schritte zurückgenommen" "Steps were undone since it was last saved"
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
    not_kept(why: &str)
        "Die Wiederherstellungsdatei kann nicht geschrieben werden ({why}); bitte speichern Sie jetzt"
        "The recovery file cannot be written ({why}); please save now"
    just_now() "gerade eben" "just now"
    minutes_ago(minutes: u64) "vor {minutes} Minuten" "{minutes} minutes ago"
    hours_ago(hours: u64) "vor {hours} Stunden" "{hours} hours ago"
    days_ago(days: u64) "vor {days} Tagen" "{days} days ago"
    close_keep() "Für später aufbewahren" "Keep for later"
    failed_kept(cause: &str)
        "Schaubild ist auf einen eigenen Fehler gestoßen und musste enden. Bitte neu starten und den Fehler melden: {cause}. Was nicht gespeichert war, wird beim nächsten Start angeboten"
        "Schaubild met a fault of its own and had to end. Please start it again and report the fault: {cause}. What was not saved is offered at the next start"
}

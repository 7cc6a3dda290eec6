//! Messages about the user's preferences for the window.

texts! {
    put_aside(why: &str, path: &str)
        "Die Einstellungen sind nicht lesbar und liegen jetzt in {path}; es gelten die anfänglichen ({why})"
        "The preferences cannot be read and are now in {path}; those of the beginning hold ({why})"
    unreadable(why: &str, path: &str)
        "Die Einstellungen in {path} sind nicht lesbar; es gelten die anfänglichen ({why})"
        "The preferences in {path} cannot be read; those of the beginning hold ({why})"
    partly(parts: &str)
        "Ein Teil der Einstellungen ist nicht lesbar; dafür gelten die anfänglichen ({parts})"
        "A part of the preferences cannot be read; those of the beginning hold for it ({parts})"
    partly_kept(parts: &str, path: &str)
        "Ein Teil der Einstellungen ist nicht lesbar; dafür gelten die anfänglichen ({parts}), die Datei liegt auch in {path}"
        "A part of the preferences cannot be read; those of the beginning hold for it ({parts}), the file is also in {path}"
    not_stored(why: &str)
        "Die Einstellungen lassen sich nicht speichern; sie gelten bis zum Schließen ({why})"
        "The preferences cannot be stored; they hold until the window is closed ({why})"
}

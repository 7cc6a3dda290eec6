//! Messages about logos: the pictures beside a board that show who publishes and funds it.

use super::{Lang, count};

texts! {
    logo(name: &str) "Logo: {name}" "Logo: {name}"
    at(file: &str, what: &str) "Logo „{file}“: {what}" "Logo “{file}”: {what}"

    not_beside()
        "Das ist kein einfacher Dateiname; bitte die Datei neben das Board legen und nur ihren Namen eintragen"
        "This is not a plain file name; please put the file beside the board and enter its name only"
    twice()
        "Die Datei steht zweimal in der Liste und wird einmal gezeigt; bitte einen Eintrag entfernen"
        "The file is listed twice and shown once; please remove one entry"
    too_many(most: usize)
        "Mehr als {most} Logos werden nicht gezeigt; bitte die Liste kürzen"
        "No more than {most} logos are shown; please shorten the list"
    no_folder()
        "Das Board hat keinen Ordner, in dem die Datei liegen könnte; bitte das Board als Datei öffnen"
        "The board has no folder in which the file could be; please open the board as a file"
    not_found()
        "Die Datei liegt nicht neben dem Board; bitte dorthin kopieren oder den Eintrag berichtigen"
        "The file is not beside the board; please copy it there or correct the entry"
    no_such_file()
        "Diese Datei gibt es nicht; bitte den Pfad prüfen"
        "There is no such file; please check the path"
    listed(file: &str)
        "Das Logo „{file}“ steht schon in der Liste"
        "The logo “{file}” is in the list already"
    no_file()
        "Das ist ein Ordner oder Gerät und keine Datei; bitte eine Bilddatei eintragen"
        "This is a folder or device and not a file; please enter a picture file"
    no_permission()
        "Die Datei darf nicht gelesen werden; bitte das Leserecht dafür einholen"
        "You are not allowed to read the file; please ask for permission"
    unreadable(why: &str)
        "Die Datei ist nicht lesbar ({why}); bitte Datenträger und Verbindung prüfen"
        "The file cannot be read ({why}); please check disk and connection"
    too_large(megabytes: usize)
        "Die Datei ist größer als {megabytes} MB; bitte das Bild verkleinern"
        "The file is larger than {megabytes} MB; please make the picture smaller"

    empty()
        "Die Datei ist leer; bitte eine andere nehmen"
        "The file is empty; please take another one"
    unknown()
        "Die Datei ist weder PNG noch JPEG noch SVG; bitte das Bild in einem davon speichern"
        "The file is neither PNG nor JPEG nor SVG; please save the picture as one of them"
    too_many_pixels(width: usize, height: usize)
        { format!("Das Bild hat {} × {} Pixel und damit mehr als 40 Megapixel; bitte verkleinern",
            count(Lang::De, width), count(Lang::De, height)) }
        { format!("The picture has {} × {} pixels, which is more than 40 megapixels; please make it smaller",
            count(Lang::En, width), count(Lang::En, height)) }
    too_complex()
        "Die Zeichnung hat zu viele oder zu tief verschachtelte Teile; bitte vereinfachen oder als PNG speichern"
        "The drawing has too many or too deeply nested parts; please simplify it or save it as PNG"
    too_far()
        "Teile der Zeichnung liegen viel zu weit außerhalb ihres Blatts; bitte entfernen oder als PNG speichern"
        "Parts of the drawing lie much too far outside its page; please remove them or save it as PNG"
    broken()
        "Das Bild ist beschädigt; bitte neu speichern oder eine andere Datei nehmen"
        "The picture is broken; please save it anew or take another file"
    nothing_drawn()
        "In der Zeichnung ist nichts zu sehen; bitte Texte in Pfade umwandeln oder als PNG speichern"
        "There is nothing to see in the drawing; please turn texts into paths or save it as PNG"

    part_texts()
        "Texte fehlen; bitte in Pfade umwandeln"
        "Texts are missing; please turn them into paths"
    part_pictures()
        "Eingebettete Bilder fehlen; bitte nachzeichnen oder das Ganze als PNG speichern"
        "Embedded pictures are missing; please trace them or save the whole as PNG"
    part_effects()
        "Ohne Masken, Filter und Mischungen gezeigt; bitte ansehen und sonst als PNG speichern"
        "Shown without masks, filters and blending; please look at it, else save it as PNG"
    part_patterns()
        "Füllmuster fehlen; bitte durch Farben ersetzen oder als PNG speichern"
        "Fill patterns are missing; please replace them by colors or save it as PNG"
    part_markers()
        "Pfeilspitzen und Markierungen an Linien fehlen; bitte in Pfade umwandeln"
        "Arrow heads and markers on lines are missing; please turn them into paths"
    part_motion()
        "Animationen und Skripte sind ohne Wirkung; bitte ansehen und sonst ein Standbild speichern"
        "Animations and scripts have no effect; please look at it, else save a still picture"
    part_gradients()
        "Verläufe sind in ihrer mittleren Farbe gezeigt; wem das nicht genügt, der speichert als PNG"
        "Gradients are shown in their mean color; where that does not do, save it as PNG"

    differs(folder: &str)
        "Im Ordner „{folder}“ liegt schon eine andere Datei dieses Namens und bleibt, wie sie ist; bitte eine der beiden umbenennen und den Eintrag anpassen"
        "The folder “{folder}” already has another file of this name, which stays as it is; please rename one of them and adjust the entry"
    not_brought(why: &str)
        "Die Datei wurde nicht mitgenommen. {why}"
        "The file was not taken along. {why}"
    not_copied(files: &str)
        "Logos werden nicht mitkopiert ({files}), weil in den Dateien stehen kann, wer sie gemacht hat und wo; bitte geprüfte Fassungen neben die neue Datei legen"
        "Logos are not copied along ({files}), because the files may say who made them and where; please put checked versions beside the new file"
}

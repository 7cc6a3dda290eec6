//! The panel about the program.

texts! {
    command() "Über Schaubild" "About Schaubild"
    command_tip() "Version, Lizenz und die enthaltenen Pakete mit ihren Lizenzen" "Version, license, and the packages in it with their licenses"
    title() "Über Schaubild" "About Schaubild"
    close() "„Über Schaubild“ schließen" "Close “About Schaubild”"
    version(number: &str) "Version {number}" "Version {number}"
    purpose() "Wer ist für wen wofür zuständig? Für Regionalworkshops, aus einem Datenbestand." "Who is responsible for whom, and for what? For regional workshops, from one data set."
    license() "Freie Software unter der MIT-Lizenz oder der Apache-Lizenz 2.0, nach Ihrer Wahl. Ohne Gewähr." "Free software under the MIT license or the Apache License 2.0, as you like. Without warranty."
    third_party() "Enthaltene Pakete und ihre Lizenzen" "Packages in it, and their licenses"
    copy() "Alle Lizenztexte kopieren" "Copy all license texts"
    copied() "Lizenztexte kopiert" "License texts copied"
}

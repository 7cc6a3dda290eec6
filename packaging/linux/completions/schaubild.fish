# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_schaubild_global_optspecs
    string join \n lang= h/help V/version
end

function __fish_schaubild_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_schaubild_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_schaubild_using_subcommand
    set -l cmd (__fish_schaubild_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c schaubild -n "__fish_schaubild_needs_command" -l lang -d 'Language: de or en' -r -f -a "de\t''
en\t''"
complete -c schaubild -n "__fish_schaubild_needs_command" -s h -l help -d 'Shows this help'
complete -c schaubild -n "__fish_schaubild_needs_command" -s V -l version -d 'Shows the version'
complete -c schaubild -n "__fish_schaubild_needs_command" -f -a "check" -d 'Checks a board: load notes, inconsistencies, counts, type sizes'
complete -c schaubild -n "__fish_schaubild_needs_command" -f -a "list" -d 'Shows a list of the board'
complete -c schaubild -n "__fish_schaubild_needs_command" -f -a "templates" -d 'Shows the built-in templates'
complete -c schaubild -n "__fish_schaubild_needs_command" -f -a "new" -d 'Makes a new board from templates'
complete -c schaubild -n "__fish_schaubild_needs_command" -f -a "example" -d 'Writes an example region'
complete -c schaubild -n "__fish_schaubild_needs_command" -f -a "capture" -d 'Takes lines such as “Jobcenter; Arbeit; Duldung” over into a board'
complete -c schaubild -n "__fish_schaubild_needs_command" -f -a "anonymize" -d 'Writes a board without what not everybody may see'
complete -c schaubild -n "__fish_schaubild_needs_command" -f -a "export" -d 'Draws the board as SVG, PNG or PDF'
complete -c schaubild -n "__fish_schaubild_using_subcommand check" -l on -d 'Day on which things are due or over (else today)' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand check" -l lang -d 'Language: de or en' -r -f -a "de\t''
en\t''"
complete -c schaubild -n "__fish_schaubild_using_subcommand check" -l json -d 'Output as JSON'
complete -c schaubild -n "__fish_schaubild_using_subcommand check" -s h -l help -d 'Shows this help'
complete -c schaubild -n "__fish_schaubild_using_subcommand list" -l actor -d 'Only responsibilities of this institution (name, short name or id)' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand list" -l audience -d 'For whom: public, network or internal; without it internal' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand list" -l lang -d 'Language: de or en' -r -f -a "de\t''
en\t''"
complete -c schaubild -n "__fish_schaubild_using_subcommand list" -l json -d 'Output as JSON'
complete -c schaubild -n "__fish_schaubild_using_subcommand list" -s h -l help -d 'Shows this help'
complete -c schaubild -n "__fish_schaubild_using_subcommand templates" -l lang -d 'Language: de or en' -r -f -a "de\t''
en\t''"
complete -c schaubild -n "__fish_schaubild_using_subcommand templates" -s h -l help -d 'Shows this help'
complete -c schaubild -n "__fish_schaubild_using_subcommand new" -l template -d 'Which template; see “schaubild templates”' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand new" -l areas -d 'Another template of activity areas' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand new" -l groups -d 'Another template of target groups' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand new" -l kind -d 'Adds an institution of this kind with its typical responsibilities; may be repeated' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand new" -l title -d 'Title of the new board' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand new" -l to -d 'Where to write' -r -F
complete -c schaubild -n "__fish_schaubild_using_subcommand new" -l lang -d 'Language: de or en' -r -f -a "de\t''
en\t''"
complete -c schaubild -n "__fish_schaubild_using_subcommand new" -l overwrite -d 'Replaces a file that exists'
complete -c schaubild -n "__fish_schaubild_using_subcommand new" -s h -l help -d 'Shows this help'
complete -c schaubild -n "__fish_schaubild_using_subcommand example" -l to -d 'Where to write' -r -F
complete -c schaubild -n "__fish_schaubild_using_subcommand example" -l lang -d 'Language: de or en' -r -f -a "de\t''
en\t''"
complete -c schaubild -n "__fish_schaubild_using_subcommand example" -l overwrite -d 'Replaces a file that exists'
complete -c schaubild -n "__fish_schaubild_using_subcommand example" -s h -l help -d 'Shows this help'
complete -c schaubild -n "__fish_schaubild_using_subcommand capture" -l to -d 'Where to write' -r -F
complete -c schaubild -n "__fish_schaubild_using_subcommand capture" -l lang -d 'Language: de or en' -r -f -a "de\t''
en\t''"
complete -c schaubild -n "__fish_schaubild_using_subcommand capture" -l overwrite -d 'Replaces a file that exists'
complete -c schaubild -n "__fish_schaubild_using_subcommand capture" -s h -l help -d 'Shows this help'
complete -c schaubild -n "__fish_schaubild_using_subcommand anonymize" -l to -d 'Where to write' -r -F
complete -c schaubild -n "__fish_schaubild_using_subcommand anonymize" -l audience -d 'For whom: public or network' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand anonymize" -l lang -d 'Language: de or en' -r -f -a "de\t''
en\t''"
complete -c schaubild -n "__fish_schaubild_using_subcommand anonymize" -l overwrite -d 'Replaces a file that exists'
complete -c schaubild -n "__fish_schaubild_using_subcommand anonymize" -s h -l help -d 'Shows this help'
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l to -d 'Where to write; may be given several times' -r -F
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l format -d 'svg, png or pdf, where the file name does not say it' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l width -d 'Width of a PNG in pixels; without it 3840, on large paper 150 dpi' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l dpi -d 'Pixels per inch of a PNG instead of its width' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l svg-text -d 'Texts in SVG: paths (outlines, alike everywhere, in Office too) or live (text with its font, for browsers); without it paths' -r -f -a "live\t''
paths\t''"
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l audience -d 'For whom: public, network or internal; without it public' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l page -d 'Page: 16:9, 4:3, 16:10, a4 to a0, or WxH in mm; without it 16:9, for PDF a3 (contacts: a4 upright)' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l theme -d 'Colors: light, dark, print or bw (black and white)' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l view -d 'matrix draws the matrix instead of the Schaubild, contacts the contact persons; else a saved view of the board; both go together' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l views -d 'Each of these saved views on a page of its own, all for every one; one after the other in a PDF, of SVG and PNG one file for each, NAME-1, NAME-2 …' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l columns -d 'Columns of the matrix; without it areas' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l rows -d 'Rows of the matrix by sector, unit above, alphabet or as the region orders them; without it sector' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l focus -d 'These areas large, the others as one line each' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l hide -d 'Without these areas, statuses or status groups' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l status -d 'Only these statuses or status groups' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l area -d 'Only these areas' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l group -d 'Only responsibilities for these target groups' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l role -d 'Only these roles: lead, involved, supplementary, informed' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l state -d 'Only these states: proposed, confirmed, disputed, dormant' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l sector -d 'Only institutions of these sectors' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l actor -d 'Only these institutions' -r
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l drawing-lang -d 'Language of the drawing; without it that of the board' -r -f -a "de\t''
en\t''"
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l lang -d 'Language: de or en' -r -f -a "de\t''
en\t''"
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l transparent -d 'Without background (SVG, PNG)'
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l overwrite -d 'Replaces a file that exists'
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l portrait -d 'Portrait'
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l bar -d 'A bar below the target groups: for which statuses (with columns statuses: in which areas)'
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l split -d 'Matrix or contact persons on several pages where the type would fall below 8 pt (screen: 7 pt); SVG and PNG: one file for each page, NAME-1, NAME-2 …'
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l fold-statuses -d 'Each status group as one column'
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l informed -d 'Also who is only informed'
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -l allow-small -d 'Draws with smaller type what does not fit the page with 6 pt'
complete -c schaubild -n "__fish_schaubild_using_subcommand export" -s h -l help -d 'Shows this help'

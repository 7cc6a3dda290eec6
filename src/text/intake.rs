//! Foreign text: the names of its encodings.

texts! {
    windows_1252() "Windows (Westeuropa)" "Windows (Western Europe)"
    code_page_850() "DOS (Westeuropa)" "DOS (Western Europe)"
    macintosh() "Mac (älter)" "Mac (older)"
    windows_1250() "Windows (Mitteleuropa)" "Windows (Central Europe)"
    windows_1254() "Windows (Türkisch)" "Windows (Turkish)"
}

//! Form of phone numbers, e-mail addresses and web addresses. Nobody is called or looked up.

/// Fewest digits of a phone number.
const MIN_PHONE_DIGITS: usize = 3;

/// True for nothing, and for one or several e-mail addresses: something, one @, and a domain with a dot.
pub fn is_email(text: &str) -> bool {
    let named = |address: &str| address.split_once('@').is_some_and(|(name, domain)| !name.is_empty() && is_domain(domain));
    let fits = |address: &str| named(address) && !address.contains(char::is_whitespace);
    text.trim().is_empty() || text.split([',', ';']).map(str::trim).all(fits)
}

/// True for nothing, and for a phone number: it begins with digits and what stands between them; a remark may follow.
pub fn is_phone(text: &str) -> bool {
    let number =
        text.chars().take_while(|letter| letter.is_ascii_digit() || letter.is_whitespace() || "+()/-–.".contains(*letter));
    text.trim().is_empty() || number.filter(char::is_ascii_digit).count() >= MIN_PHONE_DIGITS
}

/// True for nothing, and for a web address, with or without its scheme and page.
pub fn is_website(text: &str) -> bool {
    let text = text.trim();
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or(text);
    let domain = rest.split('/').next().unwrap_or_default();
    text.is_empty() || (is_domain(domain) && !text.contains(char::is_whitespace))
}

fn is_domain(text: &str) -> bool {
    text.contains('.') && !text.contains('@') && text.split('.').all(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_numbers_are_told_from_other_texts() {
        for (fits, right, wrong) in [
            (
                is_email as fn(&str) -> bool,
                &["", "a.b@amt.beispiel.de", "ö@ä.de", "a@b.de; c@d.de"][..],
                &["a", "a@", "@b.de", "a@b", "a@b.", "a@@b.de", "a b@c.de", "a@b.de,"][..],
            ),
            (is_phone, &["", "+49 (0)123 / 45-67", "110", "04321 123-0 (nur vormittags)"], &["12", "null acht", "Tel. 123456"]),
            (is_website, &["", "www.beispiel.de", "https://beispiel.de/a"], &["www", "a b.de"]),
        ] {
            assert!(right.iter().all(|text| fits(text)), "{right:?}");
            assert!(!wrong.iter().any(|text| fits(text)), "{wrong:?}");
        }
    }
}

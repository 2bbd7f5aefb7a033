//! The envelope of an encrypted backup. The browser's WebCrypto derives the key and decrypts; what it needs for that stands here.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The member `format` of an encrypted backup.
pub const FORMAT: &str = "heed-sealed-backup";
/// The version that this build writes.
pub const VERSION: u32 = 1;
/// Rounds of key derivation of a new backup.
pub const ITERATIONS: u32 = 600_000;
/// The fewest rounds that are accepted: with fewer a passphrase is soon guessed.
const FEWEST_ITERATIONS: u32 = 100_000;
/// The most rounds that are accepted: a file must not keep the browser busy for minutes.
const MOST_ITERATIONS: u32 = 10_000_000;

/// An encrypted backup, as the file holds it. The ciphertext is that of the whole text of a backup, in UTF-8, with the tag of
/// AES-GCM at its end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sealed {
    /// [`FORMAT`].
    pub format: String,
    /// The envelope's version.
    pub version: u32,
    /// How the key comes from the passphrase.
    pub kdf: Kdf,
    /// How often, between 100,000 and 10,000,000.
    pub iterations: u32,
    /// Salt of the derivation, at least 16 bytes.
    pub salt: Base64,
    /// The cipher.
    pub cipher: Cipher,
    /// Its initialisation vector, 12 bytes.
    pub iv: Base64,
    /// The ciphertext.
    pub data: Base64,
}

/// A way from a passphrase to a key of 256 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kdf {
    /// PBKDF2 with HMAC-SHA-256.
    #[serde(rename = "PBKDF2-SHA-256")]
    Pbkdf2Sha256,
}

/// A cipher.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cipher {
    /// AES-GCM with a key of 256 bits and a tag of 128 bits.
    #[serde(rename = "AES-GCM")]
    AesGcm,
}

/// Bytes; in JSON in base64 with padding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Base64(pub Vec<u8>);

/// Why a text is no envelope that can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SealError {
    /// It is not JSON with the members of an envelope; the cause, in English.
    Malformed {
        /// The line, from 1.
        line: usize,
        /// What is wrong with it.
        cause: String,
    },
    /// It is another kind of file.
    NotOurs,
    /// A later build wrote it, in this version.
    Newer(u32),
    /// The rounds of key derivation are too few to be safe, or too many to be done.
    Iterations(u32),
    /// A member has not the length that it has to have.
    Length(&'static str),
}

impl SealError {
    /// The name of the message to the user.
    #[must_use]
    pub fn message(&self) -> &'static str {
        match self {
            Self::Newer(_) => "backup_newer",
            Self::NotOurs => "backup_not_ours",
            Self::Malformed { .. } | Self::Iterations(_) | Self::Length(_) => "backup_sealed_damaged",
        }
    }
}

/// The technical cause.
impl fmt::Display for SealError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Malformed { cause, .. } => f.write_str(cause),
            Self::NotOurs => write!(f, "the format is not \"{FORMAT}\""),
            Self::Newer(version) => write!(f, "version {version} of the format is newer than this build"),
            Self::Iterations(n) => write!(f, "{n} rounds of key derivation are not between {FEWEST_ITERATIONS} and {MOST_ITERATIONS}"),
            Self::Length(member) => write!(f, "\"{member}\" has the wrong length"),
        }
    }
}

impl Sealed {
    /// The envelope for what WebCrypto encrypted with [`ITERATIONS`] rounds.
    #[must_use]
    pub fn new(salt: Vec<u8>, iv: Vec<u8>, data: Vec<u8>) -> Self {
        let (kdf, cipher) = (Kdf::Pbkdf2Sha256, Cipher::AesGcm);
        let format = FORMAT.to_owned();
        Self { format, version: VERSION, kdf, iterations: ITERATIONS, salt: Base64(salt), cipher, iv: Base64(iv), data: Base64(data) }
    }

    /// Whether a file's text is meant to be an envelope, sound or not. In no other file do these quotation marks stand unescaped.
    #[must_use]
    pub fn is_meant(text: &str) -> bool {
        text.contains(&format!("\"{FORMAT}\""))
    }

    /// Reads a file's text.
    ///
    /// # Errors
    /// Says why it cannot be opened, before anybody is asked for a passphrase.
    pub fn read(text: &str) -> Result<Self, SealError> {
        #[derive(Deserialize)]
        struct Start {
            format: String,
            version: u32,
        }
        let text = text.trim_start_matches('\u{feff}');
        let malformed = |error: serde_json::Error| SealError::Malformed { line: error.line().max(1), cause: error.to_string() };
        let start: Start = serde_json::from_str(text).map_err(malformed)?;
        if start.format != FORMAT {
            return Err(SealError::NotOurs);
        }
        if start.version > VERSION {
            return Err(SealError::Newer(start.version));
        }
        let sealed: Self = serde_json::from_str(text).map_err(malformed)?;
        sealed.check()?;
        Ok(sealed)
    }

    fn check(&self) -> Result<(), SealError> {
        if !(FEWEST_ITERATIONS..=MOST_ITERATIONS).contains(&self.iterations) {
            return Err(SealError::Iterations(self.iterations));
        }
        let sound = [
            ("salt", (16..=64).contains(&self.salt.0.len())),
            ("iv", self.iv.0.len() == 12),
            // A tag alone is the ciphertext of nothing, and nothing is no backup.
            ("data", self.data.0.len() > 16),
        ];
        sound.iter().find(|(_, sound)| !sound).map_or(Ok(()), |(member, _)| Err(SealError::Length(member)))
    }
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

impl From<Base64> for String {
    fn from(Base64(bytes): Base64) -> Self {
        let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
        for three in bytes.chunks(3) {
            let bits = (0..3).fold(0, |bits, index| bits << 8 | u32::from(three.get(index).copied().unwrap_or(0)));
            for place in 0..4 {
                let six = bits >> (18 - 6 * place) & 0x3f;
                let sign = ALPHABET.get(six as usize).filter(|_| place <= three.len());
                out.push(sign.map_or('=', |sign| char::from(*sign)));
            }
        }
        out
    }
}

impl TryFrom<String> for Base64 {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        decode(text.as_bytes()).map(Self).ok_or("this is not base64 with padding")
    }
}

fn decode(text: &[u8]) -> Option<Vec<u8>> {
    let value = |byte: u8| ALPHABET.iter().position(|sign| *sign == byte).and_then(|six| u32::try_from(six).ok());
    let signs = text.strip_suffix(b"==").or_else(|| text.strip_suffix(b"=")).unwrap_or(text);
    if !text.len().is_multiple_of(4) {
        return None;
    }
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    for four in signs.chunks(4) {
        let bits = four.iter().try_fold(0, |bits, byte| Some(bits << 6 | value(*byte)?))? << (6 * (4 - four.len()));
        let [_, first, second, third] = bits.to_be_bytes();
        let all = [first, second, third];
        let (kept, rest) = all.split_at_checked(four.len() - 1)?;
        // Bits that stand for no byte have to be none, so that every text has one meaning.
        if rest.iter().any(|byte| *byte != 0) {
            return None;
        }
        out.extend_from_slice(kept);
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail loudly")]
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    fn envelope() -> Value {
        serde_json::to_value(Sealed::new(vec![1; 16], vec![2; 12], b"ciphertext with its tag".to_vec())).unwrap()
    }

    #[test]
    fn an_envelope_says_all_that_the_browser_needs() {
        let written = envelope();
        assert_eq!(
            (&written["kdf"], &written["cipher"], &written["iterations"]),
            (&json!("PBKDF2-SHA-256"), &json!("AES-GCM"), &json!(600_000))
        );
        assert_eq!(written["salt"], "AQEBAQEBAQEBAQEBAQEBAQ==");
        let read = Sealed::read(&written.to_string()).unwrap();
        assert_eq!(read.data.0, b"ciphertext with its tag");
    }

    #[test]
    fn an_envelope_that_cannot_be_opened_is_refused_before_anybody_types_a_passphrase() {
        let refused = |member: &str, value: Value| {
            let mut changed = envelope();
            changed[member] = value;
            Sealed::read(&changed.to_string()).unwrap_err()
        };
        assert_eq!(refused("format", json!("heed-backup")), SealError::NotOurs);
        assert_eq!(refused("version", json!(2)), SealError::Newer(2));
        assert_eq!(refused("iterations", json!(1)), SealError::Iterations(1));
        assert_eq!(refused("iterations", json!(4_000_000_000_u32)), SealError::Iterations(4_000_000_000));
        assert_eq!(refused("iv", json!("AAAA")), SealError::Length("iv"));
        assert_eq!(refused("salt", json!("")), SealError::Length("salt"));
        assert_eq!(refused("data", json!("")), SealError::Length("data"));
        for (member, value) in [("kdf", json!("MD5")), ("cipher", json!("none")), ("data", json!("not base64")), ("more", json!(1))] {
            assert!(matches!(refused(member, value), SealError::Malformed { line: 1, .. }), "{member}");
        }
        assert!(matches!(Sealed::read("{\n\n\"format\""), Err(SealError::Malformed { line: 3, .. })));
    }

    #[test]
    fn a_file_that_is_meant_to_be_an_envelope_is_recognised() {
        let meant = format!("\u{feff}{{ \"format\": \"{FORMAT}\",");
        assert!(Sealed::is_meant(&meant));
        assert!(Sealed::is_meant(&envelope().to_string()));
        let note = json!({"text": format!("It is a \"{FORMAT}\"")}).to_string();
        assert!(!Sealed::is_meant(&note), "{note}");
    }

    #[test]
    fn base64_is_everybodys_and_has_one_form() {
        for (bytes, text) in
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("\u{fb}\u{fffd}", "w7vvv70=")]
        {
            assert_eq!(String::from(Base64(bytes.as_bytes().to_vec())), text);
            assert_eq!(decode(text.as_bytes()).unwrap(), bytes.as_bytes());
        }
        for wrong in ["Z", "Zg", "Zg=", "Zh==", "Zg==Zg==", "Z===", "====", "Zm9\n", "Zm9_"] {
            assert_eq!(decode(wrong.as_bytes()), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn bytes_survive_base64(bytes in proptest::collection::vec(any::<u8>(), 0..100)) {
            prop_assert_eq!(Base64::try_from(String::from(Base64(bytes.clone()))).unwrap().0, bytes);
        }
    }
}

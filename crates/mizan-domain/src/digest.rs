//! Digests of content: SHA-256, written in 64 small hexadecimal digits.

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};

/// The digest of some content.
pub fn digest(content: &[u8]) -> String {
    hex(&Sha256::digest(content))
}

/// Bytes as small hexadecimal digits, two a byte.
pub fn hex(bytes: &[u8]) -> String {
    HEXLOWER.encode(bytes)
}

#[cfg(test)]
mod tests {
    use super::digest;

    #[test]
    fn the_digest_is_the_one_of_the_standard() {
        // FIPS 180-4, example "abc".
        assert_eq!(digest(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}

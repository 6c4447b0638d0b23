//! The fonts of the site: packages from the registry, cut down to the characters that the style
//! sheet names for each (`unicode-range` in `css/fonts.css`), with their licences beside them.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::command::run_command;
use crate::needs::{FONTTOOLS, NPM};
use crate::only;
use crate::repository::Repository;

const SHEET: &str = "crates/mizan-site/assets/css/fonts.css";
const FONTS: &str = "crates/mizan-site/assets/fonts";

/// A font's name in the style sheet, and where its package keeps it.
struct Font {
    name: &'static str,
    package: &'static str,
    file: &'static str,
    /// The weights that the site uses, where the font has all between two.
    weights: Option<&'static str>,
}

const ALL: [Font; 4] = [
    Font {
        name: "source-sans-3",
        package: "@fontsource-variable/source-sans-3",
        file: "source-sans-3-latin-wght-normal.woff2",
        weights: Some("wght=400:700"),
    },
    Font {
        name: "source-serif-4",
        package: "@fontsource/source-serif-4",
        file: "source-serif-4-latin-600-normal.woff2",
        weights: None,
    },
    Font {
        name: "noto-naskh-arabic",
        package: "@fontsource-variable/noto-naskh-arabic",
        file: "noto-naskh-arabic-arabic-wght-normal.woff2",
        weights: Some("wght=400:700"),
    },
    Font {
        name: "noto-nastaliq-urdu",
        package: "@fontsource/noto-nastaliq-urdu",
        file: "noto-nastaliq-urdu-arabic-400-normal.woff2",
        weights: None,
    },
];

pub(crate) fn run(repository: &Repository, arguments: &[String]) -> Result<()> {
    only(arguments, &[])?;
    let scratch = repository.scratch("fonts")?;
    for file in ["package.json", "package-lock.json"] {
        std::fs::copy(repository.path("xtask/fonts").join(file), scratch.join(file))?;
    }
    run_command(Command::new(NPM.have()?).args(["ci", "--no-audit", "--no-fund"]).current_dir(&scratch))?;
    let programs = FONTTOOLS.have(repository)?;
    let sheet = std::fs::read_to_string(repository.path(SHEET)).context(SHEET)?;
    let folder = repository.path(FONTS);
    std::fs::create_dir_all(&folder)?;
    for font in &ALL {
        make(font, &sheet, &scratch, &programs, &folder)?;
    }
    Ok(())
}

fn make(font: &Font, sheet: &str, scratch: &Path, pyftsubset: &Path, folder: &Path) -> Result<()> {
    let characters = characters(sheet, font.name)?;
    let package = scratch.join("node_modules").join(font.package);
    let mut whole = package.join("files").join(font.file);
    if let Some(weights) = font.weights {
        whole = narrowed(&whole, weights, scratch, pyftsubset)?;
    }
    let target = folder.join(format!("{}.woff2", font.name));
    let mut subset = Command::new(pyftsubset);
    subset
        .arg(&whole)
        .arg(format!("--unicodes={characters}"))
        .arg(format!("--output-file={}", target.display()));
    // All features: the dots of Nastaliq are marks that only `mark` and `mkmk` put in their places.
    // No names but copyright and licence: a subset may not bear the reserved one.
    run_command(subset.args(["--flavor=woff2", "--layout-features=*", "--name-IDs=0,13,14"]))?;
    let licence = folder.join(format!("{}-OFL.txt", font.name));
    std::fs::copy(package.join("LICENSE"), &licence).with_context(|| licence.display().to_string())?;
    println!("  {} bytes", std::fs::metadata(&target)?.len());
    Ok(())
}

/// The font with no other weights than these.
fn narrowed(whole: &Path, weights: &str, scratch: &Path, pyftsubset: &Path) -> Result<PathBuf> {
    let name = whole.file_stem().context("a font without a name")?;
    let narrowed = scratch.join(name).with_extension("ttf");
    let fonttools = pyftsubset.with_file_name("fonttools");
    let mut command = Command::new(fonttools);
    command.args(["varLib.instancer", "-q"]).arg(whole).arg(weights).arg("-o").arg(&narrowed);
    run_command(&mut command)?;
    Ok(narrowed)
}

/// The `unicode-range` of the font in the style sheet.
fn characters<'s>(sheet: &'s str, name: &str) -> Result<&'s str> {
    let file = format!("url({name}.woff2)");
    let face = sheet.split("@font-face").find(|face| face.contains(&file));
    let held =
        face.and_then(|face| face.split_once("/* holds ")).and_then(|(_, rest)| rest.split("*/").next());
    match held.map(str::trim) {
        Some(held) if !held.is_empty() => Ok(held),
        _ => bail!("{SHEET} names no characters for {name}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_characters_of_a_font_are_those_of_its_own_rule() {
        let sheet = "@font-face{src:url(a.woff2)\n /* holds U+20,U+30-39 */}\n@font-face{src:url(b.woff2)}";
        assert_eq!(characters(sheet, "a").unwrap(), "U+20,U+30-39");
        assert!(characters(sheet, "b").is_err());
        assert!(characters(sheet, "c").is_err());
    }
}

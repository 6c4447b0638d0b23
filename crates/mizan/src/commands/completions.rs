//! `mizan completions` and `mizan man`

use std::io::{self, Write as _};

use clap_complete::Shell as Common;
use clap_complete_nushell::Nushell;

use crate::arguments::{Completions, Shell, command};
use crate::exit::{Exit, Outcome};

const NAME: &str = "mizan";

pub(crate) fn shell(asked: &Completions) -> Outcome {
    let mut command = command();
    let mut script = Vec::new();
    let common = match asked.shell {
        Shell::Bash => Some(Common::Bash),
        Shell::Elvish => Some(Common::Elvish),
        Shell::Fish => Some(Common::Fish),
        Shell::PowerShell => Some(Common::PowerShell),
        Shell::Zsh => Some(Common::Zsh),
        Shell::Nushell => None,
    };
    match common {
        Some(shell) => clap_complete::generate(shell, &mut command, NAME, &mut script),
        None => clap_complete::generate(Nushell, &mut command, NAME, &mut script),
    }
    write(&script)
}

pub(crate) fn manual() -> Outcome {
    let mut page = Vec::new();
    clap_mangen::Man::new(command()).render(&mut page)?;
    write(&page)
}

fn write(bytes: &[u8]) -> Outcome {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()?;
    Ok(Exit::Done)
}

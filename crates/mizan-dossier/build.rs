//! Builds again when a dossier changes: the dossiers are inside the program.

fn main() {
    println!("cargo::rerun-if-changed=../../dossiers");
    println!("cargo::rerun-if-changed=build.rs");
}

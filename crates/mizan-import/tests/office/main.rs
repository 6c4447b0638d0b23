//! Readers of office files, and of the export that comes as one or as JSON. Small files are made here; the
//! real ones are read where they are at hand.

#[cfg(test)]
#[path = "../../examples/uhri/export.rs"]
mod export;
#[cfg(test)]
mod real_lists;
#[cfg(test)]
mod support;
#[cfg(test)]
mod thematic_list;
#[cfg(test)]
mod uhri;
#[cfg(test)]
mod uhri_workbook;
#[cfg(test)]
#[path = "../../examples/uhri/workbook.rs"]
mod workbook;

//! Workbooks of Excel 97, made here byte by byte.

use mizan_import::{Form, Why, recognise, upr_info};

use crate::support::Collected;

const HEADING: [&str; 11] =
    ["SuR", "Rgrp", "Org", "Recommendation", "RS", "Rgrp", "Org", "Response", "Action", "Issue", "Session"];

const ROW: [&str; 11] =
    ["Nepal", "Asia", "", "Plant trees.", "India", "Asia", "", "Noted", "4", "Environment", "10"];

/// What a cell holds, by its kind of record.
enum Cell<'t> {
    Text(&'t str),
    Number(f64),
    Small(u32),
    Fault,
}

fn record(kind: u16, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len()).unwrap();
    [&kind.to_le_bytes(), &length.to_le_bytes(), content].concat()
}

fn text(text: &str) -> Vec<u8> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let letters: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    [&u16::try_from(units.len()).unwrap().to_le_bytes(), &[1_u8][..], &letters].concat()
}

fn cell(row: u16, column: u16, cell: &Cell<'_>) -> Vec<u8> {
    let place = [row.to_le_bytes(), column.to_le_bytes(), [0, 0]].concat();
    match cell {
        Cell::Text(written) => record(0x0204, &[place, text(written)].concat()),
        Cell::Number(number) => record(0x0203, &[place, number.to_le_bytes().to_vec()].concat()),
        Cell::Small(bits) => record(0x027e, &[place, bits.to_le_bytes().to_vec()].concat()),
        Cell::Fault => record(0x0205, &[&place[..], &[0x2a, 1]].concat()),
    }
}

/// The stream of a workbook with one sheet.
fn stream(rows: &[Vec<Cell<'_>>]) -> Vec<u8> {
    let begin = record(0x0809, &[0, 6, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let end = record(0x000a, &[]);
    let sheet = |start: u32| record(0x0085, &[&start.to_le_bytes()[..], &[0, 0, 1, 0, b'a']].concat());
    let start = begin.len() + sheet(0).len() + end.len();
    let mut stream = [begin.clone(), sheet(u32::try_from(start).unwrap()), end.clone(), begin].concat();
    for (row, cells) in (0..).zip(rows) {
        for (column, written) in (0..).zip(cells) {
            stream.extend(cell(row, column, written));
        }
    }
    stream.extend(end);
    stream
}

/// A compound file with one stream. Its sectors: the table, the directory, the table of small sectors, then
/// the stream or, where it is short, the small sectors.
fn compound(name: &str, stream: &[u8]) -> Vec<u8> {
    const END: u32 = 0xffff_fffe;
    const FREE: u32 = 0xffff_ffff;
    let small = stream.len() < 4096;
    let sectors = stream.len().div_ceil(512);
    assert!(sectors < 120);
    let numbers = |of: Vec<u32>| -> Vec<u8> { of.iter().flat_map(|number| number.to_le_bytes()).collect() };
    let chain = |first: u32, length: usize| -> Vec<u32> {
        let last = first + u32::try_from(length).unwrap();
        (first + 1..last).chain([END]).collect()
    };
    let filled = |mut bytes: Vec<u8>, fill: u8| {
        bytes.resize(bytes.len().next_multiple_of(512), fill);
        bytes
    };
    let entry = |name: &str, kind: u8, start: u32, size: usize| {
        let mut entry: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        entry.resize(128, 0);
        entry[66] = kind;
        entry[116..120].copy_from_slice(&start.to_le_bytes());
        entry[120..124].copy_from_slice(&u32::try_from(size).unwrap().to_le_bytes());
        entry
    };
    let mut header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    header.resize(512, 0xff);
    header[30..34].copy_from_slice(&[9, 0, 6, 0]);
    for (at, number) in [(44, 1), (48, 1), (56, 4096), (60, 2), (64, 1), (68, END), (76, 0)] {
        header[at..at + 4].copy_from_slice(&u32::to_le_bytes(number));
    }
    let table = [vec![FREE, END, END], chain(3, sectors)].concat();
    let root = entry(
        "Root Entry",
        5,
        if small { 3 } else { END },
        if small { stream.len().next_multiple_of(64) } else { 0 },
    );
    let directory = [root, entry(name, 2, if small { 0 } else { 3 }, stream.len())].concat();
    let small_table = if small { chain(0, stream.len().div_ceil(64)) } else { Vec::new() };
    [
        header,
        filled(numbers(table), 0xff),
        filled(directory, 0),
        {
            let mut t = numbers(small_table);
            t.resize(512, 0xff);
            t
        },
        filled(stream.to_vec(), 0),
    ]
    .concat()
}

fn workbook(rows: &[Vec<Cell<'_>>]) -> Vec<u8> {
    compound("Workbook", &stream(rows))
}

fn texts<'t>(row: &[&'t str]) -> Vec<Cell<'t>> {
    row.iter().map(|text| Cell::Text(text)).collect()
}

/// A row with another value in one place.
fn with(column: usize, cell: Cell<'static>) -> Vec<Cell<'static>> {
    let mut row = texts(&ROW);
    row[column] = cell;
    row
}

fn read(file: &[u8]) -> Collected {
    Collected::of(|delivery| upr_info::read(file, delivery))
}

fn refused(file: &[u8]) -> String {
    upr_info::read(file, &mut Collected::default()).unwrap_err().to_string()
}

#[test]
fn numbers_are_read_however_they_are_written() {
    let rows = [
        texts(&HEADING),
        with(8, Cell::Number(4.0)),
        with(8, Cell::Small(4 << 2 | 2)),
        with(8, Cell::Small(0x4010_0000)),
        with(10, Cell::Number(10.5)),
        with(3, Cell::Fault),
        texts(&["", " ", ""]),
        texts(&[&ROW[..], &["more"]].concat()),
        with(3, Cell::Text("Trees – Équité € 木 🌳")),
    ];
    let file = workbook(&rows);
    assert_eq!(recognise("a", &file), Some(Form::UprInfo));
    let read = read(&file);
    let faults = [
        (4, "Session", Why::Unreadable("10.5".to_owned())),
        (5, "Recommendation", Why::Unreadable("#ERROR".to_owned())),
        (6, "", Why::Fields { found: 12, expected: 11 }),
    ];
    assert_eq!(read.faults(), faults);
    let actions: Vec<(u64, u8)> = read
        .entries
        .iter()
        .map(|(at, _)| at.0)
        .zip(read.asks().iter().map(|ask| ask.action.unwrap()))
        .collect();
    assert_eq!(actions, [(1, 4), (2, 4), (3, 4), (7, 4)]);
    assert_eq!(read.asks()[3].text, "Trees – Équité € 木 🌳");
}

#[test]
fn a_short_workbook_lies_in_small_sectors() {
    let short = workbook(&[vec![Cell::Text("SuR")]]);
    assert!(refused(&short).contains("but here it is `SuR`"), "{}", refused(&short));
    let long = workbook(&(0..40).map(|_| texts(&ROW)).collect::<Vec<_>>());
    assert!(refused(&long).contains("but here it is `Nepal,Asia,,Plant trees.,India"));
}

#[test]
fn another_compound_file_is_refused() {
    let file = compound("WordDocument", &[0; 5_000]);
    assert_eq!(recognise("report.doc", &file), None);
    assert_eq!(
        refused(&file),
        "the workbook can't be read: there is no workbook of Excel 97 to 2003 in it; open it in a spreadsheet \
         program, save its sheet as CSV and import that"
    );
}

#[test]
fn a_workbook_without_cells_or_with_a_password_says_so() {
    let end = record(0x000a, &[]);
    let without = compound("Workbook", &end);
    assert!(refused(&without).contains("it has no sheet with cells"), "{}", refused(&without));
    let locked = compound("Workbook", &[record(0x002f, &[0; 54]), end].concat());
    assert!(refused(&locked).contains("it is protected by a password"));
    assert!(refused(&workbook(&[])).starts_with("the file is empty"));
}

#[test]
fn a_workbook_cut_off_anywhere_is_damaged_and_none_is_read_in_part() {
    let whole = workbook(&[texts(&HEADING), texts(&ROW), texts(&ROW)]);
    let used = whole.len() - 512;
    for length in (8..used).step_by(61) {
        let mut collected = Collected::default();
        let error = upr_info::read(&whole[..length], &mut collected).unwrap_err().to_string();
        assert!(error.starts_with("the workbook can't be read: it is damaged"), "{length}: {error}");
        assert_eq!((collected.entries.len(), collected.held.len()), (0, 0));
    }
}

#[test]
fn streams_that_lead_in_a_circle_are_damaged() {
    let whole = workbook(&[texts(&HEADING), texts(&ROW)]);
    // The directory, the table of small sectors and the stream of small sectors, each followed by itself.
    for sector in [1_u8, 2, 3] {
        let mut file = whole.clone();
        let next = 512 + 4 * usize::from(sector);
        file[next..next + 4].copy_from_slice(&[sector, 0, 0, 0]);
        // The last is read no further than its size says: what is missing then is a part of the sheet.
        assert!(refused(&file).contains("it is damaged"), "{sector}: {}", refused(&file));
    }
}

#[test]
fn no_change_of_bytes_ends_the_reading_otherwise_than_by_a_message() {
    let whole = workbook(&[texts(&HEADING), texts(&ROW), texts(&ROW)]);
    let mut state = 1_u64;
    let mut random = move |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        usize::try_from(state >> 33).unwrap() % below
    };
    let mut refused = 0;
    for _ in 0..5_000 {
        let mut file = whole.clone();
        for _ in 0..=random(4) {
            let at = random(file.len());
            file[at] = u8::try_from(random(256)).unwrap();
        }
        refused += usize::from(upr_info::read(&file, &mut Collected::default()).is_err());
    }
    assert!(refused > 100, "{refused}");
}

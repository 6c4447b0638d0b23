//! Rows of CSV files: any line ends, UTF-8 or Mac Roman, quoted fields with line breaks in them.

use std::borrow::Cow;
use std::ops::ControlFlow;

use csv::{ByteRecord, Reader, ReaderBuilder};

use crate::encoding::Encoding;
use crate::{Delivery, Held, Place, ReadError, Why};

/// A CSV file whose heading is read.
pub(crate) struct CsvTable<'f> {
    file: &'f [u8],
    reader: Reader<&'f [u8]>,
    encoding: Encoding,
    heading: Vec<String>,
}

impl<'f> CsvTable<'f> {
    /// Reads the heading.
    pub(crate) fn open(file: &'f [u8]) -> Result<Self, ReadError> {
        if file.starts_with(b"\xff\xfe") || file.starts_with(b"\xfe\xff") {
            return Err(ReadError::Utf16);
        }
        let file = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
        // Ends a row at CR, LF and CRLF alike.
        let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(file);
        let mut record = ByteRecord::new();
        if !reader.read_byte_record(&mut record)? {
            return Err(ReadError::Empty);
        }
        let heading = record.iter().map(|name| String::from_utf8_lossy(name).into_owned()).collect();
        Ok(Self { file, reader, encoding: Encoding::of(file), heading })
    }

    /// The names of the columns, as written.
    pub(crate) fn heading(&self) -> &[String] {
        &self.heading
    }

    /// Gives each row to `take`, until it breaks. A row that isn't as wide as one of `widths`, or that can't
    /// be read, is held; one without any text is none.
    pub(crate) fn each(
        mut self,
        widths: &[usize],
        delivery: &mut dyn Delivery,
        mut take: impl FnMut(&mut dyn Delivery, Place, &[Cow<'_, str>]) -> ControlFlow<()>,
    ) -> Result<(), ReadError> {
        let mut record = ByteRecord::new();
        let mut at = Place(0);
        let mut start = self.reader.position().byte();
        while self.reader.read_byte_record(&mut record)? {
            let end = self.reader.position().byte();
            if record.iter().all(|field| field.trim_ascii().is_empty()) {
                start = end;
                continue;
            }
            at.0 += 1;
            let flow = match self.fields(&record, start..end, widths) {
                Ok(fields) => take(delivery, at, &fields),
                Err((column, why)) => delivery.held(Held { at, column, why }),
            };
            if flow.is_break() {
                break;
            }
            start = end;
        }
        Ok(())
    }

    /// The fields of a row that stands in `bytes` of the file, or which column is at fault and why.
    fn fields<'r>(
        &self,
        record: &'r ByteRecord,
        bytes: std::ops::Range<u64>,
        widths: &[usize],
    ) -> Result<Vec<Cow<'r, str>>, (Option<String>, Why)> {
        if self.breaks_off(bytes) {
            return Err((None, Why::Unclosed));
        }
        if !widths.contains(&record.len()) {
            return Err((None, Why::Fields { found: record.len(), expected: self.heading.len() }));
        }
        let fields = record
            .iter()
            .enumerate()
            .map(|(n, field)| self.encoding.decode(field).map_err(|why| (self.heading.get(n).cloned(), why)));
        fields.collect()
    }

    /// Whether the last row ends within quotation marks: all after them went into its last field.
    fn breaks_off(&self, bytes: std::ops::Range<u64>) -> bool {
        let [start, end] = [bytes.start, bytes.end].map(|byte| usize::try_from(byte).unwrap_or(usize::MAX));
        let marks = |row: &[u8]| row.split(|byte| *byte == b'"').count() - 1;
        end >= self.file.len() && self.file.get(start..).is_some_and(|row| marks(row) % 2 == 1)
    }
}

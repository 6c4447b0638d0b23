/// A file that can't be written.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// A value has no JSON form.
    #[error("the answer can't be written as JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// A table can't be written as CSV.
    #[error("the table can't be written as CSV: {0}")]
    Csv(#[from] ::csv::Error),
    /// A table can't be written as XLSX.
    #[error("the table can't be written as XLSX: {0}")]
    Xlsx(#[from] rust_xlsxwriter::XlsxError),
}

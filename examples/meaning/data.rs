//! The example texts of a folder.

use std::fs;
use std::path::Path;

use heed::meaning::texts::{self, Example};

/// The examples of all writers, by the files' names.
pub fn examples(data: &Path) -> Result<Vec<(String, Example)>, String> {
    let at = |path: &Path, cause: &dyn std::fmt::Display| format!("{}: {cause}", path.display());
    let entries = fs::read_dir(data).map_err(|error| at(data, &error))?;
    let mut files: Vec<_> =
        entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.extension().is_some_and(|e| e == "txt")).collect();
    files.sort();
    let mut all = Vec::new();
    for path in files {
        let text = fs::read_to_string(&path).map_err(|error| at(&path, &error))?;
        let writer = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let examples = texts::read(&text).map_err(|bad| format!("{}:{bad}", path.display()))?;
        all.extend(examples.into_iter().map(|example| (writer.clone(), example)));
    }
    Ok(all)
}

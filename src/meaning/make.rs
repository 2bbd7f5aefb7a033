//! Models as they are made: what was learned, put into a file's bytes.

use super::{Head, INNER, LONGEST, MAGIC, Model, WIDTH, checksum, vocabulary};

/// What was learned, in full precision. Matrices row by row; `heads` many signals.
#[derive(Debug, Clone, Default)]
pub struct Learned {
    /// The words and the pieces of words (these begin with `##`).
    pub words: Vec<String>,
    /// For each word a row of [`WIDTH`].
    pub rows: Vec<f32>,
    /// For each place in a statement a row of [`WIDTH`]; [`LONGEST`] rows.
    pub places: Vec<f32>,
    /// [`WIDTH`] x 3 [`WIDTH`]: queries, keys and values side by side; and what is added to them.
    pub attention: (Vec<f32>, Vec<f32>),
    /// [`WIDTH`] x [`WIDTH`].
    pub mixed: Vec<f32>,
    /// [`WIDTH`] x [`INNER`], and what is added.
    pub inner: (Vec<f32>, Vec<f32>),
    /// [`INNER`] x [`WIDTH`], and what is added.
    pub outer: (Vec<f32>, Vec<f32>),
    /// For each signal two rows of [`WIDTH`] (on the most, on the mean), and what is added.
    pub heads: (Vec<f32>, Vec<f32>),
    /// The same for the first sight.
    pub gate: (Vec<f32>, Vec<f32>),
    /// The signals.
    pub known: Vec<Head>,
}

impl Head {
    /// A signal of which nothing is known yet: it always speaks.
    #[must_use]
    pub fn new(signal: &str) -> Self {
        Self { signal: signal.to_owned(), number: None, gate: f32::MIN, threshold: f32::MIN, found: 0, right: 0 }
    }
}

impl Learned {
    /// The file's bytes.
    #[must_use]
    pub fn pack(&self) -> Vec<u8> {
        let mut words: Vec<(u32, usize)> =
            self.words.iter().enumerate().map(|(number, word)| (vocabulary::hash(word.bytes()), number)).collect();
        words.sort_unstable();
        words.dedup_by_key(|(hash, _)| *hash);
        let mut out = Vec::new();
        number(&mut out, words.len() as u32);
        words.iter().for_each(|(hash, _)| number(&mut out, *hash));
        let rows: Vec<f32> = words.iter().flat_map(|(_, word)| self.rows.iter().skip(word * WIDTH).take(WIDTH)).copied().collect();
        scaled(&mut out, &rows, WIDTH);
        scaled(&mut out, self.places.get(..LONGEST * WIDTH).unwrap_or_default(), WIDTH);
        number(&mut out, self.known.len() as u32);
        scaled(&mut out, &self.attention.0, 3 * WIDTH);
        floats(&mut out, &self.attention.1);
        scaled(&mut out, &self.mixed, WIDTH);
        scaled(&mut out, &self.inner.0, INNER);
        floats(&mut out, &self.inner.1);
        scaled(&mut out, &self.outer.0, WIDTH);
        floats(&mut out, &self.outer.1);
        scaled(&mut out, &self.heads.0, WIDTH);
        floats(&mut out, &self.heads.1);
        scaled(&mut out, &self.gate.0, WIDTH);
        floats(&mut out, &self.gate.1);
        for head in &self.known {
            number(&mut out, head.signal.len() as u32);
            out.extend_from_slice(head.signal.as_bytes());
            floats(&mut out, &[head.gate, head.threshold]);
            number(&mut out, u32::from(head.found));
            number(&mut out, u32::from(head.right));
        }
        let mut file = MAGIC.to_vec();
        number(&mut file, checksum(&out));
        file.extend(out);
        file
    }
}

fn number(out: &mut Vec<u8>, number: u32) {
    out.extend_from_slice(&number.to_le_bytes());
}

fn floats(out: &mut Vec<u8>, numbers: &[f32]) {
    numbers.iter().for_each(|x| number(out, x.to_bits()));
}

/// For each column a scale and then, row by row, bytes.
fn scaled(out: &mut Vec<u8>, numbers: &[f32], columns: usize) {
    let most = |column: usize| numbers.iter().skip(column).step_by(columns).fold(0.0f32, |most, x| most.max(x.abs()));
    let scale: Vec<f32> = (0..columns).map(|column| most(column).max(1e-12) / 127.0).collect();
    floats(out, &scale);
    for row in numbers.chunks_exact(columns) {
        out.extend(row.iter().zip(&scale).map(|(x, scale)| (x / scale).round() as i8 as u8));
    }
}

impl Model {
    /// For each statement's words the log odds of every signal, at first sight and after reading. Used to find the thresholds.
    #[must_use]
    pub fn log_odds(&self, words: &[super::Word<'_>]) -> Option<(Vec<f32>, Vec<f32>)> {
        let rows = self.rows(words);
        if rows.0.is_empty() {
            return None;
        }
        let sight = self.net.at_first_sight(&rows.0);
        Some((sight, self.net.judge(&self.net.read(self.placed(rows.0)))))
    }
}

//! The network: rows of numbers for the words of a statement in, a number for each signal out. One layer of attention over the
//! words, one inner layer, and for each signal a weight on the most and on the mean of every column.

use super::four::{Four, add, dot};

/// Columns of a word's row, in fours.
pub(super) const FOURS: usize = WIDTH / 4;
/// Columns of a word's row.
pub const WIDTH: usize = 96;
/// Columns of the inner layer.
pub const INNER: usize = 192;
/// Columns that one of the attention's heads looks at, in fours.
const HEAD: usize = 8;
/// Words of a statement that are read; what stands behind them makes a statement of its own.
pub const LONGEST: usize = 48;
/// What the mean is weighed with against the most.
const MEAN: f32 = 0.3;

pub(super) type Row = [Four; FOURS];

/// A matrix, row by row: as many rows as a text before it has columns.
#[derive(Debug)]
pub(super) struct Matrix {
    columns: usize,
    rows: Vec<Four>,
}

impl Matrix {
    pub fn new(columns: usize, numbers: &[f32]) -> Self {
        Self { columns: columns / 4, rows: fours(numbers) }
    }

    /// Adds the product with a row.
    fn add_times(&self, row: &[Four], sums: &mut [Four]) {
        for (four, rows) in row.iter().zip(self.rows.chunks_exact(4 * self.columns)) {
            let [a, b, c, d] = four.to_array().map(Four::all);
            let mut rows = rows.chunks_exact(self.columns);
            let (Some(first), Some(second), Some(third), Some(fourth)) = (rows.next(), rows.next(), rows.next(), rows.next()) else {
                return;
            };
            for ((((sum, x), y), z), w) in sums.iter_mut().zip(first).zip(second).zip(third).zip(fourth) {
                *sum = sum.plus(a.times(*x).plus(b.times(*y))).plus(c.times(*z).plus(d.times(*w)));
            }
        }
    }

    fn row(&self, number: usize) -> &[Four] {
        self.rows.get(number * self.columns..(number + 1) * self.columns).unwrap_or_default()
    }
}

pub(super) fn fours(numbers: &[f32]) -> Vec<Four> {
    numbers.as_chunks().0.iter().map(|four| Four::from_array(*four)).collect()
}

/// Brings a row to mean 0 and variance 1. What the training scales it by is part of the matrix behind it.
fn levelled(row: &Row) -> Row {
    let mean = row.iter().map(|four| four.sum()).sum::<f32>() / WIDTH as f32;
    let mut levelled = row.map(|four| four.plus(Four::all(-mean)));
    let variance = dot(&levelled, &levelled) / WIDTH as f32;
    let by = Four::all(1.0 / (variance + 1e-5).sqrt());
    levelled.iter_mut().for_each(|four| *four = four.times(by));
    levelled
}

/// What is learned, but for the words' rows.
#[derive(Debug)]
pub(super) struct Net {
    /// Queries, keys and values side by side, and what is added to them.
    pub attention: Matrix,
    pub attention_bias: Vec<Four>,
    pub mixed: Matrix,
    pub inner: Matrix,
    pub inner_bias: Vec<Four>,
    pub outer: Matrix,
    pub outer_bias: Vec<Four>,
    /// For each signal a row of weights on the most, and one on the mean.
    pub heads: Matrix,
    pub heads_bias: Vec<f32>,
    /// The same before the layer: what no signal is in is seen sooner.
    pub gate: Matrix,
    pub gate_bias: Vec<f32>,
}

/// The most and the mean of each column over all words.
fn pooled(rows: &[Row]) -> [Row; 2] {
    let mut most = [Four::all(f32::MIN); FOURS];
    let mut sums = [Four::all(0.0); FOURS];
    for row in rows {
        for ((most, sum), four) in most.iter_mut().zip(&mut sums).zip(row) {
            *most = most.or_more(*four);
            *sum = sum.plus(*four);
        }
    }
    let by = Four::all(MEAN / (rows.len() as f32).sqrt());
    [most, sums.map(|sum| sum.times(by))]
}

/// For each signal the sum of its weights times what was pooled.
fn weighed(heads: &Matrix, bias: &[f32], pooled: &[Row; 2]) -> Vec<f32> {
    let [most, mean] = pooled;
    bias.iter().enumerate().map(|(head, bias)| bias + dot(heads.row(2 * head), most) + dot(heads.row(2 * head + 1), mean)).collect()
}

/// A statement, read.
pub(super) struct Read {
    rows: Vec<Row>,
    pooled: [Row; 2],
}

impl Net {
    /// For each signal how much at first sight speaks for it (log odds).
    pub fn at_first_sight(&self, rows: &[Row]) -> Vec<f32> {
        weighed(&self.gate, &self.gate_bias, &pooled(rows))
    }

    pub fn read(&self, mut rows: Vec<Row>) -> Read {
        self.attend(&mut rows);
        for row in &mut rows {
            let mut inner = [Four::all(0.0); INNER / 4];
            inner.copy_from_slice(self.inner_bias.get(..INNER / 4).unwrap_or(&[Four::all(0.0); INNER / 4]));
            self.inner.add_times(&levelled(row), &mut inner);
            inner.iter_mut().for_each(|four| *four = four.or_more(Four::all(0.0)));
            add(row, 1.0, &self.outer_bias);
            self.outer.add_times(&inner, row);
        }
        let pooled = pooled(&rows);
        Read { rows, pooled }
    }

    /// Adds to each row what it takes from the others.
    fn attend(&self, rows: &mut [Row]) {
        let asked: Vec<[Four; 3 * FOURS]> = rows
            .iter()
            .map(|row| {
                let mut sums = [Four::all(0.0); 3 * FOURS];
                add(&mut sums, 1.0, &self.attention_bias);
                self.attention.add_times(&levelled(row), &mut sums);
                sums
            })
            .collect();
        let mut weights = Vec::with_capacity(rows.len());
        for (row, asks) in rows.iter_mut().zip(&asked) {
            let mut taken = [Four::all(0.0); FOURS];
            let (queries, _) = asks.split_at(FOURS);
            for (head, (query, taken)) in queries.chunks_exact(HEAD).zip(taken.chunks_exact_mut(HEAD)).enumerate() {
                let part = |from: usize, row: &'_ [Four; 3 * FOURS]| -> [Four; HEAD] {
                    let from = from + head * HEAD;
                    row.get(from..from + HEAD).and_then(|part| part.try_into().ok()).unwrap_or([Four::all(0.0); HEAD])
                };
                weights.clear();
                weights.extend(asked.iter().map(|other| dot(query, &part(FOURS, other)) / ((HEAD * 4) as f32).sqrt()));
                let most = weights.iter().copied().fold(f32::MIN, f32::max);
                weights.iter_mut().for_each(|weight| *weight = (*weight - most).exp());
                let all: f32 = weights.iter().sum();
                for (weight, other) in weights.iter().zip(&asked) {
                    add(taken, weight / all, &part(2 * FOURS, other));
                }
            }
            self.mixed.add_times(&taken, row);
        }
    }

    /// For each signal how much speaks for it (log odds).
    pub fn judge(&self, read: &Read) -> Vec<f32> {
        weighed(&self.heads, &self.heads_bias, &read.pooled)
    }

    /// How much each word speaks for a signal.
    pub fn weights(&self, read: &Read, head: usize) -> Vec<f32> {
        let [most, _] = &read.pooled;
        let (on_most, on_mean) = (self.heads.row(2 * head), self.heads.row(2 * head + 1));
        let by = MEAN / (read.rows.len() as f32).sqrt();
        let on_row = |row: &Row| {
            let columns = row.iter().zip(most).zip(on_most).map(|((four, most), weights)| {
                let columns = four.to_array().into_iter().zip(most.to_array()).zip(weights.to_array());
                columns.filter(|((x, most), _)| x >= most).map(|((x, _), weight)| x * weight).sum::<f32>()
            });
            columns.sum::<f32>() + by * dot(row, on_mean)
        };
        read.rows.iter().map(on_row).collect()
    }
}

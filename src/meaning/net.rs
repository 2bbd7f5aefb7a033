//! The network: rows of numbers for the words of a statement in, a number for each signal out. One layer of attention over the
//! words, one inner layer, and for each signal a weight on the most and on the mean of every column.

use super::four::{Eight, Four, Pair, Sums, add, dot};

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
    /// Columns, in fours.
    pub columns: usize,
    pub rows: Vec<Four>,
}

impl Matrix {
    /// A row; nothing where there is none.
    pub fn row(&self, number: usize) -> &[Four] {
        self.rows.get(number * self.columns..(number + 1) * self.columns).unwrap_or_default()
    }
}

/// A matrix that rows are multiplied with, in whole numbers: faster than in fractions. A row keeps 16 bits of each number, the weights have 8.
#[derive(Debug)]
pub(super) struct Layer {
    /// Columns of the rows, two at a time.
    pub pairs: usize,
    /// For each sixteen columns of the product and in them for each two columns of a row the weights, two by two.
    pub weights: Vec<[Eight; 4]>,
    /// What a column of the product is multiplied by.
    pub scale: Vec<Four>,
}

/// What the greatest number of a row becomes.
const GREATEST: f32 = 32_767.0;

impl Layer {
    /// Adds the product with a row.
    #[inline(never)]
    fn add_times(&self, row: &[Four], sums: &mut [Four]) {
        let mut most = Four::all(f32::MIN_POSITIVE);
        for four in row {
            most = most.or_more(*four).or_more(four.times(Four::all(-1.0)));
        }
        let most = most.to_array().into_iter().fold(0.0, f32::max);
        let (by, back) = (Four::all(GREATEST / most), Four::all(most / GREATEST));
        let mut pairs = [Pair::default(); INNER / 2];
        for (pairs, four) in pairs.as_chunks_mut().0.iter_mut().zip(row) {
            *pairs = Pair::rounded(four.times(by));
        }
        let columns = sums.as_chunks_mut::<4>().0.iter_mut().zip(self.scale.as_chunks::<4>().0);
        for ((sums, scale), weights) in columns.zip(self.weights.chunks_exact(self.pairs)) {
            let [mut a, mut b, mut c, mut d] = [Sums::zero(); 4];
            for (pair, [w, x, y, z]) in pairs.iter().zip(weights) {
                let pair = Eight::all(*pair);
                a = a.plus_products(pair, *w);
                b = b.plus_products(pair, *x);
                c = c.plus_products(pair, *y);
                d = d.plus_products(pair, *z);
            }
            for ((sum, product), scale) in sums.iter_mut().zip([a, b, c, d]).zip(scale) {
                *sum = sum.plus(product.to_four().times(back.times(*scale)));
            }
        }
    }
}

/// Brings a row to mean 0 and variance 1. What the training scales it by is part of the matrix behind it.
#[inline(never)]
fn levelled(row: &Row) -> Row {
    let mut levelled = *row;
    let mean = row.iter().map(|four| four.sum()).sum::<f32>() / WIDTH as f32;
    for four in &mut levelled {
        *four = four.plus(Four::all(-mean));
    }
    let variance = dot(&levelled, &levelled) / WIDTH as f32;
    let by = Four::all(1.0 / (variance + 1e-5).sqrt());
    for four in &mut levelled {
        *four = four.times(by);
    }
    levelled
}

/// What is learned, but for the words' rows.
#[derive(Debug)]
pub(super) struct Net {
    /// Queries, keys and values side by side, and what is added to them.
    pub attention: Layer,
    pub attention_bias: Vec<Four>,
    pub mixed: Layer,
    pub inner: Layer,
    pub inner_bias: Vec<Four>,
    pub outer: Layer,
    pub outer_bias: Vec<Four>,
    /// For each signal a row of weights on the most, and one on the mean.
    pub heads: Matrix,
    pub heads_bias: Vec<f32>,
    /// The same before the layer: what no signal is in is seen sooner.
    pub gate: Matrix,
    pub gate_bias: Vec<f32>,
}

/// The most and the mean of each column over all words.
#[inline(never)]
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
    for sum in &mut sums {
        *sum = sum.times(by);
    }
    [most, sums]
}

/// For each signal the sum of its weights times what was pooled.
#[inline(never)]
fn weighed(heads: &Matrix, bias: &[f32], pooled: &[Row; 2]) -> Vec<f32> {
    let [most, mean] = pooled;
    let mut log_odds = Vec::with_capacity(bias.len());
    for (head, bias) in bias.iter().enumerate() {
        log_odds.push(bias + dot(heads.row(2 * head), most) + dot(heads.row(2 * head + 1), mean));
    }
    log_odds
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
            add(&mut inner, 1.0, &self.inner_bias);
            self.inner.add_times(&levelled(row), &mut inner);
            for four in &mut inner {
                *four = four.or_more(Four::all(0.0));
            }
            add(row, 1.0, &self.outer_bias);
            self.outer.add_times(&inner, row);
        }
        let pooled = pooled(&rows);
        Read { rows, pooled }
    }

    /// Adds to each row what it takes from the others.
    fn attend(&self, rows: &mut [Row]) {
        // Queries, keys and values of each row, one after the other.
        let mut asked = vec![Four::all(0.0); 3 * FOURS * rows.len()];
        for (row, asked) in rows.iter().zip(asked.chunks_exact_mut(3 * FOURS)) {
            add(asked, 1.0, &self.attention_bias);
            self.attention.add_times(&levelled(row), asked);
        }
        let part = |row: usize, from: usize| asked.get(row * 3 * FOURS + from..).and_then(|rest| rest.get(..HEAD)).unwrap_or_default();
        let count = rows.len();
        let mut weights = Vec::with_capacity(count);
        for (number, row) in rows.iter_mut().enumerate() {
            let mut taken = [Four::all(0.0); FOURS];
            for (taken, from) in taken.chunks_exact_mut(HEAD).zip((0..).step_by(HEAD)) {
                let query = part(number, from);
                let mut most = f32::MIN;
                weights.clear();
                for other in 0..count {
                    let weight = dot(query, part(other, FOURS + from)) / ((HEAD * 4) as f32).sqrt();
                    most = if weight > most { weight } else { most };
                    weights.push(weight);
                }
                let mut all = 0.0;
                for weight in &mut weights {
                    *weight = (*weight - most).exp();
                    all += *weight;
                }
                for (other, weight) in weights.iter().enumerate() {
                    add(taken, weight / all, part(other, 2 * FOURS + from));
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
        let mut weights = Vec::with_capacity(read.rows.len());
        for row in &read.rows {
            let mut weight = 0.0;
            for ((four, most), on_most) in row.iter().zip(most).zip(on_most) {
                let mut sum = 0.0;
                for ((x, most), on_most) in four.to_array().iter().zip(most.to_array()).zip(on_most.to_array()) {
                    if *x >= most {
                        sum += x * on_most;
                    }
                }
                weight += sum;
            }
            weights.push(weight + by * dot(row, on_mean));
        }
        weights
    }
}

//! Four numbers at a time: the processor's own vectors in browsers, where the engine is built for size and nothing is put
//! together into vectors by itself; elsewhere an array, of which the compiler makes the same.

#[cfg(target_family = "wasm")]
use std::arch::wasm32::{
    f32x4, f32x4_add, f32x4_convert_i32x4, f32x4_extract_lane, f32x4_mul, f32x4_nearest, f32x4_pmax, f32x4_splat, i16x8,
    i16x8_extend_low_i8x16, i16x8_narrow_i32x4, i32x4_add, i32x4_dot_i16x8, i32x4_extend_low_i16x8, i32x4_extract_lane, i32x4_splat,
    i32x4_trunc_sat_f32x4, v128,
};

/// Four numbers.
#[cfg(target_family = "wasm")]
#[derive(Debug, Clone, Copy)]
pub struct Four(v128);

#[cfg(target_family = "wasm")]
impl Four {
    /// The same number four times.
    pub fn all(x: f32) -> Self {
        Self(f32x4_splat(x))
    }

    pub fn from_array([a, b, c, d]: [f32; 4]) -> Self {
        Self(f32x4(a, b, c, d))
    }

    /// Four bytes with signs.
    pub fn from_bytes(bytes: [u8; 4]) -> Self {
        let bytes = i16x8_extend_low_i8x16(i32x4_splat(i32::from_le_bytes(bytes)));
        Self(f32x4_convert_i32x4(i32x4_extend_low_i16x8(bytes)))
    }

    pub fn to_array(self) -> [f32; 4] {
        let x = self.0;
        [f32x4_extract_lane::<0>(x), f32x4_extract_lane::<1>(x), f32x4_extract_lane::<2>(x), f32x4_extract_lane::<3>(x)]
    }

    pub fn plus(self, other: Self) -> Self {
        Self(f32x4_add(self.0, other.0))
    }

    pub fn times(self, other: Self) -> Self {
        Self(f32x4_mul(self.0, other.0))
    }

    /// The greater of each two.
    pub fn or_more(self, other: Self) -> Self {
        Self(f32x4_pmax(self.0, other.0))
    }
}

/// Eight whole numbers, or two of them four times.
#[cfg(target_family = "wasm")]
#[derive(Debug, Clone, Copy)]
pub struct Eight(v128);

#[cfg(target_family = "wasm")]
impl Eight {
    pub fn from_array([a, b, c, d, e, f, g, h]: [i16; 8]) -> Self {
        Self(i16x8(a, b, c, d, e, f, g, h))
    }

    /// The same two numbers four times.
    pub fn all(pair: Pair) -> Self {
        Self(i32x4_splat(pair.0))
    }
}

/// Two whole numbers.
#[cfg(target_family = "wasm")]
#[derive(Debug, Clone, Copy, Default)]
pub struct Pair(i32);

#[cfg(target_family = "wasm")]
impl Pair {
    /// Four numbers up to 32,767, rounded.
    pub fn rounded(four: Four) -> [Self; 2] {
        let four = i32x4_trunc_sat_f32x4(f32x4_nearest(four.0));
        let pairs = i16x8_narrow_i32x4(four, four);
        [Self(i32x4_extract_lane::<0>(pairs)), Self(i32x4_extract_lane::<1>(pairs))]
    }
}

/// Four sums of whole numbers.
#[cfg(target_family = "wasm")]
#[derive(Debug, Clone, Copy)]
pub struct Sums(v128);

#[cfg(target_family = "wasm")]
impl Sums {
    pub fn zero() -> Self {
        Self(i32x4_splat(0))
    }

    /// Adds to each sum the products of two numbers each.
    pub fn plus_products(self, a: Eight, b: Eight) -> Self {
        Self(i32x4_add(self.0, i32x4_dot_i16x8(a.0, b.0)))
    }

    pub fn to_four(self) -> Four {
        Four(f32x4_convert_i32x4(self.0))
    }
}

/// Eight whole numbers, or two of them four times.
#[cfg(not(target_family = "wasm"))]
#[derive(Debug, Clone, Copy)]
pub struct Eight([i16; 8]);

#[cfg(not(target_family = "wasm"))]
impl Eight {
    pub fn from_array(eight: [i16; 8]) -> Self {
        Self(eight)
    }

    /// The same two numbers four times.
    pub fn all(Pair([a, b]): Pair) -> Self {
        Self([a, b, a, b, a, b, a, b])
    }
}

/// Two whole numbers.
#[cfg(not(target_family = "wasm"))]
#[derive(Debug, Clone, Copy, Default)]
pub struct Pair([i16; 2]);

#[cfg(not(target_family = "wasm"))]
impl Pair {
    /// Four numbers up to 32,767, rounded.
    pub fn rounded(four: Four) -> [Self; 2] {
        let [a, b, c, d] = four.0.map(|x| x.round_ties_even() as i16);
        [Self([a, b]), Self([c, d])]
    }
}

/// Four sums of whole numbers.
#[cfg(not(target_family = "wasm"))]
#[derive(Debug, Clone, Copy)]
pub struct Sums([i32; 4]);

#[cfg(not(target_family = "wasm"))]
impl Sums {
    pub fn zero() -> Self {
        Self([0; 4])
    }

    /// Adds to each sum the products of two numbers each.
    pub fn plus_products(self, a: Eight, b: Eight) -> Self {
        let [a, b] = [a, b].map(|eight| eight.0.map(i32::from));
        let ([a0, a1, a2, a3, a4, a5, a6, a7], [b0, b1, b2, b3, b4, b5, b6, b7]) = (a, b);
        let [w, x, y, z] = self.0;
        Self([w + (a0 * b0 + a1 * b1), x + (a2 * b2 + a3 * b3), y + (a4 * b4 + a5 * b5), z + (a6 * b6 + a7 * b7)])
    }

    pub fn to_four(self) -> Four {
        Four(self.0.map(|x| x as f32))
    }
}

/// Four numbers.
#[cfg(not(target_family = "wasm"))]
#[derive(Debug, Clone, Copy)]
pub struct Four([f32; 4]);

#[cfg(not(target_family = "wasm"))]
impl Four {
    /// The same number four times.
    pub fn all(x: f32) -> Self {
        Self([x; 4])
    }

    pub fn from_array(four: [f32; 4]) -> Self {
        Self(four)
    }

    /// Four bytes with signs.
    pub fn from_bytes(bytes: [u8; 4]) -> Self {
        Self(bytes.map(|byte| f32::from(byte.cast_signed())))
    }

    pub fn to_array(self) -> [f32; 4] {
        self.0
    }

    pub fn plus(self, other: Self) -> Self {
        let ([a, b, c, d], [e, f, g, h]) = (self.0, other.0);
        Self([a + e, b + f, c + g, d + h])
    }

    pub fn times(self, other: Self) -> Self {
        let ([a, b, c, d], [e, f, g, h]) = (self.0, other.0);
        Self([a * e, b * f, c * g, d * h])
    }

    /// The greater of each two.
    pub fn or_more(self, other: Self) -> Self {
        let more = |a: f32, b: f32| if b > a { b } else { a };
        let ([a, b, c, d], [e, f, g, h]) = (self.0, other.0);
        Self([more(a, e), more(b, f), more(c, g), more(d, h)])
    }
}

impl Four {
    pub fn sum(self) -> f32 {
        let [a, b, c, d] = self.to_array();
        (a + b) + (c + d)
    }
}

/// Adds a row of numbers, each times `by`. Rows are as long as a multiple of sixteen.
#[inline(never)]
pub fn add(sums: &mut [Four], by: f32, row: &[Four]) {
    let by = Four::all(by);
    for ([a, b, c, d], [w, x, y, z]) in sums.as_chunks_mut().0.iter_mut().zip(row.as_chunks().0) {
        *a = a.plus(by.times(*w));
        *b = b.plus(by.times(*x));
        *c = c.plus(by.times(*y));
        *d = d.plus(by.times(*z));
    }
}

/// The sum of the products of two rows, which are as long as a multiple of sixteen.
#[inline(never)]
pub fn dot(a: &[Four], b: &[Four]) -> f32 {
    let mut sum = Four::all(0.0);
    for ([a, b, c, d], [w, x, y, z]) in a.as_chunks().0.iter().zip(b.as_chunks().0) {
        sum = sum.plus(a.times(*w).plus(b.times(*x)).plus(c.times(*y).plus(d.times(*z))));
    }
    sum.sum()
}

//! Four numbers at a time: the processor's own vectors in browsers, where the engine is built for size and nothing is put
//! together into vectors by itself; elsewhere an array, of which the compiler makes the same.

#[cfg(target_family = "wasm")]
use std::arch::wasm32::{
    f32x4, f32x4_add, f32x4_convert_i32x4, f32x4_extract_lane, f32x4_mul, f32x4_pmax, f32x4_splat, i16x8_extend_low_i8x16,
    i32x4_extend_low_i16x8, i32x4_splat, v128,
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

/// Adds a row of numbers, each times `by`.
pub fn add(sums: &mut [Four], by: f32, row: &[Four]) {
    let by = Four::all(by);
    for (sum, four) in sums.iter_mut().zip(row) {
        *sum = sum.plus(by.times(*four));
    }
}

/// The sum of the products of two rows.
pub fn dot(a: &[Four], b: &[Four]) -> f32 {
    a.iter().zip(b).fold(Four::all(0.0), |sum, (a, b)| sum.plus(a.times(*b))).sum()
}

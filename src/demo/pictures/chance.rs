/// Chance that always falls the same way: a counter through splitmix64, started from a name.
#[derive(Clone, Debug)]
pub(crate) struct Chance(u64);

impl Chance {
    /// Starts from the FNV-1a hash of `name`.
    pub(crate) fn named(name: &str) -> Self {
        let start = 0xcbf2_9ce4_8422_2325;
        Self(name.bytes().fold(start, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        }))
    }

    /// A number from 0 up to 1, without 1.
    pub(crate) fn unit(&mut self) -> f32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        fraction(mixed(self.0))
    }

    /// A number from `low` up to `high`.
    pub(crate) fn between(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.unit()
    }

    /// True once in `n` times.
    pub(crate) fn one_in(&mut self, n: u8) -> bool {
        self.unit() * f32::from(n) < 1.0
    }

    /// One of `choices`.
    pub(crate) fn pick<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[(self.unit() * choices.len() as f32) as usize]
    }

    /// A line of its own through the hills: see [`Noise`].
    pub(crate) fn noise(&mut self) -> Noise {
        self.unit();
        Noise(mixed(self.0))
    }
}

/// Value noise along one axis.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Noise(u64);

impl Noise {
    /// Between 0 and 1, smooth, with about one bump in each unit of `x`.
    pub(crate) fn at(self, x: f32) -> f32 {
        let step = x - x.floor();
        let ease = step * step * (3.0 - 2.0 * step);
        let corner = |cell: f32| fraction(mixed(self.0 ^ (i64::from(cell as i32).cast_unsigned())));
        let (left, right) = (corner(x.floor()), corner(x.floor() + 1.0));
        left + (right - left) * ease
    }

    /// Between 0 and 1, with finer and fainter bumps on the broad ones.
    pub(crate) fn rough(self, x: f32) -> f32 {
        let octaves = [(1.0, 0.53), (2.1, 0.26), (4.3, 0.13), (8.9, 0.08)];
        octaves
            .iter()
            .map(|&(often, high)| self.at(x * often + often * 7.0) * high)
            .sum()
    }
}

fn mixed(mut bits: u64) -> u64 {
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

/// The upper 24 bits, which is what an `f32` holds exactly.
fn fraction(bits: u64) -> f32 {
    (bits >> 40) as f32 / 16_777_216.0
}

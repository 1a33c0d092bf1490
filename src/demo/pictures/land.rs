use super::art::Art;
use super::colour::{Colour, Ink};
use super::shape::{self, Point};

impl Art {
    /// Jagged mountains: tops up to `height` above `base`, as far away as `near` says, fading into mist at their feet.
    pub(crate) fn mountains(&mut self, base: f32, height: f32, near: f32) {
        let colour = self.layer(near);
        let tops = self.ridge(base, height, 3.2, |share| share.powf(1.25));
        self.slopes(&tops, base, height, colour, near);
    }

    fn slopes(&mut self, tops: &[Point], base: f32, height: f32, colour: Colour, near: f32) {
        let foot = colour.mix(self.palette.haze, 0.55);
        let low = base + height * 0.25;
        self.fill(
            shape::below(tops, 1.02),
            colour.down_to(foot, base - height, low),
        );
        // The side that faces the light: a strip under the ridge wherever it falls away from the sun's side.
        let sunny = self.palette.sun.mix(colour, 0.45);
        let lean = -self.lit_side(self.aspect / 2.0) * 0.012;
        let faces: Vec<[Point; 4]> = tops
            .windows(2)
            .filter(|pair| (pair[1].1 - pair[0].1) * lean > 0.0)
            .map(|pair| {
                let drop = |(x, y): Point| {
                    let depth = (base - y).max(0.0) * 0.42;
                    (x - lean * 3.0 * depth / height.max(0.01), y + depth)
                };
                [
                    pair[0],
                    (pair[1].0 + 0.001, pair[1].1),
                    drop(pair[1]),
                    drop(pair[0]),
                ]
            })
            .collect();
        let strength = 0.34 * near.sqrt();
        let ink = Ink::Down {
            top: (sunny, strength),
            low: (sunny, 0.0),
            from: base - height,
            to: base - height * 0.15,
        };
        self.fill(shape::polygons(faces), ink);
    }

    /// Limestone towers out of the plain or the sea, as in the bays and river valleys of the north.
    pub(crate) fn karst(&mut self, base: f32, height: f32, near: f32, share: (f32, f32)) {
        let colour = self.layer(near);
        let (from, to) = (share.0 * self.aspect, share.1 * self.aspect);
        let noise = self.chance.noise();
        let mut towers = Vec::new();
        let mut x = from;
        while x < to {
            let wide = height * self.chance.between(0.22, 0.5);
            towers.push((x, wide, height * self.chance.between(0.35, 1.0)));
            x += wide * self.chance.between(0.8, 1.9);
        }
        let top = |x: f32| {
            let rise = |&(middle, wide, tall): &(f32, f32, f32)| {
                let off = ((x - middle) / wide).abs().min(1.0);
                tall * (1.0 - off.powf(3.2)).max(0.0).powf(0.8)
            };
            let highest = towers.iter().map(rise).fold(0.0, f32::max);
            base - highest * (0.9 + 0.16 * noise.rough(x * 14.0 / height.max(0.05) * 0.3))
        };
        let steps = ((to - from + height) / 0.008) as usize;
        let tops: Vec<Point> = (0..=steps)
            .map(|at| from - height / 2.0 + at as f32 * 0.008)
            .map(|x| (x, top(x)))
            .collect();
        let foot = colour.mix(self.palette.haze, 0.45);
        self.fill(
            shape::below(&tops, base),
            colour.down_to(foot, base - height, base),
        );
        let side = self.lit_side((from + to) / 2.0);
        let sunny = self.palette.sun.mix(colour, 0.4);
        for &(middle, wide, tall) in &towers {
            let inner: Vec<Point> = (0..=12)
                .map(|at| middle + side * wide * (0.12 + 0.85 * at as f32 / 12.0))
                .map(|x| (x, top(x) + 0.004))
                .collect();
            let lower: Vec<Point> = inner
                .iter()
                .map(|&(x, y)| (x - side * wide * 0.12, y + (base - y) * 0.6))
                .collect();
            let ink = Ink::Down {
                top: (sunny, 0.3 * near.sqrt()),
                low: (sunny, 0.0),
                from: base - tall,
                to: base,
            };
            self.fill(shape::band(&inner, &lower), ink);
        }
    }

    /// Soft hills with tops up to `height` above `base`, filled down to the lower edge.
    pub(crate) fn hills(&mut self, base: f32, height: f32, ink: impl Into<Ink>) -> Vec<Point> {
        let tops = self.ridge(base, height, 1.1, |share| share);
        self.fill(shape::below(&tops, 1.02), ink);
        tops
    }

    /// Hills of grass at that distance, lighter along the top.
    pub(crate) fn green_hills(&mut self, base: f32, height: f32, near: f32) -> Vec<Point> {
        let (upper, lower) = (
            self.leaf(near).light(0.12),
            self.leaf(near).shade(0.18 * near),
        );
        self.hills(
            base,
            height,
            upper.down_to(lower, base - height, base + 0.25),
        )
    }

    fn ridge(
        &mut self,
        base: f32,
        height: f32,
        often: f32,
        form: impl Fn(f32) -> f32,
    ) -> Vec<Point> {
        let noise = self.chance.noise();
        let start = self.chance.between(0.0, 50.0);
        let steps = (self.aspect / 0.012) as usize + 4;
        (0..=steps)
            .map(|at| at as f32 * 0.012 - 0.02)
            .map(|x| {
                let at = start + x * often;
                let share = if often > 2.0 {
                    noise.rough(at)
                } else {
                    noise.at(at) * 0.75 + noise.at(at * 2.3 + 9.0) * 0.25
                };
                (x, base - height * form(share))
            })
            .collect()
    }

    /// Flat ground from `horizon` to the lower edge.
    pub(crate) fn ground(&mut self, horizon: f32, far: Colour, close: Colour) {
        self.fill(
            shape::rect(0.0, horizon, self.aspect, 1.0 - horizon),
            far.down_to(close, horizon, 1.0),
        );
    }

    /// Strips on the ground below `top` that run together at a point above it, coloured in turn: rows of a field,
    /// planks, paving.
    pub(crate) fn rows_to(&mut self, vanishing: Point, top: f32, count: usize, inks: [Ink; 2]) {
        let (vx, vy) = vanishing;
        let far = (top - vy) / (1.02 - vy);
        let spread = self.aspect * 2.6;
        let x_at = |edge: usize| vx + (edge as f32 / count as f32 - 0.5) * spread * 2.0;
        for (turn, ink) in inks.into_iter().enumerate() {
            let strips = (turn..count).step_by(2).map(|at| {
                let (left, right) = (x_at(at), x_at(at + 1));
                [
                    (vx + (left - vx) * far, top),
                    (vx + (right - vx) * far, top),
                    (right, 1.02),
                    (left, 1.02),
                ]
            });
            self.fill(shape::polygons(strips), ink);
        }
    }
}

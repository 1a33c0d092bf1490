use super::art::Art;
use super::colour::Ink;
use super::shape;

impl Art {
    /// Water from `horizon` to the lower edge: it mirrors the low sky far away and shows its own colour close by.
    pub(crate) fn water(&mut self, horizon: f32) {
        let ink = self.water_ink(horizon);
        self.fill(shape::rect(0.0, horizon, self.aspect, 1.0 - horizon), ink);
    }

    pub(crate) fn water_ink(&self, horizon: f32) -> Ink {
        let [_, middle, low] = self.palette.sky;
        let far = low.mix(middle, 0.35).mix(self.palette.water, 0.3);
        let close = self.palette.water.mix(self.palette.deep, 0.35);
        far.down_to(close, horizon, 1.0)
    }

    /// Small waves between two heights and two edges, longer and farther apart towards the viewer.
    pub(crate) fn ripples(&mut self, from: f32, to: f32, edges: (f32, f32), count: usize) {
        let horizon = from;
        let (pale, dark) = (self.palette.sky[2].light(0.25), self.palette.deep);
        for (colour, strength) in [(pale, 0.42), (dark, 0.16)] {
            let glints: Vec<_> = (0..count)
                .map(|_| {
                    let depth = self.chance.unit().powf(1.3);
                    let y = horizon + 0.012 + (to - horizon - 0.012) * depth;
                    let half = (0.012 + 0.075 * depth) * self.chance.between(0.4, 1.2);
                    let x = self
                        .chance
                        .between(edges.0 + half, (edges.1 - half).max(edges.0 + half + 0.001));
                    ((x - half, y), (x + half, y), 0.0012 + 0.0035 * depth)
                })
                .collect();
            self.fill(shape::leaves(glints), colour.veil(strength));
        }
    }

    /// The sun's road on the water, from `horizon` down.
    pub(crate) fn glitter(&mut self, horizon: f32) {
        let (x, _) = self.sun;
        let sun = self.palette.sun;
        let road: Vec<_> = (0..46)
            .map(|at| {
                let depth = (at as f32 / 46.0).powf(1.5);
                let y = horizon + 0.006 + (1.0 - horizon) * depth * 0.95;
                let spread = 0.03 + 0.13 * depth;
                let shift = self.chance.between(-1.0, 1.0) * spread * 0.8;
                let half = spread * self.chance.between(0.25, 0.8);
                (
                    (x + shift - half, y),
                    (x + shift + half, y),
                    0.0015 + 0.004 * depth,
                )
            })
            .collect();
        self.fill(shape::leaves(road), sun.veil(0.62));
        self.glow((x, horizon + 0.01), 0.34, sun, 0.3);
    }

    /// Pale line along a shore or under a hull.
    pub(crate) fn foam(&mut self, x: f32, y: f32, half: f32) {
        let pale = self.palette.sky[2].light(0.4);
        let line = shape::leaves([
            ((x - half, y), (x + half, y), 0.003),
            (
                (x - half * 0.6, y + 0.012),
                (x + half * 0.8, y + 0.012),
                0.002,
            ),
        ]);
        self.fill(line, pale.veil(0.5));
    }
}

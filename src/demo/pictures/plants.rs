use super::art::Art;
use super::colour::Colour;
use super::shape::{self, Point};

impl Art {
    /// A round bush.
    pub(crate) fn bush(&mut self, (x, y): Point, size: f32, near: f32) {
        let leaf = self.leaf(near);
        let puffs: Vec<_> = [
            (-0.62, 0.24),
            (-0.3, 0.36),
            (0.04, 0.44),
            (0.36, 0.33),
            (0.64, 0.22),
        ]
        .into_iter()
        .map(|(shift, big)| {
            let big = size * big * self.chance.between(0.8, 1.15);
            (x + shift * size, y - big * 0.5, big, big * 0.9)
        })
        .collect();
        self.fill(shape::ovals(puffs.iter().copied()), leaf.shade(0.22 * near));
        let side = self.lit_side(x);
        let lit = puffs.iter().map(|&(x, y, across, down)| {
            (
                x + side * across * 0.2,
                y - down * 0.32,
                across * 0.62,
                down * 0.5,
            )
        });
        self.fill(shape::ovals(lit), leaf.mix(self.palette.sun, 0.12 * near));
    }

    /// Blades of grass along `y` between two edges.
    pub(crate) fn grass(&mut self, y: f32, edges: (f32, f32), tall: f32, near: f32) {
        let leaf = self.leaf(near);
        let count = ((edges.1 - edges.0) / tall * 9.0) as usize;
        for (turn, colour) in [leaf.shade(0.45), leaf.shade(0.22)].into_iter().enumerate() {
            let blades: Vec<_> = (0..count)
                .map(|_| {
                    let x = self.chance.between(edges.0, edges.1);
                    let high = tall * self.chance.between(0.45, 1.0) * (1.0 - 0.25 * turn as f32);
                    let lean = self.chance.between(-0.5, 0.5) * high;
                    ((x, y), (x + lean, y - high), high * 0.06)
                })
                .collect();
            self.fill(shape::leaves(blades), colour);
        }
    }

    /// Dots of blossom scattered over a strip of meadow.
    pub(crate) fn flowers(&mut self, heights: (f32, f32), count: usize, colours: &[Colour]) {
        for &colour in colours {
            let dots: Vec<_> = (0..count / colours.len())
                .map(|_| {
                    let depth = self.chance.unit();
                    let y = heights.0 + (heights.1 - heights.0) * depth;
                    let size = 0.002 + 0.005 * depth;
                    (self.chance.between(0.0, self.aspect), y, size, size * 0.8)
                })
                .collect();
            let ink = self.seen(colour, 0.95);
            self.fill(shape::ovals(dots), ink);
        }
    }

    /// A banana plant: few, broad, hanging leaves.
    pub(crate) fn banana(&mut self, (x, y): Point, tall: f32, near: f32) {
        let leaf = self.leaf(near);
        let stem = [
            (x - tall * 0.03, y),
            (x - tall * 0.015, y - tall * 0.5),
            (x + tall * 0.015, y - tall * 0.5),
            (x + tall * 0.03, y),
        ];
        self.fill(
            shape::polygon(&stem),
            leaf.mix(self.seen(Colour::hex(0xb9a86a), near), 0.4)
                .shade(0.1),
        );
        let top = (x, y - tall * 0.48);
        for at in 0..7 {
            let turn = -2.7 + at as f32 * 0.38 + self.chance.between(-0.1, 0.1);
            let reach = tall * self.chance.between(0.42, 0.56);
            let tip = (top.0 + turn.cos() * reach, top.1 + turn.sin() * reach);
            let colour = if at % 2 == 0 {
                leaf.shade(0.2 * near)
            } else {
                leaf.light(0.08)
            };
            self.fill(shape::leaf(top, tip, reach * 0.11), colour);
            self.stroke(shape::curve(&[top, tip]), tall * 0.006, leaf.light(0.25));
        }
    }

    /// A head of cabbage or lettuce seen from the path.
    pub(crate) fn cabbage(&mut self, (x, y): Point, size: f32, colour: Colour) {
        let outer = [(-0.55, 0.0), (0.55, 0.0), (0.0, 0.12)].map(|(dx, dy)| {
            (
                x + dx * size,
                y - 0.3 * size + dy * size,
                size * 0.5,
                size * 0.36,
            )
        });
        self.fill(shape::ovals(outer), colour.shade(0.25));
        self.fill(
            shape::oval(x, y - size * 0.42, size * 0.52, size * 0.42),
            colour,
        );
        let side = self.lit_side(x);
        self.fill(
            shape::oval(
                x + side * size * 0.14,
                y - size * 0.52,
                size * 0.26,
                size * 0.2,
            ),
            colour.light(0.28),
        );
    }

    /// A tuft of fern.
    pub(crate) fn fern(&mut self, (x, y): Point, tall: f32) {
        let leaf = self.leaf(1.0);
        for at in 0..7 {
            let turn = -1.1 + at as f32 * 0.36 + self.chance.between(-0.1, 0.1);
            let reach = tall * self.chance.between(0.7, 1.0);
            let end = (
                x + turn.sin() * reach,
                y - turn.cos() * reach * 0.8 + turn.abs() * reach * 0.12,
            );
            let colour = if at % 2 == 0 {
                leaf.shade(0.35)
            } else {
                leaf.shade(0.12)
            };
            let leaflets: Vec<_> = (1..9)
                .flat_map(|step| {
                    let share = step as f32 / 9.0;
                    let spot = (x + (end.0 - x) * share, y + (end.1 - y) * share);
                    let length = reach * 0.24 * (1.0 - share * 0.8);
                    [-1.0, 1.0].map(|sign: f32| {
                        (
                            spot,
                            (
                                spot.0 + (turn + sign * 1.05).sin() * length,
                                spot.1 - (turn + sign * 1.05).cos() * length,
                            ),
                            length * 0.13,
                        )
                    })
                })
                .collect();
            self.fill(shape::leaves(leaflets), colour);
            self.stroke(shape::curve(&[(x, y), end]), tall * 0.014, colour);
        }
    }
}

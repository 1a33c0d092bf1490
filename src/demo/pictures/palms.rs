use super::art::Art;
use super::colour::Colour;
use super::shape::{self, Point};
use super::trees::BARK;

impl Art {
    /// A coconut palm that leans towards `lean` (−1 to 1).
    pub(crate) fn palm(&mut self, (x, y): Point, tall: f32, near: f32, lean: f32) {
        let bark = self.seen(BARK, near).shade(0.2 * near);
        let top = (x + lean * tall * 0.3, y - tall * 0.82);
        let middle = (x + lean * tall * 0.04, y - tall * 0.45);
        let side = |off: f32| {
            [
                (x + off * 1.6, y),
                (middle.0 + off, middle.1),
                (top.0 + off * 0.7, top.1),
            ]
        };
        self.fill(shape::band(&side(-tall * 0.02), &side(tall * 0.02)), bark);
        let leaf = self.leaf(near);
        let lit = leaf.mix(self.palette.sun.under(self.palette.light), 0.28 * near);
        let inks = [leaf.shade(0.4 * near), leaf.shade(0.2 * near), leaf, lit];
        for (turn, ink) in inks.into_iter().enumerate() {
            let fronds: Vec<_> = (0..3)
                .flat_map(|at| {
                    // Spread over the whole crown in each colour, so that the rear ones show between the others.
                    let place = (turn * 3 + at) * 5 % 12;
                    let angle = -3.3 + place as f32 * 0.31 + self.chance.between(-0.1, 0.1);
                    frond(top, angle, tall * self.chance.between(0.3, 0.4))
                })
                .collect();
            self.fill(shape::leaves(fronds), ink);
        }
        let nuts = [(-0.02, 0.02), (0.018, 0.028), (0.0, 0.04)].map(|(dx, dy)| {
            (
                top.0 + dx * tall,
                top.1 + dy * tall,
                tall * 0.017,
                tall * 0.019,
            )
        });
        self.fill(shape::ovals(nuts), bark.shade(0.2));
    }

    /// A clump of bamboo whose canes bow outwards.
    pub(crate) fn bamboo(&mut self, (x, y): Point, tall: f32, near: f32) {
        let (cane, leaf) = (
            self.leaf(near)
                .mix(self.seen(Colour::hex(0xc9c26a), near), 0.35),
            self.leaf(near),
        );
        for at in 0..8 {
            let side = at as f32 / 3.5 - 1.0;
            let high = tall * self.chance.between(0.75, 1.05);
            let start = x + side * tall * 0.06;
            let bow = side * tall * self.chance.between(0.2, 0.42);
            let points = [
                (start, y),
                (start + bow * 0.15, y - high * 0.7),
                (start + bow, y - high),
            ];
            self.stroke(
                shape::curves([points]),
                tall * 0.014,
                cane.shade(0.12 * (at % 3) as f32),
            );
            let twigs: Vec<_> = (0..11)
                .map(|_| {
                    let up = self.chance.between(0.45, 1.0);
                    let from = (start + bow * up * up, y - high * (0.1 + 0.9 * up));
                    let reach = tall * self.chance.between(0.07, 0.13);
                    let turn = self.chance.between(0.1, 1.2) * self.chance.pick(&[-1.0, 1.0]);
                    (
                        from,
                        (
                            from.0 + turn.sin() * reach,
                            from.1 + turn.cos() * reach * 0.8,
                        ),
                        reach * 0.09,
                    )
                })
                .collect();
            self.fill(shape::leaves(twigs), leaf.shade(0.14 * (at % 3) as f32));
        }
    }
}

/// A feathered palm leaf that rises in the direction `turn` and droops at its end, as the leaflets it consists of.
fn frond((x, y): Point, turn: f32, reach: f32) -> impl Iterator<Item = (Point, Point, f32)> {
    let rib = move |share: f32| {
        let drop = reach * 0.62 * share * share;
        (
            x + turn.cos() * reach * share,
            y + turn.sin() * reach * 0.72 * share + drop,
        )
    };
    let spine = (0..5).map(move |at| {
        (
            rib(at as f32 * 0.18),
            rib(at as f32 * 0.18 + 0.26),
            reach * 0.014,
        )
    });
    let count = 15;
    let leaflets = (1..=count).flat_map(move |at| {
        let share = at as f32 / count as f32;
        let (from, ahead) = (rib(share), rib(share + 0.12));
        let length = reach * 0.34 * (1.08 - share) * (0.4 + share * 1.1).min(1.0);
        let along = (ahead.0 - from.0).hypot(ahead.1 - from.1).max(1e-6);
        let (dx, dy) = (
            (ahead.0 - from.0) / along * length,
            (ahead.1 - from.1) / along * length,
        );
        let hang = length * 0.4;
        [-1.0, 1.0].map(|side: f32| {
            let tip = (
                from.0 + dx * 0.75 - dy * 0.65 * side,
                from.1 + dy * 0.75 + dx * 0.65 * side + hang,
            );
            (from, tip, length * 0.085)
        })
    });
    spine.chain(leaflets)
}

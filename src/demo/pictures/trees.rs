use super::art::Art;
use super::colour::{Colour, Ink};
use super::shape::{self, Point};

pub(crate) const BARK: Colour = Colour::hex(0x6b4c3b);

impl Art {
    /// A broad-leaved tree that stands at `foot` and is `tall`. `near` as in [`Art::seen`].
    pub(crate) fn tree(&mut self, foot: Point, tall: f32, near: f32) {
        let leaves = self.seen(self.palette.crown, near);
        self.tree_of(foot, tall, near, leaves);
    }

    /// The same with leaves or blossoms of another colour.
    pub(crate) fn tree_of(&mut self, (x, y): Point, tall: f32, near: f32, leaves: Colour) {
        let bark = self.seen(BARK, near).shade(0.15 * near);
        let (thick, fork) = (tall * 0.035, y - tall * 0.42);
        let trunk = [
            (x - thick, y),
            (x - thick * 0.5, fork),
            (x + thick * 0.5, fork),
            (x + thick, y),
        ];
        self.fill(shape::polygon(&trunk), bark);
        let boughs = [
            [
                (x, fork + tall * 0.08),
                (x - tall * 0.05, fork - tall * 0.08),
                (x - tall * 0.16, fork - tall * 0.16),
            ],
            [
                (x, fork + tall * 0.05),
                (x + tall * 0.04, fork - tall * 0.1),
                (x + tall * 0.14, fork - tall * 0.2),
            ],
        ];
        self.stroke(shape::curves(boughs), thick * 0.7, bark);
        let middle = (x, y - tall * 0.66);
        let puffs: Vec<_> = (0..7)
            .map(|at| {
                let turn = at as f32 * 0.9 + self.chance.unit() * 0.5;
                let reach = tall * self.chance.between(0.1, 0.2);
                let size = tall * self.chance.between(0.13, 0.19);
                (
                    middle.0 + turn.cos() * reach * 1.25,
                    middle.1 + turn.sin() * reach * 0.8,
                    size,
                    size * 0.92,
                )
            })
            .collect();
        self.crown(&puffs, tall, near, leaves);
    }

    /// A crown of puffs: shadow, leaves and the side in the light.
    fn crown(&mut self, puffs: &[(f32, f32, f32, f32)], tall: f32, near: f32, leaves: Colour) {
        let side = self.lit_side(puffs[0].0);
        let moved = |parts: &[(f32, f32, f32, f32)], shift: f32, size: f32| {
            let move_one = move |&(x, y, across, down): &(f32, f32, f32, f32)| {
                (
                    x + side * shift * tall * 0.7,
                    y - shift * tall,
                    across * size,
                    down * size,
                )
            };
            shape::ovals(parts.iter().map(move_one))
        };
        self.fill(moved(puffs, 0.0, 1.0), leaves.shade(0.3 * near));
        self.fill(moved(puffs, 0.035, 0.84), leaves);
        let mut sunny = puffs.to_vec();
        sunny.sort_by(|one, other| {
            (one.1 - side * one.0 * 0.8).total_cmp(&(other.1 - side * other.0 * 0.8))
        });
        sunny.truncate(3);
        let lit = leaves.mix(self.palette.sun.under(self.palette.light), 0.3 * near);
        self.fill(moved(&sunny, 0.05, 0.62), lit);
    }

    /// A conifer.
    pub(crate) fn pine(&mut self, (x, y): Point, tall: f32, near: f32) {
        let dark = self.layer(near).mix(self.leaf(near), 0.35);
        let trunk = shape::rect(x - tall * 0.018, y - tall * 0.15, tall * 0.036, tall * 0.15);
        self.fill(trunk, self.seen(BARK, near).shade(0.3));
        let tier = |at: usize, side: f32| {
            let (low, wide) = (
                y - tall * (0.1 + 0.2 * at as f32),
                tall * (0.24 - 0.045 * at as f32),
            );
            [
                (x, low - tall * 0.34),
                (x + side * wide, low),
                (x + side * wide * 0.4, low - tall * 0.025),
                (x, low),
            ]
        };
        let halves = |side: f32| (0..4).map(move |at| tier(at, side));
        self.fill(shape::polygons(halves(-1.0).chain(halves(1.0))), dark);
        let lit = dark.mix(self.palette.sun, 0.16 * near);
        self.fill(shape::polygons(halves(self.lit_side(x))), lit);
    }

    /// A line of far trees along `y`, from one edge to the other.
    pub(crate) fn tree_line(&mut self, y: f32, high: f32, near: f32, ink: impl Into<Ink>) {
        let count = (self.aspect / high * 1.6) as usize;
        let puffs: Vec<_> = (0..=count)
            .map(|at| {
                let size = high * self.chance.between(0.4, 1.0);
                (at as f32 / count as f32 * self.aspect, y, size * 0.7, size)
            })
            .collect();
        let ink = ink.into();
        self.fill(shape::ovals(puffs.iter().copied()), ink);
        let side = self.lit_side(self.aspect / 2.0);
        let lit = self.palette.sun;
        let tops = puffs.iter().map(|&(x, y, across, down)| {
            (
                x + side * across * 0.25,
                y - down * 0.35,
                across * 0.5,
                down * 0.4,
            )
        });
        self.fill(shape::ovals(tops), lit.veil(0.13 * near));
    }
}

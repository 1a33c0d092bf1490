use super::art::Art;
use super::colour::Colour;
use super::houses::TILES;
use super::shape::{self, Point};

impl Art {
    /// A striped awning that hangs from its upper edge, scalloped below.
    pub(crate) fn awning(&mut self, (x, y): Point, (wide, high): (f32, f32), near: f32) {
        const CLOTH: [u32; 5] = [0xd9604c, 0x3f8f86, 0xe2a13b, 0x4b7fae, 0x7fa557];
        let cloth = Colour::hex(self.chance.pick(&CLOTH));
        let (cloth, pale) = (
            self.seen(cloth, near),
            self.seen(Colour::hex(0xfbf3e2), near),
        );
        let stripes = ((wide / high * 1.7) as usize).max(3) * 2 + 1;
        let step = wide * 1.08 / stripes as f32;
        for (turn, ink) in [cloth, pale].into_iter().enumerate() {
            let at_top = |edge: usize| x + wide * edge as f32 / stripes as f32;
            let at_low = |edge: usize| x - wide * 0.04 + step * edge as f32;
            let slats = (turn..stripes).step_by(2).map(|at| {
                [
                    (at_top(at), y),
                    (at_top(at + 1), y),
                    (at_low(at + 1), y + high),
                    (at_low(at), y + high),
                ]
            });
            self.fill(shape::polygons(slats), ink);
            let scallops = (turn..stripes)
                .step_by(2)
                .map(|at| (at_low(at) + step / 2.0, y + high, step / 2.0, high * 0.2));
            self.fill(shape::ovals(scallops), ink.shade(0.06));
        }
        self.fill(
            shape::rect(x - wide * 0.04, y + high * 0.78, wide * 1.08, high * 0.22),
            cloth.shade(0.5).veil(0.12),
        );
    }

    /// A low village house under a broad tiled roof.
    pub(crate) fn village_house(&mut self, (x, base): Point, wide: f32, near: f32) {
        let high = wide * 0.3;
        let wall = self.seen(Colour::hex(0xf0dfbd), near);
        let top = base - high;
        self.fill(
            shape::rect(x + wide * 0.06, top, wide * 0.88, high),
            wall.down_to(wall.shade(0.15), top, base),
        );
        let door = self.seen(Colour::hex(0x7c5138), near);
        let bays = [0.16, 0.43, 0.7].map(|share| {
            (
                x + wide * share,
                top + high * 0.22,
                wide * 0.14,
                high * if share == 0.43 { 0.78 } else { 0.45 },
            )
        });
        self.fill(shape::rects(bays), door);
        let pane = self.pane(near);
        self.fill(
            shape::rects(
                [0.18, 0.72]
                    .map(|share| (x + wide * share, top + high * 0.28, wide * 0.1, high * 0.32)),
            ),
            pane,
        );
        self.tiled_roof((x, top), wide, wide * 0.24, near);
    }

    /// A hipped roof of red tiles over `wide`, with its eaves at the given height.
    pub(crate) fn tiled_roof(&mut self, (x, eaves): Point, wide: f32, high: f32, near: f32) {
        let tiles = self.seen(TILES, near);
        let peak = eaves - high;
        let hip = [
            (x - wide * 0.04, eaves + high * 0.1),
            (x + wide * 0.13, peak),
            (x + wide * 0.87, peak),
            (x + wide * 1.04, eaves + high * 0.1),
        ];
        self.fill(
            shape::polygon(&hip),
            tiles.light(0.1).down_to(tiles.shade(0.2), peak, eaves),
        );
        let count = 22;
        let ribs = (1..count).map(|at| at as f32 / count as f32).map(|share| {
            [
                (x + wide * (0.13 + 0.74 * share), peak),
                (x + wide * (1.08 * share - 0.04), eaves + high * 0.1),
            ]
        });
        self.stroke(
            shape::curves(ribs),
            wide * 0.004,
            tiles.shade(0.35).veil(0.5),
        );
        self.fill(
            shape::rect(x + wide * 0.12, peak - high * 0.07, wide * 0.76, high * 0.1),
            tiles.shade(0.25),
        );
    }
}

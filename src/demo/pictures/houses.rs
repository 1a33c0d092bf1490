use super::art::Art;
use super::colour::Colour;
use super::shape::{self, Point};

/// Plaster in the colours of Vietnamese streets.
const PLASTER: [Colour; 8] = [
    Colour::hex(0xf2d7a0),
    Colour::hex(0xefe6d2),
    Colour::hex(0xe9b18d),
    Colour::hex(0xa9cbb7),
    Colour::hex(0x9fbfd4),
    Colour::hex(0xe6c7c2),
    Colour::hex(0xf0c66b),
    Colour::hex(0xc9d6a8),
];
pub(crate) const TILES: Colour = Colour::hex(0xb9583f);
pub(crate) const LAMP: Colour = Colour::hex(0xffd27a);
pub(crate) const SHUTTER: Colour = Colour::hex(0x3f7f78);

impl Art {
    /// The pane of a window: lamplight after dark, the sky's reflection by day.
    pub(crate) fn pane(&mut self, near: f32) -> Colour {
        if self.palette.is_dark && !self.chance.one_in(3) {
            return self.palette.haze.mix(LAMP, 0.45 + 0.55 * near);
        }
        self.seen(Colour::hex(0x55798c), near)
            .mix(self.palette.sky[1], 0.25)
    }

    /// A narrow town house with its lower left corner at `corner`, floors about 0.12 high at a width of 0.16.
    pub(crate) fn tube_house(&mut self, (x, base): Point, (wide, tall): (f32, f32), near: f32) {
        let wall = self.chance.pick(&PLASTER);
        let wall = self.seen(wall, near);
        let top = base - tall;
        self.fill(
            shape::rect(x, top, wide, tall),
            wall.light(0.06).down_to(wall.shade(0.12), top, base),
        );
        self.roof(x, top, wide, near, wall);
        let floors = (tall / (wide * 0.78)).floor().max(2.0) as usize;
        let floor = tall / floors as f32;
        for level in 1..floors {
            self.floor((x, base - floor * level as f32), (wide, floor), near, wall);
        }
        self.shop((x, base), (wide, floor), near);
        // The edge away from the light.
        let edge = if self.lit_side(x) > 0.0 {
            x
        } else {
            x + wide * 0.93
        };
        self.fill(
            shape::rect(edge, top, wide * 0.07, tall),
            wall.shade(0.5).veil(0.28),
        );
    }

    fn roof(&mut self, x: f32, top: f32, wide: f32, near: f32, wall: Colour) {
        let tiles = self.seen(TILES, near);
        match self.chance.pick(&[0, 0, 1, 2]) {
            0 => {
                let peak = top - wide * 0.34;
                self.fill(
                    shape::polygon(&[
                        (x - wide * 0.05, top),
                        (x + wide / 2.0, peak),
                        (x + wide * 1.05, top),
                    ]),
                    tiles,
                );
                let side = self.lit_side(x);
                let lit = [
                    (x + wide * (0.5 + 0.55 * side), top),
                    (x + wide / 2.0, peak),
                    (x + wide * (0.5 + 0.18 * side), top),
                ];
                self.fill(shape::polygon(&lit), tiles.light(0.13));
                self.fill(
                    shape::circle(x + wide / 2.0, top - wide * 0.11, wide * 0.06),
                    wall.shade(0.4),
                );
            }
            1 => {
                self.fill(
                    shape::rect(x - wide * 0.04, top - wide * 0.08, wide * 1.08, wide * 0.08),
                    wall.light(0.2),
                );
                let posts = (0..6).map(|at| {
                    (
                        x + wide * (0.04 + 0.17 * at as f32),
                        top - wide * 0.2,
                        wide * 0.05,
                        wide * 0.13,
                    )
                });
                self.fill(shape::rects(posts), wall.light(0.12));
                self.fill(
                    shape::rect(x, top - wide * 0.22, wide, wide * 0.035),
                    wall.light(0.2),
                );
                self.bush((x + wide * 0.6, top - wide * 0.08), wide * 0.3, near);
            }
            _ => {
                let lean = [
                    (x - wide * 0.06, top),
                    (x, top - wide * 0.2),
                    (x + wide, top - wide * 0.2),
                    (x + wide * 1.06, top),
                ];
                self.fill(shape::polygon(&lean), tiles.shade(0.08));
                let ribs = (1..8).map(|at| {
                    [
                        (x + wide * at as f32 / 8.0, top - wide * 0.19),
                        (x + wide * at as f32 / 8.0, top),
                    ]
                });
                self.stroke(shape::curves(ribs), wide * 0.012, tiles.shade(0.3));
            }
        }
    }

    fn floor(&mut self, (x, y): Point, (wide, high): (f32, f32), near: f32, wall: Colour) {
        self.fill(
            shape::rect(x, y - high * 0.045, wide, high * 0.045),
            wall.light(0.22),
        );
        let shutter = self.seen(SHUTTER, near);
        let panes = if wide > 0.13 { 2 } else { 1 };
        for at in 0..panes {
            let middle = x + wide * (at as f32 + 0.5) / panes as f32;
            let (half, top, tall) = (wide * 0.13, y - high * 0.82, high * 0.58);
            let pane = self.pane(near);
            self.fill(
                shape::rect(
                    middle - half * 1.15,
                    top - high * 0.03,
                    half * 2.3,
                    tall + high * 0.06,
                ),
                wall.light(0.3),
            );
            self.fill(shape::rect(middle - half, top, half * 2.0, tall), pane);
            self.fill(
                shape::rects([
                    (middle - half * 1.75, top, half * 0.7, tall),
                    (middle + half * 1.05, top, half * 0.7, tall),
                ]),
                shutter,
            );
            self.fill(
                shape::rects([
                    (middle - half * 0.06, top, half * 0.12, tall),
                    (middle - half, top + tall * 0.45, half * 2.0, half * 0.12),
                ]),
                wall.light(0.3),
            );
        }
        if self.chance.one_in(2) {
            let rail = self.seen(Colour::hex(0x3c4a52), near);
            self.fill(
                shape::rect(x + wide * 0.06, y - high * 0.34, wide * 0.88, high * 0.035),
                rail,
            );
            let bars = (0..10).map(|at| {
                (
                    x + wide * (0.07 + 0.094 * at as f32),
                    y - high * 0.34,
                    wide * 0.014,
                    high * 0.32,
                )
            });
            self.fill(shape::rects(bars), rail);
            let pot = x + wide * self.chance.between(0.2, 0.8);
            self.bush((pot, y - high * 0.02), wide * 0.2, near);
        }
    }

    fn shop(&mut self, (x, base): Point, (wide, high): (f32, f32), near: f32) {
        let open = if self.palette.is_dark {
            self.palette.haze.mix(LAMP, 0.85 * near)
        } else {
            self.seen(Colour::hex(0x46525c), near)
        };
        self.fill(
            shape::rect(x + wide * 0.1, base - high * 0.66, wide * 0.8, high * 0.66),
            open,
        );
        let door = self.seen(Colour::hex(0x8a5a3c), near);
        self.fill(
            shape::rect(x + wide * 0.6, base - high * 0.6, wide * 0.24, high * 0.6),
            door,
        );
        self.awning(
            (x + wide * 0.02, base - high * 0.84),
            (wide * 0.96, high * 0.24),
            near,
        );
    }
}

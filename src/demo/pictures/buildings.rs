use super::art::Art;
use super::colour::Colour;
use super::houses::LAMP;
use super::shape::{self, Point};

impl Art {
    /// Far towers along `base`, between two shares of the width.
    pub(crate) fn skyline(&mut self, base: f32, tall: f32, near: f32, share: (f32, f32)) {
        let colour = self.layer(near);
        let (mut x, to) = (share.0 * self.aspect, share.1 * self.aspect);
        let mut towers = Vec::new();
        while x < to {
            let wide = tall * self.chance.between(0.14, 0.32);
            let middle =
                1.0 - (2.0 * (x / self.aspect - share.0) / (share.1 - share.0) - 1.0).abs();
            let high = tall * self.chance.between(0.25, 0.75 + 0.25 * middle);
            towers.push((x, base - high, wide, high + 0.02));
            if self.chance.one_in(5) {
                towers.push((
                    x + wide * 0.46,
                    base - high - tall * 0.16,
                    wide * 0.05,
                    tall * 0.17,
                ));
            }
            if self.chance.one_in(3) {
                towers.push((
                    x + wide * 0.2,
                    base - high - tall * 0.05,
                    wide * 0.6,
                    tall * 0.06,
                ));
            }
            x += wide * self.chance.between(0.75, 1.5);
        }
        let ink = colour.down_to(colour.mix(self.palette.haze, 0.5), base - tall, base);
        self.fill(shape::rects(towers.iter().copied()), ink);
        self.tower_windows(&towers, tall, near);
    }

    fn tower_windows(&mut self, towers: &[(f32, f32, f32, f32)], tall: f32, near: f32) {
        let dark = self.palette.is_dark;
        let colour = if dark { LAMP } else { self.palette.sky[2] };
        let cell = tall * 0.055;
        let mut lights = Vec::new();
        for &(x, y, wide, high) in towers.iter().filter(|tower| tower.2 > tall * 0.1) {
            let (across, down) = ((wide / cell) as usize, (high / cell) as usize);
            for at in 0..across * down {
                if self.chance.one_in(if dark { 3 } else { 4 }) {
                    let (column, row) = ((at % across) as f32, (at / across) as f32);
                    lights.push((
                        x + wide * 0.1 + column * cell,
                        y + cell * (row + 0.5),
                        cell * 0.4,
                        cell * 0.5,
                    ));
                }
            }
        }
        self.fill(
            shape::rects(lights),
            colour.veil(if dark { 0.75 } else { 0.35 } * near.sqrt()),
        );
    }

    /// A street lamp with its foot at the point given.
    pub(crate) fn street_lamp(&mut self, (x, y): Point, tall: f32) {
        let iron = self.layer(0.9);
        self.stroke(
            shape::curve(&[
                (x, y),
                (x, y - tall * 0.86),
                (x + tall * 0.04, y - tall),
                (x + tall * 0.2, y - tall),
            ]),
            tall * 0.025,
            iron,
        );
        let head = (x + tall * 0.22, y - tall * 0.985);
        self.fill(
            shape::oval(head.0, head.1, tall * 0.075, tall * 0.025),
            iron,
        );
        if self.palette.is_dark {
            self.glow((head.0, head.1 + tall * 0.02), tall * 0.5, LAMP, 0.6);
            self.fill(
                shape::oval(head.0, head.1 + tall * 0.02, tall * 0.06, tall * 0.02),
                LAMP,
            );
        }
    }

    /// Wires between two poles outside the picture, with swallows on them.
    pub(crate) fn wires(&mut self, y: f32, sag: f32) {
        let (a, ink) = (self.aspect, self.layer(0.95));
        let lines = (0..3).map(|at| {
            let (start, end) = (y + at as f32 * 0.022, y - 0.02 + at as f32 * 0.03);
            [
                (-0.02, start),
                (a * 0.5, (start + end) / 2.0 + sag),
                (a + 0.02, end),
            ]
        });
        self.stroke(shape::curves(lines), 0.0022, ink.veil(0.55));
    }

    /// A long school of `floors` storeys: open corridors, columns and a tiled roof.
    pub(crate) fn school(&mut self, (x, base): Point, (wide, tall): (f32, f32), floors: usize) {
        let near = 0.95;
        let wall = self.seen(Colour::hex(0xf3cf83), near);
        let white = self.seen(Colour::hex(0xfff6e4), near);
        let top = base - tall;
        self.fill(
            shape::rect(x, top, wide, tall),
            wall.light(0.08).down_to(wall.shade(0.08), top, base),
        );
        let high = tall / floors as f32;
        let bays = (wide / (high * 0.62)).round() as usize;
        let bay = wide / bays as f32;
        for floor in 0..floors {
            let y = top + high * floor as f32;
            self.fill(
                shape::rect(x, y + high * 0.16, wide, high * 0.84),
                wall.shade(0.24).down_to(wall.shade(0.08), y, y + high),
            );
            self.school_bays((x, y), (bay, high), bays);
            self.fill(
                shape::rect(x - wide * 0.008, y + high * 0.9, wide * 1.016, high * 0.1),
                white,
            );
            if floor + 1 < floors {
                let bars = (0..bays * 6).map(|at| {
                    (
                        x + (at as f32 + 0.3) * bay / 6.0,
                        y + high * 0.66,
                        bay * 0.035,
                        high * 0.26,
                    )
                });
                self.fill(shape::rects(bars), white);
                self.fill(shape::rect(x, y + high * 0.63, wide, high * 0.05), white);
            }
            let columns =
                (0..=bays).map(|at| (x + at as f32 * bay - bay * 0.055, y, bay * 0.11, high));
            self.fill(shape::rects(columns), white);
            self.fill(shape::rect(x, y, wide, high * 0.13), wall.light(0.1));
        }
        self.tiled_roof((x - wide * 0.012, top), wide * 1.024, tall * 0.26, near);
    }

    fn school_bays(&mut self, (x, y): Point, (bay, high): (f32, f32), bays: usize) {
        let door = self.seen(Colour::hex(0x4f8f86), 0.95);
        for at in 0..bays {
            let left = x + at as f32 * bay;
            if at % 3 == 1 {
                self.fill(
                    shape::rect(left + bay * 0.3, y + high * 0.28, bay * 0.4, high * 0.64),
                    door,
                );
                self.fill(
                    shape::rect(left + bay * 0.49, y + high * 0.28, bay * 0.025, high * 0.64),
                    door.shade(0.4),
                );
            } else {
                let pane = self.pane(0.95);
                self.fill(
                    shape::rect(left + bay * 0.2, y + high * 0.27, bay * 0.6, high * 0.36),
                    door.light(0.1),
                );
                self.fill(
                    shape::rects(
                        [0.24, 0.52].map(|share| {
                            (left + bay * share, y + high * 0.3, bay * 0.24, high * 0.3)
                        }),
                    ),
                    pane,
                );
            }
        }
    }
}

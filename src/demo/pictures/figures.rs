use super::art::Art;
use super::colour::Colour;
use super::shape::{self, Point};

const STRAW: Colour = Colour::hex(0xf0dca6);
const CLOTHES: [u32; 6] = [0x8a4f5d, 0x3f6f8f, 0xb8693f, 0x5d6f4a, 0x7a5a8a, 0x2f5a5f];

impl Art {
    /// A conical hat, seen from the side, with its rim's middle at the point given.
    pub(crate) fn hat(&mut self, (x, y): Point, half: f32) {
        let straw = self.seen(STRAW, 0.97);
        self.fill(
            shape::band(
                &[(x - half, y), (x, y - half * 0.78), (x + half, y)],
                &[(x - half, y), (x, y + half * 0.16), (x + half, y)],
            ),
            straw.shade(0.1),
        );
        self.fill(
            shape::polygon(&[(x - half, y), (x, y - half * 0.82), (x + half, y)]),
            straw,
        );
        let side = self.lit_side(x);
        self.fill(
            shape::polygon(&[
                (x - side * half, y),
                (x, y - half * 0.82),
                (x - side * half * 0.2, y),
            ]),
            straw.shade(0.16),
        );
    }

    /// Somebody standing in a field or behind a stall, under a conical hat. `tall` is from the feet to the hat's tip.
    pub(crate) fn person(&mut self, (x, y): Point, tall: f32) {
        let cloth = Colour::hex(self.chance.pick(&CLOTHES));
        let cloth = self.seen(cloth, 0.95);
        let legs = [
            (x - tall * 0.1, y),
            (x - tall * 0.08, y - tall * 0.42),
            (x + tall * 0.08, y - tall * 0.42),
            (x + tall * 0.1, y),
        ];
        self.fill(shape::polygon(&legs), cloth.shade(0.5));
        let coat = [
            (x - tall * 0.14, y - tall * 0.28),
            (x - tall * 0.12, y - tall * 0.62),
            (x, y - tall * 0.74),
            (x + tall * 0.12, y - tall * 0.62),
            (x + tall * 0.14, y - tall * 0.28),
        ];
        self.fill(shape::below(&coat, y - tall * 0.26), cloth);
        self.hat((x, y - tall * 0.76), tall * 0.23);
    }

    /// Somebody bent over the work, facing the side given (−1 left, 1 right).
    pub(crate) fn planter(&mut self, (x, y): Point, tall: f32, side: f32) {
        let cloth = Colour::hex(self.chance.pick(&CLOTHES));
        let cloth = self.seen(cloth, 0.95);
        let hip = (x, y - tall * 0.5);
        let head = (x + side * tall * 0.42, y - tall * 0.48);
        self.stroke(
            shape::curve(&[(x - side * tall * 0.04, y), hip]),
            tall * 0.15,
            cloth.shade(0.5),
        );
        self.stroke(
            shape::curve(&[hip, (x + side * tall * 0.2, y - tall * 0.64), head]),
            tall * 0.22,
            cloth,
        );
        self.stroke(
            shape::curve(&[
                (x + side * tall * 0.3, y - tall * 0.5),
                (x + side * tall * 0.42, y - tall * 0.12),
            ]),
            tall * 0.07,
            cloth.shade(0.15),
        );
        self.hat(
            (head.0 + side * tall * 0.08, head.1 - tall * 0.04),
            tall * 0.24,
        );
    }

    /// A long wooden boat with a curved hull, `long` from end to end; its reflection lies under it.
    pub(crate) fn sampan(&mut self, (x, y): Point, long: f32, near: f32) {
        let wood = self.seen(Colour::hex(0x8a5637), near);
        let half = long / 2.0;
        let shadow = self.palette.deep;
        self.fill(
            shape::oval(x, y + long * 0.035, half * 0.9, long * 0.04),
            shadow.veil(0.3 * near),
        );
        let rim = [
            (x - half, y - long * 0.13),
            (x - half * 0.5, y - long * 0.02),
            (x + half * 0.5, y - long * 0.02),
            (x + half, y - long * 0.13),
        ];
        let keel = [
            (x - half, y - long * 0.13),
            (x - half * 0.72, y + long * 0.05),
            (x + half * 0.72, y + long * 0.05),
            (x + half, y - long * 0.13),
        ];
        self.fill(
            shape::band(&rim, &keel),
            wood.down_to(wood.shade(0.4), y - long * 0.1, y + long * 0.05),
        );
        self.stroke(shape::curve(&rim), long * 0.012, wood.light(0.25));
        self.foam(x, y + long * 0.045, half * 1.05);
    }

    /// A sampan with a rounded mat roof.
    pub(crate) fn house_boat(&mut self, (x, y): Point, long: f32, near: f32) {
        let mat = self.seen(Colour::hex(0xc99b5f), near);
        let vault = [
            (-0.26, 0.0),
            (-0.25, -0.17),
            (0.0, -0.2),
            (0.25, -0.17),
            (0.26, 0.0),
        ]
        .map(|(dx, dy)| (x + dx * long, y + dy * long));
        self.fill(
            shape::below(&vault, y),
            mat.light(0.1).down_to(mat.shade(0.3), y - long * 0.18, y),
        );
        let hoops = [-0.16, -0.05, 0.06, 0.17]
            .map(|dx| [(x + dx * long, y), (x + dx * long * 0.96, y - long * 0.14)]);
        self.stroke(shape::curves(hoops), long * 0.008, mat.shade(0.35));
        if self.palette.is_dark {
            self.glow(
                (x + long * 0.3, y - long * 0.07),
                long * 0.2,
                super::houses::LAMP,
                0.8,
            );
        }
        self.sampan((x, y), long, near);
    }

    /// A boat under a ribbed sail.
    pub(crate) fn sail_boat(&mut self, (x, y): Point, long: f32, near: f32) {
        let cloth = Colour::hex(self.chance.pick(&[0xc65a3f, 0xe3a04a, 0xf3e3c3, 0xb14b47]));
        let cloth = self.seen(cloth, near);
        let sail = |foot: f32, tall: f32, wide: f32| {
            let (fx, fy) = (x + foot * long, y - long * 0.08);
            let luff = [
                (fx, fy),
                (fx - long * 0.05, fy - tall * long * 0.6),
                (fx + long * 0.02, fy - tall * long),
            ];
            let leech = [
                (fx + wide * long, fy - long * 0.04),
                (fx + wide * long * 1.25, fy - tall * long * 0.5),
                (fx + long * 0.02, fy - tall * long),
            ];
            (luff, leech)
        };
        for (foot, tall, wide, dim) in [(-0.3, 0.66, 0.26, 0.12), (-0.02, 1.0, 0.36, 0.0)] {
            let (luff, leech) = sail(foot, tall, wide);
            let colour = cloth.shade(dim);
            self.fill(
                shape::band(&luff, &leech),
                colour.light(0.12).down_to(colour.shade(0.12), y - long, y),
            );
            let ribs = [0.2, 0.42, 0.64].map(|share: f32| {
                let (fx, fy) = (x + foot * long, y - long * 0.08);
                [
                    (fx - long * 0.03 * share, fy - tall * long * share),
                    (
                        fx + wide * long * (1.12 - 0.45 * share * share),
                        fy - tall * long * share * 0.93,
                    ),
                ]
            });
            self.stroke(shape::curves(ribs), long * 0.009, colour.shade(0.3));
        }
        self.sampan((x, y), long, near);
        let reflection = shape::oval(x + long * 0.1, y + long * 0.16, long * 0.24, long * 0.1);
        self.fill(reflection, cloth.veil(0.16));
    }
}

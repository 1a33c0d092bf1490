use super::super::art::Art;
use super::super::colour::Colour;
use super::super::houses::LAMP;
use super::super::shape::{self, Point};

const FRUIT: [u32; 8] = [
    0xe2733a, 0xd9443c, 0xf0b93f, 0x7fae4a, 0x9c5a8a, 0xc7d25a, 0xb8402f, 0xe99a5c,
];

/// A market: awnings in rows, crates of fruit, baskets.
pub(crate) fn market(art: &mut Art) {
    let a = art.aspect;
    art.sky(0.6);
    art.sun_at_height(0.16);
    art.clouds(3, 0.06, 0.2);
    art.skyline(0.55, 0.3, 0.2, (0.0, 1.0));
    let mut x = -0.04;
    while x < a {
        let wide = art.chance.between(0.12, 0.16);
        let tall = art.chance.between(0.24, 0.38);
        art.tube_house((x, 0.62), (wide, tall), 0.55);
        x += wide + 0.002;
    }
    art.tree((a * 0.06, 0.66), 0.4, 0.7);
    art.tree((a * 0.62, 0.64), 0.34, 0.68);
    let ground = art.seen(Colour::hex(0xd8c3a0), 0.95);
    art.ground(0.62, ground.light(0.15), ground.shade(0.2));
    art.mist(0.62, 0.1, 0.4);
    stalls(art, 0.7, 0.3, 0.72);
    stalls(art, 0.93, 0.52, 1.0);
    baskets(art);
    lamps(art);
    art.frame_of_dusk(0.2);
}

/// A row of stalls that stand on `base`; each about `wide`.
fn stalls(art: &mut Art, base: f32, wide: f32, near: f32) {
    let a = art.aspect;
    let mut x = art.chance.between(-0.6, -0.1) * wide;
    while x < a {
        let this = wide * art.chance.between(0.85, 1.1);
        stall(art, (x, base), this, near);
        x += this * art.chance.between(1.12, 1.4);
    }
}

fn stall(art: &mut Art, (x, base): Point, wide: f32, near: f32) {
    let wood = art.seen(Colour::hex(0x8f6242), near);
    let high = wide * 0.86;
    let posts =
        [0.03, 0.94].map(|share| (x + wide * share, base - high * 0.9, wide * 0.03, high * 0.9));
    art.fill(shape::rects(posts), wood.shade(0.2));
    let shade = art.seen(Colour::hex(0x4a4a58), near);
    art.fill(
        shape::rect(x + wide * 0.06, base - high * 0.72, wide * 0.88, high * 0.4),
        shade.veil(0.32),
    );
    art.person((x + wide * 0.5, base - high * 0.02), high * 0.8);
    let table = base - high * 0.3;
    art.fill(
        shape::rect(x + wide * 0.02, table, wide * 0.96, high * 0.3),
        wood.down_to(wood.shade(0.3), table, base),
    );
    let planks = (1..7).map(|at| {
        (
            x + wide * (0.02 + 0.137 * at as f32),
            table,
            wide * 0.006,
            high * 0.3,
        )
    });
    art.fill(shape::rects(planks), wood.shade(0.4).veil(0.6));
    for crate_at in 0..4 {
        let colour = Colour::hex(art.chance.pick(&FRUIT));
        let fruit = art.seen(colour, near);
        heap(
            art,
            (x + wide * (0.06 + 0.225 * crate_at as f32), table),
            wide * 0.205,
            fruit,
        );
    }
    art.awning((x, base - high * 1.02), (wide, high * 0.26), near);
}

/// Fruit heaped in a tray.
fn heap(art: &mut Art, (x, y): Point, wide: f32, fruit: Colour) {
    let size = wide * 0.125;
    let mut back = Vec::new();
    let mut shine = Vec::new();
    for (row, count) in [(0, 4), (1, 3), (2, 2)] {
        for at in 0..count {
            let (fx, fy) = (
                x + wide / 2.0 + (at as f32 - (count - 1) as f32 / 2.0) * size * 1.9,
                y - size * (0.9 + 1.45 * row as f32),
            );
            back.push((fx, fy, size, size));
            shine.push((
                fx + size * 0.25 * art.lit_side(fx),
                fy - size * 0.3,
                size * 0.42,
                size * 0.38,
            ));
        }
    }
    art.fill(
        shape::ovals(back),
        fruit.down_to(fruit.shade(0.16), y - size * 4.0, y),
    );
    art.fill(shape::ovals(shine), fruit.light(0.3));
    let tray = art.seen(Colour::hex(0xb98a58), 0.95);
    art.fill(
        shape::polygon(&[
            (x - wide * 0.02, y - size * 0.5),
            (x + wide * 1.02, y - size * 0.5),
            (x + wide * 0.96, y + size * 0.6),
            (x + wide * 0.04, y + size * 0.6),
        ]),
        tray,
    );
}

fn baskets(art: &mut Art) {
    let a = art.aspect;
    for share in [0.12, 0.4, 0.58, 0.88] {
        let x = a * (share + art.chance.between(-0.05, 0.05));
        let (y, half) = (0.985, art.chance.between(0.055, 0.08));
        let colour = Colour::hex(art.chance.pick(&FRUIT));
        let fruit = art.seen(colour, 1.0);
        let cane = art.seen(Colour::hex(0xc59a5f), 1.0);
        let heap: Vec<_> = (0..9)
            .map(|at| {
                (
                    x + (at as f32 / 4.0 - 1.0) * half * 0.72,
                    y - half * art.chance.between(0.75, 1.05),
                    half * 0.26,
                    half * 0.24,
                )
            })
            .collect();
        art.fill(shape::ovals(heap.iter().copied()), fruit.shade(0.1));
        art.fill(
            shape::ovals(
                heap.iter()
                    .map(|&(x, y, across, down)| (x, y - down * 0.3, across * 0.5, down * 0.4)),
            ),
            fruit.light(0.25),
        );
        let side = [
            (x - half, y - half * 0.72),
            (x + half, y - half * 0.72),
            (x + half * 0.72, y + half * 0.3),
            (x - half * 0.72, y + half * 0.3),
        ];
        art.fill(
            shape::polygon(&side),
            cane.down_to(cane.shade(0.3), y - half, y),
        );
        let weave = (0..3).map(|row| {
            let drop = y - half * (0.5 - 0.27 * row as f32);
            [
                (x - half * 0.94, drop),
                (x, drop + half * 0.06),
                (x + half * 0.94, drop),
            ]
        });
        art.stroke(shape::curves(weave), half * 0.045, cane.shade(0.35));
        art.stroke(
            shape::curve(&[(x - half, y - half * 0.72), (x + half, y - half * 0.72)]),
            half * 0.12,
            cane.light(0.2),
        );
    }
}

/// A string of bulbs across the market.
fn lamps(art: &mut Art) {
    let a = art.aspect;
    let y_at = |share: f32| 0.22 + 0.22 * (share - share * share);
    let line: Vec<Point> = (0..=12)
        .map(|at| at as f32 / 12.0)
        .map(|share| (share * a, y_at(share)))
        .collect();
    art.stroke(shape::curve(&line), 0.0025, art.layer(0.9).veil(0.6));
    for &(x, y) in &line {
        if art.palette.is_dark {
            art.glow((x, y + 0.014), 0.09, LAMP, 0.7);
        }
        art.fill(
            shape::circle(x, y + 0.014, 0.011),
            LAMP.mix(art.palette.sun, 0.3),
        );
    }
}

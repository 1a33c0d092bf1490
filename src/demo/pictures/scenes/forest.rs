use super::super::art::Art;
use super::super::colour::{Colour, Ink};
use super::super::shape::{self, Point};

/// Inside a forest: trunks in the haze, shafts of light, a path.
pub(crate) fn forest(art: &mut Art) {
    let a = art.aspect;
    let (pale, leaf) = (art.palette.haze.mix(art.palette.sky[2], 0.5), art.leaf(0.3));
    art.fill(shape::rect(0.0, 0.0, a, 1.0), leaf.down_to(pale, 0.0, 0.62));
    let x = a * art.chance.between(0.55, 0.7);
    art.sun(x, 0.2, 0.06);
    for (near, count, base) in [(0.22, 26.0, 0.66), (0.36, 16.0, 0.69), (0.54, 9.0, 0.74)] {
        trunks(art, near, (a * count * 0.56) as usize, base);
        canopy(art, near, 0.32 - 0.26 * near);
        art.mist(base - 0.02, 0.1, 0.4);
    }
    floor(art);
    art.rays(7, 1.0, 0.34);
    let sides = [0.03, 0.15, 0.86, 0.97];
    for share in sides {
        let x = a * (share + art.chance.between(-0.03, 0.03));
        let wide = art.chance.between(0.045, 0.075);
        trunk(art, (x, 0.86 + 0.1 * (2.0 * share - 1.0).abs()), wide, 0.94);
    }
    canopy(art, 0.92, 0.05);
    undergrowth(art);
    art.birds(3, a * 0.5, 0.3);
    art.frame_of_dusk(0.35);
}

/// A row of far trunks, which are only shapes and their lit edges.
fn trunks(art: &mut Art, near: f32, count: usize, base: f32) {
    let (mut dark, mut lit) = (Vec::new(), Vec::new());
    for at in 0..count {
        let x = (at as f32 + art.chance.between(0.1, 0.9)) / count as f32 * art.aspect;
        let half = (0.004 + 0.013 * near) * art.chance.between(0.7, 1.4);
        let (foot, lean) = (
            base + art.chance.between(-0.015, 0.015),
            art.chance.between(-0.02, 0.02),
        );
        let side = art.lit_side(x);
        dark.push([
            (x + lean - half * 0.8, -0.01),
            (x + lean + half * 0.8, -0.01),
            (x + half * 1.2, foot),
            (x - half * 1.2, foot),
        ]);
        let inner = half * 0.35 * side;
        lit.push([
            (x + lean + inner, -0.01),
            (x + lean + half * 0.8 * side, -0.01),
            (x + half * 1.2 * side, foot),
            (x + inner, foot),
        ]);
    }
    let bark = art
        .layer(near)
        .mix(art.seen(Colour::hex(0x6b4f3f), near), 0.4);
    art.fill(shape::polygons(dark), bark);
    art.fill(
        shape::polygons(lit),
        bark.mix(art.palette.sun, 0.3).veil(0.5),
    );
}

fn trunk(art: &mut Art, (x, y): Point, wide: f32, near: f32) {
    let bark = art
        .layer(near)
        .mix(art.seen(Colour::hex(0x6b4f3f), near), 0.4);
    let lean = art.chance.between(-0.02, 0.02);
    let side = |sign: f32| -> [Point; 4] {
        [
            (x + lean + sign * wide * 0.42, -0.02),
            (x + lean * 0.5 + sign * wide * 0.46, y * 0.5),
            (x + sign * wide * 0.55, y - wide),
            (x + sign * wide * 1.0, y + wide * 0.15),
        ]
    };
    art.fill(
        shape::band(&side(-1.0), &side(1.0)),
        bark.down_to(bark.shade(0.15), 0.2, y),
    );
    let sign = art.lit_side(x);
    let lit = bark.mix(art.palette.sun, 0.3);
    let inner = side(sign).map(|(px, py)| (px - sign * wide * 0.24, py));
    art.fill(shape::band(&inner, &side(sign)), lit.veil(0.5));
}

/// Leaves along the upper edge, down to about `y`.
fn canopy(art: &mut Art, near: f32, y: f32) {
    let leaf = art.seen(art.palette.crown, near).mix(art.layer(near), 0.25);
    for (turn, ink) in [
        leaf.shade(0.22 * near),
        leaf,
        leaf.mix(art.palette.sun, 0.16),
    ]
    .into_iter()
    .enumerate()
    {
        let count = (art.aspect * 12.0) as usize;
        let puffs: Vec<_> = (0..count)
            .map(|_| {
                let x = art.chance.between(-0.05, art.aspect + 0.05);
                let size = art.chance.between(0.05, 0.1) * (0.8 + 0.5 * near);
                let edge = (2.0 * x / art.aspect - 1.0).abs();
                (
                    x,
                    (y + 0.1 * edge * edge) * art.chance.between(0.1, 1.0) - 0.022 * turn as f32,
                    size,
                    size * 0.66,
                )
            })
            .collect();
        art.fill(shape::ovals(puffs), ink.veil(0.92));
    }
}

fn floor(art: &mut Art) {
    let a = art.aspect;
    let (moss, dark) = (art.leaf(0.75), art.leaf(1.0).shade(0.42));
    art.hills(0.77, 0.05, moss.down_to(dark, 0.72, 1.0));
    let x = a * art.chance.between(0.48, 0.6);
    let earth = art.seen(Colour::hex(0xd9b98a), 0.85);
    let side = |sign: f32| {
        [
            (x, 0.745),
            (x + 0.02 + sign * 0.02, 0.78),
            (x - 0.09 + sign * 0.07, 0.86),
            (x - 0.02 + sign * 0.26, 1.02),
        ]
    };
    art.fill(
        shape::band(&side(-1.0), &side(1.0)),
        earth.light(0.15).down_to(earth.shade(0.2), 0.74, 1.0),
    );
    let sun = art.palette.sun;
    let pools: Vec<_> = (0..7)
        .map(|_| {
            let depth = art.chance.unit();
            (
                x + art.chance.between(-0.5, 0.4),
                0.79 + 0.18 * depth,
                0.03 + 0.07 * depth,
                0.005 + 0.01 * depth,
            )
        })
        .collect();
    art.fill(shape::ovals(pools), sun.veil(0.28));
}

fn undergrowth(art: &mut Art) {
    let a = art.aspect;
    for (share, y, size) in [
        (0.07, 0.93, 0.2),
        (0.22, 0.9, 0.13),
        (0.8, 0.91, 0.15),
        (0.95, 0.95, 0.22),
    ] {
        art.bush((a * share, y), size, 0.95);
    }
    for share in [0.02, 0.14, 0.27, 0.74, 0.86, 0.98] {
        art.fern((a * share, 1.0), 0.24);
    }
    let far = Ink::from(art.leaf(0.95).shade(0.35));
    art.fill(shape::rect(0.0, 0.995, a, 0.01), far);
}

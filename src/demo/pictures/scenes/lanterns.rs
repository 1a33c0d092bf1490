use super::super::art::Art;
use super::super::colour::Colour;
use super::super::shape::{self, Point};

const SILK: [u32; 7] = [
    0xd8452f, 0xf0a93a, 0xe8743b, 0xc23a5a, 0xf3cf5a, 0x4f9f8f, 0x7a6fc0,
];

/// Silk lanterns over an old street in the evening.
pub(crate) fn lanterns(art: &mut Art) {
    let a = art.aspect;
    art.palette.is_dark = true;
    let [top, middle, low] = art.palette.sky;
    // Lanterns want an evening, whatever the hour of the palette.
    art.palette.sky = [
        top.mix(art.palette.deep, 0.72),
        middle.mix(art.palette.deep, 0.55),
        low.mix(Colour::hex(0xf2a65a), 0.35),
    ];
    art.palette.light = art.palette.light.under(Colour::hex(0xc9b4b8));
    art.palette.haze = art
        .palette
        .haze
        .mix(Colour::hex(0xd98a5a), 0.35)
        .mix(art.palette.deep, 0.2);
    art.sky(0.9);
    art.sun = (a * 0.5, 0.6);
    art.glow((a * 0.55, 0.78), 0.75, Colour::hex(0xffb763), 0.5);
    bokeh(art);
    old_street(art);
    for (y, sag, size, near) in [
        (0.1, 0.2, 0.055, 0.55),
        (0.02, 0.26, 0.085, 0.8),
        (-0.06, 0.22, 0.13, 1.0),
    ] {
        string(art, y, sag, size, near);
    }
    art.frame_of_dusk(0.45);
}

fn bokeh(art: &mut Art) {
    for _ in 0..26 {
        let colour = Colour::hex(art.chance.pick(&SILK)).light(0.3);
        let spot = (
            art.chance.between(0.0, art.aspect),
            art.chance.between(0.3, 0.85),
        );
        let size = art.chance.between(0.012, 0.045);
        art.fill(shape::circle(spot.0, spot.1, size), colour.veil(0.16));
    }
}

/// Low old houses on both sides, with the street's light between them.
fn old_street(art: &mut Art) {
    let a = art.aspect;
    for (near, base, wide, (from, to)) in [
        (0.5, 0.84, 0.3, (0.0, 1.0)),
        (0.85, 0.93, 0.46, (0.0, 0.36)),
        (0.85, 0.93, 0.46, (0.7, 1.05)),
    ] {
        let mut x = from * a - 0.1;
        while x < to * a - wide * 0.4 {
            let this = wide * art.chance.between(0.85, 1.15);
            art.village_house((x, base), this, near);
            x += this * 1.05;
        }
    }
    let stone = art.seen(Colour::hex(0x8f7a70), 0.9);
    art.ground(
        0.93,
        stone.mix(Colour::hex(0xffb763), 0.3),
        stone.shade(0.5),
    );
    art.glow((a * 0.53, 0.95), 0.5, Colour::hex(0xffb763), 0.4);
    for share in [0.45, 0.5, 0.6] {
        art.person((a * share, 0.95), 0.14);
    }
}

/// A string of lanterns that sags by `sag` below `y`.
fn string(art: &mut Art, y: f32, sag: f32, size: f32, near: f32) {
    let a = art.aspect;
    let tilt = art.chance.between(-0.06, 0.06);
    let y_at = |share: f32| y + 4.0 * sag * (share - share * share) + tilt * share;
    let cord: Vec<Point> = (0..=20)
        .map(|at| at as f32 / 20.0)
        .map(|share| (share * a, y_at(share)))
        .collect();
    art.stroke(shape::curve(&cord), 0.003 * near, art.layer(0.95).veil(0.8));
    let count = ((a / size * 0.34) as usize).max(2);
    for at in 0..count {
        let share = (at as f32 + art.chance.between(0.3, 0.7)) / count as f32;
        let this = size * art.chance.between(0.8, 1.15);
        let colour = Colour::hex(art.chance.pick(&SILK));
        let colour = art.palette.haze.mix(colour, 0.35 + 0.65 * near);
        lantern(art, (share * a, y_at(share)), this, colour);
    }
}

/// One lantern that hangs from the point given; `size` is half its height.
pub(crate) fn lantern(art: &mut Art, (x, y): Point, size: f32, silk: Colour) {
    let form = art.chance.pick(&[0, 0, 1, 2]);
    let middle = y + size * 1.5;
    art.stroke(
        shape::curve(&[(x, y), (x, middle - size)]),
        size * 0.03,
        art.layer(0.95),
    );
    art.glow(
        (x, middle),
        size * 2.2,
        silk.mix(Colour::hex(0xffd27a), 0.5),
        0.55,
    );
    let half = [0.86, 0.62, 0.95][form];
    let outline = |squeeze: f32| -> Vec<Point> {
        // From the collar down one side: round, long or like a garlic bulb.
        let widths: [f32; 9] = match form {
            0 => [0.3, 0.66, 0.87, 0.97, 1.0, 0.97, 0.87, 0.66, 0.3],
            1 => [0.45, 0.8, 0.95, 1.0, 1.0, 1.0, 0.95, 0.8, 0.45],
            _ => [0.34, 0.8, 1.0, 1.0, 0.9, 0.73, 0.54, 0.37, 0.22],
        };
        widths
            .iter()
            .enumerate()
            .map(|(at, wide)| {
                (
                    x + squeeze * wide * half * size,
                    middle + size * (at as f32 / 4.0 - 1.0) * 0.86,
                )
            })
            .collect()
    };
    let bright = silk.mix(Colour::hex(0xffe2a0), 0.4);
    art.fill(
        shape::band(&outline(-1.0), &outline(1.0)),
        bright.down_to(silk.shade(0.12), middle - size * 0.3, middle + size),
    );
    art.glow(
        (x, middle + size * 0.1),
        size * 0.75,
        Colour::hex(0xfff0c0),
        0.75,
    );
    for squeeze in [-0.62, -0.24, 0.24, 0.62] {
        art.stroke(
            shape::curve(&outline(squeeze)),
            size * 0.028,
            silk.shade(0.35).veil(0.55),
        );
    }
    let wood = Colour::hex(0x5a3324);
    let caps = [
        (
            x - size * 0.3,
            middle - size * 0.95,
            size * 0.6,
            size * 0.12,
        ),
        (
            x - size * 0.24,
            middle + size * 0.82,
            size * 0.48,
            size * 0.1,
        ),
    ];
    art.fill(shape::pills(caps), wood);
    art.fill(
        shape::polygon(&[
            (x - size * 0.05, middle + size * 0.92),
            (x + size * 0.05, middle + size * 0.92),
            (x + size * 0.1, middle + size * 1.55),
            (x - size * 0.1, middle + size * 1.55),
        ]),
        silk.shade(0.1),
    );
    art.fill(
        shape::circle(x, middle + size * 0.98, size * 0.09),
        Colour::hex(0xf0b64a),
    );
}

use super::super::art::Art;
use super::super::colour::Colour;
use super::super::shape;

/// What spectators and runners wear.
pub(crate) const SHIRTS: [u32; 7] = [
    0xe2604a, 0xf3c35a, 0xf6efe0, 0x4f9fb0, 0x6fae5a, 0xd98ab0, 0x5a6fb0,
];

/// Four masts behind the ground, lit after dark.
pub(crate) fn floodlights(art: &mut Art) {
    let a = art.aspect;
    let iron = art.layer(0.6);
    for share in [0.07, 0.33, 0.67, 0.93] {
        let x = a * share;
        art.fill(
            shape::polygon(&[
                (x - 0.008, 0.5),
                (x - 0.003, 0.12),
                (x + 0.003, 0.12),
                (x + 0.008, 0.5),
            ]),
            iron,
        );
        art.fill(shape::rect(x - 0.045, 0.07, 0.09, 0.055), iron);
        let lit = art.palette.is_dark;
        let lamp = if lit {
            Colour::hex(0xfff6d8)
        } else {
            art.palette.sky[2].light(0.4)
        };
        let lamps = (0..8).map(|at| {
            (
                x - 0.032 + (at % 4) as f32 * 0.0215,
                0.085 + (at / 4) as f32 * 0.025,
                0.0085,
                0.0085,
            )
        });
        art.fill(shape::ovals(lamps), lamp);
        if lit {
            art.glow((x, 0.1), 0.26, lamp, 0.6);
        }
    }
}

/// The stand across the field, filled with dots of people, under a bowed roof.
pub(crate) fn stands(art: &mut Art) {
    let a = art.aspect;
    let concrete = art.seen(Colour::hex(0xcfcac2), 0.75);
    let (left, right) = (a * 0.1, a * 0.9);
    let roof = [
        (left - 0.05, 0.34),
        (a * 0.3, 0.255),
        (a * 0.7, 0.255),
        (right + 0.05, 0.34),
    ];
    let eaves = [
        (left - 0.05, 0.355),
        (a * 0.3, 0.3),
        (a * 0.7, 0.3),
        (right + 0.05, 0.355),
    ];
    art.fill(
        shape::polygon(&[
            (left, 0.34),
            (right, 0.34),
            (right + 0.09, 0.56),
            (left - 0.09, 0.56),
        ]),
        concrete.shade(0.25).down_to(concrete, 0.32, 0.56),
    );
    for tier in 0..10 {
        let share = tier as f32 / 10.0;
        let y = 0.355 + 0.185 * share;
        let (from, to) = (left - 0.08 * share, right + 0.08 * share);
        art.fill(
            shape::rect(from, y + 0.012, to - from, 0.004),
            concrete.shade(0.35).veil(0.5),
        );
        crowd(art, y, (from, to), 0.0052 + 0.0018 * share);
    }
    let aisles = (1..9).map(|at| {
        let share = at as f32 / 9.0;
        let (top, low) = (
            left + (right - left) * share,
            left - 0.09 + (right - left + 0.18) * share,
        );
        [
            (top - 0.004, 0.35),
            (top + 0.004, 0.35),
            (low + 0.007, 0.56),
            (low - 0.007, 0.56),
        ]
    });
    art.fill(shape::polygons(aisles), concrete.light(0.2));
    art.fill(
        shape::band(&roof, &eaves),
        concrete
            .light(0.45)
            .down_to(concrete.light(0.05), 0.25, 0.36),
    );
    let wall = art.seen(Colour::hex(0x4f7f9c), 0.9);
    art.fill(
        shape::rect(left - 0.1, 0.55, right - left + 0.2, 0.022),
        wall,
    );
}

fn crowd(art: &mut Art, y: f32, (from, to): (f32, f32), size: f32) {
    let count = ((to - from) / (size * 2.6)) as usize;
    let mut shirts: [Vec<(f32, f32, f32, f32)>; SHIRTS.len()] = Default::default();
    for at in 0..count {
        if !art.chance.one_in(6) {
            let which = (art.chance.unit() * SHIRTS.len() as f32) as usize;
            shirts[which].push((from + at as f32 * size * 2.6, y, size, size * 1.25));
        }
    }
    for (spots, colour) in shirts.into_iter().zip(SHIRTS) {
        let ink = art.seen(Colour::hex(colour), 0.72);
        art.fill(shape::pills(spots), ink);
    }
}

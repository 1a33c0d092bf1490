use super::super::art::Art;
use super::super::colour::Colour;
use super::super::shape;

/// A school behind its yard, between flame trees.
pub(crate) fn school(art: &mut Art) {
    let a = art.aspect;
    let base = art.chance.between(0.68, 0.73);
    art.sky(0.66);
    art.sun_at_height(0.17);
    art.clouds(5, 0.07, 0.3);
    art.green_hills(0.6, 0.18, 0.35);
    art.mist(0.58, 0.1, 0.5);
    art.tree_line(base, 0.13, 0.55, art.leaf(0.55).shade(0.1));
    art.birds(5, a * 0.3, 0.2);
    let floors = 2 + art.number % 2;
    let tall = 0.125 * floors as f32;
    let left = a * art.chance.between(0.13, 0.19);
    art.school((left, base), (a * 0.68, tall), floors);
    yard(art, base);
    for share in [0.25, 0.42, 0.6, 0.75] {
        art.bush((a * share, base + 0.012), 0.07, 0.92);
    }
    let blossoms = [0xe2533d, 0xf0b63f, 0xe2533d, 0x9a7ac0][art.number % 4];
    let flame = art
        .seen(Colour::hex(blossoms), 0.98)
        .mix(art.leaf(1.0), 0.08);
    art.tree_of((a * 0.9, base + 0.12), 0.6, 1.0, flame);
    let leaves = art.seen(art.palette.crown, 1.0);
    art.tree_of((a * 0.07, base + 0.15), 0.66, 1.0, leaves);
    benches(art, base);
    art.flowers(
        (base + 0.12, 0.99),
        60,
        &[Colour::hex(blossoms), Colour::hex(0xf6d36a)],
    );
    art.frame_of_dusk(0.16);
}

fn yard(art: &mut Art, base: f32) {
    let a = art.aspect;
    let stone = art.seen(Colour::hex(0xe6d3b4), 1.0);
    art.ground(base, stone.light(0.12), stone.shade(0.14));
    art.rows_to(
        (a / 2.0, base - 0.16),
        base,
        40,
        [stone.shade(0.3).veil(0.12), stone.light(0.4).veil(0.1)],
    );
    let joints = (1..7).map(|row| {
        let y = base + 0.3 * (row as f32 / 7.0).powf(1.6);
        (0.0, y, a, 0.0025)
    });
    art.fill(shape::rects(joints), stone.shade(0.4).veil(0.25));
    let (sun, _) = art.sun;
    let lean = (a / 2.0 - sun) * 0.12;
    let shadow = stone.shade(0.6);
    for (x, y, half) in [(0.9, 0.125, 0.24), (0.07, 0.155, 0.27)] {
        art.fill(
            shape::oval(a * x + lean, base + y, half, 0.028),
            shadow.veil(0.24),
        );
    }
    art.fill(shape::rect(0.0, base, a, 0.02), shadow.veil(0.2));
}

fn benches(art: &mut Art, base: f32) {
    let a = art.aspect;
    let (stone, dark) = (
        art.seen(Colour::hex(0xf6efe2), 1.0),
        art.seen(Colour::hex(0x8b8478), 1.0),
    );
    for share in [0.2, 0.72] {
        let (x, y) = (a * share, base + 0.15);
        art.fill(
            shape::rects([(x + 0.015, y, 0.02, 0.04), (x + 0.105, y, 0.02, 0.04)]),
            dark,
        );
        art.fill(shape::pills([(x, y - 0.012, 0.14, 0.018)]), stone);
    }
}

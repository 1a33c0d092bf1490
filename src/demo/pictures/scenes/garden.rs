use super::super::art::Art;
use super::super::colour::Colour;
use super::super::shape::{self, Point};

/// A kitchen garden: beds in rows, a house, fruit trees.
pub(crate) fn garden(art: &mut Art) {
    let a = art.aspect;
    let horizon = art.chance.between(0.44, 0.5);
    art.sky(horizon);
    art.sun_at_height(0.17);
    art.clouds(4, 0.06, 0.26);
    art.green_hills(horizon, 0.16, 0.3);
    art.green_hills(horizon + 0.02, 0.1, 0.46);
    art.mist(horizon, 0.06, 0.5);
    let earth = art.seen(Colour::hex(0xa9784e), 0.95);
    art.ground(horizon, art.leaf(0.6), art.leaf(0.95).shade(0.1));
    art.tree_line(horizon + 0.015, 0.06, 0.55, art.leaf(0.55).shade(0.14));
    fence(art, horizon + 0.07);
    let house = a * art.chance.between(0.1, 0.18);
    art.village_house((house, horizon + 0.1), 0.36, 0.88);
    art.banana((house - 0.05, horizon + 0.11), 0.24, 0.88);
    fruit_tree(art, (a * 0.58, horizon + 0.09), 0.27);
    fruit_tree(art, (a * 0.76, horizon + 0.1), 0.33);
    art.birds(4, a * 0.45, 0.2);
    beds(art, horizon + 0.13, earth);
    trellis(art);
    art.flowers(
        (0.95, 1.0),
        70,
        &[
            Colour::hex(0xf2c14e),
            Colour::hex(0xe5678a),
            Colour::hex(0xffffff),
        ],
    );
    art.frame_of_dusk(0.2);
}

fn fence(art: &mut Art, y: f32) {
    let wood = art.seen(Colour::hex(0xc9a878), 0.75);
    let posts =
        (0..(art.aspect / 0.028) as usize).map(|at| (at as f32 * 0.028, y - 0.05, 0.007, 0.055));
    art.fill(shape::rects(posts), wood);
    art.fill(
        shape::rects([
            (0.0, y - 0.04, art.aspect, 0.006),
            (0.0, y - 0.018, art.aspect, 0.006),
        ]),
        wood.shade(0.12),
    );
}

fn fruit_tree(art: &mut Art, foot: Point, tall: f32) {
    art.tree(foot, tall, 0.88);
    let colour = art.chance.pick(&[0xf08a3a, 0xf4c542, 0xd9503f]);
    let fruit: Vec<_> = (0..14)
        .map(|_| {
            let (turn, reach) = (
                art.chance.between(0.0, std::f32::consts::TAU),
                art.chance.unit().sqrt() * tall * 0.27,
            );
            (
                foot.0 + turn.cos() * reach * 1.1,
                foot.1 - tall * 0.66 + turn.sin() * reach * 0.9,
                tall * 0.022,
                tall * 0.022,
            )
        })
        .collect();
    let ink = art.seen(Colour::hex(colour), 0.9);
    art.fill(shape::ovals(fruit), ink);
}

/// Beds that run together in the distance, each with a crop of its own.
fn beds(art: &mut Art, top: f32, earth: Colour) {
    let a = art.aspect;
    let crops = [0x6fae4f, 0xa8c65a, 0x8a4f7d, 0x4f9160, 0xc9cf6a, 0x5aa37a];
    let vanishing = (a * art.chance.between(0.42, 0.58), top - 0.24);
    art.fill(
        shape::rect(0.0, top, a, 1.02 - top),
        earth.light(0.16).down_to(earth.light(0.05), top, 1.0),
    );
    let y_at = |depth: f32| top + (1.0 - top) * depth;
    let x_at = |lane: f32, y: f32| {
        vanishing.0 + (lane * 0.34) * (y - vanishing.1) / (1.0 - vanishing.1) * 1.25
    };
    for lane in -5..=5_i8 {
        let lane = f32::from(lane);
        let crop = Colour::hex(art.chance.pick(&crops));
        let crop = art.seen(crop, 0.95).mix(art.leaf(0.95), 0.2);
        let side = |off: f32| [(x_at(lane + off, top), top), (x_at(lane + off, 1.02), 1.02)];
        let (left, right) = (side(-0.36), side(0.36));
        art.fill(
            shape::polygon(&[left[0], right[0], right[1], left[1]]),
            earth.shade(0.22).down_to(earth.shade(0.34), top, 1.0),
        );
        for row in 0..11 {
            let depth = (row as f32 / 10.4).powf(1.35);
            let y = y_at(depth) + 0.004;
            let size = 0.024 + 0.085 * depth;
            for off in [-0.2, 0.2] {
                let shift = art.chance.between(-0.015, 0.015);
                art.cabbage(
                    (x_at(lane + off + shift, y), y),
                    size,
                    crop.light(0.08 * (row % 2) as f32),
                );
            }
        }
    }
}

/// Canes with climbing beans at one side.
fn trellis(art: &mut Art) {
    let a = art.aspect;
    let cane = art.seen(Colour::hex(0xd0aa68), 1.0);
    let feet = [0.83, 0.88, 0.93, 0.98].map(|share| a * share);
    let poles = feet.map(|x| [(x - 0.05, 0.99), (x + 0.012, 0.44)]);
    let crossed = feet.map(|x| [(x + 0.06, 0.99), (x - 0.012, 0.44)]);
    art.stroke(shape::curves(poles.into_iter().chain(crossed)), 0.009, cane);
    art.stroke(
        shape::curve(&[(a * 0.8, 0.48), (a * 1.02, 0.48)]),
        0.009,
        cane.shade(0.15),
    );
    for turn in 0..3 {
        let leaf = art.leaf(1.0).shade(0.3 - 0.14 * turn as f32);
        let leaves: Vec<_> = (0..60)
            .map(|_| {
                let y = art.chance.between(0.45, 0.98);
                let x = art.chance.pick(&feet)
                    + art.chance.between(-0.055, 0.055) * (0.3 + (y - 0.45) * 1.5);
                let reach = art.chance.between(0.024, 0.045);
                (
                    (x, y),
                    (x + art.chance.between(-1.0, 1.0) * reach, y + reach),
                    reach * 0.24,
                )
            })
            .collect();
        art.fill(shape::leaves(leaves), leaf);
    }
}

use super::super::art::Art;
use super::super::shape::{self, Point};

/// A river that comes out of the hills in bends towards the viewer.
pub(crate) fn river(art: &mut Art) {
    let a = art.aspect;
    let horizon = art.chance.between(0.4, 0.46);
    art.sky(horizon);
    art.sun_at_height(0.2);
    art.clouds(4, 0.08, 0.3);
    let height = art.chance.between(0.16, 0.26);
    art.mountains(horizon, height, 0.16);
    art.karst(horizon + 0.01, 0.2, 0.3, (0.0, 0.42));
    art.mist(horizon, 0.08, 0.7);

    let far = art.leaf(0.45);
    let close = art.leaf(0.95).shade(0.2);
    art.ground(horizon, far, close);
    art.rows_to(
        (a * 0.5, horizon - 0.06),
        horizon,
        46,
        [close.shade(0.25).veil(0.16), close.light(0.4).veil(0.13)],
    );
    art.tree_line(horizon + 0.012, 0.035, 0.4, art.leaf(0.42).shade(0.1));
    bends(art, horizon);

    art.birds(5, a * 0.35, 0.2);
    banks(art, horizon);
    let boat = (a * art.chance.between(0.52, 0.62), 0.82);
    if art.number.is_multiple_of(2) {
        art.house_boat(boat, 0.24, 0.95);
    } else {
        art.sampan(boat, 0.22, 0.95);
        art.person((boat.0 + 0.06, boat.1 + 0.005), 0.13);
    }
    art.grass(1.01, (0.0, a * 0.32), 0.12, 1.0);
    art.frame_of_dusk(0.18);
}

/// The water itself: an S that widens from the horizon to the lower edge.
fn bends(art: &mut Art, horizon: f32) {
    let a = art.aspect;
    let swing = art.chance.between(0.12, 0.2);
    let source = a * art.chance.between(0.5, 0.62);
    let middle = |depth: f32| {
        source + (depth.powf(0.6) * 7.6).sin() * swing * a * (0.12 + depth * 0.9) + a * 0.05 * depth
    };
    let half = |depth: f32| 0.008 + a * 0.33 * depth.powf(1.9) + 0.05 * depth;
    let side = |sign: f32| -> Vec<Point> {
        (0..=24)
            .map(|at| at as f32 / 24.0)
            .map(|depth| {
                (
                    middle(depth) + sign * half(depth),
                    horizon + (1.02 - horizon) * depth,
                )
            })
            .collect()
    };
    let (left, right) = (side(-1.0), side(1.0));
    let sand = art.seen(super::super::colour::Colour::hex(0xe9d3a0), 0.85);
    let wider = |points: &[Point], sign: f32| {
        points
            .iter()
            .map(|&(x, y)| (x + sign * 0.03 * (y - horizon) / 0.5, y + 0.004))
            .collect::<Vec<_>>()
    };
    art.fill(shape::band(&wider(&left, -1.0), &wider(&right, 1.0)), sand);
    art.fill(shape::band(&left, &right), art.water_ink(horizon));
    for at in 0..24 {
        let (from, to) = (left[at], right[at]);
        art.ripples(from.1, from.1 + 0.03, (from.0.max(0.0), to.0.min(a)), 3);
    }
}

fn banks(art: &mut Art, horizon: f32) {
    let a = art.aspect;
    for (x, y, tall) in [
        (0.3, 0.06, 0.11),
        (0.4, 0.04, 0.09),
        (0.78, 0.05, 0.1),
        (0.88, 0.075, 0.14),
        (0.2, 0.1, 0.17),
    ] {
        let x = a * x + art.chance.between(-0.03, 0.03);
        art.tree((x, horizon + y), tall, 0.62);
    }
    for (x, y) in [(0.72, 0.1), (0.83, 0.12), (0.26, 0.14), (0.95, 0.16)] {
        art.bush((a * x, horizon + y), 0.08, 0.75);
    }
    match art.number % 3 {
        0 => {
            art.palm((a * 0.1, 0.82), 0.52, 0.95, 0.5);
            art.palm((a * 0.03, 0.88), 0.66, 1.0, 0.2);
        }
        1 => art.bamboo((a * 0.07, 1.02), 0.92, 1.0),
        _ => art.tree((a * 0.08, 0.86), 0.62, 1.0),
    }
    art.village_house((a * 0.84, horizon + 0.2), 0.2, 0.85);
    art.bush((a * 0.985, horizon + 0.21), 0.12, 0.9);
    art.bush((a * 0.82, horizon + 0.215), 0.07, 0.9);
}

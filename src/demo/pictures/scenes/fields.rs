use super::super::art::Art;
use super::super::colour::Colour;
use super::super::shape::{self, Point};

/// Rice: rows that run to the horizon, or terraces down a slope.
pub(crate) fn fields(art: &mut Art) {
    let horizon = art.chance.between(0.36, 0.44);
    art.sky(horizon);
    art.sun_at_height(0.18);
    art.clouds(5, 0.06, 0.26);
    art.mountains(horizon, 0.2, 0.18);
    art.mountains(horizon + 0.02, 0.12, 0.34);
    art.mist(horizon, 0.06, 0.6);
    if art.number.is_multiple_of(2) {
        rows(art, horizon);
    } else {
        terraces(art, horizon);
    }
    art.frame_of_dusk(0.16);
}

fn rice(art: &Art, near: f32) -> Colour {
    let ripe = Colour::hex(0xd9c24f);
    art.leaf(near).mix(art.seen(ripe, near), 0.42)
}

fn rows(art: &mut Art, horizon: f32) {
    let a = art.aspect;
    let (far, close) = (rice(art, 0.55), rice(art, 1.0));
    art.ground(horizon, far, close);
    let vanishing = (a * art.chance.between(0.42, 0.6), horizon - 0.02);
    art.rows_to(
        vanishing,
        horizon,
        74,
        [close.shade(0.28).veil(0.5), close.light(0.2).veil(0.28)],
    );
    dike(art, vanishing, horizon);
    art.tree_line(horizon + 0.015, 0.045, 0.5, art.leaf(0.5).shade(0.12));
    art.village_house((a * 0.14, horizon + 0.04), 0.15, 0.62);
    for (x, tall) in [
        (0.1, 0.17),
        (0.3, 0.13),
        (0.34, 0.2),
        (0.86, 0.16),
        (0.9, 0.22),
    ] {
        art.palm((a * x, horizon + 0.045), tall, 0.62, 0.25);
    }
    art.mist(horizon + 0.03, 0.05, 0.3);
    for (x, y, tall) in [(0.28, 0.66, 0.11), (0.36, 0.69, 0.12), (0.2, 0.73, 0.13)] {
        let x = a * x + art.chance.between(-0.03, 0.03);
        art.planter((x, y), tall, 1.0);
    }
    art.person((a * 0.79, 0.78), 0.19);
    egrets(art, horizon);
    art.grass(1.02, (0.0, a), 0.11, 1.0);
}

/// A path between two fields, in perspective.
fn dike(art: &mut Art, (vx, _): Point, horizon: f32) {
    let a = art.aspect;
    let foot = vx + a * 0.14;
    let path = [
        (vx, horizon),
        (vx + 0.006, horizon),
        (foot + 0.14, 1.02),
        (foot - 0.08, 1.02),
    ];
    let earth = art.seen(Colour::hex(0xcaa878), 0.9);
    art.fill(
        shape::polygon(&path),
        earth.light(0.1).down_to(earth.shade(0.12), horizon, 1.0),
    );
    let water = [
        (vx - 0.004, horizon),
        (vx, horizon),
        (foot - 0.1, 1.02),
        (foot - 0.2, 1.02),
    ];
    art.fill(shape::polygon(&water), art.water_ink(horizon));
}

fn egrets(art: &mut Art, horizon: f32) {
    let white = art.seen(Colour::hex(0xffffff), 1.0);
    for _ in 0..5 {
        let (x, y) = (
            art.chance.between(0.3, 0.7) * art.aspect,
            art.chance.between(horizon - 0.16, horizon + 0.06),
        );
        let span = art.chance.between(0.018, 0.03);
        let wings = [
            ((x, y), (x - span, y - span * 0.45), span * 0.1),
            ((x, y), (x + span, y - span * 0.6), span * 0.1),
            (
                (x - span * 0.45, y + span * 0.05),
                (x + span * 0.5, y),
                span * 0.07,
            ),
        ];
        art.fill(shape::leaves(wings), white);
    }
}

/// Steps of rice down a slope; some are flooded and mirror the sky.
fn terraces(art: &mut Art, horizon: f32) {
    let a = art.aspect;
    art.green_hills(horizon + 0.06, 0.12, 0.5);
    art.mist(horizon + 0.04, 0.06, 0.4);
    let slope = art.chance.noise();
    let wave = art.chance.noise();
    let steps = 15;
    for step in 0..steps {
        let depth = step as f32 / (steps - 1) as f32;
        let near = 0.55 + 0.45 * depth;
        let y = horizon + 0.05 + 0.56 * depth.powf(1.25);
        let swing = 0.05 + 0.09 * depth;
        let edge: Vec<Point> = (0..=40)
            .map(|at| at as f32 / 40.0)
            .map(|share| {
                (
                    share * a,
                    y + swing * (2.0 * slope.at(share * 2.6 + depth * 0.8) - 1.0)
                        + 0.03 * wave.at(share * 7.0 + step as f32) * depth,
                )
            })
            .collect();
        let wall = art
            .seen(Colour::hex(0x8d7a45), near)
            .mix(art.leaf(near), 0.5)
            .shade(0.22);
        art.fill(shape::below(&edge, 1.02), wall);
        let thick = 0.008 + 0.012 * depth;
        let surface: Vec<Point> = edge.iter().map(|&(x, y)| (x, y + thick)).collect();
        let green = rice(art, near);
        let fill = if art.chance.one_in(3) {
            art.palette.sky[2].mix(art.palette.sky[0], 0.25 + 0.2 * depth)
        } else {
            green.light(0.1 * (step % 2) as f32)
        };
        art.stroke(
            shape::curve(&edge),
            0.004 + 0.003 * depth,
            art.leaf(near).light(0.3),
        );
        art.fill(
            shape::below(&surface, 1.02),
            fill.down_to(fill.shade(0.12), y, y + 0.12),
        );
    }
    art.village_house((a * 0.2, 0.62), 0.16, 0.85);
    art.bush((a * 0.19, 0.63), 0.09, 0.85);
    art.banana((a * 0.3, 0.625), 0.12, 0.85);
    for (x, y, tall) in [(0.62, 0.66, 0.1), (0.7, 0.7, 0.11), (0.5, 0.8, 0.13)] {
        art.planter((a * x, y), tall, -1.0);
    }
    art.tree((a * 0.92, 0.9), 0.56, 1.0);
    art.grass(1.02, (a * 0.7, a), 0.1, 1.0);
}

use super::super::art::Art;
use super::super::colour::Colour;
use super::super::shape::{self, Point};

/// The sea from a beach, with islands on the horizon.
pub(crate) fn sea(art: &mut Art) {
    let a = art.aspect;
    let horizon = art.chance.between(0.44, 0.52);
    art.sky(horizon);
    let height = art.chance.between(0.2, horizon - 0.08);
    art.sun_at_height(height);
    art.clouds(5, 0.06, horizon - 0.1);
    art.karst(horizon + 0.004, 0.15, 0.22, (0.02, 0.95));
    art.mist(horizon, 0.05, 0.5);
    art.karst(horizon + 0.008, 0.24, 0.42, (0.04, 0.3));
    art.water(horizon);
    art.glitter(horizon);
    art.ripples(horizon, 0.86, (0.0, a), 70);
    let sails = [(0.34, 0.05, 0.07), (0.46, 0.11, 0.11)];
    for (x, y, long) in sails {
        let x = a * x + art.chance.between(-0.05, 0.05);
        art.sail_boat((x, horizon + y), long, 0.75);
    }
    art.birds(6, a * 0.5, horizon - 0.2);
    surf(art);
    art.palm((a * 0.9, 1.0), 0.86, 1.0, -0.55);
    if art.number.is_multiple_of(2) {
        art.palm((a * 0.99, 1.02), 0.66, 1.0, -0.9);
    }
    art.frame_of_dusk(0.12);
}

/// Wet sand, foam and dry sand, one over another.
fn surf(art: &mut Art) {
    let a = art.aspect;
    let sand = art.seen(Colour::hex(0xf0dcb0), 1.0);
    let pale = art.palette.sky[2].light(0.5);
    let noise = art.chance.noise();
    let shore = |lift: f32| -> Vec<Point> {
        (0..=14)
            .map(|at| at as f32 / 14.0)
            .map(|share| {
                (
                    share * a,
                    0.93 - lift - 0.1 * share * share + 0.05 * noise.at(share * 5.0 + lift * 9.0),
                )
            })
            .collect()
    };
    art.fill(
        shape::below(&shore(0.075), 1.02),
        art.palette.water.mix(pale, 0.35).veil(0.6),
    );
    art.stroke(shape::curve(&shore(0.075)), 0.006, pale.veil(0.7));
    art.fill(shape::below(&shore(0.035), 1.02), pale.veil(0.85));
    art.fill(shape::below(&shore(0.02), 1.02), sand.shade(0.16));
    art.fill(
        shape::below(&shore(0.0), 1.02),
        sand.down_to(sand.shade(0.1), 0.85, 1.0),
    );
}

/// Boats on still water among limestone islands.
pub(crate) fn boats(art: &mut Art) {
    let a = art.aspect;
    let horizon = art.chance.between(0.36, 0.44);
    art.sky(horizon);
    art.sun_at_height(0.17);
    art.clouds(4, 0.06, 0.24);
    art.karst(horizon + 0.004, 0.2, 0.18, (0.0, 1.0));
    art.mist(horizon - 0.01, 0.07, 0.7);
    art.karst(horizon + 0.02, 0.34, 0.42, (0.66, 1.0));
    art.water(horizon);
    mirrored_islands(art, horizon);
    art.glitter(horizon);
    art.ripples(horizon, 1.0, (0.0, a), 90);
    art.birds(7, a * 0.4, 0.2);
    for (x, y, long) in [(0.58, 0.05, 0.08), (0.2, 0.09, 0.12), (0.74, 0.16, 0.16)] {
        let x = a * x + art.chance.between(-0.06, 0.06);
        if art.chance.one_in(2) {
            art.sail_boat((x, horizon + y), long, 0.72);
        } else {
            art.house_boat((x, horizon + y), long, 0.72);
        }
    }
    let front = (a * art.chance.between(0.26, 0.4), 0.84);
    if art.number.is_multiple_of(2) {
        art.sail_boat(front, 0.44, 1.0);
    } else {
        art.house_boat(front, 0.5, 1.0);
        art.person((front.0 - 0.17, front.1), 0.2);
    }
    art.frame_of_dusk(0.2);
}

fn mirrored_islands(art: &mut Art, horizon: f32) {
    let (x, deep) = (art.aspect * 0.66, art.layer(0.42));
    let ink = super::super::colour::Ink::Down {
        top: (deep, 0.4),
        low: (deep, 0.0),
        from: horizon,
        to: horizon + 0.3,
    };
    art.fill(
        shape::rect(x - 0.02, horizon + 0.02, art.aspect - x + 0.02, 0.28),
        ink,
    );
}

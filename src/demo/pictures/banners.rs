use super::art::Art;
use super::colour::Colour;
use super::palette::{self, Palette};
use super::scenes::{self, Paint};
use super::shape::{self, Point};

/// The painter and the light of a banner's name.
pub(crate) fn find(name: &str) -> Option<(Paint, Palette)> {
    Some(match name {
        "banner-chinh" => (river_city, palette::DAWN),
        "banner-nong-nghiep" => (rice_country, palette::SPRING),
        "banner-van-hoa" => (lantern_town, palette::DUSK),
        "banner-giao-duc" => (school_morning, palette::NOON),
        _ => return None,
    })
}

/// A river city at dawn, with a bridge and hills.
fn river_city(art: &mut Art) {
    let a = art.aspect;
    art.sky(0.66);
    art.sun(a * 0.62, 0.36, 0.1);
    art.clouds(9, 0.1, 0.42);
    art.mountains(0.64, 0.4, 0.14);
    art.mountains(0.66, 0.26, 0.24);
    art.mist(0.62, 0.14, 0.7);
    art.skyline(0.68, 0.42, 0.32, (0.5, 0.98));
    art.skyline(0.68, 0.3, 0.46, (0.56, 0.9));
    art.tree_line(0.68, 0.045, 0.5, art.leaf(0.5).shade(0.12));
    art.mist(0.67, 0.08, 0.5);
    art.water(0.68);
    art.glitter(0.68);
    scenes::cable_bridge(art, 0.58, 0.74, (0.2, 0.62));
    art.ripples(0.72, 1.0, (0.0, a), 170);
    art.birds(9, a * 0.36, 0.25);
    for (share, y, long) in [(0.3, 0.84, 0.2), (0.47, 0.9, 0.28), (0.76, 0.84, 0.22)] {
        art.house_boat((a * share, y), long, 0.95);
    }
    art.sail_boat((a * 0.67, 0.82), 0.16, 0.85);
    for share in [0.02, 0.06, 0.11, 0.93, 0.98] {
        art.tree((a * share, 1.03), 0.62 - share * 0.1, 1.0);
    }
    art.grass(1.02, (0.0, a * 0.16), 0.12, 1.0);
    art.grass(1.02, (a * 0.88, a), 0.12, 1.0);
}

/// Fields, palms and people at work.
fn rice_country(art: &mut Art) {
    let a = art.aspect;
    art.sky(0.5);
    art.sun(a * 0.7, 0.22, 0.085);
    art.clouds(10, 0.08, 0.3);
    art.mountains(0.5, 0.34, 0.18);
    art.mountains(0.53, 0.2, 0.32);
    art.mist(0.52, 0.1, 0.6);
    let rice = art.leaf(1.0).mix(art.seen(Colour::hex(0xd9c24f), 1.0), 0.4);
    art.ground(0.53, rice.mix(art.palette.haze, 0.4), rice.shade(0.05));
    art.rows_to(
        (a * 0.52, 0.46),
        0.53,
        150,
        [rice.shade(0.3).veil(0.42), rice.light(0.25).veil(0.25)],
    );
    art.tree_line(0.55, 0.06, 0.5, art.leaf(0.5).shade(0.12));
    for share in [0.18, 0.62, 0.86] {
        art.village_house((a * share, 0.6), 0.26, 0.75);
        art.banana((a * share - 0.05, 0.61), 0.18, 0.78);
    }
    for (share, tall) in [
        (0.13, 0.34),
        (0.16, 0.42),
        (0.25, 0.3),
        (0.59, 0.36),
        (0.69, 0.42),
        (0.83, 0.36),
        (0.93, 0.44),
    ] {
        art.palm((a * share, 0.61), tall, 0.78, 0.3);
    }
    art.mist(0.6, 0.06, 0.3);
    for (share, y) in [
        (0.3, 0.78),
        (0.35, 0.82),
        (0.41, 0.77),
        (0.55, 0.84),
        (0.74, 0.8),
        (0.8, 0.86),
    ] {
        art.planter((a * share, y), 0.17, 1.0);
    }
    art.person((a * 0.48, 0.88), 0.26);
    art.birds(10, a * 0.4, 0.22);
    art.bamboo((a * 0.03, 1.0), 0.9, 1.0);
    art.tree((a * 0.975, 1.02), 0.7, 1.0);
    art.grass(1.02, (0.0, a), 0.1, 1.0);
}

/// An old town in the evening, lanterns over the water.
fn lantern_town(art: &mut Art) {
    let a = art.aspect;
    art.sky(0.74);
    art.sun(a * 0.42, 0.5, 0.11);
    art.clouds(8, 0.1, 0.4);
    art.mountains(0.7, 0.3, 0.2);
    art.mist(0.66, 0.12, 0.5);
    let mut x = -0.1;
    while x < a {
        let wide = art.chance.between(0.38, 0.56);
        art.village_house((x, 0.74), wide, 0.72);
        if art.chance.one_in(3) {
            art.tree((x + wide, 0.75), 0.42, 0.75);
        }
        x += wide * art.chance.between(1.02, 1.2);
    }
    let stone = art.seen(Colour::hex(0xc9b29a), 0.8);
    art.fill(
        shape::rect(0.0, 0.73, a, 0.03),
        stone.light(0.1).down_to(stone.shade(0.4), 0.73, 0.76),
    );
    art.water(0.755);
    art.glitter(0.755);
    art.ripples(0.76, 1.0, (0.0, a), 150);
    for (share, long) in [(0.16, 0.3), (0.36, 0.24), (0.63, 0.34), (0.84, 0.26)] {
        art.house_boat((a * share, 0.86), long, 0.95);
    }
    for (y, sag, size) in [(0.02, 0.1, 0.075), (-0.1, 0.14, 0.115)] {
        let swags = 4;
        for swag in 0..swags {
            let (from, step) = (swag as f32 * a / swags as f32, a / swags as f32);
            garland(art, (from, y), (step, sag), size);
        }
    }
    art.frame_of_dusk(0.3);
}

fn garland(art: &mut Art, (from, y): Point, (wide, sag): (f32, f32), size: f32) {
    const SILK: [u32; 5] = [0xd8452f, 0xf0a93a, 0xe8743b, 0xc23a5a, 0xf3cf5a];
    let y_at = |share: f32| y + 4.0 * sag * (share - share * share);
    let cord: Vec<Point> = (0..=14)
        .map(|at| at as f32 / 14.0)
        .map(|share| (from + share * wide, y_at(share)))
        .collect();
    art.stroke(shape::curve(&cord), 0.004, art.layer(0.95));
    let count = (wide / size * 0.26) as usize;
    for at in 0..count {
        let share = (at as f32 + 0.5) / count as f32;
        let colour = Colour::hex(art.chance.pick(&SILK));
        scenes::lantern(art, (from + share * wide, y_at(share)), size, colour);
    }
}

/// A long school on a clear morning.
fn school_morning(art: &mut Art) {
    let a = art.aspect;
    art.sky(0.66);
    art.sun(a * 0.8, 0.2, 0.085);
    art.clouds(11, 0.08, 0.4);
    art.green_hills(0.64, 0.26, 0.32);
    art.green_hills(0.68, 0.16, 0.46);
    art.mist(0.64, 0.1, 0.4);
    art.tree_line(0.76, 0.16, 0.6, art.leaf(0.6).shade(0.1));
    art.school((a * 0.3, 0.78), (a * 0.4, 0.44), 3);
    art.school((a * 0.1, 0.78), (a * 0.19, 0.29), 2);
    art.school((a * 0.71, 0.78), (a * 0.19, 0.29), 2);
    let stone = art.seen(Colour::hex(0xe6d3b4), 1.0);
    art.ground(0.78, stone.light(0.1), stone.shade(0.15));
    art.rows_to(
        (a / 2.0, 0.6),
        0.78,
        110,
        [stone.shade(0.3).veil(0.12), stone.light(0.4).veil(0.1)],
    );
    art.fill(shape::rect(0.0, 0.78, a, 0.02), stone.shade(0.6).veil(0.2));
    for at in 0..26 {
        art.bush((a * at as f32 / 25.0, 0.795), 0.09, 0.92);
    }
    let flame = art.seen(Colour::hex(0xe2533d), 0.98);
    let leaves = art.leaf(1.0);
    for (share, tall, colour) in [
        (0.03, 0.74, leaves),
        (0.285, 0.5, flame),
        (0.705, 0.5, flame),
        (0.9, 0.6, leaves),
        (0.975, 0.78, flame),
    ] {
        art.tree_of((a * share, 0.9), tall, 1.0, colour);
    }
    art.birds(8, a * 0.3, 0.2);
    art.flowers(
        (0.88, 0.99),
        150,
        &[Colour::hex(0xe2533d), Colour::hex(0xf6d36a)],
    );
}

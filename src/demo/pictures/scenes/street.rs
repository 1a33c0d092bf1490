use super::super::art::Art;
use super::super::colour::Colour;
use super::super::shape;

/// A street of narrow houses with the city behind.
pub(crate) fn street(art: &mut Art) {
    let a = art.aspect;
    art.sky(0.75);
    art.sun_at_height(0.2);
    art.clouds(4, 0.08, 0.34);
    art.skyline(0.8, 0.5, 0.22, (0.0, 1.0));
    art.mist(0.62, 0.14, 0.35);
    art.birds(4, a * 0.3, 0.18);
    let curb = 0.86;
    houses(art, curb);
    road(art, curb);
    for share in [0.12, 0.52, 0.93] {
        let x = a * (share + art.chance.between(-0.03, 0.03));
        let tall = art.chance.between(0.3, 0.42);
        art.tree((x, curb + 0.015), tall, 0.98);
    }
    art.street_lamp((a * 0.3, curb + 0.02), 0.42);
    art.street_lamp((a * 0.74, curb + 0.02), 0.42);
    let walkers = [0.22, 0.4, 0.64, 0.84];
    for share in walkers {
        if !art.chance.one_in(3) {
            let x = a * (share + art.chance.between(-0.03, 0.03));
            art.person((x, curb + 0.035), 0.125);
        }
    }
    art.wires(0.34, 0.05);
    art.frame_of_dusk(0.16);
}

fn houses(art: &mut Art, curb: f32) {
    let a = art.aspect;
    let mut x = -0.05;
    while x < a {
        let wide = art.chance.between(0.135, 0.2);
        let tall = art.chance.between(0.3, 0.56);
        art.tube_house((x, curb), (wide, tall), 0.9);
        x += wide + 0.003;
    }
}

fn road(art: &mut Art, curb: f32) {
    let a = art.aspect;
    let stone = art.seen(Colour::hex(0xd9d0c2), 0.95);
    let tar = art.seen(Colour::hex(0x6c7480), 0.95);
    art.fill(shape::rect(0.0, curb, a, 0.05), stone);
    art.fill(shape::rect(0.0, curb, a, 0.012), stone.shade(0.3).veil(0.5));
    art.fill(shape::rect(0.0, curb + 0.045, a, 0.012), stone.shade(0.28));
    art.fill(
        shape::rect(0.0, curb + 0.056, a, 0.1),
        tar.down_to(tar.shade(0.3), curb, 1.0),
    );
    let dashes = (0..(a / 0.2) as usize + 1).map(|at| (at as f32 * 0.2, curb + 0.1, 0.11, 0.008));
    art.fill(shape::rects(dashes), stone.veil(0.75));
    let sky = art.palette.sky[2];
    let (x, _) = art.sun;
    art.glow((x, curb + 0.12), 0.3, sky, 0.22);
}

use super::super::art::Art;

/// Ranges behind ranges with mist between them.
pub(crate) fn mountains(art: &mut Art) {
    let a = art.aspect;
    art.sky(0.66);
    let height = art.chance.between(0.2, 0.32);
    art.sun_at_height(height);
    art.clouds(4, 0.06, 0.3);
    art.birds(6, a * 0.36, 0.24);
    art.mountains(0.56, 0.3, 0.14);
    art.mountains(0.62, 0.32, 0.28);
    art.mist(0.6, 0.1, 0.75);
    if art.number % 3 == 2 {
        art.karst(0.74, 0.36, 0.46, (0.0, 1.0));
    } else {
        art.mountains(0.74, 0.3, 0.46);
    }
    art.mist(0.73, 0.1, 0.65);
    art.mountains(0.86, 0.22, 0.66);
    art.tree_line(0.87, 0.03, 0.6, art.layer(0.62).mix(art.leaf(0.62), 0.3));
    art.mist(0.86, 0.08, 0.5);
    let tops = {
        let (upper, lower) = (art.layer(0.82).mix(art.leaf(0.8), 0.45), art.layer(0.98));
        art.hills(0.96, 0.14, upper.down_to(lower, 0.82, 1.0))
    };
    let count = (a * 13.0) as usize;
    for at in 0..count {
        let spot = tops
            [(at * tops.len() / count + art.chance.between(0.0, 9.0) as usize).min(tops.len() - 1)];
        let edge = (2.0 * spot.0 / a - 1.0).abs();
        let tall = (0.06 + 0.2 * edge * edge) * art.chance.between(0.7, 1.15);
        art.pine((spot.0, spot.1 + 0.03), tall, 0.9);
    }
    art.frame_of_dusk(0.25);
}

use super::super::art::Art;
use super::spans::{arches, cable_bridge, trusses};

/// A bridge over a broad river, with the city behind it.
pub(crate) fn bridge(art: &mut Art) {
    let a = art.aspect;
    let horizon = art.chance.between(0.54, 0.6);
    art.sky(horizon);
    art.sun_at_height(horizon * 0.45);
    art.clouds(5, 0.06, 0.32);
    art.mountains(horizon, 0.2, 0.16);
    if !art.chance.one_in(3) {
        art.skyline(horizon + 0.005, 0.22, 0.3, (0.45, 1.0));
    }
    art.mist(horizon, 0.08, 0.6);
    art.tree_line(horizon + 0.004, 0.03, 0.42, art.leaf(0.42).shade(0.12));
    art.water(horizon);
    art.glitter(horizon);
    art.birds(6, a * 0.36, 0.26);
    let deck = horizon - 0.09;
    match art.number % 3 {
        0 => cable_bridge(art, deck, horizon + 0.05, (0.0, 1.0)),
        1 => arches(art, deck, horizon + 0.05),
        _ => trusses(art, deck, horizon + 0.05),
    }
    art.ripples(horizon + 0.06, 1.0, (0.0, a), 80);
    let boat = a * art.chance.between(0.3, 0.42);
    art.house_boat((boat, 0.86), 0.26, 1.0);
    art.sampan((a * 0.72, 0.74), 0.12, 0.85);
    art.tree((a * 0.95, 1.04), 0.5, 1.0);
    art.bush((a * 0.84, 1.02), 0.16, 1.0);
    art.grass(1.02, (a * 0.72, a), 0.12, 1.0);
    art.frame_of_dusk(0.22);
}

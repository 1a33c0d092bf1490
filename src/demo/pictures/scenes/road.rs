use super::super::art::Art;
use super::super::colour::Colour;
use super::super::shape::{self, Point};

/// A country road with trees on both sides.
pub(crate) fn road(art: &mut Art) {
    let a = art.aspect;
    let horizon = art.chance.between(0.44, 0.5);
    art.sky(horizon);
    art.sun_at_height(0.22);
    art.clouds(4, 0.07, 0.3);
    art.mountains(horizon, 0.22, 0.2);
    art.green_hills(horizon + 0.01, 0.08, 0.42);
    art.mist(horizon, 0.07, 0.6);
    let close = art.leaf(1.0).shade(0.12);
    art.ground(horizon, art.leaf(0.5).light(0.1), close);
    art.tree_line(horizon + 0.01, 0.035, 0.45, art.leaf(0.45).shade(0.12));
    art.birds(5, a * 0.3, 0.18);
    let bend = Bend {
        source: a * art.chance.between(0.46, 0.58),
        swing: art.chance.pick(&[-0.16, 0.12, 0.2]),
        horizon,
    };
    art.rows_to(
        (bend.source, horizon - 0.03),
        horizon,
        50,
        [close.shade(0.3).veil(0.2), close.light(0.3).veil(0.14)],
    );
    surface(art, &bend);
    avenue(art, &bend);
    art.grass(1.02, (0.0, a * 0.24), 0.13, 1.0);
    art.grass(1.02, (a * 0.82, a), 0.13, 1.0);
    art.frame_of_dusk(0.2);
}

/// The line of the road: `depth` is 0 at the horizon and 1 at the lower edge.
struct Bend {
    source: f32,
    swing: f32,
    horizon: f32,
}

impl Bend {
    fn at(&self, depth: f32, off: f32) -> Point {
        let sway = self.swing * (depth * 3.4).sin() * (1.0 - depth * 0.5);
        (
            self.source + sway + off * 0.46 * depth.powf(1.25),
            self.horizon + (1.02 - self.horizon) * depth,
        )
    }

    fn line(&self, off: f32) -> Vec<Point> {
        (0..=26).map(|at| self.at(at as f32 / 26.0, off)).collect()
    }
}

fn surface(art: &mut Art, bend: &Bend) {
    let verge = art.seen(Colour::hex(0xd6bf8a), 0.9);
    let tar = art.seen(Colour::hex(0x737a85), 0.95);
    art.fill(shape::band(&bend.line(-1.22), &bend.line(1.22)), verge);
    art.fill(
        shape::band(&bend.line(-1.0), &bend.line(1.0)),
        tar.mix(art.palette.haze, 0.5)
            .down_to(tar.shade(0.22), bend.horizon, 1.0),
    );
    let paint = art.seen(Colour::hex(0xfff4dc), 0.95);
    for edge in [-0.92, 0.9] {
        art.fill(
            shape::band(&bend.line(edge), &bend.line(edge + 0.03)),
            paint.veil(0.7),
        );
    }
    let dashes = (0..13).map(|at| {
        let (from, to) = (
            (at as f32 / 13.0).powf(1.7),
            ((at as f32 + 0.55) / 13.0).powf(1.7),
        );
        let (far, near) = (bend.at(from, -0.018), bend.at(to, -0.022));
        let (far_right, near_right) = (bend.at(from, 0.018), bend.at(to, 0.022));
        [far, far_right, near_right, near]
    });
    art.fill(shape::polygons(dashes), paint.veil(0.85));
    let (sun, _) = art.sun;
    let sun_colour = art.palette.sun;
    art.glow((sun, bend.horizon + 0.02), 0.5, sun_colour, 0.22);
}

/// Trees from the horizon to the viewer, larger as they come.
fn avenue(art: &mut Art, bend: &Bend) {
    let kind = art.number % 3;
    for at in 1..9 {
        let depth = (at as f32 / 9.0).powf(1.6);
        let near = 0.45 + 0.55 * depth.sqrt();
        for side in [-1.0, 1.0] {
            let foot = bend.at(depth * 0.92 + 0.01, side * 1.75);
            let tall = 0.05 + 0.62 * depth * art.chance.between(0.9, 1.12);
            shade(art, foot, tall);
            match kind {
                0 => art.tree(foot, tall, near),
                1 => art.palm(foot, tall * 1.12, near, -side * 0.25),
                _ if at % 2 == 0 => art.tree(foot, tall, near),
                _ => art.pine(foot, tall * 1.1, near),
            }
        }
        if at == 5 {
            let spot = bend.at(depth + 0.06, 0.5);
            art.person(spot, 0.1);
        }
    }
}

fn shade(art: &mut Art, (x, y): Point, tall: f32) {
    let (deep, side) = (art.palette.deep, -art.lit_side(x));
    art.fill(
        shape::oval(x + side * tall * 0.2, y, tall * 0.34, tall * 0.03),
        deep.veil(0.22),
    );
}

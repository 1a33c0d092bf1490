use super::super::art::Art;
use super::super::colour::Colour;
use super::super::shape::{self, Point};
use super::stands::{SHIRTS, floodlights, stands};

/// A sports ground: stands, running track, mown grass.
pub(crate) fn stadium(art: &mut Art) {
    let a = art.aspect;
    art.sky(0.42);
    art.sun_at_height(0.15);
    art.clouds(5, 0.05, 0.24);
    art.mountains(0.4, 0.14, 0.2);
    art.skyline(0.42, 0.18, 0.24, (0.0, 1.0));
    art.tree_line(0.42, 0.05, 0.45, art.leaf(0.45).shade(0.1));
    floodlights(art);
    stands(art);
    let grass = art.leaf(0.95).light(0.06);
    art.ground(0.55, grass, grass.shade(0.08));
    track(art, grass);
    art.birds(4, a * 0.35, 0.15);
    runners(art);
    art.frame_of_dusk(0.2);
}

/// The oval seen from the lower stand: lanes as rings, the field inside.
fn track(art: &mut Art, grass: Colour) {
    let a = art.aspect;
    let clay = art.seen(Colour::hex(0xc9643f), 0.97);
    let line = art.seen(Colour::hex(0xfff3e0), 0.97);
    let (x, y) = (a * 0.5, 0.8);
    let ring = |grow: f32| shape::oval(x, y + grow * 0.24, a * (0.5 + grow), 0.2 + grow * 0.42);
    art.fill(
        ring(0.16),
        clay.light(0.1).down_to(clay.shade(0.12), 0.56, 1.0),
    );
    for lane in 0..7 {
        let grow = 0.16 - 0.16 * lane as f32 / 6.0;
        art.stroke(ring(grow), 0.0034, line.veil(0.8));
    }
    art.fill(ring(-0.004), grass);
    mown(art, (x, y), grass);
}

fn mown(art: &mut Art, (x, y): Point, grass: Colour) {
    let a = art.aspect;
    let (across, down) = (a * 0.49, 0.196);
    let stripes = 13;
    let edge = |at: usize| (2.0 * at as f32 / stripes as f32 - 1.0) * 0.93;
    let drop = |share: f32| down * (1.0 - share * share).max(0.0).sqrt() * 0.96;
    let bands = (0..stripes).step_by(2).map(|at| {
        let (from, to) = (edge(at), edge(at + 1));
        [
            (x + across * from, y - drop(from)),
            (x + across * to, y - drop(to)),
            (x + across * to, y + drop(to)),
            (x + across * from, y + drop(from)),
        ]
    });
    art.fill(shape::polygons(bands), grass.light(0.14));
    let line = art.seen(Colour::hex(0xffffff), 0.97);
    let corner = |sx: f32, sy: f32| (x + across * sx, y + down * sy);
    let field = [
        corner(-0.62, -0.62),
        corner(0.62, -0.62),
        corner(0.74, 0.62),
        corner(-0.74, 0.62),
        corner(-0.62, -0.62),
    ];
    for pair in field.windows(2) {
        art.stroke(shape::curve(pair), 0.004, line.veil(0.85));
    }
    art.stroke(
        shape::curve(&[corner(0.0, -0.62), corner(0.0, 0.62)]),
        0.004,
        line.veil(0.85),
    );
    art.stroke(
        shape::oval(x, y, across * 0.16, down * 0.3),
        0.004,
        line.veil(0.85),
    );
}

/// Runners on the near straight, leaning into the run.
fn runners(art: &mut Art) {
    let a = art.aspect;
    for at in 0..4 {
        let x = a * (0.24 + 0.13 * at as f32) + art.chance.between(-0.04, 0.04);
        let y = 0.985 - 0.018 * (at % 3) as f32;
        let tall = 0.15;
        let shirt = Colour::hex(art.chance.pick(&SHIRTS));
        let (shirt, skin) = (art.seen(shirt, 1.0), art.seen(Colour::hex(0xc98f68), 1.0));
        let (hip, neck) = ((x, y - tall * 0.48), (x + tall * 0.1, y - tall * 0.8));
        art.fill(
            shape::oval(x, y, tall * 0.2, tall * 0.03),
            art.palette.deep.veil(0.3),
        );
        let legs = [
            [
                hip,
                (x + tall * 0.18, y - tall * 0.34),
                (x + tall * 0.14, y - tall * 0.08),
            ],
            [
                hip,
                (x - tall * 0.06, y - tall * 0.22),
                (x - tall * 0.26, y - tall * 0.14),
            ],
        ];
        art.stroke(shape::curves(legs), tall * 0.075, skin.shade(0.12));
        let arms = [
            [
                neck,
                (x - tall * 0.1, y - tall * 0.66),
                (x - tall * 0.02, y - tall * 0.52),
            ],
            [
                neck,
                (x + tall * 0.24, y - tall * 0.64),
                (x + tall * 0.3, y - tall * 0.76),
            ],
        ];
        art.stroke(shape::curves(arms), tall * 0.055, skin);
        art.stroke(shape::curve(&[hip, neck]), tall * 0.15, shirt);
        art.fill(
            shape::circle(neck.0 + tall * 0.04, neck.1 - tall * 0.12, tall * 0.075),
            skin,
        );
        art.fill(
            shape::oval(
                neck.0 + tall * 0.03,
                neck.1 - tall * 0.15,
                tall * 0.078,
                tall * 0.055,
            ),
            art.palette.deep,
        );
    }
}

use super::super::art::Art;
use super::super::colour::{Colour, Ink};
use super::super::houses::LAMP;
use super::super::shape;

/// Rain over the hills.
pub(crate) fn rain(art: &mut Art) {
    let a = art.aspect;
    soften(art);
    art.sky(0.62);
    art.sun = (a * 0.3, 0.2);
    let glow = art.palette.sun;
    art.glow((a * 0.4, 0.4), 0.6, glow, 0.35);
    art.mountains(0.5, 0.26, 0.22);
    art.mist(0.5, 0.12, 0.7);
    art.green_hills(0.58, 0.16, 0.42);
    art.mist(0.6, 0.1, 0.6);
    heavy_clouds(art);
    art.green_hills(0.7, 0.14, 0.66);
    art.tree_line(0.69, 0.045, 0.6, art.leaf(0.6).shade(0.2));
    art.mist(0.7, 0.07, 0.5);
    let close = art.leaf(0.92);
    art.hills(0.82, 0.08, close.down_to(close.shade(0.3), 0.76, 1.0));
    let house = a * art.chance.between(0.1, 0.2);
    art.village_house((house, 0.84), 0.34, 0.92);
    art.glow((house + 0.17, 0.8), 0.2, LAMP, 0.4);
    art.banana((house + 0.42, 0.855), 0.22, 0.92);
    art.tree((house - 0.07, 0.86), 0.34, 0.92);
    path(art);
    umbrella(art);
    art.grass(1.02, (0.0, a), 0.08, 1.0);
    drops(art);
}

/// Less colour everywhere: the light comes through cloud.
fn soften(art: &mut Art) {
    let grey = if art.palette.is_dark {
        Colour::hex(0x4a5a78)
    } else {
        Colour::hex(0x9fb0ba)
    };
    let palette = &mut art.palette;
    palette.sky = [
        palette.sky[0].mix(grey.shade(0.3), 0.62),
        palette.sky[1].mix(grey, 0.55),
        palette.sky[2].mix(grey, 0.32),
    ];
    palette.haze = palette.haze.mix(grey.light(0.15), 0.5);
    palette.deep = palette.deep.mix(grey.shade(0.6), 0.3);
    palette.light = palette.light.mix(grey, 0.3);
    palette.water = palette.water.mix(grey, 0.4);
}

fn heavy_clouds(art: &mut Art) {
    let a = art.aspect;
    let base = art.palette.sky[0];
    for (row, shade) in [(0, 0.3), (1, 0.16), (2, 0.04)] {
        let count = (a * 8.0) as usize;
        let puffs: Vec<_> = (0..=count)
            .map(|at| {
                let size = art.chance.between(0.07, 0.14);
                (
                    at as f32 / count as f32 * a,
                    0.13 - 0.055 * row as f32 + art.chance.between(-0.02, 0.03),
                    size * 1.25,
                    size * 0.75,
                )
            })
            .collect();
        let tone = base.shade(0.3 - shade).light(0.1);
        art.fill(
            shape::ovals(puffs),
            tone.light(0.1 * (2 - row) as f32).veil(0.85),
        );
    }
}

fn path(art: &mut Art) {
    let a = art.aspect;
    let x = a * 0.62;
    let earth = art.seen(Colour::hex(0xb39470), 0.9);
    let side = |sign: f32| {
        [
            (x + 0.15, 0.82),
            (x + 0.09 + sign * 0.02, 0.85),
            (x - 0.03 + sign * 0.07, 0.91),
            (x + 0.02 + sign * 0.2, 1.02),
        ]
    };
    art.fill(
        shape::band(&side(-1.0), &side(1.0)),
        earth.down_to(earth.shade(0.25), 0.8, 1.0),
    );
    let wet = art.palette.sky[2];
    for (dx, y, half) in [(-0.02, 0.9, 0.05), (0.06, 0.965, 0.1), (-0.1, 0.985, 0.06)] {
        art.fill(shape::oval(x + dx, y, half, half * 0.16), wet.veil(0.75));
        art.stroke(
            shape::oval(x + dx + half * 0.2, y, half * 0.4, half * 0.06),
            0.002,
            wet.light(0.5).veil(0.8),
        );
        art.stroke(
            shape::oval(x + dx - half * 0.3, y, half * 0.22, half * 0.035),
            0.002,
            wet.light(0.5).veil(0.8),
        );
    }
}

/// Somebody on the way home under an umbrella.
fn umbrella(art: &mut Art) {
    let (x, y, tall) = (art.aspect * 0.635, 0.93, 0.24);
    let cloth = art.chance.pick(&[0xd9503f, 0xe8a93a, 0x3f8fa0, 0xc95a86]);
    let cloth = art.seen(Colour::hex(cloth), 1.0);
    let coat = art.seen(Colour::hex(0x4f6a86), 1.0);
    let legs = [
        [(x - tall * 0.05, y - tall * 0.3), (x - tall * 0.07, y)],
        [
            (x + tall * 0.05, y - tall * 0.3),
            (x + tall * 0.08, y - tall * 0.01),
        ],
    ];
    art.stroke(shape::curves(legs), tall * 0.075, coat.shade(0.5));
    art.fill(
        shape::below(
            &[
                (x - tall * 0.15, y - tall * 0.24),
                (x - tall * 0.1, y - tall * 0.6),
                (x, y - tall * 0.72),
                (x + tall * 0.1, y - tall * 0.6),
                (x + tall * 0.15, y - tall * 0.24),
            ],
            y - tall * 0.22,
        ),
        coat,
    );
    let top = y - tall * 1.02;
    let rim = y - tall * 0.64;
    let dome = [
        (x - tall * 0.42, rim),
        (x - tall * 0.36, top + tall * 0.08),
        (x, top - tall * 0.08),
        (x + tall * 0.36, top + tall * 0.08),
        (x + tall * 0.42, rim),
    ];
    art.fill(shape::below(&dome, rim), cloth);
    let gore = [
        (x - tall * 0.1, rim),
        (x - tall * 0.1, top + tall * 0.1),
        (x, top),
        (x + tall * 0.13, top + tall * 0.1),
        (x + tall * 0.14, rim),
    ];
    art.fill(shape::below(&gore, rim), cloth.light(0.16));
    let scallops =
        [-0.31, -0.1, 0.11, 0.31].map(|dx| (x + dx * tall, rim, tall * 0.108, tall * 0.035));
    art.fill(shape::ovals(scallops), cloth.shade(0.15));
}

fn drops(art: &mut Art) {
    let a = art.aspect;
    let white = art.palette.sky[2].light(0.55);
    let lean = art.chance.between(0.1, 0.2);
    for (count, long, thick, strength) in [
        (150.0, 0.05, 0.0011, 0.3),
        (80.0, 0.085, 0.0017, 0.4),
        (30.0, 0.13, 0.0026, 0.42),
    ] {
        let streaks: Vec<_> = (0..(a * count) as usize)
            .map(|_| {
                let (x, y) = (
                    art.chance.between(-0.05, a + 0.1),
                    art.chance.between(-0.1, 1.0),
                );
                ((x, y), (x - lean * long, y + long), thick)
            })
            .collect();
        art.fill(shape::leaves(streaks), white.veil(strength));
    }
    let veil = art.palette.haze;
    art.fill(shape::rect(0.0, 0.0, a, 1.0), Ink::Flat(veil, 0.06));
}

use super::super::art::Art;
use super::super::colour::{Colour, Ink};
use super::super::houses::LAMP;
use super::super::shape::{self, Point};

/// A road bridge across the whole picture; its two pylons with their cables stand between two shares of the width.
pub(crate) fn cable_bridge(art: &mut Art, deck: f32, foot: f32, (from, to): (f32, f32)) {
    let (left, right) = (from * art.aspect, to * art.aspect);
    let wide = right - left;
    let paint = art.seen(Colour::hex(0xf4efe4), 0.85);
    let dark = art.layer(0.75);
    let tall = (wide * 0.19).min(deck - 0.12);
    for share in [0.28, 0.72] {
        let x = left + wide * share;
        let cables = (1..=11).flat_map(|at| {
            let (reach, top) = (
                wide * 0.215 * at as f32 / 11.0,
                deck - tall * (0.45 + 0.53 * at as f32 / 11.0),
            );
            [-1.0, 1.0].map(|side| [(x, top), (x + side * reach, deck)])
        });
        art.stroke(
            shape::curves(cables),
            0.0022,
            paint.mix(dark, 0.25).veil(0.85),
        );
        let pylon = [
            (x - 0.022, foot),
            (x - 0.006, deck - tall),
            (x + 0.006, deck - tall),
            (x + 0.022, foot),
        ];
        art.fill(
            shape::polygon(&pylon),
            Ink::Across {
                left: (paint, 1.0),
                right: (paint.shade(0.35), 1.0),
                from: x - 0.02,
                to: x + 0.02,
            },
        );
    }
    let shore = art.aspect;
    road_deck(art, deck, (0.0, shore), paint);
    let mut places = vec![left + wide * 0.06, left + wide * 0.94];
    places.extend(
        (1..8)
            .map(|at| left - at as f32 * 0.34)
            .filter(|&x| x > 0.0),
    );
    places.extend(
        (1..8)
            .map(|at| right + at as f32 * 0.34)
            .filter(|&x| x < shore),
    );
    piers(art, deck, foot, &places, paint);
    places.extend([0.28, 0.72].map(|share| left + wide * share));
    mirrored(art, foot, &places);
}

fn road_deck(art: &mut Art, deck: f32, (left, right): (f32, f32), paint: Colour) {
    art.fill(
        shape::rect(left - 0.02, deck, right - left + 0.04, 0.022),
        paint.down_to(paint.shade(0.3), deck, deck + 0.022),
    );
    art.fill(
        shape::rect(left - 0.02, deck + 0.02, right - left + 0.04, 0.006),
        paint.shade(0.6),
    );
    let posts = (0..((right - left) / 0.05) as usize)
        .map(|at| (left + at as f32 * 0.05, deck - 0.014, 0.003, 0.014));
    art.fill(shape::rects(posts), paint.shade(0.3));
    if art.palette.is_dark {
        for at in 0..((right - left) / 0.12) as usize {
            let spot = (left + 0.06 + at as f32 * 0.12, deck - 0.016);
            art.glow(spot, 0.035, LAMP, 0.9);
        }
    }
}

fn piers(art: &mut Art, deck: f32, foot: f32, places: &[f32], paint: Colour) {
    let ink = paint.shade(0.16).down_to(paint.shade(0.4), deck, foot);
    art.fill(
        shape::rects(
            places
                .iter()
                .map(|&x| (x - 0.013, deck + 0.02, 0.026, foot - deck - 0.02)),
        ),
        ink,
    );
}

fn mirrored(art: &mut Art, foot: f32, places: &[f32]) {
    let dark = art.palette.deep;
    let ink = Ink::Down {
        top: (dark, 0.26),
        low: (dark, 0.0),
        from: foot,
        to: foot + 0.16,
    };
    art.fill(
        shape::rects(places.iter().map(|&x| (x - 0.018, foot, 0.036, 0.16))),
        ink,
    );
    art.fill(
        shape::rect(0.0, foot + 0.035, art.aspect, 0.016),
        dark.veil(0.13),
    );
    for &x in places {
        art.foam(x, foot + 0.002, 0.04);
    }
}

/// Stone arches in a row.
pub(crate) fn arches(art: &mut Art, deck: f32, foot: f32) {
    let a = art.aspect;
    let stone = art.seen(Colour::hex(0xd9b993), 0.88);
    let count = 5;
    let step = a / count as f32;
    let foot = foot + 0.01;
    for at in 0..=count {
        let x = at as f32 * step;
        let side = |sign: f32| -> Vec<Point> {
            (0..=12)
                .map(|at| at as f32 / 12.0)
                .map(|rise| {
                    (
                        x + sign * step * (0.09 + 0.42 * (1.0 - (1.0 - rise * rise).sqrt())),
                        foot + (deck + 0.035 - foot) * rise,
                    )
                })
                .collect()
        };
        art.fill(
            shape::band(&side(-1.0), &side(1.0)),
            stone.down_to(stone.shade(0.3), deck, foot),
        );
        art.stroke(shape::curve(&side(-1.0)), 0.006, stone.shade(0.3));
        art.stroke(shape::curve(&side(1.0)), 0.006, stone.light(0.18));
    }
    art.fill(
        shape::rect(0.0, deck, a, 0.045),
        stone
            .light(0.1)
            .down_to(stone.shade(0.1), deck, deck + 0.04),
    );
    road_deck(art, deck - 0.012, (0.0, a), stone.light(0.3));
    let places: Vec<f32> = (0..=count).map(|at| at as f32 * step).collect();
    mirrored(art, foot, &places);
}

/// Iron trusses with curved upper chords.
pub(crate) fn trusses(art: &mut Art, deck: f32, foot: f32) {
    let a = art.aspect;
    let iron = art.seen(Colour::hex(0x4f7f86), 0.88);
    let spans = 3;
    let step = a / spans as f32;
    for span in 0..spans {
        let left = span as f32 * step;
        let bow = |share: f32| {
            (
                left + step * share,
                deck - 0.055 - 0.44 * 0.62 * (share - share * share),
            )
        };
        let chord: Vec<Point> = (0..=10).map(|at| bow(at as f32 / 10.0)).collect();
        art.stroke(shape::curve(&chord), 0.013, iron);
        let posts = (0..=10).map(|at| {
            [
                bow(at as f32 / 10.0),
                (left + step * at as f32 / 10.0, deck),
            ]
        });
        let braces = (0..10).map(|at| {
            let (down, up) = if at < 5 { (at + 1, at) } else { (at, at + 1) };
            [
                bow(up as f32 / 10.0),
                (left + step * down as f32 / 10.0, deck),
            ]
        });
        art.stroke(shape::curves(posts.chain(braces)), 0.0055, iron.shade(0.1));
    }
    road_deck(art, deck, (0.0, a), iron.light(0.25));
    let places: Vec<f32> = (0..=spans).map(|at| at as f32 * step).collect();
    piers(
        art,
        deck,
        foot,
        &places,
        art.seen(Colour::hex(0xd9cbb4), 0.9),
    );
    mirrored(art, foot, &places);
}

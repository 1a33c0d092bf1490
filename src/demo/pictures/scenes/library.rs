use super::super::art::Art;
use super::super::colour::{Colour, Ink};
use super::super::houses::LAMP;
use super::super::shape::{self, Point};
use super::books::{SPINES, shelves};

/// Shelves of books around a window, and a desk to read at.
pub(crate) fn library(art: &mut Art) {
    let a = art.aspect;
    let window = a * art.chance.between(0.5, 0.6);
    art.sun = (window, 0.3);
    // Indoors it is lamplight after dark and milder than outside by day.
    art.palette.light = if art.palette.is_dark {
        Colour::hex(0xdcb48c)
    } else {
        art.palette.light.light(0.3)
    };
    let wall = art.seen(Colour::hex(0xe9d8bb), 0.9);
    art.fill(
        shape::rect(0.0, 0.0, a, 1.0),
        wall.down_to(wall.shade(0.15), 0.0, 1.0),
    );
    let half = 0.27;
    for (from, to) in [
        (-0.03, window - half - 0.05),
        (window + half + 0.05, a + 0.03),
    ] {
        shelves(art, from, to);
    }
    panels(art, (window - half - 0.05, window + half + 0.05));
    view(art, (window, 0.33), half);
    beam(art, window, half);
    desk(art, window);
    art.frame_of_dusk(0.3);
}

/// Wood below the window.
fn panels(art: &mut Art, (from, to): (f32, f32)) {
    let wood = art.seen(Colour::hex(0x7f9a8c), 0.9);
    art.fill(
        shape::rect(from, 0.62, to - from, 0.3),
        wood.down_to(wood.shade(0.25), 0.62, 0.9),
    );
    let boards = (1..12).map(|at| (from + (to - from) * at as f32 / 12.0, 0.62, 0.003, 0.28));
    art.fill(shape::rects(boards), wood.shade(0.35).veil(0.6));
}

/// The window, with hills outside.
fn view(art: &mut Art, (x, y): Point, half: f32) {
    let (top, tall) = (y - 0.27, 0.54);
    let frame = art.seen(Colour::hex(0xfaf1de), 0.97);
    let [high, middle, low] = art.palette.sky;
    art.fill(
        shape::rect(x - half - 0.03, top - 0.03, half * 2.0 + 0.06, tall + 0.06),
        frame,
    );
    art.fill(
        shape::rect(x - half, top, half * 2.0, tall * 0.5 + 0.01),
        high.down_to(middle, top, top + tall * 0.4),
    );
    art.fill(
        shape::rect(x - half, top + tall * 0.4, half * 2.0, tall * 0.6),
        middle.down_to(low, top + tall * 0.4, top + tall * 0.8),
    );
    let sun = art.palette.sun;
    art.fill(
        shape::circle(x + half * 0.35, top + tall * 0.34, 0.045),
        sun,
    );
    for (near, share, swell) in [(0.25, 0.66, 0.09), (0.5, 0.78, 0.06), (0.8, 0.9, 0.045)] {
        let noise = art.chance.noise();
        let line: Vec<Point> = (0..=16)
            .map(|at| at as f32 / 16.0)
            .map(|at| {
                (
                    x - half + at * half * 2.0,
                    top + tall * share - swell * (noise.at(at * 3.0) * 1.6 - 0.3),
                )
            })
            .collect();
        let ink = art.layer(near).mix(art.leaf(near), 0.5);
        art.fill(shape::below(&line, top + tall), ink);
    }
    let bars = [
        (x - 0.009, top, 0.018, tall),
        (x - half, top + tall * 0.42, half * 2.0, 0.014),
    ];
    art.fill(shape::rects(bars), frame);
    art.fill(
        shape::rect(x - half - 0.06, top + tall + 0.02, half * 2.0 + 0.12, 0.028),
        frame.shade(0.12),
    );
}

fn beam(art: &mut Art, x: f32, half: f32) {
    let sun = art.palette.sun;
    let lean = 0.34;
    let shaft = [
        (x - half, 0.08),
        (x + half, 0.08),
        (x + half - lean, 1.02),
        (x - half * 1.9 - lean, 1.02),
    ];
    let strength = if art.palette.is_dark { 0.1 } else { 0.26 };
    art.fill(
        shape::polygon(&shaft),
        Ink::Down {
            top: (sun, strength),
            low: (sun, 0.02),
            from: 0.1,
            to: 0.95,
        },
    );
}

fn desk(art: &mut Art, x: f32) {
    let a = art.aspect;
    let floor = art.seen(Colour::hex(0xb98658), 0.95);
    art.fill(
        shape::rect(0.0, 0.9, a, 0.12),
        floor.shade(0.1).down_to(floor.shade(0.35), 0.9, 1.0),
    );
    let wood = art.seen(Colour::hex(0xa9703f), 1.0);
    let legs = [(x - 0.42, 0.8, 0.03, 0.2), (x + 0.39, 0.8, 0.03, 0.2)];
    art.fill(shape::rects(legs), wood.shade(0.35));
    art.fill(
        shape::pills([(x - 0.48, 0.775, 0.96, 0.036)]),
        wood.light(0.1),
    );
    art.fill(shape::rect(x - 0.44, 0.805, 0.88, 0.03), wood.shade(0.25));
    open_book(art, (x - 0.05, 0.775), 0.15);
    for (at, share) in [0.0, 1.0, 2.0].into_iter().enumerate() {
        let spine = art.seen(Colour::hex(SPINES[at * 4]), 1.0);
        art.fill(
            shape::rect(x - 0.38 + share * 0.006, 0.75 - share * 0.026, 0.17, 0.025),
            spine,
        );
    }
    let iron = art.seen(Colour::hex(0x3f5a5f), 1.0);
    art.stroke(
        shape::curve(&[(x + 0.3, 0.772), (x + 0.33, 0.66), (x + 0.24, 0.58)]),
        0.011,
        iron,
    );
    art.fill(shape::oval(x + 0.3, 0.772, 0.05, 0.012), iron);
    art.glow(
        (x + 0.19, 0.66),
        0.26,
        LAMP,
        if art.palette.is_dark { 0.75 } else { 0.3 },
    );
    art.fill(
        shape::polygon(&[
            (x + 0.25, 0.545),
            (x + 0.275, 0.6),
            (x + 0.17, 0.645),
            (x + 0.15, 0.6),
        ]),
        iron.light(0.08),
    );
}

fn open_book(art: &mut Art, (x, y): Point, half: f32) {
    let paper = art.seen(Colour::hex(0xfffaee), 1.0);
    for side in [-1.0, 1.0] {
        let upper = [
            (x, y - 0.012),
            (x + side * half * 0.5, y - 0.05),
            (x + side * half, y - 0.022),
        ];
        let lower = [
            (x, y),
            (x + side * half * 0.5, y - 0.012),
            (x + side * half, y),
        ];
        art.fill(
            shape::band(&upper, &lower),
            if side < 0.0 { paper } else { paper.shade(0.1) },
        );
    }
}

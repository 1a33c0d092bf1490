use super::super::art::Art;
use super::super::colour::{Colour, Ink};
use super::super::shape::{self, Point};

/// Cloth and leather of bindings.
pub(crate) const SPINES: [u32; 12] = [
    0xb8543f, 0x3f7f86, 0xe0a545, 0x5a6f9c, 0xf0e2c4, 0x7f9a5a, 0x8a4f6d, 0x2f4f5f, 0xd98a5c,
    0xa9bfae, 0xc9b37a, 0x6d5a8c,
];

/// Full bookshelves between two edges, from the upper edge of the picture to the floor.
pub(crate) fn shelves(art: &mut Art, from: f32, to: f32) {
    let wood = art.seen(Colour::hex(0x94643f), 0.95);
    art.fill(shape::rect(from, 0.0, to - from, 0.9), wood.shade(0.5));
    let rows = 5;
    let high = 0.9 / rows as f32;
    let mut posts = vec![
        (from - 0.012, 0.0, 0.024, 0.9),
        (to - 0.012, 0.0, 0.024, 0.9),
    ];
    let bays = ((to - from) / 0.42).round().max(1.0);
    posts.extend((1..bays as usize).map(|at| {
        (
            from + (to - from) * at as f32 / bays - 0.009,
            0.0,
            0.018,
            0.9,
        )
    }));
    for row in 0..rows {
        let board = high * (row + 1) as f32;
        books(art, (from + 0.014, to - 0.014), board, high * 0.86);
        art.fill(
            shape::rect(from, board - 0.004, to - from, 0.022),
            wood.light(0.12)
                .down_to(wood.shade(0.2), board, board + 0.02),
        );
        art.fill(
            shape::rect(from, board + 0.018, to - from, 0.018),
            wood.shade(0.8).veil(0.4),
        );
    }
    art.fill(shape::rects(posts), wood);
}

fn books(art: &mut Art, (from, to): (f32, f32), board: f32, room: f32) {
    let mut x = from;
    while x < to - 0.03 {
        let wide = art.chance.between(0.014, 0.034);
        let colour = Colour::hex(art.chance.pick(&SPINES));
        let spine = art.seen(colour, 0.95);
        let tall = room * art.chance.between(0.68, 0.98);
        if art.chance.one_in(11) && x + 0.1 < to {
            ornament(art, (x + 0.05, board), room);
            x += 0.1;
            continue;
        }
        if art.chance.one_in(13) && x + room * 0.5 < to {
            let foot = x + room * 0.22;
            let lean = [
                (foot, board),
                (foot + wide, board),
                (x + wide, board - tall * 0.94),
                (x, board - tall * 0.97),
            ];
            art.fill(shape::polygon(&lean), spine.shade(0.1));
            x = foot + wide + 0.004;
            continue;
        }
        let ink = Ink::Across {
            left: (spine.light(0.1), 1.0),
            right: (spine.shade(0.22), 1.0),
            from: x,
            to: x + wide,
        };
        art.fill(shape::rect(x, board - tall, wide, tall), ink);
        let bands = if art.chance.one_in(2) {
            [0.14, 0.2]
        } else {
            [0.12, 0.8]
        };
        let gilt = if art.chance.one_in(2) {
            spine.light(0.5)
        } else {
            spine.shade(0.4)
        };
        art.fill(
            shape::rects(bands.map(|share| (x, board - tall * (1.0 - share), wide, tall * 0.022))),
            gilt,
        );
        x += wide + 0.0015;
    }
}

/// A pot with a plant, or a stack of books lying flat.
fn ornament(art: &mut Art, (x, board): Point, room: f32) {
    if art.chance.one_in(2) {
        let clay = art.seen(Colour::hex(0xc9744f), 0.95);
        let leaf = art.seen(Colour::hex(0x5f9a5c), 0.95);
        let leaves: Vec<_> = (0..9)
            .map(|at| {
                let turn = -1.3 + at as f32 * 0.325;
                let from = (x, board - room * 0.32);
                (
                    from,
                    (
                        from.0 + turn.sin() * room * 0.34,
                        from.1 - turn.cos() * room * 0.42,
                    ),
                    room * 0.045,
                )
            })
            .collect();
        art.fill(shape::leaves(leaves), leaf);
        art.fill(
            shape::polygon(&[
                (x - 0.026, board - room * 0.34),
                (x + 0.026, board - room * 0.34),
                (x + 0.019, board),
                (x - 0.019, board),
            ]),
            clay,
        );
        return;
    }
    for (at, colour) in [0, 1, 2, 3].into_iter().enumerate() {
        let spine = art.seen(Colour::hex(SPINES[colour * 3]), 0.95);
        let shift = art.chance.between(-0.006, 0.006);
        art.fill(
            shape::rect(
                x - 0.042 + shift,
                board - room * 0.12 * (at + 1) as f32,
                0.084,
                room * 0.11,
            ),
            spine,
        );
    }
}

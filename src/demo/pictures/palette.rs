use super::colour::Colour;

/// The light of one hour and weather, and the colours that go with it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Palette {
    /// Sky from the top down to the horizon.
    pub(crate) sky: [Colour; 3],
    /// Disc of the sun or moon.
    pub(crate) sun: Colour,
    /// What the distance fades into.
    pub(crate) haze: Colour,
    /// What the nearest silhouettes are made of.
    pub(crate) deep: Colour,
    /// The light that falls on things.
    pub(crate) light: Colour,
    /// Grass, rice and evergreen leaves.
    pub(crate) leaf: Colour,
    /// Crowns of the trees that change with the season.
    pub(crate) crown: Colour,
    /// Water, where it mirrors nothing.
    pub(crate) water: Colour,
    /// Lamps and windows shine.
    pub(crate) is_dark: bool,
}

const fn palette(
    sky: [u32; 3],
    [sun, haze, deep]: [u32; 3],
    [light, leaf, water]: [u32; 3],
) -> Palette {
    Palette {
        sky: [
            Colour::hex(sky[0]),
            Colour::hex(sky[1]),
            Colour::hex(sky[2]),
        ],
        sun: Colour::hex(sun),
        haze: Colour::hex(haze),
        deep: Colour::hex(deep),
        light: Colour::hex(light),
        leaf: Colour::hex(leaf),
        crown: Colour::hex(leaf),
        water: Colour::hex(water),
        is_dark: false,
    }
}

const fn dark(palette: Palette) -> Palette {
    Palette {
        is_dark: true,
        ..palette
    }
}

pub(crate) const DAWN: Palette = palette(
    [0x7e9cc7, 0xf0b9a8, 0xffe4c4],
    [0xfff6dc, 0xf1c9b8, 0x3c4b66],
    [0xffeee6, 0x6d9a68, 0x8fa3bd],
);
pub(crate) const NOON: Palette = palette(
    [0x3e97d1, 0x8cc8e8, 0xe4f4f2],
    [0xfffdf0, 0xcbe5ec, 0x1e5a78],
    [0xffffff, 0x49a85c, 0x3c94b5],
);
pub(crate) const DUSK: Palette = dark(palette(
    [0x3d3b73, 0xb65c8a, 0xfbb06b],
    [0xffe09a, 0xe0907f, 0x2a2450],
    [0xd0a4b4, 0x5aa57e, 0x5c4a80],
));
pub(crate) const SPRING: Palette = palette(
    [0x8ccbc4, 0xcde8d2, 0xf7f5da],
    [0xfffbe0, 0xd5e8cf, 0x1c5a4c],
    [0xfbfff4, 0x55ab5f, 0x5fafa3],
);
pub(crate) const MIST: Palette = palette(
    [0x9fb4c0, 0xcbd6da, 0xeef0ec],
    [0xfffffa, 0xdce4e5, 0x415a69],
    [0xe2edf0, 0x76a386, 0x8fa9b4],
);
pub(crate) const GOLD: Palette = palette(
    [0xe0a063, 0xf7cf85, 0xfff1c9],
    [0xfffae0, 0xf5d79b, 0x6a4630],
    [0xffeed0, 0x98a548, 0x7ba095],
);
pub(crate) const NIGHT: Palette = dark(palette(
    [0x0f1e42, 0x27467a, 0x6a90bc],
    [0xf8f3dc, 0x5578a6, 0x0a1733],
    [0x6c84bc, 0x4a9a74, 0x1f3b68],
));
pub(crate) const ROSE: Palette = palette(
    [0x8487bf, 0xc9accb, 0xfbdddd],
    [0xfff2ec, 0xe4c8d6, 0x473a6a],
    [0xf2e2f4, 0x74a184, 0x9089b8],
);
pub(crate) const AUTUMN: Palette = Palette {
    crown: Colour::hex(0xd98b3a),
    ..palette(
        [0x3f9aa0, 0x9ccfc4, 0xfbe9c8],
        [0xfff8e2, 0xdfdcc0, 0x1d4e5a],
        [0xfff5e0, 0xa3ad55, 0x3f8f96],
    )
};

/// In the order of a picture's number, so that neighbours differ.
pub(crate) const ALL: [Palette; 9] = [DAWN, NOON, GOLD, SPRING, DUSK, MIST, AUTUMN, NIGHT, ROSE];

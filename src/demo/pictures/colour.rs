/// An opaque colour, each channel from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Colour {
    r: f32,
    g: f32,
    b: f32,
}

pub(crate) const WHITE: Colour = Colour::hex(0xff_ff_ff);

impl Colour {
    /// From `0xRRGGBB`.
    pub(crate) const fn hex(rgb: u32) -> Self {
        Self {
            r: (rgb >> 16 & 255) as f32 / 255.0,
            g: (rgb >> 8 & 255) as f32 / 255.0,
            b: (rgb & 255) as f32 / 255.0,
        }
    }

    /// `share` of `other` stirred in.
    pub(crate) fn mix(self, other: Self, share: f32) -> Self {
        let blend = |from: f32, to: f32| from + (to - from) * share;
        Self {
            r: blend(self.r, other.r),
            g: blend(self.g, other.g),
            b: blend(self.b, other.b),
        }
    }

    /// Seen under a coloured light.
    pub(crate) fn under(self, light: Self) -> Self {
        Self {
            r: self.r * light.r,
            g: self.g * light.g,
            b: self.b * light.b,
        }
    }

    /// Nearer to white.
    pub(crate) fn light(self, share: f32) -> Self {
        self.mix(WHITE, share)
    }

    /// Nearer to a deep blue, as shadows outdoors are.
    pub(crate) fn shade(self, share: f32) -> Self {
        self.mix(Self::hex(0x14_1a_3a), share)
    }

    /// See-through: 0 is nothing, 1 is opaque.
    pub(crate) fn veil(self, strength: f32) -> Ink {
        Ink::Flat(self, strength)
    }

    /// From this colour at height `from` to `low` at `to`.
    pub(crate) fn down_to(self, low: Self, from: f32, to: f32) -> Ink {
        Ink::Down {
            top: (self, 1.0),
            low: (low, 1.0),
            from,
            to,
        }
    }

    pub(crate) fn opaque(self, strength: f32) -> tiny_skia::Color {
        tiny_skia::Color::from_rgba(
            self.r.clamp(0.0, 1.0),
            self.g.clamp(0.0, 1.0),
            self.b.clamp(0.0, 1.0),
            strength,
        )
        .expect("all channels lie between 0 and 1")
    }
}

/// What an area is filled with.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Ink {
    /// One colour and its strength.
    Flat(Colour, f32),
    /// A gradient from height `from` to height `to`; each colour with its strength.
    Down {
        top: (Colour, f32),
        low: (Colour, f32),
        from: f32,
        to: f32,
    },
    /// A gradient from the left edge `from` to the right edge `to`.
    Across {
        left: (Colour, f32),
        right: (Colour, f32),
        from: f32,
        to: f32,
    },
    /// Light that fades from a point.
    Glow {
        colour: Colour,
        strength: f32,
        centre: (f32, f32),
        radius: f32,
    },
}

impl From<Colour> for Ink {
    fn from(colour: Colour) -> Self {
        Self::Flat(colour, 1.0)
    }
}

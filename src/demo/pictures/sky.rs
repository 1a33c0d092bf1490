use super::art::Art;
use super::colour::{Ink, WHITE};
use super::shape::{self, Point};

impl Art {
    /// The sky down to `horizon`, with stars at night.
    pub(crate) fn sky(&mut self, horizon: f32) {
        let [top, middle, low] = self.palette.sky;
        let (a, bend) = (self.aspect, horizon * 0.5);
        self.fill(
            shape::rect(0.0, 0.0, a, bend + 0.01),
            top.down_to(middle, 0.0, bend),
        );
        self.fill(
            shape::rect(0.0, bend, a, bend + 0.16),
            middle.down_to(low, bend, horizon),
        );
        if self.palette.is_dark {
            let stars: Vec<_> = (0..(a * 26.0) as usize)
                .map(|_| {
                    let (x, y) = (
                        self.chance.between(0.0, a),
                        self.chance.unit() * self.chance.unit() * horizon * 0.9,
                    );
                    let size = self.chance.between(0.0008, 0.0024);
                    (x, y, size, size)
                })
                .collect();
            self.fill(shape::ovals(stars), WHITE.veil(0.7));
        }
    }

    /// Sun or moon with its halo; it becomes the light source.
    pub(crate) fn sun(&mut self, x: f32, y: f32, radius: f32) {
        self.sun = (x, y);
        let sun = self.palette.sun;
        self.glow((x, y), radius * 9.0, sun, 0.55);
        self.glow((x, y), radius * 3.0, sun, 0.6);
        self.fill(shape::circle(x, y, radius), sun);
    }

    /// The usual sun: somewhere over the right part of the picture, `height` above the top's zero.
    pub(crate) fn sun_at_height(&mut self, height: f32) {
        let x = self.aspect * self.chance.between(0.56, 0.8);
        let radius = self.chance.between(0.055, 0.085);
        self.sun(x, height, radius);
    }

    /// `count` flat-bottomed clouds between two heights.
    pub(crate) fn clouds(&mut self, count: usize, from: f32, to: f32) {
        let colour = self.palette.sky[2].mix(self.palette.sun, 0.55);
        for at in 0..count {
            let share = (at as f32 + self.chance.between(0.1, 0.9)) / count as f32;
            let (x, y) = (share * self.aspect, self.chance.between(from, to));
            // Clouds lie flatter and smaller towards the horizon.
            let size = self.chance.between(0.7, 1.25) * (1.1 - y);
            let strength = if self.palette.is_dark { 0.22 } else { 0.62 };
            self.cloud((x, y), size, colour.veil(strength));
        }
    }

    fn cloud(&mut self, (x, y): Point, size: f32, ink: Ink) {
        let bars: Vec<_> = (0..4)
            .map(|row| {
                let width = size * (0.34 - 0.07 * row as f32) * self.chance.between(0.8, 1.15);
                let shift = self.chance.between(-0.05, 0.05) * size;
                (
                    x + shift - width / 2.0,
                    y - 0.026 * size * row as f32,
                    width,
                    0.034 * size,
                )
            })
            .collect();
        self.fill(shape::pills(bars), ink);
    }

    /// A loose flock.
    pub(crate) fn birds(&mut self, count: usize, x: f32, y: f32) {
        let ink = self.layer(0.75).veil(0.75);
        let flock: Vec<_> = (0..count)
            .map(|_| {
                let (bx, by) = (
                    x + self.chance.between(-0.16, 0.16),
                    y + self.chance.between(-0.07, 0.07),
                );
                let (span, lift) = (
                    self.chance.between(0.011, 0.022),
                    self.chance.between(0.5, 0.9),
                );
                let wing =
                    |side: f32| ((bx, by), (bx + side * span, by - span * lift), span * 0.13);
                [wing(-1.0), wing(1.0)]
            })
            .collect();
        self.fill(shape::leaves(flock.into_iter().flatten()), ink);
    }

    /// Haze that is thickest at `y` and gone `reach` above and below.
    pub(crate) fn mist(&mut self, y: f32, reach: f32, strength: f32) {
        let (haze, a) = (self.palette.haze.mix(self.palette.sky[2], 0.4), self.aspect);
        let (thin, thick) = ((haze, 0.0), (haze, strength));
        self.fill(
            shape::rect(0.0, y - reach, a, reach),
            Ink::Down {
                top: thin,
                low: thick,
                from: y - reach,
                to: y,
            },
        );
        self.fill(
            shape::rect(0.0, y, a, reach),
            Ink::Down {
                top: thick,
                low: thin,
                from: y,
                to: y + reach,
            },
        );
    }

    /// Shafts of light that fall from the sun.
    pub(crate) fn rays(&mut self, count: usize, length: f32, strength: f32) {
        let (x, y) = self.sun;
        let shafts: Vec<_> = (0..count)
            .map(|at| {
                let turn = (at as f32 + self.chance.between(0.2, 0.8)) / count as f32 * 2.4 - 1.2;
                let wide = self.chance.between(0.02, 0.07);
                let end = |angle: f32| (x + angle.sin() * length, y + angle.cos() * length);
                [(x, y), end(turn - wide), end(turn + wide)]
            })
            .collect();
        let sun = self.palette.sun;
        let ink = Ink::Glow {
            colour: sun,
            strength,
            centre: (x, y),
            radius: length,
        };
        self.fill(shape::polygons(shafts), ink);
    }

    /// Darker corners, which hold the eye in the middle.
    pub(crate) fn frame_of_dusk(&mut self, strength: f32) {
        let (deep, a) = (self.palette.deep, self.aspect);
        let low = Ink::Down {
            top: (deep, 0.0),
            low: (deep, strength),
            from: 0.7,
            to: 1.0,
        };
        self.fill(shape::rect(0.0, 0.7, a, 0.3), low);
    }
}

use image::RgbaImage;
use tiny_skia::{
    FillRule, GradientStop, LineCap, LineJoin, LinearGradient, Paint, Path, Pixmap, RadialGradient,
    Shader, SpreadMode, Stroke, Transform,
};

use super::chance::Chance;
use super::colour::{Colour, Ink};
use super::palette::Palette;
use super::shape::{self, Point};

/// A picture being painted. It is 1 high and `aspect` wide, whatever its size in pixels; y grows downwards.
pub(crate) struct Art {
    pixmap: Pixmap,
    place: Transform,
    pub(crate) aspect: f32,
    pub(crate) palette: Palette,
    pub(crate) chance: Chance,
    /// The picture's number, from which a scene takes its variant.
    pub(crate) number: usize,
    /// Where the light comes from.
    pub(crate) sun: Point,
}

impl Art {
    /// `None` for a size that has no pixels. Half of all pictures are mirrored, which doubles the compositions.
    pub(crate) fn new(
        (width, height): (u32, u32),
        palette: Palette,
        number: usize,
        mut chance: Chance,
    ) -> Option<Self> {
        let mut pixmap = Pixmap::new(width, height)?;
        // Opaque from the start: no pixel has to be divided by its alpha in the end.
        pixmap.fill(palette.haze.opaque(1.0));
        let scale = height as f32;
        let place = if chance.one_in(2) {
            Transform::from_row(-scale, 0.0, 0.0, scale, width as f32, 0.0)
        } else {
            Transform::from_scale(scale, scale)
        };
        let aspect = width as f32 / scale;
        Some(Self {
            pixmap,
            place,
            aspect,
            palette,
            chance,
            number,
            sun: (aspect * 0.7, 0.3),
        })
    }

    /// Steps closer by the factor given, towards a point low in the picture.
    pub(crate) fn step_closer(&mut self, zoom: f32) {
        let (x, y) = (
            self.aspect * self.chance.between(0.3, 0.7),
            self.chance.between(0.45, 0.75),
        );
        self.place = self.place.pre_concat(Transform::from_row(
            zoom,
            0.0,
            0.0,
            zoom,
            x - x * zoom,
            y - y * zoom,
        ));
    }

    pub(crate) fn fill(&mut self, outline: Option<Path>, ink: impl Into<Ink>) {
        if let Some(path) = outline {
            self.pixmap.fill_path(
                &path,
                &paint(ink.into()),
                FillRule::Winding,
                self.place,
                None,
            );
        }
    }

    /// Draws along the outline with a round pen.
    pub(crate) fn stroke(&mut self, outline: Option<Path>, width: f32, ink: impl Into<Ink>) {
        let pen = Stroke {
            width,
            line_cap: LineCap::Round,
            line_join: LineJoin::Round,
            ..Stroke::default()
        };
        if let Some(path) = outline {
            self.pixmap
                .stroke_path(&path, &paint(ink.into()), &pen, self.place, None);
        }
    }

    pub(crate) fn glow(&mut self, centre: Point, radius: f32, colour: Colour, strength: f32) {
        self.fill(
            shape::circle(centre.0, centre.1, radius),
            Ink::Glow {
                colour,
                strength,
                centre,
                radius,
            },
        );
    }

    /// A thing's colour in this light, seen through the air: `near` is 0 at the horizon and 1 at arm's length.
    pub(crate) fn seen(&self, colour: Colour, near: f32) -> Colour {
        self.palette
            .haze
            .mix(colour.under(self.palette.light), near)
    }

    /// The colour of a silhouette at that distance.
    pub(crate) fn layer(&self, near: f32) -> Colour {
        self.palette.haze.mix(self.palette.deep, near)
    }

    /// Leaves at that distance.
    pub(crate) fn leaf(&self, near: f32) -> Colour {
        self.seen(self.palette.leaf, near)
    }

    /// −1 where the light comes from the left of `x`, 1 where from the right.
    pub(crate) fn lit_side(&self, x: f32) -> f32 {
        if self.sun.0 < x { -1.0 } else { 1.0 }
    }

    pub(crate) fn finish(self) -> RgbaImage {
        let (width, height) = (self.pixmap.width(), self.pixmap.height());
        RgbaImage::from_raw(width, height, self.pixmap.take()).expect("four bytes a pixel")
    }
}

fn paint(ink: Ink) -> Paint<'static> {
    let shader = match ink {
        Ink::Flat(colour, strength) => Shader::SolidColor(colour.opaque(strength)),
        Ink::Down { top, low, from, to } => gradient((0.0, from), (0.0, to), top, low),
        Ink::Across {
            left,
            right,
            from,
            to,
        } => gradient((from, 0.0), (to, 0.0), left, right),
        Ink::Glow {
            colour,
            strength,
            centre,
            radius,
        } => {
            let stops = [(0.0, 1.0), (0.35, 0.55), (0.7, 0.16), (1.0, 0.0)]
                .map(|(at, share)| GradientStop::new(at, colour.opaque(share * strength)));
            let centre = tiny_skia::Point::from(centre);
            let mode = SpreadMode::Pad;
            RadialGradient::new(
                centre,
                0.0,
                centre,
                radius,
                stops.to_vec(),
                mode,
                Transform::identity(),
            )
            .unwrap_or(Shader::SolidColor(colour.opaque(0.0)))
        }
    };
    Paint {
        shader,
        ..Paint::default()
    }
}

fn gradient(from: Point, to: Point, first: (Colour, f32), last: (Colour, f32)) -> Shader<'static> {
    let stops = vec![
        GradientStop::new(0.0, first.0.opaque(first.1)),
        GradientStop::new(1.0, last.0.opaque(last.1)),
    ];
    LinearGradient::new(
        from.into(),
        to.into(),
        stops,
        SpreadMode::Pad,
        Transform::identity(),
    )
    .unwrap_or(Shader::SolidColor(last.0.opaque(last.1)))
}

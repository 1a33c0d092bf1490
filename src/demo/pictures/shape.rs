//! Outlines in unit coordinates: the picture is 1 high.

use tiny_skia::{Path, PathBuilder, Rect};

pub(crate) type Point = (f32, f32);

pub(crate) fn rect(x: f32, y: f32, width: f32, height: f32) -> Option<Path> {
    Rect::from_xywh(x, y, width, height).map(PathBuilder::from_rect)
}

pub(crate) fn circle(x: f32, y: f32, radius: f32) -> Option<Path> {
    PathBuilder::from_circle(x, y, radius)
}

/// An ellipse by its centre and half axes.
pub(crate) fn oval(x: f32, y: f32, across: f32, down: f32) -> Option<Path> {
    Rect::from_ltrb(x - across, y - down, x + across, y + down).and_then(PathBuilder::from_oval)
}

/// Ellipses (centre, half axes) that melt into one outline.
pub(crate) fn ovals(parts: impl IntoIterator<Item = (f32, f32, f32, f32)>) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (x, y, across, down) in parts {
        if let Some(frame) = Rect::from_ltrb(x - across, y - down, x + across, y + down) {
            path.push_oval(frame);
        }
    }
    path.finish()
}

/// Rectangles (left, top, width, height) in one outline.
pub(crate) fn rects(parts: impl IntoIterator<Item = (f32, f32, f32, f32)>) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (x, y, width, height) in parts {
        if let Some(frame) = Rect::from_xywh(x, y, width, height) {
            path.push_rect(frame);
        }
    }
    path.finish()
}

pub(crate) fn polygon(corners: &[Point]) -> Option<Path> {
    let mut path = PathBuilder::new();
    add_polygon(&mut path, corners);
    path.finish()
}

/// Many polygons in one outline.
pub(crate) fn polygons<const N: usize>(all: impl IntoIterator<Item = [Point; N]>) -> Option<Path> {
    let mut path = PathBuilder::new();
    for corners in all {
        add_polygon(&mut path, &corners);
    }
    path.finish()
}

fn add_polygon(path: &mut PathBuilder, corners: &[Point]) {
    for (at, &(x, y)) in corners.iter().enumerate() {
        if at == 0 {
            path.move_to(x, y);
        } else {
            path.line_to(x, y);
        }
    }
    path.close();
}

/// A line that runs softly past `points`: through the first, the last and the middles between.
pub(crate) fn curve(points: &[Point]) -> Option<Path> {
    let mut path = PathBuilder::new();
    add_curve(&mut path, points);
    path.finish()
}

/// Many such lines, to be stroked together.
pub(crate) fn curves<const N: usize>(all: impl IntoIterator<Item = [Point; N]>) -> Option<Path> {
    let mut path = PathBuilder::new();
    for points in all {
        add_curve(&mut path, &points);
    }
    path.finish()
}

/// The area below a soft line, down to `base`.
pub(crate) fn below(points: &[Point], base: f32) -> Option<Path> {
    let (&(first, _), &(last, _)) = (points.first()?, points.last()?);
    let mut path = PathBuilder::new();
    add_curve(&mut path, points);
    path.line_to(last, base);
    path.line_to(first, base);
    path.close();
    path.finish()
}

/// The area between two soft lines that run the same way.
pub(crate) fn band(upper: &[Point], lower: &[Point]) -> Option<Path> {
    let mut path = PathBuilder::new();
    add_curve(&mut path, upper);
    let back: Vec<Point> = lower.iter().rev().copied().collect();
    if let Some(&(x, y)) = back.first() {
        path.line_to(x, y);
    }
    add_bends(&mut path, &back);
    path.close();
    path.finish()
}

/// Pointed at both ends and thickest in the middle: a leaf, a glint on water. `bulge` is half the thickness.
pub(crate) fn leaf(from: Point, to: Point, bulge: f32) -> Option<Path> {
    leaves([(from, to, bulge)])
}

/// Many leaves in one outline.
pub(crate) fn leaves(all: impl IntoIterator<Item = (Point, Point, f32)>) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (from, to, bulge) in all {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = dx.hypot(dy).max(1e-6);
        let (nx, ny) = (-dy / length * bulge * 2.0, dx / length * bulge * 2.0);
        let middle = ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0);
        path.move_to(from.0, from.1);
        path.quad_to(middle.0 + nx, middle.1 + ny, to.0, to.1);
        path.quad_to(middle.0 - nx, middle.1 - ny, from.0, from.1);
        path.close();
    }
    path.finish()
}

fn add_curve(path: &mut PathBuilder, points: &[Point]) {
    let Some(&(x, y)) = points.first() else {
        return;
    };
    path.move_to(x, y);
    add_bends(path, points);
}

fn add_bends(path: &mut PathBuilder, points: &[Point]) {
    for pair in points.windows(2).skip(1) {
        let ((x0, y0), (x1, y1)) = (pair[0], pair[1]);
        path.quad_to(x0, y0, (x0 + x1) / 2.0, (y0 + y1) / 2.0);
    }
    if let Some(&(x, y)) = points.last() {
        path.line_to(x, y);
    }
}

/// Rectangles with round ends (left, top, width, height) in one outline.
pub(crate) fn pills(parts: impl IntoIterator<Item = (f32, f32, f32, f32)>) -> Option<Path> {
    let mut path = PathBuilder::new();
    for (x, y, width, height) in parts {
        let radius = height / 2.0;
        // The quarter circle's control points lie at 0.5523 of its radius.
        let pull = radius * 0.4477;
        let (right, low) = (x + width, y + height);
        path.move_to(x + radius, y);
        path.line_to(right - radius, y);
        path.cubic_to(right - pull, y, right, y + pull, right, y + radius);
        path.cubic_to(right, low - pull, right - pull, low, right - radius, low);
        path.line_to(x + radius, low);
        path.cubic_to(x + pull, low, x, low - pull, x, low - radius);
        path.cubic_to(x, y + pull, x + pull, y, x + radius, y);
        path.close();
    }
    path.finish()
}

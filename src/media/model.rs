//! What a picture is to a page.

pub use crate::document::MediaId;

/// Widths in CSS pixels at which a picture is kept, where it is large enough.
const WIDTHS: [u32; 5] = [320, 640, 960, 1280, 1920];

/// The widths in which a picture of this width is kept: never larger than it is itself.
pub fn rendition_widths(original: u32) -> Vec<u32> {
    let largest = original.min(WIDTHS[WIDTHS.len() - 1]);
    let mut widths: Vec<u32> = WIDTHS
        .into_iter()
        .filter(|width| *width < largest)
        .collect();
    widths.push(largest);
    widths
}

/// A picture as a page prints it; its files have immutable addresses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Names the files.
    pub hash: String,
    /// Of the original, in pixels.
    pub width: u32,
    /// Of the original, in pixels.
    pub height: u32,
    /// The mean colour, as `#rrggbb`.
    pub colour: String,
    /// What the picture shows; empty for a decoration.
    pub alt: String,
}

impl Picture {
    /// From the nullable columns of an outer join.
    #[cfg(feature = "ssr")]
    pub fn from_columns(
        hash: Option<String>,
        width: Option<i64>,
        height: Option<i64>,
        colour: Option<String>,
        alt: Option<String>,
    ) -> Option<Self> {
        Some(Self {
            hash: hash?,
            width: u32::try_from(width?).ok()?,
            height: u32::try_from(height?).ok()?,
            colour: colour.unwrap_or_default(),
            alt: alt.unwrap_or_default(),
        })
    }

    /// The address of the smallest file that is at least `wanted` pixels wide.
    pub fn src(&self, wanted: u32) -> String {
        let widths = rendition_widths(self.width);
        let width = widths.iter().copied().find(|width| *width >= wanted);
        self.file(width.unwrap_or(widths[widths.len() - 1]))
    }

    /// All files, for `srcset`.
    pub fn srcset(&self) -> String {
        let files = rendition_widths(self.width).into_iter();
        files
            .map(|width| format!("{} {width}w", self.file(width)))
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn file(&self, width: u32) -> String {
        format!("/media/{}-{width}.webp", self.hash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(width: u32) -> Picture {
        Picture {
            hash: "ab".into(),
            width,
            height: 400,
            colour: String::new(),
            alt: String::new(),
        }
    }

    #[test]
    fn a_picture_is_never_enlarged() {
        assert_eq!(rendition_widths(500), [320, 500]);
        assert_eq!(rendition_widths(100), [100]);
        assert_eq!(rendition_widths(640), [320, 640]);
        assert_eq!(rendition_widths(4000), [320, 640, 960, 1280, 1920]);
    }

    #[test]
    fn the_smallest_sufficient_file_is_named() {
        assert_eq!(picture(1000).src(500), "/media/ab-640.webp");
        assert_eq!(picture(500).src(800), "/media/ab-500.webp");
        assert_eq!(
            picture(500).srcset(),
            "/media/ab-320.webp 320w, /media/ab-500.webp 500w"
        );
    }
}

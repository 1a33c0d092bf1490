//! An uploaded picture, from untrusted bytes to the WebP files that readers get.
//!
//! Nothing of the upload is kept: the pixels are decoded, turned upright and encoded again, so EXIF (place, camera,
//! owner), XMP, comments and anything glued behind the picture are gone.

use std::io::Cursor;

use super::rendition_widths;
use fast_image_resize::images::Image;
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::{
    DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, error::LimitErrorKind,
};

/// Longest side that is decoded, in pixels.
pub const MAX_SIDE: u32 = 12_000;
/// Most pixels that are decoded.
pub const MAX_PIXELS: u64 = 40_000_000;
/// Most memory the decoded pixels may take, in bytes; 16-bit pictures reach it before [`MAX_PIXELS`].
pub const MAX_BYTES: u64 = 256 * 1024 * 1024;

/// Quality of the WebP files, on libwebp's scale of 0 to 100.
const QUALITY: f32 = 78.0;

/// Why an upload was refused, as a sentence for the person who uploaded it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAPicture {
    /// The first bytes belong to none of the four formats.
    #[error("Tệp này không phải ảnh JPEG, PNG, WebP hay GIF")]
    UnknownFormat,
    /// The format is known, but the contents do not follow it or end too early.
    #[error("Tệp ảnh bị hỏng hoặc chưa tải lên hết")]
    Broken,
    /// One side is longer than [`MAX_SIDE`].
    #[error("Ảnh có cỡ {width} × {height} điểm ảnh, mỗi chiều chỉ được dài tối đa 12.000 điểm ảnh")]
    TooLong {
        /// Width the header declares, in pixels.
        width: u32,
        /// Height the header declares, in pixels.
        height: u32,
    },
    /// More pixels than [`MAX_PIXELS`].
    #[error("Ảnh có cỡ {width} × {height} điểm ảnh, vượt mức tối đa 40 triệu điểm ảnh")]
    TooManyPixels {
        /// Width the header declares, in pixels.
        width: u32,
        /// Height the header declares, in pixels.
        height: u32,
    },
    /// Decoding would take more than [`MAX_BYTES`].
    #[error("Ảnh cần hơn 256 MiB bộ nhớ để mở, hãy giảm cỡ hoặc độ sâu màu rồi tải lại")]
    TooHeavy,
}

/// A picture in memory: upright, 8 bits a channel, with an alpha channel only when some pixel is see-through.
#[derive(Clone, Debug)]
pub struct Decoded {
    /// Width as seen, in pixels.
    pub width: u32,
    /// Height as seen, in pixels.
    pub height: u32,
    pixels: DynamicImage,
}

/// One WebP file of a picture.
#[derive(Clone, Debug)]
pub struct Rendition {
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// The file's bytes, without any metadata chunk.
    pub webp: Vec<u8>,
}

impl From<image::RgbaImage> for Decoded {
    /// For pictures that the program draws by itself; uploads go through [`read`].
    fn from(drawn: image::RgbaImage) -> Self {
        let pixels = plain(drawn.into());
        Self {
            width: pixels.width(),
            height: pixels.height(),
            pixels,
        }
    }
}

/// Decodes an upload. Sizes are judged by the header, before any pixel is unpacked. Of a moving GIF or WebP the first
/// frame counts.
pub fn read(bytes: &[u8]) -> Result<Decoded, NotAPicture> {
    let format = sniff(bytes).ok_or(NotAPicture::UnknownFormat)?;
    if format == ImageFormat::Jpeg && !has_end(bytes) {
        return Err(NotAPicture::Broken);
    }
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MAX_BYTES);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(refusal)?;

    let (width, height) = decoder.dimensions();
    if width > MAX_SIDE || height > MAX_SIDE {
        return Err(NotAPicture::TooLong { width, height });
    }
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(NotAPicture::TooManyPixels { width, height });
    }
    if decoder.total_bytes() > MAX_BYTES {
        return Err(NotAPicture::TooHeavy);
    }

    // A damaged EXIF block is no reason to refuse a good picture.
    let orientation = decoder
        .orientation()
        .unwrap_or(image::metadata::Orientation::NoTransforms);
    let mut pixels = plain(DynamicImage::from_decoder(decoder).map_err(refusal)?);
    pixels.apply_orientation(orientation);
    Ok(Decoded {
        width: pixels.width(),
        height: pixels.height(),
        pixels,
    })
}

/// The WebP files of a picture, narrowest first: in the widths of [`rendition_widths`].
/// Nothing is enlarged, and see-through pixels stay so.
pub fn renditions(picture: &Decoded) -> Vec<Rendition> {
    let mut made = Vec::new();
    let mut source = picture.pixels.clone();
    // From wide to narrow, each from the one before: a fraction of the work, and Lanczos keeps it sharp.
    for width in rendition_widths(picture.width).into_iter().rev() {
        if width < source.width() {
            let height = scaled(picture.height, width, picture.width);
            source = resized(&source, width, height, FilterType::Lanczos3);
        }
        made.push(Rendition {
            width: source.width(),
            height: source.height(),
            webp: webp_of(&source),
        });
    }
    made.reverse();
    made
}

/// The mean colour, to stand in until the picture arrives. See-through pixels do not count; a picture made of nothing
/// else is white.
pub fn dominant_colour(picture: &Decoded) -> [u8; 3] {
    let thumbnail = resized(&picture.pixels, 16, 16, FilterType::Box).to_rgba8();
    let mut sums = [0_u64; 3];
    let mut weight = 0;
    for pixel in thumbnail.pixels() {
        let alpha = u64::from(pixel.0[3]);
        weight += alpha;
        for (sum, &channel) in sums.iter_mut().zip(&pixel.0) {
            *sum += u64::from(channel) * alpha;
        }
    }
    if weight == 0 {
        return [255; 3];
    }
    sums.map(|sum| u8::try_from((sum + weight / 2) / weight).expect("a mean of bytes is a byte"))
}

fn sniff(bytes: &[u8]) -> Option<ImageFormat> {
    match bytes {
        [0xff, 0xd8, 0xff, ..] => Some(ImageFormat::Jpeg),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(ImageFormat::Png),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Some(ImageFormat::WebP),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some(ImageFormat::Gif),
        _ => None,
    }
}

/// Whether a JPEG's end marker comes after its first scan. The decoder itself paints what is missing grey and says
/// nothing. Marker segments are skipped by their length, because an EXIF thumbnail is a JPEG with an end of its own.
fn has_end(jpeg: &[u8]) -> bool {
    const START_OF_SCAN: u8 = 0xda;
    let mut rest = jpeg.get(2..).unwrap_or_default();
    while let [0xff, marker, tail @ ..] = rest {
        match (*marker, tail) {
            // Any number of 0xff may stand before a marker (ITU-T T.81, B.1.1.2).
            (0xff, _) => rest = &rest[1..],
            // In scan data a 0xff is followed by a zero, so the pair can only be the marker.
            (START_OF_SCAN, scan) => return scan.windows(2).any(|pair| pair == [0xff, 0xd9]),
            (_, [high, low, ..]) => {
                let length = usize::from(u16::from_be_bytes([*high, *low]));
                rest = tail.get(length..).unwrap_or_default();
            }
            _ => return false,
        }
    }
    false
}

fn refusal(error: ImageError) -> NotAPicture {
    match error {
        ImageError::Limits(limit) if matches!(limit.kind(), LimitErrorKind::InsufficientMemory) => {
            NotAPicture::TooHeavy
        }
        _ => NotAPicture::Broken,
    }
}

fn plain(pixels: DynamicImage) -> DynamicImage {
    if !pixels.color().has_alpha() {
        return pixels.into_rgb8().into();
    }
    let rgba = pixels.into_rgba8();
    if rgba.pixels().all(|pixel| pixel.0[3] == 255) {
        return DynamicImage::from(rgba).into_rgb8().into();
    }
    rgba.into()
}

/// `length · to / from`, rounded, at least 1.
fn scaled(length: u32, to: u32, from: u32) -> u32 {
    let (length, to, from) = (u64::from(length), u64::from(to), u64::from(from));
    u32::try_from((length * to + from / 2) / from)
        .expect("only ever made smaller")
        .max(1)
}

fn resized(source: &DynamicImage, width: u32, height: u32, filter: FilterType) -> DynamicImage {
    const PLAIN: &str = "pictures are RGB or RGBA of 8 bits, and the target has the same layout";
    let kind = if source.color().has_alpha() {
        PixelType::U8x4
    } else {
        PixelType::U8x3
    };
    let mut target = Image::new(width, height, kind);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(filter));
    Resizer::new()
        .resize(source, &mut target, &options)
        .expect(PLAIN);
    match kind {
        PixelType::U8x4 => image::RgbaImage::from_raw(width, height, target.into_vec())
            .expect(PLAIN)
            .into(),
        _ => image::RgbImage::from_raw(width, height, target.into_vec())
            .expect(PLAIN)
            .into(),
    }
}

fn webp_of(pixels: &DynamicImage) -> Vec<u8> {
    let (width, height, bytes) = (pixels.width(), pixels.height(), pixels.as_bytes());
    let encoder = if pixels.color().has_alpha() {
        webp::Encoder::from_rgba(bytes, width, height)
    } else {
        webp::Encoder::from_rgb(bytes, width, height)
    };
    let file = encoder
        .encode_simple(false, QUALITY)
        .expect("sides are below WebP's 16,383 pixels");
    file.to_vec()
}

#[cfg(test)]
mod tests;

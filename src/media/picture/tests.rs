use image::{ExtendedColorType, ImageBuffer, ImageEncoder, Rgb, RgbImage, Rgba, RgbaImage};
use proptest::prelude::*;

use super::*;

const RED: Rgb<u8> = Rgb([200, 20, 20]);
const BLUE: Rgb<u8> = Rgb([20, 20, 200]);

/// Red on the left, blue on the right.
fn two_halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { RED } else { BLUE })
}

fn file(pixels: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    pixels
        .into()
        .write_to(&mut bytes, format)
        .expect("writes to memory");
    bytes.into_inner()
}

/// An EXIF block as TIFF 6.0 lays it out: big-endian header, one entry (0x0112 orientation, a short), no next one.
fn exif_with_orientation(value: u8) -> Vec<u8> {
    let mut exif = b"MM\0\x2a\0\0\0\x08".to_vec();
    exif.extend([
        0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0, 0, 0, 0, 0,
    ]);
    exif
}

/// `jpeg` with an EXIF segment right behind its start marker.
fn with_exif(jpeg: &[u8], exif: &[u8]) -> Vec<u8> {
    let length = u16::try_from(2 + 6 + exif.len()).expect("short");
    let mut bytes = vec![0xff, 0xd8, 0xff, 0xe1];
    bytes.extend(length.to_be_bytes());
    bytes.extend(b"Exif\0\0");
    bytes.extend(exif);
    bytes.extend(&jpeg[2..]);
    bytes
}

/// A PNG of a declared size whose pixels are missing.
fn png_header(width: u32, height: u32, bit_depth: u8) -> Vec<u8> {
    let mut header = Vec::new();
    header.extend(width.to_be_bytes());
    header.extend(height.to_be_bytes());
    header.extend([bit_depth, 2, 0, 0, 0]);
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, content) in [
        (b"IHDR", header),
        (b"IDAT", vec![0x78, 0x9c]),
        (b"IEND", vec![]),
    ] {
        bytes.extend(u32::try_from(content.len()).expect("short").to_be_bytes());
        let checked: Vec<u8> = name.iter().copied().chain(content).collect();
        bytes.extend(&checked);
        bytes.extend(crc32(&checked).to_be_bytes());
    }
    bytes
}

/// The checksum of ISO 3309 that closes each PNG chunk.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, &byte| {
        (0..8).fold(sum ^ u32::from(byte), |sum, _| {
            (sum >> 1) ^ (0xedb8_8320 * (sum & 1))
        })
    })
}

/// The names of a WebP file's chunks.
fn chunks(webp: &[u8]) -> Vec<&[u8]> {
    let mut names = Vec::new();
    let mut rest = &webp[12..];
    while let [a, b, c, d, tail @ ..] = &rest[4.min(rest.len())..] {
        names.push(&rest[..4]);
        let length = u32::from_le_bytes([*a, *b, *c, *d]) as usize;
        rest = &tail[(length + length % 2).min(tail.len())..];
    }
    names
}

fn sizes(picture: &Decoded) -> Vec<(u32, u32)> {
    renditions(picture)
        .iter()
        .map(|file| (file.width, file.height))
        .collect()
}

#[test]
fn all_four_formats_are_read() {
    for format in [
        ImageFormat::Jpeg,
        ImageFormat::Png,
        ImageFormat::WebP,
        ImageFormat::Gif,
    ] {
        let picture = read(&file(two_halves(40, 20), format)).expect("a whole picture");
        assert_eq!((picture.width, picture.height), (40, 20), "{format:?}");
        let left = picture.pixels.to_rgb8().get_pixel(5, 10).0;
        assert!(
            left.iter()
                .zip(RED.0)
                .all(|(&is, should)| is.abs_diff(should) < 12),
            "{format:?}: {left:?}"
        );
    }
}

#[test]
fn a_text_is_not_a_picture_whatever_it_is_called() {
    for text in [
        "",
        "\u{ff}",
        "GIF is a format",
        "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "RIFF0000WAVE",
    ] {
        assert_eq!(
            read(text.as_bytes()).unwrap_err(),
            NotAPicture::UnknownFormat,
            "{text}"
        );
    }
}

#[test]
fn a_file_cut_off_anywhere_is_broken() {
    let noise = RgbImage::from_fn(64, 64, |x, y| {
        Rgb([
            ((x * 37) ^ (y * 91)) as u8,
            (x * y) as u8,
            (x * 5 + y) as u8,
        ])
    });
    for format in [
        ImageFormat::Jpeg,
        ImageFormat::Png,
        ImageFormat::WebP,
        ImageFormat::Gif,
    ] {
        let whole = file(noise.clone(), format);
        for tenths in 2..10 {
            let part = &whole[..whole.len() * tenths / 10];
            assert_eq!(
                read(part).unwrap_err(),
                NotAPicture::Broken,
                "{format:?} at {tenths}/10"
            );
        }
    }
}

#[test]
fn the_end_of_an_embedded_thumbnail_is_not_the_end_of_the_picture() {
    let jpeg = file(two_halves(64, 64), ImageFormat::Jpeg);
    let mut exif = exif_with_orientation(1);
    exif.extend(file(two_halves(8, 8), ImageFormat::Jpeg));
    let whole = with_exif(&jpeg, &exif);
    assert!(read(&whole).is_ok());
    assert_eq!(
        read(&whole[..whole.len() - 20]).unwrap_err(),
        NotAPicture::Broken
    );
}

#[test]
fn a_header_that_promises_too_much_is_refused_unopened() {
    let refused = |width, height, depth| read(&png_header(width, height, depth)).unwrap_err();
    assert_eq!(
        refused(20_000, 20_000, 8),
        NotAPicture::TooLong {
            width: 20_000,
            height: 20_000
        }
    );
    assert_eq!(
        refused(12_001, 1, 8),
        NotAPicture::TooLong {
            width: 12_001,
            height: 1
        }
    );
    assert_eq!(
        refused(8_001, 5_000, 8),
        NotAPicture::TooManyPixels {
            width: 8_001,
            height: 5_000
        }
    );
    // 8,000 × 5,000 × 3 channels × 2 bytes is 240 million, below 256 MiB: the pixels are looked for.
    assert_eq!(refused(8_000, 5_000, 16), NotAPicture::Broken);
}

#[test]
fn a_picture_that_needs_too_much_memory_is_refused() {
    // Four channels of 16 bits: 8 · 40 million bytes.
    let mut header = png_header(8_000, 5_000, 16);
    header[25] = 6;
    let sum = crc32(&header[12..29]).to_be_bytes();
    header[29..33].copy_from_slice(&sum);
    assert_eq!(read(&header).unwrap_err(), NotAPicture::TooHeavy);
}

#[test]
fn each_refusal_is_a_vietnamese_sentence() {
    let refusal = read(&png_header(20_000, 20_000, 8)).unwrap_err();
    let sentence =
        "Ảnh có cỡ 20000 × 20000 điểm ảnh, mỗi chiều chỉ được dài tối đa 12.000 điểm ảnh";
    assert_eq!(refusal.to_string(), sentence);
}

#[test]
fn a_photograph_taken_sideways_comes_out_upright() {
    let jpeg = with_exif(
        &file(two_halves(32, 16), ImageFormat::Jpeg),
        &exif_with_orientation(6),
    );
    let picture = read(&jpeg).expect("a whole picture");
    assert_eq!((picture.width, picture.height), (16, 32));
    // Orientation 6: the first stored column is the visual top (EXIF 2.3, 4.6.4).
    let pixels = picture.pixels.to_rgb8();
    assert!(pixels.get_pixel(8, 4).0[0] > 150, "red on top");
    assert!(pixels.get_pixel(8, 28).0[2] > 150, "blue below");
}

#[test]
fn nothing_but_pixels_is_left() {
    let mut exif = exif_with_orientation(6);
    exif.extend(b"10.7626N 106.6602E");
    let picture = read(&with_exif(
        &file(two_halves(700, 400), ImageFormat::Jpeg),
        &exif,
    ))
    .expect("a whole picture");
    for made in renditions(&picture) {
        assert_eq!(chunks(&made.webp), [b"VP8 "]);
        assert!(!made.webp.windows(8).any(|bytes| bytes == b"10.7626N"));
    }
}

#[test]
fn see_through_pixels_stay_see_through() {
    let glass = RgbaImage::from_fn(400, 200, |x, _| {
        Rgba([10, 200, 30, if x < 200 { 0 } else { 255 }])
    });
    let picture = read(&file(glass, ImageFormat::Png)).expect("a whole picture");
    let made = &renditions(&picture)[0];
    assert!(chunks(&made.webp).iter().all(|name| [b"VP8X", b"ALPH", b"VP8 "].contains(&<&[u8; 4]>::try_from(*name).unwrap())));
    let back = image::load_from_memory(&made.webp)
        .expect("our own file")
        .to_rgba8();
    assert_eq!(back.get_pixel(10, 80).0[3], 0);
    assert_eq!(back.get_pixel(310, 80).0[3], 255);
}

#[test]
fn a_picture_drawn_by_the_program_needs_no_file() {
    let drawn = RgbaImage::from_pixel(400, 300, Rgba([9, 8, 7, 255]));
    let picture = Decoded::from(drawn);
    assert_eq!(sizes(&picture), [(320, 240), (400, 300)]);
    assert_eq!(dominant_colour(&picture), [9, 8, 7]);
}

#[test]
fn an_alpha_channel_that_hides_nothing_is_dropped() {
    let opaque = RgbaImage::from_pixel(30, 30, Rgba([1, 2, 3, 255]));
    assert!(
        !read(&file(opaque, ImageFormat::Png))
            .expect("a whole picture")
            .pixels
            .color()
            .has_alpha()
    );
}

#[test]
fn a_picture_of_500_pixels_gets_two_files_and_none_is_enlarged() {
    let picture = read(&file(two_halves(500, 250), ImageFormat::Png)).expect("a whole picture");
    assert_eq!(sizes(&picture), [(320, 160), (500, 250)]);
}

#[test]
fn a_large_picture_gets_the_whole_ladder() {
    let picture = read(&file(two_halves(2400, 1600), ImageFormat::Png)).expect("a whole picture");
    assert_eq!(
        sizes(&picture),
        [
            (320, 213),
            (640, 427),
            (960, 640),
            (1280, 853),
            (1920, 1280)
        ]
    );
}

#[test]
fn a_sliver_keeps_at_least_one_pixel() {
    let picture = read(&file(two_halves(4000, 1), ImageFormat::Png)).expect("a whole picture");
    assert_eq!(sizes(&picture)[0], (320, 1));
}

#[test]
fn the_files_show_the_picture() {
    let picture = read(&file(two_halves(1000, 500), ImageFormat::Png)).expect("a whole picture");
    for made in renditions(&picture) {
        let back = image::load_from_memory_with_format(&made.webp, ImageFormat::WebP)
            .expect("our own file")
            .to_rgb8();
        assert_eq!(back.dimensions(), (made.width, made.height));
        assert!(back.get_pixel(made.width / 4, made.height / 2).0[0] > 150);
        assert!(back.get_pixel(made.width * 3 / 4, made.height / 2).0[2] > 150);
    }
}

#[test]
fn the_dominant_colour_is_the_mean_of_what_is_visible() {
    let mixed = read(&file(two_halves(320, 160), ImageFormat::Png)).expect("a whole picture");
    assert_eq!(dominant_colour(&mixed), [110, 20, 110]);
    let half = RgbaImage::from_fn(320, 160, |x, _| {
        if x < 160 {
            Rgba([0, 0, 0, 0])
        } else {
            Rgba([90, 60, 30, 255])
        }
    });
    assert_eq!(
        dominant_colour(&read(&file(half, ImageFormat::Png)).unwrap()),
        [90, 60, 30]
    );
    let nothing = RgbaImage::from_pixel(20, 20, Rgba([7, 7, 7, 0]));
    assert_eq!(
        dominant_colour(&read(&file(nothing, ImageFormat::Png)).unwrap()),
        [255; 3]
    );
}

#[test]
fn sixteen_bit_and_grey_pictures_become_plain_ones() {
    let deep: ImageBuffer<Rgb<u16>, Vec<u16>> =
        ImageBuffer::from_pixel(20, 20, Rgb([0xffff, 0x8080, 0]));
    let picture =
        read(&file(DynamicImage::ImageRgb16(deep), ImageFormat::Png)).expect("a whole picture");
    assert_eq!(dominant_colour(&picture), [255, 128, 0]);
    let mut grey = Vec::new();
    let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut grey, 100);
    encoder
        .write_image(&[99; 256], 16, 16, ExtendedColorType::L8)
        .expect("writes to memory");
    let [r, g, b] = dominant_colour(&read(&grey).expect("a whole picture"));
    assert!(r.abs_diff(99) < 3 && r == g && g == b);
}

proptest! {
    #[test]
    fn any_bytes_behind_a_signature_are_judged_without_a_panic(
        signature in prop::sample::select(vec![&b"\xff\xd8\xff"[..], b"\x89PNG\r\n\x1a\n", b"RIFF\x20\0\0\0WEBP", b"GIF89a"]),
        rest in prop::collection::vec(any::<u8>(), 0..200),
    ) {
        let bytes = [signature, &rest[..]].concat();
        if let Ok(picture) = read(&bytes) {
            prop_assert!(picture.width <= MAX_SIDE && picture.height <= MAX_SIDE);
        }
    }

    #[test]
    fn a_damaged_picture_never_panics(at in 0_usize..400, value: u8, format in prop::sample::select(vec![ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP, ImageFormat::Gif])) {
        let mut bytes = file(two_halves(24, 24), format);
        let at = at % bytes.len();
        bytes[at] = value;
        if let Ok(picture) = read(&bytes) {
            prop_assert!(picture.width >= 1 && picture.height >= 1);
        }
    }

    #[test]
    fn files_grow_and_never_pass_the_original(own in 1_u32..6000) {
        let widths = rendition_widths(own);
        prop_assert!(widths.is_sorted() && widths.windows(2).all(|pair| pair[0] < pair[1]));
        prop_assert_eq!(widths.last().copied(), Some(own.min(1920)));
    }
}

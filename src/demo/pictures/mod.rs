//! The demonstration newsroom's pictures: poster-like scenes that the program draws by itself, so that the
//! repository carries no photographs. A name decides everything: no clock and no other source of chance.

mod art;
mod banners;
mod buildings;
mod chance;
mod colour;
mod figures;
mod houses;
mod land;
mod palette;
mod palms;
mod plants;
mod roofs;
mod scenes;
mod shape;
mod sky;
mod trees;
mod water;

use image::RgbaImage;

use art::Art;
use chance::Chance;

/// The scenes that [`draw`] knows; each comes in the numbers 1 to 9.
pub const SCENES: [&str; 16] = [
    "song",
    "bien",
    "nui",
    "dong-lua",
    "pho",
    "cho",
    "truong",
    "rung",
    "den-long",
    "thuyen",
    "duong",
    "vuon",
    "thu-vien",
    "san-van-dong",
    "mua",
    "cau",
];

/// The banners that [`draw`] knows, made for a strip about five times as wide as high.
pub const BANNERS: [&str; 4] = [
    "banner-chinh",
    "banner-nong-nghiep",
    "banner-van-hoa",
    "banner-giao-duc",
];

/// Draws `<scene>-<1…9>` or one of [`BANNERS`], natively at the size asked for, in pixels. `None` for an unknown name
/// or an empty size.
pub fn draw(name: &str, width: u32, height: u32) -> Option<RgbaImage> {
    if let Some((paint, palette)) = banners::find(name) {
        let mut art = Art::new((width, height), palette, 0, Chance::named(name))?;
        paint(&mut art);
        return Some(art.finish());
    }
    let (scene, number) = name.rsplit_once('-')?;
    let place = SCENES.iter().position(|&known| known == scene)?;
    let number = ["1", "2", "3", "4", "5", "6", "7", "8", "9"]
        .iter()
        .position(|&known| known == number)?;
    // Shifted by scene, so that a row of cards with equal numbers is not all of one light.
    let palette = palette::ALL[(number + 1 + place * 2) % palette::ALL.len()];
    let mut art = Art::new((width, height), palette, number + 1, Chance::named(name))?;
    art.step_closer(CLOSENESS[number]);
    scenes::ALL[place](&mut art);
    Some(art.finish())
}

/// How close each number stands to its scene.
const CLOSENESS: [f32; 9] = [1.0, 1.12, 1.0, 1.24, 1.06, 1.0, 1.18, 1.0, 1.3];

#[cfg(test)]
mod tests;

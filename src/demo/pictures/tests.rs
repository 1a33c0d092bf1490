use std::collections::HashSet;

use super::*;

fn all_names() -> impl Iterator<Item = String> {
    let numbered = SCENES
        .iter()
        .flat_map(|scene| (1..=9).map(move |number| format!("{scene}-{number}")));
    numbered.chain(BANNERS.map(String::from))
}

#[test]
fn every_scene_and_banner_is_an_opaque_picture_of_many_colours() {
    for name in all_names() {
        let picture = draw(&name, 64, 36).expect("a known name");
        assert_eq!(picture.dimensions(), (64, 36), "{name}");
        assert!(
            picture.pixels().all(|pixel| pixel.0[3] == 255),
            "{name} is see-through"
        );
        let colours: HashSet<_> = picture.pixels().collect();
        assert!(
            colours.len() > 200,
            "{name} has only {} colours",
            colours.len()
        );
    }
}

#[test]
fn a_name_gives_the_same_picture_each_time_and_shares_it_with_no_other() {
    let mut pictures = HashSet::new();
    for name in all_names() {
        let picture = draw(&name, 32, 18);
        assert_eq!(picture, draw(&name, 32, 18), "{name}");
        assert!(
            pictures.insert(picture.expect("a known name").into_raw()),
            "{name} looks like another"
        );
    }
}

#[test]
fn a_small_size_shows_the_same_scene_as_a_large_one() {
    for scene in SCENES {
        let name = format!("{scene}-1");
        let (small, large) = (
            draw(&name, 160, 90).expect("known"),
            draw(&name, 480, 270).expect("known"),
        );
        let shrunk = image::imageops::thumbnail(&large, 160, 90);
        let off: u64 = small
            .as_raw()
            .iter()
            .zip(shrunk.as_raw())
            .map(|(&a, &b)| u64::from(a.abs_diff(b)))
            .sum();
        let mean = off as f64 / small.as_raw().len() as f64;
        assert!(
            mean < 6.0,
            "{name}: the sizes differ by {mean} levels a channel"
        );
    }
}

#[test]
fn unknown_names_and_empty_sizes_give_nothing() {
    for name in [
        "", "song", "song-", "song-0", "song-10", "song-12", "song-x", "sông-1", "-1", "banner-",
        "banner-1",
    ] {
        assert_eq!(draw(name, 32, 18), None, "{name}");
    }
    assert_eq!(draw("song-1", 0, 18), None);
    assert_eq!(draw("song-1", 32, 0), None);
}

#[test]
fn odd_shapes_are_drawn_too() {
    for name in SCENES
        .map(|scene| format!("{scene}-1"))
        .into_iter()
        .chain(BANNERS.map(String::from))
    {
        for (width, height) in [(1, 1), (1, 40), (40, 8), (20, 60)] {
            let picture = draw(&name, width, height).expect("a known name");
            assert_eq!(picture.dimensions(), (width, height), "{name}");
        }
    }
}

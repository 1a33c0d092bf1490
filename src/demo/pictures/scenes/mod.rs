//! One file a scene, or two that are close kin. A scene paints from the back to the front.

mod books;
mod bridge;
mod fields;
mod forest;
mod garden;
mod lanterns;
mod library;
mod market;
mod mountains;
mod rain;
mod river;
mod road;
mod school;
mod sea;
mod spans;
mod stadium;
mod stands;
mod street;

use super::art::Art;

pub(crate) use lanterns::lantern;
pub(crate) use spans::cable_bridge;

/// Paints one picture.
pub(crate) type Paint = fn(&mut Art);

/// In the order of [`super::SCENES`].
pub(crate) const ALL: [Paint; 16] = [
    river::river,
    sea::sea,
    mountains::mountains,
    fields::fields,
    street::street,
    market::market,
    school::school,
    forest::forest,
    lanterns::lanterns,
    sea::boats,
    road::road,
    garden::garden,
    library::library,
    stadium::stadium,
    rain::rain,
    bridge::bridge,
];

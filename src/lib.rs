//! Bantin: a newsroom and a news portal in one program.
//!
//! Three builds come out of this package and never mix: the server (`ssr`), the reader's islands
//! (`hydrate`) and the desk (`desk`). The modules below stand in the order in which they may use
//! each other: pure text and documents, the newsroom's nouns, what people see, the server.

// A page's type is as deep as its elements lie in each other.
#![recursion_limit = "256"]

#[cfg(any(
    all(feature = "ssr", feature = "hydrate"),
    all(feature = "ssr", feature = "desk"),
    all(feature = "hydrate", feature = "desk")
))]
compile_error!(
    "features ssr, hydrate and desk are three builds: enable one, with --no-default-features"
);

#[cfg(any(feature = "ssr", feature = "desk"))]
pub mod document;
#[cfg(any(feature = "ssr", feature = "desk"))]
pub mod text;

#[cfg(feature = "ssr")]
#[macro_use]
mod statements;

#[cfg(feature = "ssr")]
pub mod account;
#[cfg(feature = "ssr")]
pub mod article;
#[cfg(feature = "ssr")]
pub mod category;
#[cfg(feature = "ssr")]
pub mod media;
#[cfg(feature = "ssr")]
pub mod site;

#[cfg(feature = "desk")]
mod desk;
#[cfg(any(feature = "ssr", feature = "hydrate"))]
pub mod reader;

#[cfg(feature = "ssr")]
pub mod demo;
#[cfg(feature = "ssr")]
pub mod import;

#[cfg(feature = "ssr")]
pub mod server;

/// The reader's wasm starts here, called by `boot.js` when the browser is idle. `hydrate_islands`
/// hydrates the islands below an element.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate(hydrate_islands: js_sys::Function) {
    reader::start(hydrate_islands);
}

/// The desk's wasm starts here.
#[cfg(feature = "desk")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn desk() {
    desk::start();
}

//! Answers for the files inside the program: compressed long before, kept by browsers for ever.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use super::App;
use super::assets::{self, Asset};

/// `/assets/…` and the few files that stand at the root, such as `/favicon.svg`.
pub fn routes() -> Router<App> {
    let router = Router::new().route("/assets/{*path}", get(file));
    let at_root = assets::all().iter().filter(|asset| !asset.is_immutable());
    at_root.fold(router, |router, asset| router.route(asset.path, get(file)))
}

async fn file(uri: axum::http::Uri, headers: HeaderMap) -> Response {
    match assets::by_path(uri.path()) {
        Some(asset) => answer(asset, &headers),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn answer(asset: &'static Asset, headers: &HeaderMap) -> Response {
    let accepted = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok());
    let (encoding, bytes) = form(asset, accepted.unwrap_or_default());
    let etag = format!("\"{}-{}\"", asset.etag, encoding.unwrap_or("plain"));
    let known = headers
        .get(header::IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok());
    let mut response = if known.is_some_and(|known| known.split(',').any(|tag| tag.trim() == etag))
    {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        Body::from(bytes).into_response()
    };
    let forever = if asset.is_immutable() {
        "public, max-age=31536000, immutable"
    } else {
        "public, max-age=86400"
    };
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, HeaderValue::from_static(asset.mime));
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static(forever));
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    if let Ok(etag) = HeaderValue::from_str(&etag) {
        out.insert(header::ETAG, etag);
    }
    response
}

/// The smallest form that the browser takes.
fn form(asset: &'static Asset, accepted: &str) -> (Option<&'static str>, &'static [u8]) {
    let forms = [("br", asset.br), ("zstd", asset.zstd), ("gzip", asset.gzip)];
    let takes = |name: &str| {
        accepted.split(',').any(|part| {
            let mut words = part.split(';').map(str::trim);
            let named = words.next() == Some(name);
            let weight = words.find_map(|word| word.strip_prefix("q="));
            named
                && weight
                    .is_none_or(|weight| weight.parse::<f32>().is_ok_and(|weight| weight > 0.0))
        })
    };
    let found = forms
        .into_iter()
        .find_map(|(name, form)| form.filter(|_| takes(name)).map(|bytes| (name, bytes)));
    found.map_or((None, asset.plain), |(name, bytes)| (Some(name), bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    static ASSET: Asset = Asset {
        name: "a.css",
        path: "/assets/a.css",
        mime: "text/css",
        plain: b"plain",
        br: Some(b"br"),
        zstd: None,
        gzip: Some(b"gzip"),
        etag: "abc",
    };

    #[test]
    fn the_smallest_accepted_form_is_sent() {
        assert_eq!(form(&ASSET, "gzip, deflate, br, zstd").0, Some("br"));
        assert_eq!(form(&ASSET, "gzip;q=0.8, zstd").0, Some("gzip"));
        assert_eq!(form(&ASSET, "br;q=0, gzip").0, Some("gzip"));
        assert_eq!(form(&ASSET, "br;q=0.5").0, Some("br"));
        assert_eq!(form(&ASSET, "br;q=0.0, gzip; q=1").0, Some("gzip"));
        assert_eq!(form(&ASSET, "identity"), (None, b"plain".as_slice()));
    }
}

//! Answers for pictures: immutable files from the media folder.

use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderName, StatusCode, header};
use axum::response::{IntoResponse, Response};

use super::App;

/// `/media/{hash}-{width}.webp`
pub async fn picture(State(app): State<App>, Path(name): Path<String>) -> Response {
    let Some(path) = app.media.path(&name) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match tokio::fs::read(path).await {
        Ok(bytes) => (HEADERS, Body::from(bytes)).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

const HEADERS: [(HeaderName, &str); 3] = [
    (header::CONTENT_TYPE, "image/webp"),
    (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; sandbox",
    ),
];

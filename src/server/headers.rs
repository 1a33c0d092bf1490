//! What every answer carries.

use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::http::header::{self, HeaderMap, HeaderName};
use axum::middleware::Next;
use axum::response::Response;

use super::App;

/// No inline script, no foreign script, no plugin; wasm is allowed, `eval` is not. Pictures may
/// come from anywhere over https because archives of older portals link to them.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data: https:; \
    media-src 'self' https:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

/// While somebody works on Bantin, pages also listen to the watcher.
const WATCHED: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data: https:; \
    connect-src 'self' http://127.0.0.1:3001; object-src 'none'; base-uri 'none'";

/// Adds the headers of security to every answer that has none of its own.
pub async fn secure(State(app): State<App>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    absent(
        headers,
        header::CONTENT_SECURITY_POLICY,
        if app.watch { WATCHED } else { POLICY },
    );
    absent(headers, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    absent(
        headers,
        header::REFERRER_POLICY,
        "strict-origin-when-cross-origin",
    );
    absent(
        headers,
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    );
    absent(
        headers,
        HeaderName::from_static("permissions-policy"),
        "camera=(), microphone=(), geolocation=()",
    );
    response
}

fn absent(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers
        .entry(name)
        .or_insert(HeaderValue::from_static(value));
}

//! Which address leads where.

use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::middleware::from_fn_with_state;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::{CompressionLayer, CompressionLevel};
use tower_http::timeout::TimeoutLayer;
use tower_http::trace::TraceLayer;

use super::{App, asset_files, headers, media_files, reader_pages};
use crate::article;

/// How long a request may take.
const LONGEST_REQUEST: Duration = Duration::from_secs(15);

/// The whole application.
pub fn router(app: App) -> Router {
    let pages = Router::new()
        .fallback(get(reader_pages::page))
        .layer(CompressionLayer::new().quality(CompressionLevel::Precise(4)))
        .layer(CatchPanicLayer::custom(|_| reader_pages::failed()));
    Router::new()
        .route("/healthz", get(async || "alive"))
        .route("/readyz", get(ready))
        .route("/media/{name}", get(media_files::picture))
        .merge(asset_files::routes())
        .fallback_service(pages.with_state(app.clone()))
        .layer(from_fn_with_state(app.clone(), headers::secure))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::SERVICE_UNAVAILABLE,
            LONGEST_REQUEST,
        ))
        .layer(TraceLayer::new_for_http())
        .with_state(app)
}

/// Whether this process can answer readers: the database answers.
async fn ready(State(app): State<App>) -> Response {
    match article::store::any_live(&app.db).await {
        Ok(_) => "ready".into_response(),
        Err(error) => {
            tracing::error!(%error, "the database does not answer");
            (StatusCode::SERVICE_UNAVAILABLE, "database").into_response()
        }
    }
}

//! Answers for reader pages.

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderName, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

use super::App;
use crate::reader::{self, Answer};

/// Any address that is not a file's.
pub async fn page(State(app): State<App>, uri: Uri) -> Response {
    // In a task of its own, so that a reader who leaves does not tear the work down half-way.
    let work = tokio::spawn(async move {
        let directory = app.directory.get(&app.db).await?;
        reader::answer(
            &app.db,
            &directory,
            uri.path(),
            uri.query().unwrap_or_default(),
        )
        .await
    });
    match work.await {
        Ok(Ok(Answer::Page(html))) => html_page(StatusCode::OK, html),
        Ok(Ok(Answer::Missing(html))) => html_page(StatusCode::NOT_FOUND, html),
        Ok(Ok(Answer::Moved(to))) => {
            (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, to)]).into_response()
        }
        Ok(Err(error)) => {
            tracing::error!(%error, "a page could not be made");
            failed()
        }
        Err(error) => {
            tracing::error!(%error, "a page panicked");
            failed()
        }
    }
}

/// 500, with a page that needs nothing to be made.
pub fn failed() -> Response<Body> {
    html_page(StatusCode::INTERNAL_SERVER_ERROR, reader::failed())
}

fn html_page(status: StatusCode, html: String) -> Response {
    (status, HEADERS, html).into_response()
}

/// A browser asks each time whether the page has changed, so a correction is seen at once.
const HEADERS: [(HeaderName, &str); 2] = [
    (header::CONTENT_TYPE, "text/html; charset=utf-8"),
    (header::CACHE_CONTROL, "public, max-age=0, must-revalidate"),
];

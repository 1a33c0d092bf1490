//! Asking the real router, without a network.

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use bantin::server::{App, router};
use http_body_util::BodyExt;
use tower::ServiceExt;

use super::TestDb;

/// Asks for pages as a browser does.
pub(crate) struct Browser {
    app: App,
    router: Router,
}

/// An answer.
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) html: String,
}

impl Browser {
    pub(crate) fn new(db: &TestDb) -> Self {
        let app = App::new(db.db.clone(), db.media());
        Self {
            router: router(app.clone()),
            app,
        }
    }

    pub(crate) async fn get(&self, address: &str) -> Page {
        self.ask(Method::GET, address).await
    }

    pub(crate) async fn ask(&self, method: Method, address: &str) -> Page {
        let request = Request::builder()
            .method(method)
            .uri(address)
            .body(Body::empty())
            .unwrap();
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        let html = String::from_utf8_lossy(&bytes).into_owned();
        Page {
            status: parts.status,
            headers: parts.headers,
            html,
        }
    }

    /// The page, and how many statements it took. The sites and categories are in memory.
    pub(crate) async fn counted(&self, address: &str) -> (Page, u64) {
        self.app.directory.get(&self.app.db).await.unwrap();
        let before = self.app.db.begun();
        let page = self.get(address).await;
        (page, self.app.db.begun() - before)
    }
}

impl Page {
    /// Where a redirect leads.
    pub(crate) fn location(&self) -> Option<&str> {
        self.headers.get(header::LOCATION)?.to_str().ok()
    }

    /// Asserts that the page holds each of these pieces of HTML.
    pub(crate) fn assert_has(&self, parts: &[&str]) {
        for part in parts {
            let main = self.html.split("<main").nth(1).unwrap_or(&self.html);
            let shown: String = main.chars().take(3_000).collect();
            assert!(self.html.contains(part), "{part} is missing in {shown}");
        }
    }

    /// The values of `href` that begin with `prefix`, in order.
    pub(crate) fn links(&self, prefix: &str) -> Vec<String> {
        let hrefs = self
            .html
            .split("href=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next());
        hrefs
            .filter(|href| href.starts_with(prefix))
            .map(str::to_owned)
            .collect()
    }
}

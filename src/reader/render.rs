//! From a view to the HTML of a whole page.

use std::sync::Arc;

use hydration_context::SsrSharedContext;
use leptos::prelude::*;

/// Renders a page in one piece. The data are there before the view is made, so nothing is awaited
/// and no script has to repair the page later. The context is that of islands: only they are
/// marked for hydration, and nothing is sent a second time as JSON.
pub(super) fn whole(page: impl FnOnce() -> AnyView) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| page().to_html());
    owner.unset_with_forced_cleanup();
    // The same node to the browser, but `<!>` is an error to the HTML checker. Text is escaped and
    // bodies come from the document's renderer, so `<!>` can only be a marker.
    format!("<!DOCTYPE html>{}", html.replace("<!>", "<!---->"))
}

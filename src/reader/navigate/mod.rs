//! Navigation between reader pages without a document load: the page is fetched as the same HTML
//! that a full load gets, and what differs is swapped in. Whatever is unusual goes to the browser.

mod announce;
mod fetched;
mod history;
mod link;
mod swap;

use std::cell::{Cell, RefCell};

use js_sys::Function;
use leptos::prelude::{document, window};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, MouseEvent};

use fetched::Kept;
use history::Places;

/// What the navigator knows. There is one a document, and it lives as long.
struct Navigator {
    /// Hydrates the islands below an element.
    hydrate: Function,
    /// Pages fetched lately.
    kept: RefCell<Kept>,
    /// Scroll positions of the history's entries.
    places: RefCell<Places>,
    /// Path and query of the page that is shown.
    shown: RefCell<String>,
    /// Counts visits, so that only the newest one ends in a swap.
    visits: Cell<u32>,
}

/// How a visit came about.
#[derive(Clone, Copy, PartialEq)]
enum Visit {
    /// A link: a new entry in the history.
    Follow,
    /// Back or forward.
    Return,
}

/// Takes over the links of the page.
pub(super) fn start(hydrate: Function) {
    let navigator: &'static Navigator = Box::leak(Box::new(Navigator {
        hydrate,
        kept: RefCell::default(),
        places: RefCell::new(Places::start()),
        shown: RefCell::new(link::here()),
        visits: Cell::new(0),
    }));
    listen(&document(), "click", move |event| navigator.click(&event));
    for intent in ["pointerover", "touchstart", "focusin"] {
        listen(&document(), intent, move |event| navigator.intend(&event));
    }
    listen(&window(), "popstate", move |_| {
        navigator.go_back_or_forward();
    });
    listen(&window(), "pagehide", move |_| {
        navigator.places.borrow_mut().leave_document();
    });
    listen(&window(), "pageshow", move |_| {
        navigator.places.borrow_mut().enter_document();
    });
}

fn listen(target: &web_sys::EventTarget, name: &str, act: impl Fn(Event) + 'static) {
    // Once a document, and the document ends with it.
    let act = Closure::<dyn Fn(Event)>::new(act).into_js_value();
    _ = target.add_event_listener_with_callback(name, act.unchecked_ref());
}

impl Navigator {
    fn click(&'static self, event: &Event) {
        let Some(click) = event.dyn_ref::<MouseEvent>() else {
            return;
        };
        let Some(link) = link::followed(click) else {
            return;
        };
        if link.path_and_query == *self.shown.borrow() {
            // An anchor in this page, or the page itself: the browser knows what to do. It scrolls
            // before it tells, so the place is noted now.
            if !link.hash.is_empty() {
                self.places.borrow_mut().left();
            }
            return;
        }
        event.prevent_default();
        self.visit(link.path_and_query, link.hash, Visit::Follow);
    }

    fn intend(&self, event: &Event) {
        if link::saves_data() {
            return;
        }
        if let Some(link) =
            link::under(event).filter(|link| link.path_and_query != *self.shown.borrow())
        {
            self.kept.borrow_mut().prefetch(&link.path_and_query);
        }
    }

    fn go_back_or_forward(&'static self) {
        let to = link::here();
        if to == *self.shown.borrow() {
            self.places.borrow_mut().moved_within();
            return;
        }
        self.places.borrow_mut().left();
        self.visit(to, link::hash(), Visit::Return);
    }

    fn visit(&'static self, to: String, hash: String, visit: Visit) {
        let number = self.visits.get() + 1;
        self.visits.set(number);
        let page = self.kept.borrow_mut().fetch(&to, visit == Visit::Return);
        announce::waiting(true);
        spawn_local(async move {
            let page = fetched::Page::of(page).await;
            if self.visits.get() != number {
                return;
            }
            announce::waiting(false);
            match page.filter(swap::fits) {
                Some(page) => self.show(page, hash, visit),
                None => leave(&to, &hash, visit),
            }
        });
    }

    fn show(&'static self, page: fetched::Page, hash: String, visit: Visit) {
        if visit == Visit::Follow {
            self.places.borrow_mut().left();
            self.places
                .borrow_mut()
                .entered(&(page.address.clone() + &hash));
        }
        self.shown.replace(page.address.clone());
        swap::in_transition(move || {
            let Some(main) = swap::swap(&page) else {
                return leave(&page.address, &hash, visit);
            };
            _ = self.hydrate.call1(&JsValue::NULL, &main);
            announce::arrived(&main);
            match visit {
                Visit::Return => self.places.borrow_mut().returned(),
                Visit::Follow => history::scroll_to_target(&hash),
            }
        });
    }
}

/// Leaves a visit to the browser.
fn leave(to: &str, hash: &str, visit: Visit) {
    let location = window().location();
    _ = match visit {
        // The address is the new one already.
        Visit::Return => location.reload(),
        Visit::Follow => location.assign(&(to.to_owned() + hash)),
    };
}

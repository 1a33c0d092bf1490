use leptos::prelude::*;

use super::{Thumbnail, Time};
use crate::article::ArticleSummary;
use crate::reader::frame::Frame;

/// How much a card shows, and at which level its title stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::reader) enum CardKind {
    /// The first article of a front page: large picture, lead.
    Lead,
    /// In a list: picture, lead, date.
    Listed,
    /// Picture and title, under "Tin cùng chuyên mục".
    Sibling,
    /// Small picture and title.
    Titled,
    /// Title alone.
    Line,
}

impl CardKind {
    fn class(self) -> &'static str {
        match self {
            Self::Lead => "card card-lead",
            Self::Listed => "card card-listed",
            Self::Sibling | Self::Titled => "card card-titled",
            Self::Line => "card card-line",
        }
    }

    fn sizes(self) -> &'static str {
        match self {
            Self::Lead => "(min-width: 64rem) 40rem, 100vw",
            Self::Listed => "(min-width: 40rem) 13rem, 7rem",
            Self::Sibling => "(min-width: 40rem) 14rem, 7rem",
            Self::Titled | Self::Line => "7rem",
        }
    }
}

/// An article in a list. The title is the only link, so a screen reader hears it once.
#[component]
pub(in crate::reader) fn ArticleCard(
    frame: Frame,
    article: ArticleSummary,
    kind: CardKind,
) -> AnyView {
    let href = frame.address(&article);
    let time = article.published.map(|published| frame.time(published));
    let picture = (kind != CardKind::Line).then(|| {
        let first = kind == CardKind::Lead;
        view! { <Thumbnail picture=article.thumbnail sizes=kind.sizes() first=first/> }
    });
    let with_lead = matches!(kind, CardKind::Lead | CardKind::Listed) && !article.lead.is_empty();
    let with_time = matches!(kind, CardKind::Lead | CardKind::Listed);
    let title = view! { <a class="card-link" href=href>{article.title}</a> };
    view! {
        <article class=kind.class()>
            {picture}
            <div class="card-words">
                {match kind {
                    CardKind::Lead | CardKind::Listed => view! { <h2 class="card-title">{title}</h2> }.into_any(),
                    CardKind::Sibling | CardKind::Titled | CardKind::Line => view! { <h3 class="card-title">{title}</h3> }.into_any(),
                }}
                {with_lead.then(|| view! { <p class="card-lead-text">{article.lead}</p> })}
                {with_time.then_some(time).flatten().map(|time| view! { <Time time=time/> })}
            </div>
        </article>
    }
    .into_any()
}

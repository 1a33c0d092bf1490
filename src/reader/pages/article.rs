use leptos::prelude::*;

use crate::article::{ArticleSummary, LiveArticle};
use crate::reader::frame::Frame;
use crate::reader::islands::ReadingSize;
use crate::reader::parts::{ArticleCard, Breadcrumb, CardKind, Figure, Head, Shell, Time};
use crate::reader::render;
use crate::site::Address;
use crate::text;

/// How much of the lead stands in the page's description, in characters.
const DESCRIPTION: usize = 200;

/// What an article's page shows.
#[derive(Debug)]
pub(in crate::reader) struct ArticlePage {
    pub frame: Frame,
    pub article: LiveArticle,
    /// "Tin cùng chuyên mục".
    pub siblings: Vec<ArticleSummary>,
    pub canonical: Address,
}

/// An article's page.
pub(in crate::reader) fn article(page: ArticlePage) -> String {
    let head = Head {
        title: page.article.title.clone(),
        description: text::truncate(&page.article.lead, DESCRIPTION),
        canonical: Some(page.canonical.as_str().to_owned()),
    };
    render::whole(move || {
        let frame = page.frame.clone();
        view! {
            <Shell frame=page.frame.clone() head=head>
                <Breadcrumb frame=page.frame.clone()/>
                <Story frame=page.frame article=page.article/>
                <Siblings frame=frame articles=page.siblings/>
            </Shell>
        }
        .into_any()
    })
}

#[component]
fn Story(frame: Frame, article: LiveArticle) -> AnyView {
    let time = article.published.map(|published| frame.time(published));
    let is_readable = article.body_html.is_some() || !article.lead.is_empty();
    // The renderer of the document has escaped it.
    let body = match article.body_html {
        Some(html) => view! { <div class="story-body" inner_html=html></div> }.into_any(),
        None => view! { <NotBroughtOver/> }.into_any(),
    };
    view! {
        <article class="story">
            <header class="story-header">
                {(!article.kicker.is_empty()).then(|| view! { <p class="story-kicker">{article.kicker}</p> })}
                <h1 class="story-title">{article.title}</h1>
                <div class="story-meta">
                    {time.map(|time| view! { <Time time=time/> })}
                    {is_readable.then(|| view! { <ReadingSize/> }.into_any())}
                </div>
            </header>
            {(!article.lead.is_empty()).then(|| view! { <p class="story-lead">{article.lead}</p> })}
            {article.thumbnail.map(|picture| view! { <Figure picture=picture/> })}
            {body}
            <Byline author=article.author source=article.source/>
        </article>
    }
    .into_any()
}

#[component]
fn NotBroughtOver() -> impl IntoView {
    view! {
        <p class="notice">
            "Nội dung của bài này chưa được chuyển sang cổng thông tin mới. "
            "Mời bạn đọc các tin cùng chuyên mục dưới đây."
        </p>
    }
}

#[component]
fn Byline(author: String, source: String) -> AnyView {
    (!author.is_empty() || !source.is_empty())
        .then(|| {
            view! {
                <footer class="byline">
                    {(!author.is_empty()).then(|| view! { <p class="byline-author">{author}</p> })}
                    {(!source.is_empty()).then(|| view! { <p class="byline-source">{source}</p> })}
                </footer>
            }
        })
        .into_any()
}

#[component]
fn Siblings(frame: Frame, articles: Vec<ArticleSummary>) -> AnyView {
    (!articles.is_empty()).then(|| {
        let cards = articles.into_iter().map(|article| {
            view! { <li><ArticleCard frame=frame.clone() article=article kind=CardKind::Sibling/></li> }
        });
        view! {
            <section class="siblings" aria-labelledby="cung-chuyen-muc">
                <h2 id="cung-chuyen-muc">"Tin cùng chuyên mục"</h2>
                <ul class="card-grid">{cards.collect::<Vec<_>>()}</ul>
            </section>
        }
    })
    .into_any()
}

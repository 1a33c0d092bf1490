use leptos::prelude::*;

use crate::article::{ArticleSummary, Cursor};
use crate::category::Category;
use crate::reader::frame::Frame;
use crate::reader::parts::{ArticleCard, Breadcrumb, CardKind, Head, Pager, Shell};
use crate::reader::render;
use crate::site::Address;

/// What a page of a category shows.
#[derive(Debug)]
pub(in crate::reader) struct CategoryPage {
    pub frame: Frame,
    pub category: Category,
    pub articles: Vec<ArticleSummary>,
    /// Where the page of newer articles ends.
    pub newer: Option<Cursor>,
    /// Where the page of older articles begins.
    pub older: Option<Cursor>,
    /// Whether it is the list's beginning, which search engines may keep.
    pub first: bool,
}

/// A page of a category.
pub(in crate::reader) fn category(page: CategoryPage) -> String {
    let path = Address::category(&page.frame.site.slug, &page.category.slug)
        .as_str()
        .to_owned();
    let head = Head {
        title: page.category.name.clone(),
        description: format!(
            "Tin trong chuyên mục {} của {}",
            page.category.name, page.frame.site.name
        ),
        canonical: page.first.then(|| path.clone()),
    };
    render::whole(move || {
        let frame = page.frame.clone();
        let empty = page.articles.is_empty();
        let cards = page.articles.into_iter().map(move |article| {
            view! { <li><ArticleCard frame=frame.clone() article=article kind=CardKind::Listed/></li> }
        });
        let cards = cards.collect::<Vec<_>>();
        view! {
            <Shell frame=page.frame.clone() head=head>
                <Breadcrumb frame=page.frame/>
                <h1 class="page-title">{page.category.name}</h1>
                {match empty {
                    true => view! { <p class="notice">"Chưa có tin nào ở đây."</p> }.into_any(),
                    false => view! { <ul class="card-list">{cards}</ul> }.into_any(),
                }}
                <Pager path=path newer=page.newer older=page.older/>
            </Shell>
        }
        .into_any()
    })
}

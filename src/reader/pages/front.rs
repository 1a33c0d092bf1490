use leptos::prelude::*;

use crate::article::{ArticleSummary, CategoryHead};
use crate::category::Category;
use crate::reader::frame::Frame;
use crate::reader::parts::{ArticleCard, CardKind, Head, Shell};
use crate::reader::render;
use crate::site::{Address, Site};

/// What a site's front page shows.
#[derive(Debug)]
pub(in crate::reader) struct FrontPage {
    pub frame: Frame,
    /// The newest articles of the site.
    pub newest: Vec<ArticleSummary>,
    /// The newest of each category.
    pub categories: Vec<CategoryHead>,
    /// The newest of each sub-site, on the main portal.
    pub sites: Vec<ArticleSummary>,
}

/// A site's front page.
pub(in crate::reader) fn front(page: FrontPage) -> String {
    let head = Head {
        title: String::new(),
        description: page.frame.site.tagline.clone(),
        canonical: Some(Address::front(&page.frame.site.slug).as_str().to_owned()),
    };
    render::whole(move || {
        let FrontPage {
            frame,
            newest,
            categories,
            sites,
        } = page;
        let name = frame.site.name.clone();
        view! {
            <Shell frame=frame.clone() head=head>
                <h1 class="visually-hidden">{name}</h1>
                {newest.is_empty().then(|| view! { <p class="notice">"Chưa có tin nào ở đây."</p> })}
                <Newest frame=frame.clone() articles=newest/>
                {by_category(&frame, categories)}
                {by_site(&frame, sites)}
            </Shell>
        }
        .into_any()
    })
}

#[component]
fn Newest(frame: Frame, articles: Vec<ArticleSummary>) -> AnyView {
    let mut articles = articles.into_iter();
    let lead = articles.next().map(|article| {
        view! { <ArticleCard frame=frame.clone() article=article kind=CardKind::Lead/> }
    });
    let rest = articles.map(|article| {
        view! { <li><ArticleCard frame=frame.clone() article=article kind=CardKind::Titled/></li> }
    });
    let rest = rest.collect::<Vec<_>>();
    lead.map(|lead| {
        view! {
            <section class="newest" aria-label="Tin mới">
                {lead}
                <ul class="newest-rest">{rest}</ul>
            </section>
        }
    })
    .into_any()
}

fn by_category(frame: &Frame, heads: Vec<CategoryHead>) -> impl IntoView + use<> {
    let categories = frame.directory.categories(frame.site.id).cloned();
    let blocks = categories.filter_map(|category: Category| {
        let articles = heads.iter().filter(|head| head.category_id == category.id);
        let articles: Vec<_> = articles.map(|head| head.article.clone()).collect();
        let address = Address::category(&frame.site.slug, &category.slug).as_str().to_owned();
        (!articles.is_empty())
            .then(|| view! { <Block frame=frame.clone() name=category.name address=address articles=articles/> })
    });
    view! { <div class="blocks">{blocks.collect::<Vec<_>>()}</div> }
}

fn by_site(frame: &Frame, heads: Vec<ArticleSummary>) -> impl IntoView + use<> {
    let sites = frame.directory.sites().iter().cloned();
    let blocks = sites.filter_map(|site: Site| {
        let articles: Vec<_> = heads.iter().filter(|article| article.site_id == site.id).cloned().collect();
        let address = Address::front(&site.slug).as_str().to_owned();
        (!articles.is_empty())
            .then(|| view! { <Block frame=frame.clone() name=site.name address=address articles=articles/> })
    });
    let blocks = blocks.collect::<Vec<_>>();
    (!blocks.is_empty()).then(|| {
        view! {
            <section class="sub-sites" aria-labelledby="cac-trang">
                <h2 id="cac-trang" class="page-title">"Từ các trang thành phần"</h2>
                <div class="blocks">{blocks}</div>
            </section>
        }
    })
}

/// A few articles under the name of the place they come from; the first with its picture.
#[component]
fn Block(frame: Frame, name: String, address: String, articles: Vec<ArticleSummary>) -> AnyView {
    let cards = articles.into_iter().enumerate().map(|(index, article)| {
        let kind = if index == 0 {
            CardKind::Titled
        } else {
            CardKind::Line
        };
        view! { <li><ArticleCard frame=frame.clone() article=article kind=kind/></li> }
    });
    view! {
        <section class="block">
            <h2 class="block-title"><a href=address>{name}</a></h2>
            <ul class="block-list">{cards.collect::<Vec<_>>()}</ul>
        </section>
    }
    .into_any()
}

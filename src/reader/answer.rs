//! From a request for a page to its answer.

use std::sync::Arc;

use super::frame::Frame;
use super::pages::{self, ArticlePage, CategoryPage, FrontPage};
use super::route::{self, Route};
use crate::article::{ArticleId, ArticleSummary, Cursor, LiveArticle, store};
use crate::category::Category;
use crate::server::db::{Db, DbResult};
use crate::site::{Address, Directory, Site};

/// Articles on one page of a category.
const PER_PAGE: i64 = 20;
/// Titles under "Tin cùng chuyên mục".
const SIBLINGS: i64 = 15;
/// Articles at the top of a front page.
const NEWEST: i64 = 9;
/// Articles of each category on a front page.
const PER_CATEGORY: i64 = 4;
/// Articles of each sub-site on the main portal's front page.
const PER_SITE: i64 = 3;

/// What a reader gets.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    /// A page.
    Page(String),
    /// 301, to an address from the root.
    Moved(String),
    /// 404, with a page that helps.
    Missing(String),
}

/// Answers `path?query`, both as they came.
pub async fn answer(
    db: &Db,
    directory: &Arc<Directory>,
    path: &str,
    query: &str,
) -> DbResult<Answer> {
    match route::find(directory, path) {
        Route::Front(site) => match moved(path, &Address::front(&site.slug)) {
            Some(moved) => Ok(moved),
            None => front(db, directory, site).await,
        },
        Route::Category(site, category) => {
            match moved(path, &Address::category(&site.slug, &category.slug)) {
                Some(moved) => Ok(moved),
                None => in_category(db, directory, site, category, query).await,
            }
        }
        Route::Article(id) => article(db, directory, id, path, query).await,
        Route::Unknown => elsewhere(db, directory, path, query).await,
    }
}

fn moved(path: &str, canonical: &Address) -> Option<Answer> {
    (path != canonical.as_str()).then(|| Answer::Moved(canonical.as_str().to_owned()))
}

async fn front(db: &Db, directory: &Arc<Directory>, site: &Site) -> DbResult<Answer> {
    let newest = store::latest_in_site(db, site.id, NEWEST).await?;
    let categories = store::category_heads(db, site.id, PER_CATEGORY).await?;
    let sites = match site.slug.is_main() {
        true => store::site_heads(db, PER_SITE).await?,
        false => Vec::new(),
    };
    let frame = Frame::new(directory, site);
    Ok(Answer::Page(pages::front(FrontPage {
        frame,
        newest,
        categories,
        sites,
    })))
}

async fn in_category(
    db: &Db,
    directory: &Arc<Directory>,
    site: &Site,
    category: &Category,
    query: &str,
) -> DbResult<Answer> {
    let frame = Frame::new(directory, site).within(Some(category));
    let Ok(place) = Place::read(query) else {
        return Ok(Answer::Missing(pages::missing(frame)));
    };
    // One more than a page holds tells whether there is another page.
    let mut articles = match place {
        Place::Start => store::in_category(db, category.id, None, PER_PAGE + 1).await?,
        Place::After(key) => store::in_category(db, category.id, Some(key), PER_PAGE + 1).await?,
        Place::Before(key) => store::in_category_before(db, category.id, key, PER_PAGE + 1).await?,
    };
    let full = articles.len() as i64 > PER_PAGE;
    let (newer, older) = match place {
        Place::Start => (false, full),
        Place::After(_) => (true, full),
        Place::Before(_) => (full, true),
    };
    match place {
        Place::Before(_) if full => drop(articles.remove(0)),
        _ => articles.truncate(PER_PAGE as usize),
    }
    let newer = newer
        .then(|| articles.first().map(ArticleSummary::cursor))
        .flatten();
    let older = older
        .then(|| articles.last().map(ArticleSummary::cursor))
        .flatten();
    let page = CategoryPage {
        frame,
        category: category.clone(),
        articles,
        newer,
        older,
        first: place == Place::Start,
    };
    Ok(Answer::Page(pages::category(page)))
}

/// Where in a list a page begins.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Start,
    After(Cursor),
    Before(Cursor),
}

impl Place {
    /// From `after=…` or `before=…`; other keys do not matter. A key that is no key is an error.
    fn read(query: &str) -> Result<Self, ()> {
        for pair in query.split('&') {
            match pair.split_once('=') {
                Some(("after", key)) => return Cursor::parse(key).map(Self::After).ok_or(()),
                Some(("before", key)) => return Cursor::parse(key).map(Self::Before).ok_or(()),
                _ => {}
            }
        }
        Ok(Self::Start)
    }
}

async fn article(
    db: &Db,
    directory: &Arc<Directory>,
    id: ArticleId,
    path: &str,
    query: &str,
) -> DbResult<Answer> {
    let Some(article) = store::live(db, id).await? else {
        return elsewhere(db, directory, path, query).await;
    };
    let Some(canonical) = canonical(directory, &article) else {
        return elsewhere(db, directory, path, query).await;
    };
    if path != canonical.as_str() {
        // The number at the end of an old portal's address is not ours.
        if let Some(answer) = redirected(db, directory, path, query).await? {
            return Ok(answer);
        }
        return Ok(Answer::Moved(canonical.as_str().to_owned()));
    }
    let siblings = store::same_category(db, article.category_id, id, SIBLINGS).await?;
    let Some(site) = directory.site_by_id(article.site_id) else {
        return elsewhere(db, directory, path, query).await;
    };
    let frame = Frame::new(directory, site).within(directory.category_by_id(article.category_id));
    Ok(Answer::Page(pages::article(ArticlePage {
        frame,
        article,
        siblings,
        canonical,
    })))
}

fn canonical(directory: &Directory, article: &LiveArticle) -> Option<Address> {
    let category = directory.category_by_id(article.category_id)?;
    let site = directory.site_by_id(article.site_id)?;
    Some(Address::article(
        &site.slug,
        &category.slug,
        &article.slug,
        article.id,
    ))
}

/// An address of an older portal, or nothing of ours.
async fn elsewhere(
    db: &Db,
    directory: &Arc<Directory>,
    path: &str,
    query: &str,
) -> DbResult<Answer> {
    if let Some(answer) = redirected(db, directory, path, query).await? {
        return Ok(answer);
    }
    Ok(Answer::Missing(match directory.main() {
        Some(main) => pages::missing(Frame::new(directory, main)),
        None => pages::empty(),
    }))
}

async fn redirected(
    db: &Db,
    directory: &Directory,
    path: &str,
    query: &str,
) -> DbResult<Option<Answer>> {
    let whole = if query.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{query}")
    };
    let mut found = store::redirected(db, &whole).await?;
    if found.is_none() && !query.is_empty() {
        found = store::redirected(db, path).await?;
    }
    let Some(id) = found else { return Ok(None) };
    let article = store::live(db, id).await?;
    let address = article.and_then(|article| canonical(directory, &article));
    Ok(address.map(|address| Answer::Moved(address.as_str().to_owned())))
}

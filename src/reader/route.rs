//! From a path to the page it means. Pure.

use percent_encoding::percent_decode_str;

use crate::article::ArticleId;
use crate::category::Category;
use crate::site::{Directory, Site};
use crate::text;

/// What a path means.
#[derive(Debug, PartialEq)]
pub(super) enum Route<'d> {
    /// A site's front page.
    Front(&'d Site),
    /// A category's page.
    Category(&'d Site, &'d Category),
    /// Perhaps an article; whether it exists, the database knows.
    Article(ArticleId),
    /// Nothing of ours, unless an old address leads on.
    Unknown,
}

/// The longest path that is looked at, in bytes.
const LONGEST: usize = 2_000;

/// Reads a path however it is written: percent-encoded, in capitals, with accents, decomposed,
/// with slashes too many. Whether it is written as it should be is for the caller to compare.
pub(super) fn find<'d>(directory: &'d Directory, path: &str) -> Route<'d> {
    if path.len() > LONGEST {
        return Route::Unknown;
    }
    let Ok(path) = percent_decode_str(path).decode_utf8() else {
        return Route::Unknown;
    };
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let Some(main) = directory.main() else {
        return Route::Unknown;
    };
    let slugs: Vec<String> = parts.iter().take(3).map(|part| text::slug(part)).collect();
    let listed = match slugs.as_slice() {
        [] => Some(Route::Front(main)),
        [only] => {
            category(directory, main, only).or_else(|| directory.site(only).map(Route::Front))
        }
        [site, last] => directory
            .site(site)
            .and_then(|site| category(directory, site, last)),
        _ => None,
    };
    if let Some(route) = listed {
        return route;
    }
    match (parts.len(), parts.last().and_then(|last| trailing_id(last))) {
        (1..=3, Some(id)) => Route::Article(id),
        _ => Route::Unknown,
    }
}

fn category<'d>(directory: &'d Directory, site: &'d Site, slug: &str) -> Option<Route<'d>> {
    directory
        .category(site.id, slug)
        .map(|category| Route::Category(site, category))
}

/// The number behind the last hyphen.
fn trailing_id(part: &str) -> Option<ArticleId> {
    let (_, id) = part.rsplit_once('-')?;
    let digits = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| id.parse().ok().map(ArticleId)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_behind_the_last_hyphen_is_the_article() {
        assert_eq!(trailing_id("cho-som-12"), Some(ArticleId(12)));
        assert_eq!(trailing_id("12"), None);
        assert_eq!(trailing_id("cho-som-"), None);
        assert_eq!(trailing_id("cho-som--12"), Some(ArticleId(12)));
        assert_eq!(trailing_id("cho-+12"), None);
        assert_eq!(trailing_id("cho-99999999999999999999"), None);
    }
}

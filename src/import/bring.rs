//! Bringing items into the database: finding what is there, adding what is new.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use super::body;
use super::item::{Body, Item, Named};
use super::pictures::Pictures;
use super::report::{Finding, Outcome, Place};
use crate::article::{
    ArticleId, Headline, NewArticle, NewVersion,
    store::{self, Imported},
};
use crate::category::{self, CategoryId};
use crate::media::folder::MediaFolder;
use crate::server::db::Tx;
use crate::site::{self, NewSite, SiteId, SiteSlug};
use crate::text::UnixMillis;

/// What the main portal is called until somebody names it.
const MAIN_NAME: &str = "Cổng thông tin";

/// Brings items in, one after the other, in the caller's transactions.
#[derive(Debug)]
pub(super) struct Bringer {
    pictures: Pictures,
    sites: HashMap<String, SiteId>,
    categories: HashMap<(SiteId, String), CategoryId>,
    /// The place in lists of the last item, for items without a date.
    last_listed: UnixMillis,
    now: UnixMillis,
}

impl Bringer {
    /// With the folder for the pictures and the time that new rows carry.
    pub(super) fn new(folder: MediaFolder, now: UnixMillis) -> Self {
        Self {
            pictures: Pictures::new(folder),
            sites: HashMap::new(),
            categories: HashMap::new(),
            last_listed: UnixMillis(0),
            now,
        }
    }

    /// Brings one item in, with the articles that it lists below itself.
    pub(super) async fn bring(
        &mut self,
        tx: &mut Tx,
        item: &Item,
        findings: &mut Vec<(Place, Finding)>,
    ) -> anyhow::Result<Vec<Outcome>> {
        let site_id = self.site(tx, item).await?;
        let category_id = self.category(tx, site_id, &item.category).await?;
        let Some(mut words) = self.words(tx, item, findings).await? else {
            return Ok(Vec::new());
        };
        let found = find(tx, site_id, item).await?;
        let listed_at = match (item.published, &found) {
            (Some(published), _) => published.at,
            (None, Some(found)) => found.listed_at,
            (None, None) => UnixMillis(self.last_listed.0 - 1),
        };
        self.last_listed = listed_at;
        let place = NewArticle {
            site_id,
            category_id,
            published: item.published,
            listed_at,
        };
        words.import_hash = Some(fingerprint(&place, &words));
        let mut outcomes = vec![
            self.write(tx, item, &place, &words, found, findings)
                .await?,
        ];
        for (below, sibling) in (1..).zip(&item.siblings) {
            let place = NewArticle {
                published: None,
                listed_at: UnixMillis(listed_at.0 - below),
                ..place
            };
            outcomes.push(self.promise(tx, &place, sibling).await?);
        }
        Ok(outcomes)
    }

    async fn write(
        &mut self,
        tx: &mut Tx,
        item: &Item,
        place: &NewArticle,
        words: &NewVersion,
        found: Option<Imported>,
        findings: &mut Vec<(Place, Finding)>,
    ) -> anyhow::Result<Outcome> {
        let outcome = match found {
            None => {
                let id = store::insert_live(tx, place, words, self.now).await?;
                self.redirect(tx, item, id).await?;
                return Ok(Outcome::Added);
            }
            Some(found) if found.import_hash == words.import_hash => Outcome::Unchanged,
            Some(found) if words.body.is_none() && found.has_body => Outcome::Unchanged,
            Some(found) if found.import_hash.is_none() => {
                let remark = "bài đã được biên tập ở đây sau lần nhập trước, giữ nguyên".to_owned();
                findings.push((item.place.clone(), Finding::Remark(remark)));
                Outcome::EditedHere
            }
            Some(found) => {
                store::add_live_version(tx, found.id, words, self.now).await?;
                store::move_to(tx, found.id, place).await?;
                self.redirect(tx, item, found.id).await?;
                if found.has_body {
                    Outcome::Updated
                } else {
                    Outcome::Completed
                }
            }
        };
        Ok(outcome)
    }

    async fn redirect(&self, tx: &mut Tx, item: &Item, id: ArticleId) -> anyhow::Result<()> {
        if let Some(path) = &item.old_path {
            store::redirect(tx, path, id, self.now).await?;
        }
        Ok(())
    }

    /// An article of which only the title is known.
    async fn promise(
        &mut self,
        tx: &mut Tx,
        place: &NewArticle,
        title: &Headline,
    ) -> anyhow::Result<Outcome> {
        if !store::find_titled(tx, place.site_id, &title.key())
            .await?
            .is_empty()
        {
            return Ok(Outcome::Unchanged);
        }
        let mut words = NewVersion {
            kicker: String::new(),
            title: title.clone(),
            lead: String::new(),
            body: None,
            author: String::new(),
            source: String::new(),
            thumbnail: None,
            tags: "[]".to_owned(),
            import_hash: None,
        };
        words.import_hash = Some(fingerprint(place, &words));
        store::insert_live(tx, place, &words, self.now).await?;
        Ok(Outcome::Added)
    }

    async fn words(
        &mut self,
        tx: &mut Tx,
        item: &Item,
        findings: &mut Vec<(Place, Finding)>,
    ) -> anyhow::Result<Option<NewVersion>> {
        // The thumbnail first: it is the one whose description is told.
        let thumbnail = match &item.thumbnail {
            None => None,
            Some(path) => match self
                .pictures
                .bring(tx, path, &item.thumbnail_alt, self.now)
                .await?
            {
                Ok((id, _)) => Some(id),
                Err(reason) => {
                    findings.push((item.place.clone(), Finding::Skipped(reason)));
                    None
                }
            },
        };
        let body = match &item.body {
            Body::Absent => None,
            some => match body::bring(
                &mut self.pictures,
                tx,
                some,
                &item.place,
                self.now,
                findings,
            )
            .await?
            {
                Some(body) => Some(body),
                None => return Ok(None),
            },
        };
        Ok(Some(NewVersion {
            kicker: item.kicker.clone(),
            title: item.title.clone(),
            lead: item.lead.clone(),
            body,
            author: item.author.clone(),
            source: item.source.clone(),
            thumbnail,
            tags: serde_json::to_string(&item.tags)?,
            import_hash: None,
        }))
    }

    async fn site(&mut self, tx: &mut Tx, item: &Item) -> anyhow::Result<SiteId> {
        // The main portal is there from the first item on: every page's way begins with it.
        if !self.sites.contains_key("") {
            let named = Named {
                slug: String::new(),
                name: MAIN_NAME.to_owned(),
            };
            let named = if item.site.slug.is_empty() && !item.site.name.is_empty() {
                &item.site
            } else {
                &named
            };
            self.ensure_site(tx, named, "").await?;
        }
        self.ensure_site(
            tx,
            &item.site,
            item.banner_alt.as_deref().unwrap_or_default(),
        )
        .await
    }

    async fn ensure_site(
        &mut self,
        tx: &mut Tx,
        named: &Named,
        banner_alt: &str,
    ) -> anyhow::Result<SiteId> {
        if let Some(id) = self.sites.get(&named.slug) {
            return Ok(*id);
        }
        let slug = SiteSlug::from_name(&named.slug);
        let id = match site::store::by_slug(tx, &slug).await? {
            Some(id) => id,
            None => {
                let position = if slug.is_main() { 0 } else { 1 };
                let banner_alt = banner_alt.to_owned();
                let site = NewSite {
                    name: named.name.clone(),
                    banner_alt,
                    position,
                    ..NewSite::default()
                };
                site::store::insert(tx, &slug, &site).await?
            }
        };
        self.sites.insert(named.slug.clone(), id);
        Ok(id)
    }

    async fn category(
        &mut self,
        tx: &mut Tx,
        site: SiteId,
        named: &Named,
    ) -> anyhow::Result<CategoryId> {
        let key = (site, named.slug.clone());
        if let Some(id) = self.categories.get(&key) {
            return Ok(*id);
        }
        let id = match category::store::by_slug(tx, site, &named.slug).await? {
            Some(id) => id,
            None => category::store::insert(tx, site, &named.slug, &named.name).await?,
        };
        self.categories.insert(key, id);
        Ok(id)
    }
}

/// The article that an item is: by its old address, else by title and date. An article without
/// date and body is waiting for whichever item brings them.
async fn find(tx: &mut Tx, site: SiteId, item: &Item) -> anyhow::Result<Option<Imported>> {
    if let Some(path) = &item.old_path
        && let Some(found) = store::find_redirected(tx, path).await?
    {
        return Ok(Some(found));
    }
    let titled = store::find_titled(tx, site, &item.title.key()).await?;
    let at = item.published.map(|published| published.at);
    let same = titled.iter().position(|article| article.published_at == at);
    let waiting = || {
        titled
            .iter()
            .position(|article| !article.has_body && article.published_at.is_none())
    };
    let any =
        || (matches!(item.body, Body::Absent) && at.is_none() && !titled.is_empty()).then_some(0);
    let index = same.or_else(waiting).or_else(any);
    Ok(index.map(|index| titled[index].clone()))
}

/// Equal for items that would make the same article.
fn fingerprint(place: &NewArticle, words: &NewVersion) -> String {
    let mut hash = Sha256::new();
    let body = words.body.as_ref().map_or("", |(json, _)| json.as_str());
    let published = format!(
        "{:?} {:?} {:?}",
        place.category_id, place.published, words.thumbnail
    );
    let texts = [
        &words.kicker,
        words.title.as_str(),
        &words.lead,
        body,
        &words.author,
        &words.source,
        &words.tags,
    ];
    for text in texts.into_iter().chain([published.as_str()]) {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text);
    }
    hash.finalize()[..16]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

-- The newsroom's first tables. Times are unix milliseconds; JSON is text; the same tables
-- stand in migrations/postgres under the same number (a test compares them).

-- A picture that readers may see. The files lie in the media folder under `hash`; the row
-- only describes them, so that a page can print width and height without opening a file.
create table media (
    id          integer primary key,
    hash        text    not null constraint media_hash_taken unique,
    file_name   text    not null,
    width       bigint  not null,
    height      bigint  not null,
    colour      text    not null,
    alt         text    not null default '',
    credit      text    not null default '',
    created_at  bigint  not null
);

-- The main portal (slug '') and its sub-sites.
create table site (
    id          integer primary key,
    slug        text    not null constraint site_slug_taken unique,
    name        text    not null,
    tagline     text    not null default '',
    language    text    not null default 'vi',
    zone        text    not null default 'Asia/Ho_Chi_Minh',
    banner_id   bigint  references media (id),
    banner_alt  text    not null default '',
    footer      text    not null default '',
    position    bigint  not null default 0
);

create table category (
    id          integer primary key,
    site_id     bigint  not null references site (id),
    parent_id   bigint  references category (id),
    slug        text    not null,
    name        text    not null,
    position    bigint  not null default 0,
    constraint category_slug_taken unique (site_id, slug)
);

-- Who works here. Signing in comes with its own tables.
create table account (
    id          integer primary key,
    email       text    not null constraint account_email_taken unique,
    name        text    not null,
    created_at  bigint  not null
);

-- What an article is, apart from its words. `live_version` is what readers see, `head_version`
-- what editors work on. `published_precision` keeps a date without an hour from being shown
-- with one. `listed_at` is the place in lists: the date of publication, or for an article whose
-- date nobody knows a place given by the list that named it; it is never shown.
-- `title_key` (tone keys of the live title) finds the article again when it is imported anew.
create table article (
    id                  integer primary key,
    site_id             bigint  not null references site (id),
    category_id         bigint  not null references category (id),
    slug                text    not null,
    title_key           text    not null,
    workflow            text    not null check (workflow in ('draft', 'in_review', 'approved')),
    publication         text    not null check (publication in ('never', 'scheduled', 'live', 'expired', 'withdrawn')),
    head_version        bigint  not null,
    live_version        bigint,
    published_at        bigint,
    published_precision text    not null default 'minute' check (published_precision in ('minute', 'day')),
    expires_at          bigint,
    listed_at           bigint  not null,
    created_at          bigint  not null,
    updated_at          bigint  not null,
    constraint live_has_a_version check (publication <> 'live' or live_version is not null)
);
create index article_by_title on article (site_id, title_key);
create index article_listed_in_site on article (site_id, listed_at desc, id desc) where publication = 'live';

-- The words. A version that was live never changes. `import_hash` is the fingerprint of the item that
-- an import made the version from: the same item again changes nothing. It is null for a version
-- written here, which no import overwrites.
-- `body` is the typed document as JSON and
-- `body_html` its rendering, made when the version is stored; both are null while the body has
-- not been brought over from an older portal.
create table article_version (
    article_id    bigint  not null references article (id),
    version       bigint  not null,
    kicker        text    not null default '',
    title         text    not null,
    lead          text    not null default '',
    body          text,
    body_html     text,
    author        text    not null default '',
    source        text    not null default '',
    thumbnail_id  bigint  references media (id),
    tags          text    not null default '[]',
    created_at    bigint  not null,
    created_by    bigint  references account (id),
    import_hash   text,
    primary key (article_id, version)
);

-- The lists: one row for each category in which a live article stands. Pages of a list go by
-- this key, so the last page costs what the first one costs.
create table listing (
    category_id  bigint  not null references category (id),
    listed_at    bigint  not null,
    article_id   bigint  not null references article (id),
    primary key (category_id, listed_at, article_id)
);
create index listing_of_article on listing (article_id);

-- Addresses of older portals and of renamed pages, without scheme and host.
create table redirect (
    path        text    primary key,
    article_id  bigint  not null references article (id),
    created_at  bigint  not null
);
create index redirect_to_article on redirect (article_id);

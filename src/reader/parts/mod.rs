//! Parts of pages. They only show what they are given.

mod breadcrumb;
mod card;
mod footer;
mod header;
mod pager;
mod picture;
mod shell;
mod time;

pub(super) use breadcrumb::Breadcrumb;
pub(super) use card::{ArticleCard, CardKind};
pub(super) use footer::Footer;
pub(super) use header::Header;
pub(super) use pager::Pager;
pub(super) use picture::{Figure, Thumbnail};
pub(super) use shell::{Head, Shell};
pub(super) use time::Time;

use super::Label;

/// Something shown elsewhere, by its id there; never an address of its own
/// and never markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Embed {
    /// Who shows it.
    pub provider: Provider,
    /// Its id there.
    pub id: EmbedId,
    /// What the link card says, for example the video's title.
    pub fallback: Option<Label>,
}

/// The services an embed may point at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Provider {
    /// A YouTube video.
    YouTube,
    /// A Vimeo video.
    Vimeo,
    /// A TikTok video.
    TikTok,
    /// A Facebook post or page.
    Facebook,
    /// An Instagram post.
    Instagram,
    /// A post on X.
    X,
}

impl Provider {
    /// Every provider.
    pub const ALL: [Self; 6] = [
        Self::YouTube,
        Self::Vimeo,
        Self::TikTok,
        Self::Facebook,
        Self::Instagram,
        Self::X,
    ];

    /// The name in the stored form.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::YouTube => "youtube",
            Self::Vimeo => "vimeo",
            Self::TikTok => "tiktok",
            Self::Facebook => "facebook",
            Self::Instagram => "instagram",
            Self::X => "x",
        }
    }

    /// The name as people write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::YouTube => "YouTube",
            Self::Vimeo => "Vimeo",
            Self::TikTok => "TikTok",
            Self::Facebook => "Facebook",
            Self::Instagram => "Instagram",
            Self::X => "X",
        }
    }

    pub(in crate::document) fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.as_str() == name)
    }
}

impl Embed {
    /// The page a reader is sent to.
    pub fn address(&self) -> String {
        let id = self.id.as_str();
        match self.provider {
            Provider::YouTube => format!("https://www.youtube.com/watch?v={id}"),
            Provider::Vimeo => format!("https://vimeo.com/{id}"),
            Provider::TikTok => format!("https://www.tiktok.com/embed/v2/{id}"),
            Provider::Facebook => format!("https://www.facebook.com/{id}"),
            Provider::Instagram => format!("https://www.instagram.com/p/{id}/"),
            Provider::X => format!("https://x.com/i/status/{id}"),
        }
    }
}

/// A provider's id: 1 to 100 ASCII letters, digits, `_` and `-`, so that it
/// needs no escaping in an address and cannot leave its place there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbedId(String);

impl EmbedId {
    /// `None` for anything but an id.
    pub fn parse(raw: &str) -> Option<Self> {
        let is_id = (1..=100).contains(&raw.len())
            && raw
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'));
        is_id.then(|| Self(raw.to_owned()))
    }

    /// The bare id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_embed_id_cannot_leave_its_place_in_the_address() {
        for raw in ["", "../x", "a?b", "a/b", "a&b", "\"", "ế", "."] {
            assert_eq!(EmbedId::parse(raw), None, "{raw:?}");
        }
        assert!(EmbedId::parse("dQw4-_9").is_some());
    }

    #[test]
    fn every_provider_is_found_by_its_stored_name() {
        for provider in Provider::ALL {
            assert_eq!(Provider::parse(provider.as_str()), Some(provider));
        }
    }
}

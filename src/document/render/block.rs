use super::inline::is_blank;
use super::{LinkTo, Renderer};
use crate::document::{
    ArticleRef, Block, BoxPart, Clip, Embed, Figure, Flow, Heading, InfoBox, Line, ListItem,
    PullQuote, Rel, Size,
};

impl<'a> Renderer<'a> {
    pub(super) fn block(&mut self, block: &'a Block) {
        match block {
            Block::Flow(flow) => self.flow(flow),
            Block::Heading(heading) => self.heading(heading),
            Block::PullQuote(quote) => self.pull_quote(quote),
            Block::Figure(figure) => self.figure(figure),
            Block::Gallery(figures) if figures.is_empty() => {}
            Block::Gallery(figures) => {
                self.page.open("div", &[("class", "gallery")]);
                figures.iter().for_each(|figure| self.figure(figure));
                self.page.close("div");
            }
            Block::Video(clip) => self.video(clip),
            Block::Audio(clip) => self.audio(clip),
            Block::Embed(embed) => self.embed(embed),
            Block::Table(table) => self.table(table),
            Block::InfoBox(info) => self.info_box(info),
            Block::Related(articles) => self.related(articles),
            Block::HorizontalRule => self.page.open("hr", &[]),
        }
    }

    pub(super) fn flow(&mut self, flow: &'a Flow) {
        match flow {
            Flow::Paragraph(line) => self.paragraph(line),
            Flow::BulletList(items) => {
                self.page.open("ul", &[]);
                items.iter().for_each(|item| self.list_item(item));
                self.page.close("ul");
            }
            Flow::OrderedList(list) => {
                let start = list.start.to_string();
                let attrs = [("start", start.as_str())];
                let shown = if list.start == 1 { &[][..] } else { &attrs };
                self.page.open("ol", shown);
                list.items.iter().for_each(|item| self.list_item(item));
                self.page.close("ol");
            }
            Flow::Blockquote(content) => {
                self.page.open("blockquote", &[]);
                content.iter().for_each(|inner| self.flow(inner));
                self.page.close("blockquote");
            }
        }
    }

    fn paragraph(&mut self, line: &'a Line) {
        if !is_blank(line) {
            self.page.open("p", &[]);
            self.line(line);
            self.page.close("p");
        }
    }

    /// Only an item of several paragraphs needs its paragraphs marked as such.
    fn list_item(&mut self, item: &'a ListItem) {
        let is_list = |flow: &Flow| matches!(flow, Flow::BulletList(_) | Flow::OrderedList(_));
        self.page.open("li", &[]);
        if item.rest.iter().all(is_list) {
            self.line(&item.first);
        } else {
            self.paragraph(&item.first);
        }
        item.rest.iter().for_each(|inner| self.flow(inner));
        self.page.close("li");
    }

    fn heading(&mut self, heading: &'a Heading) {
        if is_blank(&heading.content) {
            return;
        }
        // A skipped level is a hole in the outline that screen readers tell.
        self.heading_level = heading.level.number().min(self.heading_level + 1);
        let tag = match self.heading_level {
            2 => "h2",
            3 => "h3",
            _ => "h4",
        };
        self.headings += 1;
        let id = format!("muc-{}", self.headings);
        self.page.open(tag, &[("id", &id)]);
        self.line(&heading.content);
        self.page.close(tag);
    }

    fn pull_quote(&mut self, quote: &'a PullQuote) {
        self.page.open("figure", &[("class", "pull-quote")]);
        self.page.open("blockquote", &[]);
        quote.content.iter().for_each(|line| self.paragraph(line));
        self.page.close("blockquote");
        if let Some(cite) = &quote.cite {
            self.page.element("figcaption", &[], cite.as_str());
        }
        self.page.close("figure");
    }

    fn figure(&mut self, figure: &'a Figure) {
        let class = format!("figure figure-{}", figure.size.as_str());
        self.page.open("figure", &[("class", &class)]);
        match self.around.picture(figure.media_id) {
            Some(picture) => {
                let alt = match &figure.alt {
                    Some(alt) if !figure.decorative => alt.as_str(),
                    _ => "",
                };
                let (width, height) = (picture.width.to_string(), picture.height.to_string());
                let mut attrs = vec![("src", picture.src.as_str())];
                if let Some(srcset) = &picture.srcset {
                    attrs.extend([("srcset", srcset.as_str()), ("sizes", sizes(figure.size))]);
                }
                attrs.extend([
                    ("width", width.as_str()),
                    ("height", height.as_str()),
                    ("alt", alt),
                    ("loading", "lazy"),
                    ("decoding", "async"),
                ]);
                self.page.open("img", &attrs);
            }
            None => self.missing("Ảnh này không còn nữa."),
        }
        let has_caption = !is_blank(&figure.caption);
        if has_caption || !figure.credit.is_empty() {
            self.page.open("figcaption", &[]);
            if has_caption {
                self.page.open("span", &[("class", "caption")]);
                self.line(&figure.caption);
                self.page.close("span");
                self.page.text(" ");
            }
            if !figure.credit.is_empty() {
                self.page.open("span", &[("class", "credit")]);
                self.texts(&figure.credit);
                self.page.close("span");
            }
            self.page.close("figcaption");
        }
        self.page.close("figure");
    }

    fn video(&mut self, clip: &'a Clip) {
        self.page.open("figure", &[("class", "video")]);
        match self.around.media(clip.media_id) {
            Some(file) => {
                let mut attrs = vec![("controls", ""), ("preload", "none"), ("src", &*file.src)];
                if let Some(poster) = &file.poster {
                    attrs.push(("poster", poster));
                }
                let dimensions = file
                    .dimensions
                    .map(|(width, height)| (width.to_string(), height.to_string()));
                if let Some((width, height)) = &dimensions {
                    attrs.extend([("width", width.as_str()), ("height", height)]);
                }
                self.page.element("video", &attrs, "");
            }
            None => self.missing("Video này không còn nữa."),
        }
        self.clip_caption(&clip.caption);
        self.page.close("figure");
    }

    fn audio(&mut self, clip: &'a Clip) {
        self.page.open("figure", &[("class", "audio")]);
        match self.around.media(clip.media_id) {
            Some(file) => {
                let attrs = [("controls", ""), ("preload", "none"), ("src", &*file.src)];
                self.page.element("audio", &attrs, "");
            }
            None => self.missing("Âm thanh này không còn nữa."),
        }
        self.clip_caption(&clip.caption);
        self.page.close("figure");
    }

    fn clip_caption(&mut self, caption: &'a Line) {
        if !is_blank(caption) {
            self.page.open("figcaption", &[]);
            self.line(caption);
            self.page.close("figcaption");
        }
    }

    /// A card that loads nothing from elsewhere until a reader follows it.
    fn embed(&mut self, embed: &Embed) {
        let class = format!("embed embed-{}", embed.provider.as_str());
        let says = match &embed.fallback {
            Some(fallback) => fallback.to_string(),
            None => format!("Xem trên {}", embed.provider.name()),
        };
        let attrs = [("href", &*embed.address()), ("rel", Rel::Noopener.as_str())];
        self.page.open("p", &[("class", &class)]);
        self.page.element("a", &attrs, &says);
        self.page.close("p");
    }

    fn info_box(&mut self, info: &'a InfoBox) {
        self.page.open("aside", &[("class", "info-box")]);
        if let Some(title) = &info.title {
            let class = [("class", "info-box-title")];
            self.page.element("p", &class, title.as_str());
        }
        for part in &info.content {
            match part {
                BoxPart::Flow(flow) => self.flow(flow),
                BoxPart::Heading(heading) => self.heading(heading),
                BoxPart::Figure(figure) => self.figure(figure),
                BoxPart::Table(table) => self.table(table),
            }
        }
        self.page.close("aside");
    }

    /// Shows the articles that may be seen; nothing when there are none.
    fn related(&mut self, articles: &[ArticleRef]) {
        let links: Vec<LinkTo> = articles
            .iter()
            .filter_map(|id| self.around.article(*id))
            .collect();
        if links.is_empty() {
            return;
        }
        let label = [("class", "related"), ("aria-label", "Tin liên quan")];
        self.page.open("aside", &label);
        self.page.open("ul", &[]);
        for link in links {
            self.page.open("li", &[]);
            self.page.element("a", &[("href", &link.href)], &link.title);
            self.page.close("li");
        }
        self.page.close("ul");
        self.page.close("aside");
    }

    fn missing(&mut self, says: &str) {
        self.page.element("p", &[("class", "missing")], says);
    }
}

/// How wide a picture is drawn, so that the browser takes the right file. The
/// lengths are those of the article's style sheet.
fn sizes(size: Size) -> &'static str {
    match size {
        Size::Small => "(min-width: 48rem) 20rem, 100vw",
        Size::Column => "(min-width: 48rem) 42rem, 100vw",
        Size::Wide => "(min-width: 72rem) 66rem, 100vw",
        Size::Full => "100vw",
    }
}

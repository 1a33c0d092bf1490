use super::{
    ArticleRef, Block, BoxPart, Clip, Document, Figure, Flow, Label, Line, ListItem, MediaId, Run,
    Table, Text,
};

/// Something in a document that is not a container.
pub(super) enum Part<'a> {
    Line(&'a Line),
    Credit(&'a Run<Text>),
    /// A title, caption or source kept as an attribute; not the alt text, which
    /// stands for the picture itself.
    Label(&'a Label),
    Media(MediaId),
    Article(ArticleRef),
}

type See<'s, 'a> = &'s mut dyn FnMut(Part<'a>);

/// Shows `see` every part, from top to bottom.
pub(super) fn parts<'a>(document: &'a Document, see: See<'_, 'a>) {
    for block in document.blocks() {
        self::block(block, see);
    }
}

fn block<'a>(block: &'a Block, see: See<'_, 'a>) {
    match block {
        Block::Flow(flow) => self::flow(flow, see),
        Block::Heading(heading) => see(Part::Line(&heading.content)),
        Block::PullQuote(quote) => {
            quote.content.iter().for_each(|line| see(Part::Line(line)));
            label(quote.cite.as_ref(), see);
        }
        Block::Figure(figure) => self::figure(figure, see),
        Block::Gallery(figures) => figures.iter().for_each(|f| self::figure(f, see)),
        Block::Video(clip) | Block::Audio(clip) => self::clip(clip, see),
        Block::Embed(embed) => label(embed.fallback.as_ref(), see),
        Block::Table(table) => self::table(table, see),
        Block::InfoBox(info) => {
            label(info.title.as_ref(), see);
            info.content.iter().for_each(|part| box_part(part, see));
        }
        Block::Related(articles) => articles.iter().for_each(|id| see(Part::Article(*id))),
        Block::HorizontalRule => {}
    }
}

fn box_part<'a>(part: &'a BoxPart, see: See<'_, 'a>) {
    match part {
        BoxPart::Flow(flow) => self::flow(flow, see),
        BoxPart::Heading(heading) => see(Part::Line(&heading.content)),
        BoxPart::Figure(figure) => self::figure(figure, see),
        BoxPart::Table(table) => self::table(table, see),
    }
}

fn flow<'a>(flow: &'a Flow, see: See<'_, 'a>) {
    match flow {
        Flow::Paragraph(line) => see(Part::Line(line)),
        Flow::BulletList(items) => items.iter().for_each(|item| list_item(item, see)),
        Flow::OrderedList(list) => list.items.iter().for_each(|item| list_item(item, see)),
        Flow::Blockquote(content) => content.iter().for_each(|inner| self::flow(inner, see)),
    }
}

fn list_item<'a>(item: &'a ListItem, see: See<'_, 'a>) {
    see(Part::Line(&item.first));
    item.rest.iter().for_each(|inner| flow(inner, see));
}

fn figure<'a>(figure: &'a Figure, see: See<'_, 'a>) {
    see(Part::Media(figure.media_id));
    see(Part::Line(&figure.caption));
    see(Part::Credit(&figure.credit));
}

fn clip<'a>(clip: &'a Clip, see: See<'_, 'a>) {
    see(Part::Media(clip.media_id));
    see(Part::Line(&clip.caption));
}

fn table<'a>(table: &'a Table, see: See<'_, 'a>) {
    label(table.caption(), see);
    for cell in table.rows().iter().flatten() {
        cell.content.iter().for_each(|inner| flow(inner, see));
    }
}

fn label<'a>(label: Option<&'a Label>, see: See<'_, 'a>) {
    if let Some(label) = label {
        see(Part::Label(label));
    }
}

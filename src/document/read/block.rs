use super::inline::{line, texts};
use super::node::Node;
use super::{Reason, Refused};
use crate::document::schema::{Kind, attrs as a};
use crate::document::{
    ArticleRef, Block, BoxPart, Cell, CellKind, Clip, Embed, EmbedId, Figure, Flow, Heading,
    InfoBox, Level, ListItem, MediaId, OneOrMore, OrderedList, Provider, PullQuote, Size, Table,
};

type Read<T> = Result<T, Refused>;

pub(super) fn block(node: &Node<'_>) -> Read<Block> {
    let attrs = &node.attrs;
    Ok(match node.kind() {
        Kind::PullQuote => Block::PullQuote(PullQuote {
            cite: attrs.label(&a::CITE)?,
            content: node.one_or_more(line)?,
        }),
        Kind::Gallery => Block::Gallery(node.children(figure)?),
        Kind::Video => Block::Video(clip(node)?),
        Kind::Audio => Block::Audio(clip(node)?),
        Kind::Embed => Block::Embed(Embed {
            provider: attrs.named(&a::PROVIDER, Provider::parse)?,
            id: attrs.named(&a::EMBED_ID, EmbedId::parse)?,
            fallback: attrs.label(&a::FALLBACK)?,
        }),
        Kind::InfoBox => Block::InfoBox(InfoBox {
            title: attrs.label(&a::TITLE)?,
            content: node.one_or_more(box_part)?,
        }),
        Kind::Related => Block::Related(articles(node)?),
        Kind::HorizontalRule => Block::HorizontalRule,
        _ => box_part(node)?.into(),
    })
}

fn box_part(node: &Node<'_>) -> Read<BoxPart> {
    Ok(match node.kind() {
        Kind::Heading => {
            let level = node.attrs.number(&a::LEVEL, 2..=4)?;
            BoxPart::Heading(Heading {
                level: Level::parse(level).expect("the range is that of the levels"),
                content: line(node)?,
            })
        }
        Kind::Figure => BoxPart::Figure(figure(node)?),
        Kind::Table => BoxPart::Table(table(node)?),
        _ => BoxPart::Flow(flow(node)?),
    })
}

fn flow(node: &Node<'_>) -> Read<Flow> {
    Ok(match node.kind() {
        Kind::Paragraph => Flow::Paragraph(line(node)?),
        Kind::BulletList => Flow::BulletList(node.one_or_more(list_item)?),
        Kind::OrderedList => Flow::OrderedList(OrderedList {
            start: node.attrs.count(&a::START, 0)?,
            items: node.one_or_more(list_item)?,
        }),
        Kind::Blockquote => Flow::Blockquote(node.one_or_more(flow)?),
        _ => return Err(node.out_of_place()),
    })
}

fn list_item(node: &Node<'_>) -> Read<ListItem> {
    match node.kind() {
        Kind::ListItem => Ok(ListItem::new(node.children(flow)?)),
        _ => Err(node.out_of_place()),
    }
}

fn figure(node: &Node<'_>) -> Read<Figure> {
    if node.kind() != Kind::Figure {
        return Err(node.out_of_place());
    }
    Ok(Figure {
        media_id: MediaId(node.attrs.id(&a::MEDIA_ID)?),
        alt: node.attrs.label(&a::ALT)?,
        decorative: node.attrs.flag(&a::DECORATIVE)?,
        size: node.attrs.named(&a::SIZE, Size::parse)?,
        caption: node.only_child(0, line)?,
        credit: node.only_child(1, texts)?,
    })
}

fn clip(node: &Node<'_>) -> Read<Clip> {
    Ok(Clip {
        media_id: MediaId(node.attrs.id(&a::MEDIA_ID)?),
        caption: node.only_child(0, line)?,
    })
}

fn articles(node: &Node<'_>) -> Read<OneOrMore<ArticleRef>> {
    let ids = node.attrs.ids(&a::ARTICLES)?;
    OneOrMore::new(ids.into_iter().map(ArticleRef).collect())
        .ok_or_else(|| node.attrs.refuse(&a::ARTICLES, Reason::WrongValue))
}

fn table(node: &Node<'_>) -> Read<Table> {
    let rows = node.children(|row| row.children(cell))?;
    Table::new(node.attrs.label(&a::CAPTION)?, rows)
        .map_err(|fault| node.path.child(fault.row).refuse(Reason::NotRectangular))
}

fn cell(node: &Node<'_>) -> Read<Cell> {
    let kind = match node.kind() {
        Kind::TableHeader => CellKind::Header,
        Kind::TableCell => CellKind::Data,
        _ => return Err(node.out_of_place()),
    };
    Ok(Cell {
        kind,
        colspan: node.attrs.count(&a::COLSPAN, 1)?,
        rowspan: node.attrs.count(&a::ROWSPAN, 1)?,
        content: node.one_or_more(flow)?,
    })
}

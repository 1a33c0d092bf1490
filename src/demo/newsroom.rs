//! What the demonstration newsroom consists of.

/// A site of the newsroom.
pub(super) struct DemoSite {
    pub slug: &'static str,
    pub name: &'static str,
    pub tagline: &'static str,
    /// The drawn picture across the top.
    pub banner: &'static str,
    pub banner_alt: &'static str,
    /// Slug and name, in the order of the menu.
    pub categories: &'static [(&'static str, &'static str)],
}

/// The legal lines at the end of each page.
pub(super) const FOOTER: &str = "Tòa soạn mẫu của Bantin: địa danh, nhân vật và sự kiện đều được đặt ra để minh họa.\n\
    Địa chỉ minh họa: Số 1 đường Bờ Sông, phường Bến Mây. Ghi rõ nguồn khi dùng lại tin.";

/// The sites, the main portal first.
pub(super) const SITES: [DemoSite; 4] = [
    DemoSite {
        slug: "",
        name: "Bến Mây",
        tagline: "Cổng thông tin thành phố Bến Mây",
        banner: "banner-chinh",
        banner_alt: "Tranh toàn cảnh Bến Mây bên Sông Mơ",
        categories: &[
            ("tin-tuc", "Tin tức"),
            ("doi-song", "Đời sống"),
            ("kinh-te", "Kinh tế"),
            ("moi-truong", "Môi trường"),
            ("the-thao", "Thể thao"),
            ("do-thi", "Đô thị"),
        ],
    },
    DemoSite {
        slug: "nong-nghiep",
        name: "Nông nghiệp Bến Mây",
        tagline: "Chuyện ruộng đồng, bến cá",
        banner: "banner-nong-nghiep",
        banner_alt: "Tranh cánh đồng và ruộng bậc thang",
        categories: &[("mua-vu", "Mùa vụ"), ("nghe-bien", "Nghề biển")],
    },
    DemoSite {
        slug: "van-hoa",
        name: "Văn hóa Bến Mây",
        tagline: "Lễ hội, làng nghề, nếp xưa",
        banner: "banner-van-hoa",
        banner_alt: "Tranh phố cổ treo đèn lồng",
        categories: &[("le-hoi", "Lễ hội"), ("di-san", "Di sản")],
    },
    DemoSite {
        slug: "giao-duc",
        name: "Giáo dục Bến Mây",
        tagline: "Trường lớp và khoa học cho mọi nhà",
        banner: "banner-giao-duc",
        banner_alt: "Tranh sân trường và hàng cây",
        categories: &[("truong-lop", "Trường lớp"), ("khoa-hoc", "Khoa học vui")],
    },
];

/// The articles, a file a category.
pub(super) const ARTICLES: [(&str, &str); 12] = [
    (
        "do-thi.jsonl",
        include_str!("../../demo/articles/do-thi.jsonl"),
    ),
    (
        "doi-song.jsonl",
        include_str!("../../demo/articles/doi-song.jsonl"),
    ),
    (
        "giao-duc-khoa-hoc.jsonl",
        include_str!("../../demo/articles/giao-duc-khoa-hoc.jsonl"),
    ),
    (
        "giao-duc-truong-lop.jsonl",
        include_str!("../../demo/articles/giao-duc-truong-lop.jsonl"),
    ),
    (
        "kinh-te.jsonl",
        include_str!("../../demo/articles/kinh-te.jsonl"),
    ),
    (
        "moi-truong.jsonl",
        include_str!("../../demo/articles/moi-truong.jsonl"),
    ),
    (
        "nong-nghiep-mua-vu.jsonl",
        include_str!("../../demo/articles/nong-nghiep-mua-vu.jsonl"),
    ),
    (
        "nong-nghiep-nghe-bien.jsonl",
        include_str!("../../demo/articles/nong-nghiep-nghe-bien.jsonl"),
    ),
    (
        "the-thao.jsonl",
        include_str!("../../demo/articles/the-thao.jsonl"),
    ),
    (
        "tin-tuc.jsonl",
        include_str!("../../demo/articles/tin-tuc.jsonl"),
    ),
    (
        "van-hoa-di-san.jsonl",
        include_str!("../../demo/articles/van-hoa-di-san.jsonl"),
    ),
    (
        "van-hoa-le-hoi.jsonl",
        include_str!("../../demo/articles/van-hoa-le-hoi.jsonl"),
    ),
];

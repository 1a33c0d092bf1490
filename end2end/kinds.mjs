/**
 * The kinds of pages, each with a way to an example: `find` gives the whole address. Examples are looked
 * up in the newsroom, so that its articles can change.
 */
export const KINDS = [
  { name: "the front page", find: async () => demo("/") },
  { name: "a category", find: async () => demo("/tin-tuc") },
  { name: "the second page of a category", find: async (request) => demo(await older(request)) },
  { name: "an article with a picture", find: (request) => article(request, 'class="lead-picture"') },
  { name: "an article with a table", find: (request) => article(request, "<table") },
  { name: "an article with a list", find: (request) => article(request, "<ol") },
  { name: "an article with a quote", find: (request) => article(request, "<blockquote") },
  { name: "an article that was not brought over", find: (request) => placeholder(request) },
  { name: "the front page of a sub-site", find: (request) => subSite(request) },
  { name: "the page for what is not there", find: async () => demo("/khong-co-trang-nay") },
];

const demo = (path) => process.env.BANTIN_ORIGIN_DEMO + path;
const saved = (path) => process.env.BANTIN_ORIGIN_SAVED + path;

/** The HTML of a page, as the server sends it. */
export const html = async (request, address) => (await request.get(address)).text();

/** The paths of this host that a page links to, each once. */
export const links = (html) => [
  ...new Set([...html.matchAll(/<a [^>]*href="(\/[^"#]*)/g)].map(([, path]) => path.replaceAll("&amp;", "&"))),
];

const older = async (request) => links(await html(request, demo("/tin-tuc"))).find((path) => path.includes("?after="));

const subSite = async (request) => {
  const footer = (await html(request, demo("/"))).split("<footer")[1];
  return demo(links(footer).find((path) => path !== "/"));
};

/** The first article in the lists of the front page's menu whose HTML holds `part`. */
const article = async (request, part) => {
  const menu = (await html(request, demo("/"))).split("site-menu")[1].split("</nav>")[0];
  for (const category of links(menu)) {
    for (const path of links((await html(request, demo(category))).split("<main")[1])) {
      if (/-\d+$/.test(path) && (await html(request, demo(path))).includes(part)) return demo(path);
    }
  }
  throw new Error(`no article of the demonstration newsroom has ${part}`);
};

const placeholder = async (request) => {
  const seen = new Set(["/"]);
  for (const path of seen) {
    const page = await html(request, saved(path));
    if (page.includes("chưa được chuyển sang")) return saved(path);
    links(page).forEach((link) => seen.add(link));
  }
  throw new Error("the saved page brought no article without text");
};

import { addLink, isSameDocument, mark, settled } from "../../../navigation.mjs";
import { WIDTHS, expect, pathOf, scrollTo, scrolled, shows, standsAt, test } from "../../../test.mjs";

const cards = (page) => page.locator("main .card-link");

for (const width of WIDTHS) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test("clicks from page to page load one document in all", async ({ page, visit, documents }) => {
      await visit("/");
      await mark(page);
      const path = [".card-lead .card-link", ".siblings .card-link", ".breadcrumb li:last-child a"];
      path.push(".card-list .card-link", ".siblings .card-link", ".site-name");
      for (const link of path) {
        const target = page.locator(link).first();
        const address = await target.getAttribute("href");
        await target.click();
        await expect(page).toHaveURL((url) => url.pathname === address);
        await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", address);
      }
      await isSameDocument(page);
      expect(documents).toEqual(["/"]);
    });
  });
}

test("a click brings the head of the new page, and nothing of the old one", async ({ page, visit, request }) => {
  await visit("/");
  const card = cards(page).nth(3);
  const address = await card.getAttribute("href");
  await card.click();
  await expect(page).toHaveURL((url) => url.pathname === address);
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", address);

  const sent = await (await request.get(address)).text();
  const [shown, loaded] = await page.evaluate((sent) => {
    const head = (document) => ({
      title: document.title,
      lang: document.documentElement.lang,
      site: document.documentElement.dataset.site,
      // The navigator may change their order.
      elements: [...document.head.children].map((element) => element.outerHTML).sort(),
    });
    return [head(document), head(new DOMParser().parseFromString(sent, "text/html"))];
  }, sent);
  expect(shown).toEqual(loaded);
});

test("a page in another language changes the language of the document", async ({ page, visit }) => {
  await visit("/");
  await mark(page);
  await page.route("**/doi-song", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('<html lang="vi"', '<html lang="en"') });
  });
  await page.locator(".site-menu a[href='/doi-song']").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.locator(".site-menu a[href='/tin-tuc']").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "vi");
  await isSameDocument(page);
});

test("after a click the focus is on the heading, the title is said and the page stands at its top", async ({
  page,
  visit,
}) => {
  await visit("/tin-tuc");
  await cards(page).nth(8).scrollIntoViewIfNeeded();
  expect(await scrolled(page)).toBeGreaterThan(100);
  await cards(page).nth(8).click();
  await expect(page.locator("main h1")).toBeFocused();
  await expect(page.locator(".announcer")).toHaveText(await page.title());
  await expect(page.locator(".story")).toBeVisible();
  await standsAt(page, 0);

  await page.goBack();
  await shows(page, "Tin tức");
  await expect(page.locator("main h1")).toBeFocused();
  await expect(page.locator(".announcer")).toHaveText(await page.title());
});

test("Tab goes on from the heading of the new page", async ({ page, visit }) => {
  await visit("/tin-tuc");
  const title = await cards(page).first().innerText();
  await cards(page).first().click();
  await shows(page, title);
  await expect(page.locator("main h1")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator(".reading-size-button").first()).toBeFocused();
});

test("within a site the header stays and the mark in the menu moves", async ({ page, visit }) => {
  await visit("/tin-tuc");
  await page.evaluate(() => {
    document.querySelector("body > header").kept = true;
  });
  const marked = page.locator(".site-menu [aria-current]");
  await expect(marked).toHaveText("Tin tức");
  for (const name of ["Kinh tế", "Môi trường"]) {
    await page.locator(".site-menu a", { hasText: name }).click();
    await expect(marked).toHaveText(name);
    await expect(marked).toHaveCount(1);
  }
  await page.locator(".site-name").click();
  await expect(marked).toHaveCount(0);
  await page.goBack();
  await expect(marked).toHaveText("Môi trường");
  expect(await page.evaluate(() => document.querySelector("body > header").kept)).toBe(true);
});

test("a sub-site brings its header, banner, menu and footer, and the portal brings its own back", async ({
  page,
  visit,
  documents,
}) => {
  const around = () =>
    page.evaluate(() => ({
      name: document.querySelector(".site-name").textContent,
      banner: document.querySelector(".site-banner").alt,
      menu: [...document.querySelectorAll(".site-menu a")].map((link) => link.textContent),
      here: document.querySelector(".site-footer [aria-current]").textContent,
      legal: document.querySelector(".site-legal").textContent,
      site: document.documentElement.dataset.site,
    }));
  await visit("/");
  const portal = await around();
  const link = page.locator(".site-footer nav a").nth(1);
  const [name, address] = [await link.innerText(), await link.getAttribute("href")];
  await link.click();
  await expect(page.locator(".site-name")).toHaveText(name);
  const subSite = await around();
  expect(subSite).toMatchObject({ name, here: name, site: address.slice(1) });
  for (const part of ["banner", "menu"]) expect(subSite[part]).not.toEqual(portal[part]);

  await page.goBack();
  await expect(page.locator(".site-name")).toHaveText(portal.name);
  expect(await around()).toEqual(portal);
  await page.goForward();
  await expect(page.locator(".site-name")).toHaveText(name);
  expect(await around()).toEqual(subSite);
  expect(documents).toEqual(["/"]);
});

test("an address that leads on to another one ends up in the address bar as that one", async ({
  page,
  visit,
  documents,
}) => {
  await visit("/tin-tuc");
  const address = await cards(page).first().getAttribute("href");
  const title = await cards(page).first().innerText();
  const link = await addLink(page, `/tin-tuc/tieu-de-cu-${/\d+$/.exec(address)[0]}`);
  await link.click();
  await shows(page, title);
  expect(pathOf(page.url())).toBe(address);
  expect(documents).toEqual(["/tin-tuc"]);
});

test("of several quick clicks the last one counts, whichever answer comes first", async ({ page, visit }) => {
  await visit("/tin-tuc");
  await mark(page);
  const [slow, quick] = [cards(page).nth(0), cards(page).nth(1)];
  const [slowAddress, quickAddress] = [await slow.getAttribute("href"), await quick.getAttribute("href")];
  const title = await quick.innerText();
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  await page.route(`**${slowAddress}`, async (route) => {
    await held;
    await route.continue();
  });
  await slow.click();
  await expect(page.locator("html")).toHaveAttribute("data-waiting", "");
  await quick.click();
  await shows(page, title);
  await expect(page.locator("html")).not.toHaveAttribute("data-waiting");

  const late = page.waitForEvent("requestfinished", (request) => pathOf(request.url()) === slowAddress);
  release();
  await late;
  await settled(page);
  await shows(page, title);
  expect(pathOf(page.url())).toBe(quickAddress);
  await isSameDocument(page);
  await page.goBack();
  await shows(page, "Tin tức");
});

test("two clicks in one breath end on the second", async ({ page, visit }) => {
  await visit("/tin-tuc");
  await mark(page);
  const title = await cards(page).nth(2).innerText();
  await page.evaluate(() => {
    const links = document.querySelectorAll("main .card-link");
    links[1].click();
    links[2].click();
  });
  await shows(page, title);
  await isSameDocument(page);
  await page.goBack();
  await shows(page, "Tin tức");
});

test("a link inside the page jumps without a request, and back returns", async ({ page, visit, documents }) => {
  await visit("/tin-tuc");
  await cards(page).first().click();
  await expect(page.locator(".siblings")).toBeVisible();
  await standsAt(page, 0);
  const here = pathOf(page.url());
  const asked = [];
  page.on("request", (request) => asked.push(pathOf(request.url())));
  const link = await addLink(page, "#cung-chuyen-muc");
  await link.click();
  await expect(page).toHaveURL(/#cung-chuyen-muc$/);
  await expect(page.locator("#cung-chuyen-muc")).toBeInViewport();
  expect(asked).not.toContain(here);
  expect(await scrolled(page)).toBeGreaterThan(0);

  await page.goBack();
  await expect(page).not.toHaveURL(/#/);
  await standsAt(page, 0);
  expect(documents).toEqual(["/tin-tuc"]);
});

test("a link to a place in another page goes to that place", async ({ page, visit, documents }) => {
  await visit("/tin-tuc");
  const address = await cards(page).first().getAttribute("href");
  const link = await addLink(page, `${address}#cung-chuyen-muc`);
  await link.click();
  await expect(page).toHaveURL(new RegExp(`${address}#cung-chuyen-muc$`));
  await expect(page.locator("#cung-chuyen-muc")).toBeInViewport();
  expect(await scrolled(page)).toBeGreaterThan(0);
  expect(documents).toEqual(["/tin-tuc"]);
});

test("a reader who wants no motion gets the same pages", async ({ page, visit }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await visit("/tin-tuc");
  await mark(page);
  const place = await scrollTo(page, 500);
  const title = await cards(page).nth(4).innerText();
  await cards(page).nth(4).evaluate((link) => link.click());
  await shows(page, title);
  await standsAt(page, 0);
  await page.goBack();
  await standsAt(page, place);
  await isSameDocument(page);
});

import { WIDTHS, awake, expect, pathOf, shows, test } from "../../test.mjs";

for (const width of WIDTHS) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test("a reader goes from the front page to a category, an article, its sibling and back up", async ({
      page,
      visit,
      scripted,
    }) => {
      await visit("/");
      await page.locator(".site-menu a").first().click();
      const category = await page.locator(".site-menu [aria-current]").innerText();
      await shows(page, category);
      const list = pathOf(page.url());

      const card = page.locator(".card-list .card-link").first();
      const title = await card.innerText();
      await card.click();
      await shows(page, title);
      await expect(page.locator(".story .story-meta time")).toBeVisible();
      await expect(page.locator(".story .byline-author")).toBeVisible();

      const sibling = page.locator(".siblings .card-link").first();
      const next = await sibling.innerText();
      await sibling.click();
      await shows(page, next);
      // The list of a category never offers the article that is being read.
      await expect(page.locator(".siblings .card-link", { hasText: next })).toHaveCount(0);

      await awake(page, scripted);
      await page.locator(".breadcrumb a", { hasText: category }).click();
      await shows(page, category);
      expect(pathOf(page.url())).toBe(list);
      await page.locator(".breadcrumb a").first().click();
      await expect(page.locator(".newest")).toBeVisible();
      expect(pathOf(page.url())).toBe("/");
    });

    test("the lead article of the front page opens from its title", async ({ page, visit }) => {
      await visit("/");
      const lead = page.locator(".card-lead .card-link");
      const title = await lead.innerText();
      await lead.click();
      await shows(page, title);
      const picture = page.locator(".lead-picture img");
      await expect(picture).toBeVisible();
      await expect.poll(() => picture.evaluate((picture) => picture.naturalWidth)).toBeGreaterThan(0);
    });
  });
}

test("older and newer lead to the next page of a list and back to the same list", async ({ page, visit }) => {
  await visit("/tin-tuc");
  const titles = page.locator(".card-list .card-link");
  const newest = await titles.allInnerTexts();
  await expect(page.locator(".pager-newer")).toHaveCount(0);

  await page.locator(".pager-older").click();
  await expect(page).toHaveURL(/\/tin-tuc\?after=/);
  await expect(page.locator(".pager-newer")).toBeVisible();
  const older = await titles.allInnerTexts();
  expect(older.length).toBeGreaterThan(0);
  expect(older.filter((title) => newest.includes(title))).toEqual([]);
  await expect(page.locator(".pager-older")).toHaveCount(0);

  await page.locator(".pager-newer").click();
  await expect(titles.first()).toHaveText(newest[0]);
  expect(await titles.allInnerTexts()).toEqual(newest);
  await expect(page.locator(".pager-newer")).toHaveCount(0);
  await expect(page.locator(".pager-older")).toBeVisible();
});

test("a sub-site has a name, banner and menu of its own and leads back to the portal", async ({ page, visit }) => {
  await visit("/");
  const portal = await page.locator(".site-name").innerText();
  const banner = await page.locator(".site-banner").getAttribute("alt");
  const menu = await page.locator(".site-menu a").allInnerTexts();

  const link = page.locator(".sub-sites .block-title a").first();
  const name = await link.innerText();
  await link.click();
  await shows(page, name);
  await expect(page.locator(".site-name")).toHaveText(name);
  await expect(page.locator(".site-footer [aria-current]")).toHaveText(name);
  expect(await page.locator(".site-banner").getAttribute("alt")).not.toBe(banner);
  expect(await page.locator(".site-menu a").allInnerTexts()).not.toEqual(menu);

  const card = page.locator(".card-link").first();
  const title = await card.innerText();
  await card.click();
  await shows(page, title);
  await expect(page.locator(".site-name")).toHaveText(name);
  await expect(page.locator(".breadcrumb a").first()).toHaveText(portal);
  await page.locator(".site-portal").click();
  await shows(page, portal);
  await expect(page.locator(".site-banner")).toHaveAttribute("alt", banner);
});

test.describe("an address that is not there", () => {
  test.use({ provoked: /status of 404/ });

  test("says so and leads on", async ({ page, visit }) => {
    const response = await visit("/khong-co-trang-nay");
    expect(response.status()).toBe(404);
    await shows(page, "Không tìm thấy trang");
    const category = page.locator("main ul a").first();
    const name = await category.innerText();
    await category.click();
    await shows(page, name);

    await page.goBack();
    await shows(page, "Không tìm thấy trang");
    await page.locator("main a", { hasText: "Về trang đầu" }).click();
    await expect(page.locator(".newest")).toBeVisible();
  });
});

test("an article's address leads to the right one however it is written", async ({ page, visit, request }) => {
  await visit("/tin-tuc");
  const card = page.locator(".card-list .card-link").first();
  const [title, address] = [await card.innerText(), await card.getAttribute("href")];
  const id = /\d+$/.exec(address)[0];
  const slug = address.slice("/tin-tuc/".length);
  const written = [
    `/tin-tuc/tieu-de-cu-${id}`,
    `/chuyen-muc-cu/${slug}`,
    `/TIN-TUC/${slug.toUpperCase()}`,
    `/tin-tức/${slug}`,
    `/${"tin-tức".normalize("NFD")}/${slug}`,
    `${address}/`,
    `/tin-tuc//${slug}`,
  ];
  for (const wrong of written) {
    const answer = await request.get(encodeURI(wrong), { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location], wrong).toEqual([301, address]);
    await page.goto(wrong);
    await shows(page, title);
    expect(pathOf(page.url()), wrong).toBe(address);
  }
});

test("a category's address leads to the right one however it is written", async ({ page }) => {
  const written = ["/TIN-TUC", "/Tin-Tức", `/${"tin-tức".normalize("NFD")}`, "/tin%20t%E1%BB%A9c", "/tin-tuc/"];
  for (const wrong of written) {
    await page.goto(wrong);
    expect(pathOf(page.url()), wrong).toBe("/tin-tuc");
    await expect(page.locator(".card-list")).toBeVisible();
  }
});

import { mark, isSameDocument } from "../../../navigation.mjs";
import { WIDTHS, awake, expect, leaveBy, pathOf, scrollTo, shows, standsAt, test } from "../../../test.mjs";

/** Scrolls to a link, follows it, and gives where the page stood and what came. */
const follow = async (page, selector, nth) => {
  const link = page.locator(selector).nth(nth);
  const [title, address] = [await link.innerText(), await link.getAttribute("href")];
  const place = await leaveBy(page, link);
  await shows(page, title);
  await standsAt(page, 0);
  return { title, address, place };
};

for (const width of WIDTHS) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 700 } });

    test("back and forward, step by step, find every page where it stood", async ({ page, visit, documents }) => {
      await visit("/tin-tuc");
      const first = await follow(page, ".card-list .card-link", 9);
      const second = await follow(page, ".siblings .card-link", 4);
      const third = await follow(page, ".siblings .card-link", 7);
      const end = await scrollTo(page, 333);

      const steps = [
        { title: "Tin tức", place: first.place },
        { title: first.title, place: second.place },
        { title: second.title, place: third.place },
        { title: third.title, place: end },
      ];
      for (const { place } of steps) expect(place).toBeGreaterThan(0);
      for (const step of [steps[2], steps[1], steps[0]]) {
        await page.goBack();
        await shows(page, step.title);
        await standsAt(page, step.place);
      }
      for (const step of [steps[1], steps[2], steps[3]]) {
        await page.goForward();
        await shows(page, step.title);
        await standsAt(page, step.place);
      }
      expect(documents).toEqual(["/tin-tuc"]);
    });
  });
}

test("several steps back at once find the page where it stood", async ({ page, visit, documents }) => {
  await visit("/tin-tuc");
  const first = await follow(page, ".card-list .card-link", 9);
  const second = await follow(page, ".siblings .card-link", 4);
  await follow(page, ".siblings .card-link", 7);
  await page.evaluate(() => history.go(-3));
  await shows(page, "Tin tức");
  await standsAt(page, first.place);
  await page.evaluate(() => history.go(2));
  await shows(page, second.title);
  expect(documents).toEqual(["/tin-tuc"]);
});

test("two quick steps back end on the right page at the right place", async ({ page, visit }) => {
  await visit("/tin-tuc");
  const first = await follow(page, ".card-list .card-link", 9);
  await follow(page, ".siblings .card-link", 4);
  await page.evaluate(() => {
    history.back();
    history.back();
  });
  await shows(page, "Tin tức");
  await standsAt(page, first.place);
});

test("the same article met twice on the way keeps two places", async ({ page, visit }) => {
  await visit("/tin-tuc");
  const first = await follow(page, ".card-list .card-link", 5);
  const place = await scrollTo(page, 250);
  await page.locator(".breadcrumb a", { hasText: "Tin tức" }).evaluate((link) => link.click());
  await shows(page, "Tin tức");
  await page.locator(`.card-list a[href='${first.address}']`).evaluate((link) => link.click());
  await shows(page, first.title);
  await standsAt(page, 0);
  await scrollTo(page, 120);
  await page.goBack();
  await shows(page, "Tin tức");
  await page.goBack();
  await shows(page, first.title);
  await standsAt(page, place);
});

test("a reload keeps the page where it stands", async ({ page, visit }) => {
  await visit("/tin-tuc");
  const place = await scrollTo(page, 600);
  expect(place).toBe(600);
  await page.reload();
  await standsAt(page, place);
  await awake(page);
  await standsAt(page, place);
});

test("a reload after clicks keeps the page, its place and the way back", async ({ page, visit }) => {
  await visit("/tin-tuc");
  const first = await follow(page, ".card-list .card-link", 9);
  const place = await scrollTo(page, 400);
  await page.reload();
  await awake(page);
  await shows(page, first.title);
  await standsAt(page, place);
  await page.goBack();
  await shows(page, "Tin tức");
  await standsAt(page, first.place);
});

test("after a whole load of another page the way back still finds every place", async ({ page, visit }) => {
  await visit("/tin-tuc");
  const first = await follow(page, ".card-list .card-link", 9);
  const place = await scrollTo(page, 400);
  await visit("/the-thao");
  await page.goBack();
  await shows(page, first.title);
  await standsAt(page, place);
  await awake(page);
  await page.goBack();
  await shows(page, "Tin tức");
  await standsAt(page, first.place);
});

test("several steps back over a whole load find the page where it stood", async ({ page, visit }) => {
  await visit("/tin-tuc");
  const first = await follow(page, ".card-list .card-link", 9);
  await visit("/the-thao");
  await page.evaluate(() => history.go(-2));
  await shows(page, "Tin tức");
  await awake(page);
  await standsAt(page, first.place);
});

test("a link followed after going back makes a new way forward", async ({ page, visit }) => {
  await visit("/tin-tuc");
  await mark(page);
  await follow(page, ".card-list .card-link", 9);
  await page.goBack();
  await shows(page, "Tin tức");
  const other = await follow(page, ".card-list .card-link", 3);
  await page.goForward();
  expect(pathOf(page.url())).toBe(other.address);
  await page.goBack();
  await shows(page, "Tin tức");
  await isSameDocument(page);
});

test("clicks to lists keep their query through back and forward", async ({ page, visit }) => {
  await visit("/tin-tuc");
  await page.locator(".pager-older").click();
  await expect(page).toHaveURL(/\?after=/);
  const address = page.url();
  await expect(page.locator(".pager-newer")).toBeVisible();
  const titles = await page.locator(".card-list .card-link").allInnerTexts();
  await page.goBack();
  await expect(page.locator(".pager-newer")).toHaveCount(0);
  await page.goForward();
  await expect(page.locator(".pager-newer")).toBeVisible();
  expect(page.url()).toBe(address);
  expect(await page.locator(".card-list .card-link").allInnerTexts()).toEqual(titles);
});

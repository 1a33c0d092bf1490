import { isFetch, isSameDocument, mark, settled } from "../../../navigation.mjs";
import { expect, pathOf, shows, test } from "../../../test.mjs";

/** Collects the paths that the page fetches from now on. */
const listen = (page) => {
  const fetched = [];
  page.on("request", (request) => isFetch(request) && fetched.push(pathOf(request.url())));
  return fetched;
};

const finished = (page, address) =>
  page.waitForEvent("requestfinished", (request) => pathOf(request.url()) === address);

const card = (page, nth) => page.locator("main .card-link").nth(nth);

test("a hand over a link fetches its page, and the click needs no second request", async ({ page, visit }) => {
  await visit("/tin-tuc");
  await mark(page);
  const [title, address] = [await card(page, 1).innerText(), await card(page, 1).getAttribute("href")];
  const fetched = listen(page);
  await Promise.all([finished(page, address), card(page, 1).hover()]);
  await shows(page, "Tin tức");
  await card(page, 1).click();
  await shows(page, title);
  expect(fetched.filter((path) => path === address)).toEqual([address]);
  await isSameDocument(page);
});

test("the focus on a link fetches its page", async ({ page, visit }) => {
  await visit("/tin-tuc");
  const [title, address] = [await card(page, 1).innerText(), await card(page, 1).getAttribute("href")];
  const fetched = listen(page);
  await Promise.all([finished(page, address), card(page, 1).focus()]);
  await page.keyboard.press("Enter");
  await shows(page, title);
  expect(fetched.filter((path) => path === address)).toEqual([address]);
});

test("the way back needs no request", async ({ page, visit }) => {
  await visit("/the-thao");
  await page.locator(".site-menu a", { hasText: "Tin tức" }).click();
  await shows(page, "Tin tức");
  const title = await card(page, 0).innerText();
  await card(page, 0).click();
  await shows(page, title);
  const fetched = listen(page);
  await page.goBack();
  await shows(page, "Tin tức");
  await page.goForward();
  await shows(page, title);
  expect(fetched).toEqual([]);
});

test("a reader who saves data fetches nothing ahead", async ({ page, visit }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
  await visit("/tin-tuc");
  const fetched = listen(page);
  await card(page, 1).hover();
  await settled(page);
  expect(fetched).toEqual([]);
  const title = await card(page, 1).innerText();
  await card(page, 1).click();
  await shows(page, title);
});

test.describe("on a touch screen", () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 700 } });

  test("a tap fetches the page once and shows it", async ({ page, visit }) => {
    await visit("/tin-tuc");
    await mark(page);
    const [title, address] = [await card(page, 1).innerText(), await card(page, 1).getAttribute("href")];
    const fetched = listen(page);
    await card(page, 1).tap();
    await shows(page, title);
    expect(fetched).toEqual([address]);
    await isSameDocument(page);
  });
});

import { addLink, isFetch, isOtherDocument, isSameDocument, mark } from "../../../navigation.mjs";
import { awake, expect, pathOf, shows, test } from "../../../test.mjs";

const card = (page) => page.locator("main .card-link").first();

/** Clicks and tells whether the navigator took the link from the browser; the browser does not follow it here. */
const isTaken = async (page, link, options) => {
  await page.evaluate(() => {
    window.addEventListener(
      "click",
      (event) => {
        window.taken = event.defaultPrevented;
        event.preventDefault();
      },
      { once: true },
    );
  });
  await link.click(options);
  return page.evaluate(() => window.taken);
};

for (const modifier of ["Control", "Shift", "Alt", "Meta"]) {
  test(`a click with ${modifier} belongs to the browser`, async ({ page, visit }) => {
    await visit("/tin-tuc");
    expect(await isTaken(page, card(page), { modifiers: [modifier] })).toBe(false);
    await shows(page, "Tin tức");
  });
}

for (const [name, href, attributes] of [
  ["that opens a window", "/the-thao", { target: "_blank" }],
  ["that downloads", "/the-thao", { download: "" }],
  ["to another host", "https://example.com/", {}],
  ["to the server's health", "/healthz", {}],
  ["to the desk", "/desk", {}],
  ["to a picture", "/media/00000000000000000000000000000000-320.webp", {}],
  ["to a mail address", "mailto:ban-doc@example.com", {}],
]) {
  test(`a link ${name} belongs to the browser`, async ({ page, visit }) => {
    await visit("/tin-tuc");
    const asked = [];
    page.on("request", (request) => isFetch(request) && asked.push(request.url()));
    const link = await addLink(page, href, attributes);
    expect(await isTaken(page, link)).toBe(false);
    expect(asked, "nothing is fetched ahead").toEqual([]);
  });
}

test("a plain link is the navigator's", async ({ page, visit }) => {
  await visit("/tin-tuc");
  expect(await isTaken(page, card(page))).toBe(true);
});

for (const [name, options] of [
  ["Control and a click", { modifiers: ["Control"] }],
  ["the middle button", { button: "middle" }],
]) {
  test(`${name} open the article in a tab of its own`, async ({ page, visit, context }) => {
    await visit("/tin-tuc");
    await mark(page);
    const title = await card(page).innerText();
    const [tab] = await Promise.all([context.waitForEvent("page"), card(page).click(options)]);
    await shows(tab, title);
    await awake(tab);
    await shows(page, "Tin tức");
    await isSameDocument(page);
  });
}

test.describe("what is no page of this build", () => {
  test.use({ provoked: /status of (404|500)/ });

  test("a page that is not there is loaded by the browser", async ({ page, visit, documents }) => {
    await visit("/tin-tuc");
    await mark(page);
    await (await addLink(page, "/khong-co-trang-nay")).click();
    await shows(page, "Không tìm thấy trang");
    await isOtherDocument(page);
    expect(documents).toEqual(["/tin-tuc", "/khong-co-trang-nay"]);
    await page.goBack();
    await shows(page, "Tin tức");
  });

  test("a page that fails is loaded by the browser", async ({ page, visit, documents }) => {
    await visit("/tin-tuc");
    const [title, address] = [await card(page).innerText(), await card(page).getAttribute("href")];
    await page.route(`**${address}`, (route) =>
      isFetch(route.request()) ? route.fulfill({ status: 500, contentType: "text/html" }) : route.continue(),
    );
    await card(page).click();
    await shows(page, title);
    expect(documents).toEqual(["/tin-tuc", address]);
  });

  test("what is not HTML is loaded by the browser", async ({ page, visit, documents }) => {
    await visit("/tin-tuc");
    await (await addLink(page, "/favicon.svg")).click();
    await expect(page).toHaveURL(/\/favicon\.svg$/);
    expect(documents).toEqual(["/tin-tuc", "/favicon.svg"]);
  });

  test("a page of another build is loaded by the browser", async ({ page, visit, documents }) => {
    await visit("/tin-tuc");
    await mark(page);
    const [title, address] = [await card(page).innerText(), await card(page).getAttribute("href")];
    await page.route(`**${address}`, async (route) => {
      if (!isFetch(route.request())) return route.continue();
      const response = await route.fetch();
      const body = (await response.text()).replace(/data-build="[^"]*"/, 'data-build="another"');
      return route.fulfill({ response, body });
    });
    await card(page).click();
    await shows(page, title);
    await isOtherDocument(page);
    expect(documents).toEqual(["/tin-tuc", address]);
  });

  test("back to a page of another build is loaded by the browser", async ({ page, visit }) => {
    await visit("/the-thao");
    await page.locator(".site-menu a", { hasText: "Tin tức" }).click();
    await shows(page, "Tin tức");
    await mark(page);
    await page.route("**/the-thao", async (route) => {
      if (!isFetch(route.request())) return route.continue();
      const response = await route.fetch();
      const body = (await response.text()).replace(/data-build="[^"]*"/, 'data-build="another"');
      return route.fulfill({ response, body });
    });
    await page.goBack();
    await shows(page, "Thể thao");
    await isOtherDocument(page);
  });
});

test.describe("without a network", () => {
  test.use({ provoked: /net::ERR_(FAILED|CONNECTION_REFUSED|INTERNET_DISCONNECTED)/ });

  test("a page that cannot be fetched is loaded by the browser", async ({ page, visit, documents }) => {
    await visit("/tin-tuc");
    await mark(page);
    const [title, address] = [await card(page).innerText(), await card(page).getAttribute("href")];
    await page.route(`**${address}`, (route) =>
      isFetch(route.request()) ? route.abort("connectionrefused") : route.continue(),
    );
    await card(page).click();
    await shows(page, title);
    await isOtherDocument(page);
    expect(documents).toEqual(["/tin-tuc", address]);
  });

  test("a hand over a link that cannot be fetched changes nothing", async ({ page, visit }) => {
    await visit("/tin-tuc");
    const address = await card(page).getAttribute("href");
    await page.route(`**${address}`, (route) => route.abort("connectionrefused"));
    await Promise.all([
      page.waitForEvent("requestfailed", (request) => pathOf(request.url()) === address),
      card(page).hover(),
    ]);
    await page.locator(".site-menu a", { hasText: "Thể thao" }).click();
    await shows(page, "Thể thao");
  });
});

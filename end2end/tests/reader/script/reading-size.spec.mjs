import { isSameDocument, mark } from "../../../navigation.mjs";
import { WIDTHS, awake, expect, shows, test } from "../../../test.mjs";

const larger = (page) => page.getByRole("button", { name: "Tăng cỡ chữ" });
const smaller = (page) => page.getByRole("button", { name: "Giảm cỡ chữ" });
const normal = (page) => page.getByRole("button", { name: "Cỡ chữ thường" });

/** The size of the article's text, in CSS pixels. */
const size = (page) =>
  page.locator(".story-body p").first().evaluate((text) => parseFloat(getComputedStyle(text).fontSize));

const openArticle = async (page) => {
  await page.locator(".card-list .card-link").first().click();
  await expect(page.locator(".story-body")).toBeVisible();
};

for (const width of WIDTHS) {
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test("A+ enlarges the text, on the next article and after a reload too", async ({ page, visit }) => {
      await visit("/tin-tuc");
      await mark(page);
      await openArticle(page);
      const before = await size(page);
      await larger(page).click();
      await expect.poll(() => size(page)).toBeGreaterThan(before);
      const chosen = await size(page);

      const sibling = page.locator(".siblings .card-link").first();
      const title = await sibling.innerText();
      await sibling.click();
      await shows(page, title);
      expect(await size(page)).toBe(chosen);
      await isSameDocument(page);
      // The island of the new page goes on from there.
      await larger(page).click();
      await expect.poll(() => size(page)).toBeGreaterThan(chosen);

      const largest = await size(page);
      await page.reload();
      await awake(page);
      await expect.poll(() => size(page)).toBe(largest);
      await normal(page).click();
      await expect.poll(() => size(page)).toBe(before);
    });
  });
}

test("the sizes end at both ends, and each is said once it is chosen", async ({ page, visit }) => {
  await visit("/tin-tuc");
  await openArticle(page);
  const said = page.locator(".reading-size [role=status]");
  await expect(said).toHaveText("");
  for (const step of [3, 4, 5, 5]) {
    await larger(page).click();
    await expect(said).toHaveText(`Cỡ chữ ${step} trên 5`);
  }
  for (const step of [4, 3, 2, 1, 1]) {
    await smaller(page).click();
    await expect(said).toHaveText(`Cỡ chữ ${step} trên 5`);
  }
  await normal(page).click();
  await expect(said).toHaveText("Cỡ chữ 2 trên 5");
});

test("the size is chosen with the keyboard", async ({ page, visit }) => {
  await visit("/tin-tuc");
  await openArticle(page);
  const before = await size(page);
  await smaller(page).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(larger(page)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect.poll(() => size(page)).toBeGreaterThan(before);
  const once = await size(page);
  await page.keyboard.press("Space");
  await expect.poll(() => size(page)).toBeGreaterThan(once);
  await expect(larger(page)).toBeFocused();
});

test("the buttons work after any number of pages, there and back", async ({ page, visit }) => {
  await visit("/tin-tuc");
  await openArticle(page);
  for (let step = 0; step < 5; step += 1) {
    const before = await size(page);
    await larger(page).click();
    await expect.poll(() => size(page)).toBeGreaterThan(before);
    await smaller(page).click();
    await expect.poll(() => size(page)).toBe(before);
    const sibling = page.locator(".siblings .card-link").nth(step);
    const title = await sibling.innerText();
    await sibling.click();
    await shows(page, title);
  }
  for (let step = 0; step < 5; step += 1) {
    const title = await page.locator("main h1").innerText();
    await page.goBack();
    await expect(page.locator("main h1")).not.toHaveText(title);
    const before = await size(page);
    await larger(page).click();
    await expect.poll(() => size(page)).toBeGreaterThan(before);
    await smaller(page).click();
    await expect.poll(() => size(page)).toBe(before);
  }
});

test("the island of a page that is left is let go", async ({ page, visit }) => {
  await visit("/tin-tuc");
  await openArticle(page);
  await page.evaluate(() => {
    const island = document.querySelector("leptos-island");
    const dispose = island.$$dispose;
    window.disposed = 0;
    island.$$dispose = () => {
      window.disposed += 1;
      dispose();
    };
  });
  await page.locator(".breadcrumb a", { hasText: "Tin tức" }).click();
  await shows(page, "Tin tức");
  expect(await page.evaluate(() => window.disposed)).toBe(1);
});

test.describe("in a browser that keeps nothing", () => {
  test("the buttons still work", async ({ page, visit }) => {
    await page.addInitScript(() => {
      for (const name of ["localStorage", "sessionStorage"]) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException("refused", "SecurityError");
          },
        });
      }
    });
    await visit("/tin-tuc");
    await openArticle(page);
    const before = await size(page);
    await larger(page).click();
    await expect.poll(() => size(page)).toBeGreaterThan(before);
  });
});

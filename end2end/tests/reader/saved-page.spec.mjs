import { basename } from "node:path";

import { SAVED, SEEDS, readSaved } from "../../saved-page.mjs";
import { expect, leaveBy, pathOf, shows, standsAt, test } from "../../test.mjs";

const NEWSROOMS = [
  { name: "our own saved page", origin: "BANTIN_ORIGIN_SAVED", files: [SAVED] },
  { name: "given saved pages", origin: "BANTIN_ORIGIN_SEEDS", files: SEEDS },
];

test("our own saved page is read as it was written", async ({ page, visit }) => {
  await visit(process.env.BANTIN_ORIGIN_SAVED);
  await page.getByRole("link", { name: "Mười lăm tủ sách thôn mở cửa thêm buổi tối thứ Sáu" }).first().click();
  await shows(page, "Mười lăm tủ sách thôn mở cửa thêm buổi tối thứ Sáu");
  expect(pathOf(page.url())).toMatch(
    /^\/hoi-doc-sach-song-mo\/tin-tuc\/muoi-lam-tu-sach-thon-mo-cua-them-buoi-toi-thu-sau-\d+$/,
  );
  await expect(page.locator(".story-meta time")).toHaveText(/12\/03\/2024/);
  await expect(page.locator(".story-meta time")).toHaveAttribute("datetime", "2024-03-12");
  await expect(page.locator(".byline-author")).toHaveText("Mai Hạ");
  await expect(page.locator(".byline-source")).toHaveText("Hội Đọc sách Sông Mơ");
  await expect(page.locator(".siblings .card-link")).toHaveCount(15);
  await expect(page.locator(".siblings .card-link").first()).toHaveText("Khâu lại gáy cho ba trăm cuốn sách cũ ở Cầu Đá");
});

for (const newsroom of NEWSROOMS) {
  for (const file of newsroom.files) {
    test.describe(`${newsroom.name} ${basename(file)}`, () => {
      const saved = readSaved(file);

      test.beforeEach(async ({ page, visit }) => {
        await visit(process.env[newsroom.origin]);
        await page.locator(".site-footer a", { hasText: saved.site }).click();
        await shows(page, saved.site);
        await page.locator("main .card-link", { hasText: saved.title }).first().click();
        await shows(page, saved.title);
      });

      test("gives the article with byline, date, sub-site and siblings", async ({ page }) => {
        await expect(page.locator(".site-name")).toHaveText(saved.site);
        await expect(page.locator(".story-meta time")).toContainText(saved.date);
        await expect(page.locator(".byline-author")).toHaveText(saved.author);
        await expect(page.locator(".byline-source")).toHaveText(saved.unit);
        const text = (await page.locator(".story").innerText()).replace(/\s+/g, " ");
        for (const paragraph of saved.paragraphs) expect(text).toContain(paragraph);
        const siblings = await page.locator(".siblings .card-link").allInnerTexts();
        expect(siblings).toEqual(saved.siblings);
        await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", pathOf(page.url()));
      });

      test("opens every sibling and comes back to where the reader was", async ({ page, scripted, documents }) => {
        // Thirty pages, whole ones without script.
        test.slow();
        const [address, before] = [page.url(), documents.length];
        for (const [index, title] of saved.siblings.entries()) {
          const link = page.locator(".siblings .card-link").nth(index);
          const place = await leaveBy(page, link, scripted);
          await shows(page, title);
          await expect(page.locator(".story .notice")).toContainText("chưa được chuyển sang");
          expect(page.url()).not.toBe(address);
          await standsAt(page, 0);

          await page.goBack();
          await shows(page, saved.title);
          expect(page.url()).toBe(address);
          await standsAt(page, place);
        }
        const whole = documents.length - before;
        expect(whole).toBe(scripted ? 0 : 2 * saved.siblings.length);
      });
    });
  }
}

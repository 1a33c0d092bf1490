import { KINDS } from "../../../kinds.mjs";
import { expect, shows, test } from "../../../test.mjs";

test.describe("every kind of page", () => {
  test.use({ provoked: /status of 404/ });

  for (const kind of KINDS) {
    test(`${kind.name} wakes without an error`, async ({ page, request }) => {
      await page.goto(await kind.find(request));
      await expect(page.locator("html")).toHaveAttribute("data-wasm", "ready");
    });
  }
});

test.describe("when the wasm cannot be had", () => {
  test.use({ provoked: /\.wasm|status of 503|page error: .*(WebAssembly|wasm|Failed)/ });

  test("the page says so to statistics and its links work", async ({ page, documents }) => {
    await page.route("**/*.wasm", (route) => route.fulfill({ status: 503 }));
    await page.goto("/tin-tuc");
    await expect(page.locator("html")).toHaveAttribute("data-wasm", "failed");
    const card = page.locator(".card-list .card-link").first();
    const title = await card.innerText();
    await page.unroute("**/*.wasm");
    await card.click();
    await shows(page, title);
    await expect(page.locator("html")).toHaveAttribute("data-wasm", "ready");
    expect(documents.length).toBe(2);
  });
});

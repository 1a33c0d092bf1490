import { test as base, expect } from "@playwright/test";

export { expect };

/** Phone and desk. */
export const WIDTHS = [360, 1440];

/** A test in which nothing may go wrong unseen, on the demonstration newsroom. */
export const test = base.extend({
  baseURL: ({}, use) => use(process.env.BANTIN_ORIGIN_DEMO),

  /** The pattern of complaints that a test provokes on purpose. */
  provoked: [undefined, { option: true }],

  /** Errors in the console (breaches of the CSP too), in scripts and of requests, in every tab. */
  complaints: [
    async ({ context, provoked }, use) => {
      const complaints = [];
      const hear = (text) => provoked?.test(text) || complaints.push(text);
      context.on("console", (message) => {
        if (["error", "warning"].includes(message.type())) {
          hear(`console ${message.type()}: ${message.text()} (${message.location().url})`);
        }
      });
      context.on("weberror", (error) => hear(`page error: ${error.error().stack ?? error.error()}`));
      context.on("requestfailed", (request) => {
        const reason = request.failure()?.errorText;
        // The browser itself gives up what a page that is being left has not finished.
        if (reason !== "net::ERR_ABORTED") hear(`request failed: ${request.url()} ${reason}`);
      });
      await use(complaints);
      for (const page of context.pages()) {
        expect(await page.evaluate(() => document.documentElement.dataset.wasm)).not.toBe("failed");
      }
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],

  /** Whether the page's scripts run. */
  scripted: ({ javaScriptEnabled }, use) => use(javaScriptEnabled !== false),

  /** Opens an address by a full load and waits until the page is awake. */
  visit: ({ page, scripted }, use) =>
    use(async (address) => {
      const response = await page.goto(address);
      await awake(page, scripted);
      return response;
    }),

  /** The addresses of documents that the main frame asked the server for, in order. */
  documents: async ({ page }, use) => {
    const documents = [];
    page.on("request", (request) => {
      if (request.isNavigationRequest() && request.frame() === page.mainFrame()) {
        documents.push(pathOf(request.url()));
      }
    });
    await use(documents);
  },
});

/** Waits until the islands of the page are hydrated and its links are taken over. */
export const awake = async (page, scripted = true) => {
  if (scripted) await expect(page.locator("html")).toHaveAttribute("data-wasm", "ready");
};

/** Path and query of an address. */
export const pathOf = (address) => {
  const { pathname, search } = new URL(address, "http://host");
  return pathname + search;
};

/** How far the page is scrolled, in CSS pixels. */
export const scrolled = (page) => page.evaluate(() => window.scrollY);

/** Scrolls and gives where the page came to stand. */
export const scrollTo = (page, y) =>
  page.evaluate((y) => {
    window.scrollTo({ top: y, behavior: "instant" });
    return window.scrollY;
  }, y);

/** Waits until the page stands where it stood. */
export const standsAt = (page, y) =>
  expect.poll(async () => Math.abs((await scrolled(page)) - y), `scrolled to ${y}`).toBeLessThanOrEqual(2);

/** Clicks a link and gives where the page stood then: Playwright itself may scroll before it clicks. */
export const leaveBy = async (page, link, scripted = true) => {
  await link.scrollIntoViewIfNeeded();
  if (!scripted) {
    const place = await scrolled(page);
    await link.click();
    return place;
  }
  await link.evaluate((link) => {
    const remember = () => {
      window.placeLeft = window.scrollY;
    };
    link.addEventListener("click", remember, { once: true });
  });
  await link.click();
  return page.evaluate(() => window.placeLeft);
};

/** The page shows the article or list with this heading. */
export const shows = (page, heading) => expect(page.locator("main h1")).toHaveText(heading);

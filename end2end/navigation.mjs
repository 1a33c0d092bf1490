import { expect } from "./test.mjs";

/** Marks the document, so that a load of another one is noticed. */
export const mark = (page) =>
  page.evaluate(() => {
    window.marked = true;
  });

/** The document is still the marked one. */
export const isSameDocument = async (page) => expect(await page.evaluate(() => window.marked === true)).toBe(true);

/** Waits until another document stands in its place. */
export const isOtherDocument = (page) =>
  expect.poll(() => page.evaluate(() => window.marked !== true && document.readyState === "complete")).toBe(true);

/** Puts a link at the top of the page's content. */
export const addLink = async (page, href, attributes = {}) => {
  await page.evaluate(
    ([href, attributes]) => {
      const link = document.createElement("a");
      link.href = href;
      link.textContent = "Liên kết thử";
      for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
      document.querySelector("main h1").before(link);
    },
    [href, attributes],
  );
  return page.locator("main a", { hasText: "Liên kết thử" });
};

/** Lets two frames pass: what the page was about to do is done. */
export const settled = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Whether a request is the navigator's and not the browser's. */
export const isFetch = (request) => request.resourceType() === "fetch";

import { KINDS } from "../../kinds.mjs";
import { awake, expect, pathOf, shows, test } from "../../test.mjs";

test.describe("with the keyboard alone", () => {
  test.use({ provoked: /status of 404/ });

  test("the first Tab reaches the link that skips to the content", async ({ page, visit }) => {
    await visit("/tin-tuc");
    await page.keyboard.press("Tab");
    const skip = page.locator(".skip-link");
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#noi-dung$/);
    // The next Tab goes on inside the content, past the banner and the menu.
    await page.keyboard.press("Tab");
    await expect(page.locator("main a").first()).toBeFocused();
  });

  test("an article opens with Enter", async ({ page, visit }) => {
    await visit("/tin-tuc");
    const card = page.locator(".card-list .card-link").nth(2);
    const [title, address] = [await card.innerText(), await card.getAttribute("href")];
    await card.focus();
    await page.keyboard.press("Enter");
    await shows(page, title);
    expect(pathOf(page.url())).toBe(address);
  });

  for (const kind of KINDS) {
    test(`every link of ${kind.name} is reached and shows that it is`, async ({ page, request, scripted }) => {
      await page.goto(await kind.find(request));
      await awake(page, scripted);
      const wanted = await page.evaluate(() => {
        const all = [...document.querySelectorAll("a[href], button, summary, input")];
        const tabbable = all.filter((element) => element.checkVisibility({ visibilityProperty: true }));
        tabbable.forEach((element, nth) => element.setAttribute("data-nth", nth));
        return tabbable.map((element, nth) => `${nth} ${element.textContent}`);
      });
      const reached = [];
      // Once round the page; what scrolls by itself, such as a wide table, is a stop too.
      while (reached.length < wanted.length + 20) {
        await page.keyboard.press("Tab");
        const focus = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === document.body) return null;
          // A card's link shows its focus around the whole card, which its pseudo-element covers.
          const rings = [null, "::after"].map((part) => {
            const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
            return outlineStyle === "none" ? 0 : parseFloat(outlineWidth);
          });
          const box = element.getBoundingClientRect();
          return {
            name: `${element.getAttribute("data-nth")} ${element.textContent}`,
            ring: Math.max(...rings),
            inView: box.width > 0 && box.top < innerHeight && box.bottom > 0 && box.left < innerWidth && box.right > 0,
          };
        });
        if (focus === null) break;
        reached.push(focus.name);
        expect(focus.ring, focus.name).toBeGreaterThanOrEqual(2);
        expect(focus.inView, focus.name).toBe(true);
      }
      expect(wanted.filter((name) => !reached.includes(name))).toEqual([]);
    });
  }
});

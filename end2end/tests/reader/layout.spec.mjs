import { KINDS } from "../../kinds.mjs";
import { expect, test } from "../../test.mjs";

test.describe("on the narrowest screen", () => {
  test.use({ viewport: { width: 320, height: 640 }, provoked: /status of 404/ });

  for (const kind of KINDS) {
    test(`${kind.name} needs no sideways scrolling`, async ({ page, request }) => {
      await page.goto(await kind.find(request));
      const [content, window] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(content).toBeLessThanOrEqual(window);
    });
  }
});

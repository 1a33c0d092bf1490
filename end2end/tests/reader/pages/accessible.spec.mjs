import { AxeBuilder } from "@axe-core/playwright";

import { KINDS } from "../../../kinds.mjs";
import { WIDTHS, awake, expect, test } from "../../../test.mjs";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

for (const colorScheme of ["light", "dark"]) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme, provoked: /status of 404/ });

    for (const kind of KINDS) {
      test(`${kind.name} has nothing that axe objects to`, async ({ page, request }) => {
        await page.goto(await kind.find(request));
        await awake(page);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
          const found = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html)}`);
          expect(found, `at ${width} px`).toEqual([]);
        }
      });
    }
  });
}

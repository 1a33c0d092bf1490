import { get } from "node:http";

import { KINDS } from "../../../kinds.mjs";
import { awake, expect, test } from "../../../test.mjs";

/** All script and wasm of a reader page, in bytes as they travel. */
const SCRIPT = 60 * 1024;

/** The length of an answer's body as it travels, and how it is compressed. */
const travels = (address) =>
  new Promise((resolve, reject) => {
    get(address, { headers: { "accept-encoding": "br" } }, (answer) => {
      let bytes = 0;
      answer.on("data", (chunk) => (bytes += chunk.length));
      answer.on("end", () => resolve({ bytes, encoding: answer.headers["content-encoding"] }));
    }).on("error", reject);
  });

const article = KINDS.find((kind) => kind.name === "an article with a picture");

test("script and wasm of an article weigh at most 61,440 bytes", async ({ page, request }) => {
  const loaded = new Set();
  page.on("response", (response) => {
    const kind = response.headers()["content-type"] ?? "";
    if (/javascript|wasm/.test(kind)) loaded.add(response.url());
  });
  await page.goto(await article.find(request));
  await awake(page);
  const weights = await Promise.all([...loaded].map(travels));
  // boot.js, the glue and the wasm
  expect(weights.length).toBeGreaterThanOrEqual(3);
  for (const { encoding } of weights) expect(encoding).toBe("br");
  const sum = weights.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`script and wasm of an article: ${sum} bytes`);
  expect(sum).toBeLessThanOrEqual(SCRIPT);
});

test("HTML and style of an article weigh at most 25 KB, its fonts 70 KB", async ({ page, request }) => {
  const address = await article.find(request);
  const loaded = { style: new Set([address]), font: new Set() };
  page.on("response", (response) => {
    const kind = response.headers()["content-type"] ?? "";
    if (kind.startsWith("text/css")) loaded.style.add(response.url());
    if (response.request().resourceType() === "font") loaded.font.add(response.url());
  });
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready);
  const weigh = async (addresses) => (await Promise.all([...addresses].map(travels))).reduce((sum, it) => sum + it.bytes, 0);
  expect(loaded.style.size).toBe(2);
  const [text, fonts] = [await weigh(loaded.style), await weigh(loaded.font)];
  console.log(`HTML and style of an article: ${text} bytes; fonts: ${fonts} bytes`);
  expect(text).toBeLessThanOrEqual(25 * 1024);
  expect(fonts).toBeLessThanOrEqual(70 * 1024);
});

test("nothing that blocks the first paint is a script", async ({ page, request }) => {
  await page.goto(await article.find(request));
  const blocking = await page.evaluate(() =>
    [...document.scripts].filter((script) => script.src && !script.async && !script.defer).map((script) => script.src),
  );
  expect(blocking).toEqual([]);
});

import { execFile } from "node:child_process";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { KINDS, html, links } from "../../../kinds.mjs";
import { expect, test } from "../../../test.mjs";

const CHECKER = fileURLToPath(new URL("../../../../node_modules/vnu-jar/build/dist/vnu.jar", import.meta.url));

/** Every page of a newsroom that a reader can reach from its front page: path → HTML. */
const crawl = async (request, origin) => {
  const pages = new Map([["/", null]]);
  for (const path of pages.keys()) {
    const answer = await request.get(origin + path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(200);
    if (!answer.headers()["content-type"].startsWith("text/html")) {
      pages.delete(path);
      continue;
    }
    const text = await answer.text();
    pages.set(path, text);
    for (const link of links(text)) if (!pages.has(link)) pages.set(link, null);
  }
  return pages;
};

/** What the Nu checker has to say about the files of a folder. */
const check = (folder) =>
  new Promise((resolve, reject) => {
    const args = ["-Xss4m", "-jar", CHECKER, "--format", "json", "--skip-non-html", folder];
    execFile("java", args, { maxBuffer: 1 << 26 }, (error, _stdout, said) => {
      // The status is 1 when there is an error in a page, so only an answer that is none counts.
      try {
        resolve(JSON.parse(said).messages);
      } catch {
        reject(error ?? new Error(said));
      }
    });
  });

test("the Nu checker finds nothing wrong on any page", async ({ request, baseURL }, info) => {
  test.slow();
  const folder = info.outputPath("pages");
  await mkdir(folder, { recursive: true });
  const save = (name, text) => writeFile(`${folder}/${name}.html`, text);
  for (const kind of KINDS) await save(kind.name.replaceAll(" ", "-"), await html(request, await kind.find(request)));
  for (const origin of [baseURL, process.env.BANTIN_ORIGIN_SAVED]) {
    for (const [path, text] of await crawl(request, origin)) {
      await save(`${new URL(origin).port}${path.replace(/[^a-z0-9]+/g, "_")}`, text);
    }
  }
  const desk = await request.get("/desk");
  if (desk.headers()["content-type"]?.startsWith("text/html")) await save("desk", await desk.text());

  const messages = await check(folder);
  const found = messages.map(({ type, subType, message, extract, url }) => {
    const page = url.slice(url.lastIndexOf("/") + 1);
    return `${subType ?? type} in ${page}: ${message} ${extract ?? ""}`;
  });
  expect(found).toEqual([]);
  await rm(folder, { recursive: true });
});

test("every link of every page leads to a page", async ({ request, baseURL }) => {
  // Crawling asks for each of them and takes nothing but 200.
  const pages = await crawl(request, baseURL);
  expect(pages.size).toBeGreaterThan(60);
  expect((await crawl(request, process.env.BANTIN_ORIGIN_SAVED)).size).toBeGreaterThanOrEqual(18);
});

test("no page has a script, a style or a handler inside", async ({ page, request, baseURL }) => {
  const all = [...(await crawl(request, baseURL)).entries()];
  for (const kind of KINDS) all.push([kind.name, await html(request, await kind.find(request))]);
  all.push(["saved", await html(request, process.env.BANTIN_ORIGIN_SAVED)]);
  const found = await page.evaluate((pages) => {
    const isData = (script) => script.type === "application/ld+json";
    const inside = [];
    for (const [name, html] of pages) {
      const document = new DOMParser().parseFromString(html, "text/html");
      for (const element of document.querySelectorAll("*")) {
        const tag = element.localName;
        if (tag === "style" || (tag === "script" && !element.hasAttribute("src") && !isData(element))) {
          inside.push(`${name}: <${tag}>`);
        }
        for (const { name: attribute, value } of element.attributes) {
          if (attribute === "style" || attribute.startsWith("on") || /^\s*javascript:/i.test(value)) {
            inside.push(`${name}: <${tag} ${attribute}>`);
          }
        }
      }
    }
    return inside;
  }, all);
  expect(found).toEqual([]);
});

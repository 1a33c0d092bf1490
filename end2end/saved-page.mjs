import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Our own page in the shape of a saved one. */
export const SAVED = fileURLToPath(new URL("fixtures/trang-luu.txt", import.meta.url));

/** Real saved pages, when the one who runs the specs has some. */
export const SEEDS = process.env.BANTIN_SEEDS
  ? readdirSync(process.env.BANTIN_SEEDS)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => join(process.env.BANTIN_SEEDS, name))
  : [];

/**
 * What a page in that shape says, read by its lines: banner, title, opening with the date, …,
 * author, unit, heading, each sibling twice.
 */
export const readSaved = (file) => {
  const text = readFileSync(file, "utf8").replace(/^\uFEFF/, "").normalize("NFC");
  const lines = text.split(/\r?\n/).map((line) => line.replace(/\s+/g, " ").trim());
  const said = lines.filter((line) => line !== "");
  const heading = said.indexOf("Tin cùng chuyên mục");
  return {
    banner: said[0],
    site: /^Banner (.+) sub-site-\d+$/.exec(said[0])[1],
    title: said[1],
    date: /Ngày (\d\d\/\d\d\/\d{4})/.exec(said[2])[1],
    paragraphs: said.slice(2, heading - 2),
    author: said[heading - 2],
    unit: said[heading - 1],
    siblings: [...new Set(said.slice(heading + 1))],
  };
};

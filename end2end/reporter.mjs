import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";

const FILE = new URL("../target/test-results/end2end.json", import.meta.url);

/** Counts the tests into a file for the whole check, and repeats the failures at the end. */
export default class Counts {
  #root;

  onBegin(_config, root) {
    this.#root = root;
  }

  onEnd(result) {
    const tests = this.#root.allTests();
    const isListing = result.status === "passed" && tests.every((test) => test.results.length === 0);
    if (isListing) return;
    const failed = tests.filter((test) => ["unexpected", "flaky"].includes(test.outcome()));
    const counts = {
      passed: tests.filter((test) => test.outcome() === "expected").length,
      failed: failed.length,
      skipped: tests.filter((test) => test.outcome() === "skipped").length,
    };
    mkdirSync(new URL(".", FILE), { recursive: true });
    writeFileSync(FILE, `${JSON.stringify({ ...counts, status: result.status })}\n`);
    for (const test of failed) {
      const [error] = test.results.at(-1)?.errors ?? [];
      console.log(`FAILED ${test.titlePath().slice(1).join(" › ")}\n  ${firstLines(error?.message)}`);
    }
    const { passed, skipped } = counts;
    console.log(`${passed} passed, ${failed.length} failed, ${skipped} skipped → ${fileURLToPath(FILE)}`);
  }
}

const firstLines = (message = "") => stripVTControlCharacters(message).split("\n").slice(0, 12).join("\n  ");

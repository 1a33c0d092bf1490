import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { SAVED, SEEDS } from "./saved-page.mjs";
import { bantin, serve } from "./server.mjs";

const LOGS = fileURLToPath(new URL("../target/test-results/", import.meta.url));

/**
 * Starts one server a newsroom for the whole run and tells the specs where they are. A newsroom whose
 * origin is in the environment is taken as it is: `BANTIN_ORIGIN_DEMO=http://127.0.0.1:3000`.
 */
export default async function setup() {
  const folder = await mkdtemp(join(tmpdir(), "bantin-end2end-"));
  const stops = [];
  const stop = async () => {
    await Promise.all(stops.map((stop) => stop()));
    await rm(folder, { recursive: true, force: true });
  };
  const newsroom = async (name, ...command) => {
    const variable = `BANTIN_ORIGIN_${name.toUpperCase()}`;
    if (process.env[variable]) return;
    const data = join(folder, name);
    await bantin(data, ...command);
    const server = await serve(data, join(LOGS, `end2end-${name}.log`));
    stops.push(server.stop);
    process.env[variable] = server.origin;
  };
  try {
    await mkdir(LOGS, { recursive: true });
    await newsroom("demo", "demo");
    await newsroom("saved", "import", SAVED);
    if (SEEDS.length > 0) await newsroom("seeds", "import", ...SEEDS);
    else console.log("BANTIN_SEEDS is not given: of saved pages only our own is read");
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

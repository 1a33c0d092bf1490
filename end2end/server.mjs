import { execFile, spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** The program under test. */
const PROGRAM = process.env.BANTIN_BIN ?? fileURLToPath(new URL("../target/release/bantin", import.meta.url));

/** Runs a command of the program over a data folder; fails if the command does. */
export const bantin = (data, ...command) => promisify(execFile)(PROGRAM, ["--data", data, ...command]);

/** Serves a data folder on a free port; gives the origin and a way to stop. */
export const serve = async (data, log) => {
  const child = spawn(PROGRAM, ["--data", data, "serve", "--addr", "127.0.0.1:0"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  child.stderr.pipe(createWriteStream(log));
  const ended = new Promise((resolve) => {
    child.once("exit", resolve);
    child.once("error", resolve);
  });
  const said = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      const origin = /http:\/\/[^/\s]+/.exec(line)?.[0];
      if (origin) return origin;
    }
    throw new Error(`${PROGRAM} serve ended before it listened; see ${log}`);
  })();
  const origin = await said;
  // Nobody reads the rest, but a full pipe would stop the server.
  child.stdout.resume();
  const stop = async () => {
    child.kill();
    await ended;
  };
  return { origin, stop };
};

// Wakes the islands of a reader page when the browser is idle. The page is whole without this file;
// if anything here fails, it stays readable and its links and forms work. The two addresses are
// filled in by `cargo xtask`.
const GLUE = "__READER_GLUE__";
const WASM = "__READER_WASM__";

// Leptos reads these three by bare name.
globalThis.__RESOLVED_RESOURCES = [];
globalThis.__SERIALIZED_ERRORS = [];
globalThis.__INCOMPLETE_CHUNKS = [];

/** Hydrates the islands below `root`, outer ones before inner ones, in the order of Leptos' own script. */
const hydrateIslands = (mod) => {
  const childrenReady = [];
  const walk = (node) => {
    const tag = node.localName;
    if (tag === "leptos-island") {
      const hydrate = mod[node.dataset.component];
      if (hydrate && !node.$$dispose) {
        childrenReady.at(-1)?.();
        hydrate(node);
      }
    }
    if (tag === "leptos-children") childrenReady.push(node.$$on_hydrate);
    for (const child of node.children) walk(child);
    if (tag === "leptos-children") childrenReady.pop();
  };
  return walk;
};

const wake = async () => {
  try {
    const mod = await import(GLUE);
    await mod.default({ module_or_path: WASM });
    const walk = hydrateIslands(mod);
    mod.hydrate(walk);
    walk(document.body);
    document.documentElement.dataset.wasm = "ready";
  } catch (error) {
    document.documentElement.dataset.wasm = "failed";
    throw error;
  }
};

if ("requestIdleCallback" in window) requestIdleCallback(wake, { timeout: 2000 });
else setTimeout(wake, 200);

// Starts the desk's wasm. The two addresses are filled in by `cargo xtask`.
import start, { desk } from "__DESK_GLUE__";

await start({ module_or_path: "__DESK_WASM__" });
desk();

import { defineConfig } from "@playwright/test";

const LAUNCH = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export default defineConfig({
  testDir: "tests",
  globalSetup: "./setup.mjs",
  outputDir: "../target/test-results/end2end",
  reporter: [["list"], ["./reporter.mjs"]],
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 30_000,
  use: {
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: LAUNCH,
    },
  },
  projects: [
    { name: "with script" },
    {
      name: "without script",
      // What needs script, and what does not depend on it, runs once.
      testIgnore: ["**/script/**", "**/pages/**"],
      use: { javaScriptEnabled: false },
    },
  ],
});

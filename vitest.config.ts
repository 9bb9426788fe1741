import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: ["test/setup.ts"],
    setupFiles: ["test/seed.ts"],
    include: ["test/**/*.test.ts"],
    // The segmenter is a native addon whose memory a thread never gives back, so every worker is a process.
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
  },
});

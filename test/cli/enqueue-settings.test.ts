import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { SERVER, redisServer, startWorker, type RedisServer } from "./redis.js";
import { SAMPLE, temporaryFolder } from "./run.js";

const MAIN = fileURLToPath(new URL("../../dist/lib/main.js", import.meta.url));

describe.skipIf(SERVER === undefined)("enqueue and the settings of its folder", { timeout: 180_000 }, () => {
  const folder = temporaryFolder();
  let server: RedisServer;
  const yidui = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, YIDUI_QUEUE: `redis://127.0.0.1:${server.port}/0?name=settings` },
      maxBuffer: 1 << 26,
    });
    return { status, stdout, stderr };
  };
  const settings = (value: object) => writeFileSync(join(folder, "yidui.config.json"), JSON.stringify(value));

  beforeAll(async () => {
    server = await redisServer(folder, (port) => ["--port", String(port)]);
    await server.start();
    writeFileSync(join(folder, "call.txt"), readFileSync(SAMPLE));
  }, 60_000);

  it("takes checks and glossaries from them: collect writes what export writes here", async () => {
    writeFileSync(join(folder, "terms.csv"), "zh,en\n营业收入,turnover\n");
    settings({ checks: { "number-magnitude": "off" }, glossary: ["terms.csv"] });
    expect(yidui("enqueue", "call.txt")).toMatchObject({ status: 0 });
    const { ended } = startWorker(["--queue", `redis://127.0.0.1:${server.port}/0?name=settings`, "--drain"]);
    await ended;
    const [there, here] = [
      yidui("collect", "--format", "jsonl"),
      yidui("export", "call.txt", "--format", "jsonl"),
    ];
    expect(there.stdout).toBe(here.stdout);
    expect(there.stdout).not.toContain("number-magnitude");
    settings({});
    expect(yidui("export", "call.txt", "--format", "jsonl").stdout).toContain("number-magnitude");
    // Other settings are other jobs.
    expect(yidui("enqueue", "call.txt").stderr).toContain("1 of them new");
    expect(yidui("enqueue", "call.txt").stderr).toContain("0 of them new");
  });

  it("refuses settings that are none, and reads none with --no-config", () => {
    settings({ glossary: ["gone.csv"] });
    expect(yidui("enqueue", "call.txt")).toMatchObject({
      status: 2,
      stderr: "yidui: gone.csv: no such file\n",
    });
    expect(yidui("enqueue", "call.txt", "--no-config").status).toBe(0);
    settings({ glossaries: [] });
    expect(yidui("enqueue", "call.txt").stderr).toMatch(/there is no setting "glossaries"/);
  });
});

import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { MAIN, SERVER, redisServer, startWorker, type RedisServer } from "./redis.js";
import { SAMPLE, temporaryFolder, yidui } from "./run.js";

const PASSWORD = "hunter2/äß%";
const WRITTEN = encodeURIComponent(PASSWORD);
const folder = temporaryFolder();

function run(args: readonly string[], env: NodeJS.ProcessEnv = {}, main = MAIN) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: "utf8",
    env: { ...process.env, YIDUI_QUEUE: "", ...env },
  });
  return { status, stdout, stderr };
}

describe("a queue's address", { timeout: 60_000 }, () => {
  const DATABASE =
    "yidui: the queue's address must end in a database number, as in redis://host:port/0, with ?name= after it if anything\n";

  it.each([
    [undefined, "yidui: name the queue with --queue redis://host:port, or in YIDUI_QUEUE\n"],
    ["http://user:hunter2@localhost", "yidui: the queue's address must begin with redis:// or rediss://\n"],
    [
      "redis://:hunter2@127.0.0.1:1/0",
      "yidui: the queue at 127.0.0.1:1/yidui cannot be reached (ECONNREFUSED)\n",
    ],
    [
      "redis://u:hunter2@127.0.0.1:1/?name=a%20b",
      "yidui: a queue's name has letters, digits, - and _ only\n",
    ],
    ["redis://:hun ter2@", "yidui: the queue's address is no URL: it looks like redis://host:port/0\n"],
    // What a password that is not escaped makes of an address: a host, a port and a path.
    ["redis://user:12/hunter2@127.0.0.1:6379", DATABASE],
    ["redis://user:12?hunter2@127.0.0.1:6379", DATABASE],
    ["redis://user:12#hunter2@127.0.0.1:6379", DATABASE],
  ])("%s is refused in one line without a password", (url, stderr) => {
    const args = url === undefined ? [] : ["--queue", url];
    expect(run(["queue", "status", ...args])).toEqual({ status: 2, stdout: "", stderr });
  });
});

describe("without the packages of the queue", () => {
  it("says in one line what to install", { timeout: 60_000 }, () => {
    const root = dirname(dirname(dirname(MAIN)));
    const [here, packages] = [join(folder, "bare"), join(folder, "bare/node_modules")];
    mkdirSync(packages, { recursive: true });
    cpSync(join(root, "dist"), join(here, "dist"), { recursive: true });
    cpSync(join(root, "package.json"), join(here, "package.json"));
    symlinkSync(join(root, "corpus"), join(here, "corpus"));
    for (const name of readdirSync(join(root, "node_modules")))
      if (!["bullmq", "ioredis"].includes(name) && !name.startsWith("."))
        symlinkSync(join(root, "node_modules", name), join(packages, name));
    const main = join(here, "dist/lib/main.js");
    for (const args of [["enqueue", SAMPLE], ["worker"], ["collect"], ["queue", "status"]])
      expect(run(args, { YIDUI_QUEUE: "redis://127.0.0.1:1/0" }, main)).toEqual({
        status: 2,
        stdout: "",
        stderr: "yidui: queues need two more packages: npm install bullmq ioredis\n",
      });
    expect(run(["check", SAMPLE, "--fail-on", "never", "--quiet"], {}, main).status).toBe(0);
  });
});

describe.skipIf(SERVER === undefined)("credentials and TLS", { timeout: 120_000 }, () => {
  const certificate = join(folder, "certificate.pem");
  const key = join(folder, "key.pem");
  let server: RedisServer;
  const url = (password: string, name = "tls") =>
    `rediss://:${password}@127.0.0.1:${server.port}/0?name=${name}`;
  const trusted = { NODE_EXTRA_CA_CERTS: certificate };

  beforeAll(async () => {
    execFileSync(
      "openssl",
      [
        ...[
          "req",
          "-x509",
          "-newkey",
          "ec",
          "-pkeyopt",
          "ec_paramgen_curve:prime256v1",
          "-nodes",
          "-days",
          "2",
        ],
        ...[
          "-subj",
          "/CN=queue",
          "-addext",
          "subjectAltName=IP:127.0.0.1",
          "-keyout",
          key,
          "-out",
          certificate,
        ],
      ],
      { stdio: "ignore" },
    );
    server = await redisServer(
      join(folder, "server"),
      (port) => [
        ...["--port", "0", "--tls-port", String(port), "--tls-auth-clients", "no", "--requirepass", PASSWORD],
        ...["--tls-cert-file", certificate, "--tls-key-file", key, "--tls-ca-cert-file", certificate],
      ],
      { password: PASSWORD, tls: { ca: readFileSync(certificate) } },
    );
    await server.start();
  });

  it("come from the environment, and stand in no message and no list of processes", async () => {
    const env = { ...trusted, YIDUI_QUEUE: url(WRITTEN) };
    const enqueued = run(["enqueue", SAMPLE], env);
    expect(enqueued).toEqual({
      status: 0,
      stdout: "",
      stderr: `yidui: 1 files, 1 of them new to the queue at 127.0.0.1:${server.port}/tls\n`,
    });
    const { child, ended } = startWorker(["--drain", "--quiet"], { ...process.env, ...env });
    while ((await server.redis.zcard("bull:tls:completed")) === 0)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const listed = spawnSync("ps", [
      "-ww",
      "-o",
      "args",
      "--pid",
      String(child.pid),
      "--ppid",
      String(child.pid),
    ]);
    expect(listed.stdout.toString()).toContain("worker");
    expect(listed.stdout.toString()).not.toContain("hunter2");
    await ended;
    const { status, stdout } = run(["collect"], env);
    expect(status).toBe(0);
    expect(stdout).toBe(yidui(["export", SAMPLE]).stdout);
  });

  it.each([
    ["a wrong password", () => url("hunter3"), trusted, "WRONGPASS"],
    ["no password", () => `rediss://127.0.0.1:${server.port}/0?name=tls`, trusted, "NOAUTH"],
    ["a certificate of nobody's", () => url(WRITTEN), {}, "DEPTH_ZERO_SELF_SIGNED_CERT"],
    ["a database that is not there", () => url(WRITTEN).replace("/0?", "/99?"), trusted, "ERR"],
  ])("%s is told in one line, without the address", (_, address, env, reason) => {
    for (const args of [["queue", "status"], ["worker"], ["collect"], ["enqueue", SAMPLE]])
      expect(run([...args, "--queue", address()], { ...env, DEBUG: "" })).toEqual({
        status: 2,
        stdout: "",
        stderr: `yidui: the queue at 127.0.0.1:${server.port}/tls cannot be reached (${reason})\n`,
      });
  });

  it("cost nothing to a file that is not there", () => {
    writeFileSync(join(folder, "empty.txt"), "");
    const { status, stderr } = run(["enqueue", join(folder, "nowhere.txt")], {
      ...trusted,
      YIDUI_QUEUE: url(WRITTEN),
    });
    expect(status).toBe(2);
    expect(stderr).not.toContain("hunter2");
  });
});

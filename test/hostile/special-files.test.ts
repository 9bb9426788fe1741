import { spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { reportNames } from "../../src/cli/batch/report-names.js";
import { SAMPLE, temporaryFolder, yidui } from "../cli/run.js";

const MAIN = fileURLToPath(new URL("../../dist/lib/main.js", import.meta.url));
const folder = temporaryFolder();
const at = (...path: string[]) => join(folder, ...path);
const CALL = readFileSync(SAMPLE, "utf8");
const JSON_FLAGS = "--format json --fail-on never";
const sh = (command: string) =>
  spawnSync("bash", ["-c", command.replaceAll("yidui", `"${process.execPath}" "${MAIN}"`)], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
/** A report without the name of the call and what is named by it. */
const findingsOf = (stdout: string) => {
  const { documents } = JSON.parse(stdout) as { documents: { findings: { message: string }[] }[] };
  return documents.map(({ findings }) => findings.map(({ message }) => message));
};

describe("names of reports", () => {
  it.each([
    ["con.txt", "_con.html"],
    ["NUL.2024.txt", "_NUL.2024.html"],
    ["com1.docx", "_com1.html"],
    ["Lpt9.srt", "_Lpt9.html"],
    ["aux", "_aux.html"],
    ["console.txt", "console.html"],
    ["com.txt", "com.html"],
    ["call. .txt", "call. _.html"],
    [join("prn", "a.txt"), join("_prn", "a.html")],
    [join("dot.", "a.txt"), join("dot._", "a.html")],
  ])("%s is %s", (file, name) => {
    expect(reportNames(["other.txt", file]).get(file)).toBe(name);
  });

  it("that become one by that are two again", () => {
    const files = ["con.txt", "_con.txt", "CON.docx", join("x.", "a.txt"), join("x._", "a.txt")];
    const names = [...reportNames(files).values()].map((name) => name.toLowerCase());
    expect(new Set(names).size).toBe(files.length);
    for (const name of names) for (const part of name.split(sep)) expect(part).not.toMatch(/^con\.|[. ]$/u);
  });
});

describe.skipIf(process.platform === "win32")("inputs that are streams", { timeout: 180_000 }, () => {
  const expected = findingsOf(yidui(["check", SAMPLE, ...JSON_FLAGS.split(" ")]).stdout);

  it.each([
    ["a named pipe", `mkfifo pipe; cat "${SAMPLE}" > pipe & yidui check pipe ${JSON_FLAGS}`],
    ["standard input by its device", `cat "${SAMPLE}" | yidui check /dev/stdin ${JSON_FLAGS}`],
    ["a file as standard input by its device", `yidui check /dev/stdin ${JSON_FLAGS} < "${SAMPLE}"`],
    ["what a shell substitutes", `yidui check <(cat "${SAMPLE}") ${JSON_FLAGS}`],
    ["a link to a link", `ln -s "${SAMPLE}" one; ln -s one two; yidui check two ${JSON_FLAGS}`],
  ])("%s", (_, command) => {
    const { status, stdout } = sh(command);
    expect(status).toBe(0);
    expect(findingsOf(stdout)).toEqual(expected);
  });

  it.skipIf(!existsSync("/proc/self/status"))("files of the system, whose size is told as nothing", () => {
    const { status, stdout } = sh("yidui inspect /proc/self/status --format json");
    expect(status).toBe(0);
    expect(stdout).toContain('"path"');
    // What cannot be read, or never ends, is a line.
    for (const path of ["/proc/self/mem", "/dev/urandom"])
      expect(sh(`yidui check ${path}`)).toMatchObject({
        status: 2,
        stdout: "",
        stderr: expect.stringMatching(/^yidui: [^\n]+\n$/) as string,
      });
  });
});

describe.skipIf(process.platform === "win32")("links and pipes as outputs", { timeout: 180_000 }, () => {
  it("a report into a named pipe, a corpus into one", () => {
    const { stdout } = sh(
      `mkfifo out; (cat out > got &) ; yidui export "${SAMPLE}" --out out; sleep 1; cat got`,
    );
    expect(stdout).toBe(yidui(["export", SAMPLE]).stdout);
    expect(readdirSync(folder).filter((name) => name.startsWith("out."))).toEqual([]);
  });

  it("a link inside a folder of reports is replaced, what it led to stays", () => {
    mkdirSync(at("reports"));
    writeFileSync(at("precious.html"), "keep");
    symlinkSync(at("precious.html"), at("reports", "index.html"));
    expect(
      sh(`cp "${SAMPLE}" call.txt; yidui check call.txt --format html --fail-on never --out reports/`).status,
    ).toBe(0);
    expect(readFileSync(at("precious.html"), "utf8")).toBe("keep");
    expect(lstatSync(at("reports", "index.html")).isSymbolicLink()).toBe(false);
  });

  it("a disk that is full after some kilobytes: nothing is half-written", () => {
    for (let i = 0; i < 5; i += 1) writeFileSync(at(`full-${i}.txt`), CALL);
    mkdirSync(at("disk"));
    const mounted = sh("mount -t tmpfs -o size=16k tmpfs disk").status === 0;
    if (!mounted) return console.warn("no small disk can be mounted: a limit on files stands in for it");
    try {
      for (const command of ["check full-0.txt --format json --fail-on never", "export full-*.txt"]) {
        const { status, stderr } = sh(`yidui ${command} --quiet --out disk/out`);
        expect(status).toBe(2);
        expect(stderr).toMatch(/no space left on the device/);
        expect(stderr).not.toMatch(/ at .*\.js:\d+/);
        expect(existsSync(at("disk", "out"))).toBe(false);
        sh("rm -rf disk/out.parts");
      }
    } finally {
      sh("umount disk");
    }
  });
});

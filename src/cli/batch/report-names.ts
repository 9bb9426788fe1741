import { createHash } from "node:crypto";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";

/** The deepest folder that holds all of the files. */
function commonFolder(files: readonly string[]): string {
  const [first = ".", ...rest] = files.map((file) => dirname(resolve(file)).split(sep));
  const parts = [...first];
  for (const other of rest) {
    let same = 0;
    while (same < parts.length && parts[same] === other[same]) same += 1;
    parts.length = same;
  }
  return parts.join(sep) + sep;
}

/** File systems take no longer names. */
const LONGEST = 240;

/** The page over all calls. */
export const INDEX = "index.html";

/** Names that are devices to Windows, whatever ending follows them. */
const DEVICE = /^(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(?:\.|$)/iu;

/** A name that every system can make a file of: Windows has devices, and forgets dots and spaces at the end. */
function possible(name: string): string {
  const ended = name.replace(/[. ]$/u, "$&_");
  return DEVICE.test(ended) ? `_${ended}` : ended;
}

function shortened(given: string): string {
  const name = possible(given);
  if (Buffer.byteLength(name) <= LONGEST) return name;
  const mark = createHash("sha256").update(name).digest("hex").slice(0, 12);
  return `${[...name].slice(0, 60).join("")}-${mark}`;
}

/**
 * Where the report of each file goes in a folder of reports: below the folder that all files share, as the files are,
 * with `.html` for their ending. Two that would get one name keep their endings. The same whatever comes of the files.
 */
export function reportNames(files: readonly string[]): Map<string, string> {
  const common = commonFolder(files.filter((file) => file !== "-"));
  const stems = files.map((file) => {
    if (file === "-") return { file, stem: "standard-input", whole: "standard-input" };
    const folder = relative(common, dirname(resolve(file)))
      .split(sep)
      .map(possible)
      .join(sep);
    const within = (name: string) => join(folder, shortened(name));
    return { file, stem: within(basename(file, extname(file))), whole: within(basename(file)) };
  });
  // Names that differ in case only are one on many disks.
  const key = (name: string) => `${name}.html`.toLowerCase();
  const uses = new Map<string, number>([[INDEX, 1]]);
  for (const { stem } of stems) uses.set(key(stem), (uses.get(key(stem)) ?? 0) + 1);
  const taken = new Set<string>([INDEX]);
  const names = new Map<string, string>();
  for (const { file, stem, whole } of stems) {
    const wanted = (uses.get(key(stem)) ?? 0) > 1 ? whole : stem;
    let name = wanted;
    for (let nth = 2; taken.has(key(name)); nth += 1) name = `${wanted}-${nth}`;
    taken.add(key(name));
    names.set(file, `${name}.html`);
  }
  return names;
}

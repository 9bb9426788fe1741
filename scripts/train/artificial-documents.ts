import { loadParallel } from "./parallel-data.js";
import type { SentencePair } from "./parallel-data.js";

/** A made-up document: pairs in a row, some sentences joined, some left out, and the beads that follow from that. */
export interface ArtificialDocument {
  readonly source: readonly string[];
  readonly target: readonly string[];
  readonly gold: readonly { readonly source: readonly number[]; readonly target: readonly number[] }[];
}

/** Sentence pairs of a document. */
const LENGTH = 150;

/** How often, per pair, a sentence is left out or two are joined. As in translations that are neither free nor literal. */
const LEFT_OUT = { source: 0.015, target: 0.03 } as const;
const JOINED = { source: 0.14, target: 0.07 } as const;

/** A generator of numbers between 0 and 1 that gives the same row for the same seed (Park & Miller 1988). */
function numbers(seed: number): () => number {
  let state = seed % 2_147_483_647;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

type Event = "pair" | "no target" | "no source" | "one source" | "one target" | "two and two";

function eventOf(random: number): Event {
  const events: readonly [Event, number][] = [
    ["no target", LEFT_OUT.target],
    ["no source", LEFT_OUT.source],
    ["one source", JOINED.source],
    ["one target", JOINED.target],
    ["two and two", 0.01],
  ];
  let sum = 0;
  for (const [event, share] of events) {
    sum += share;
    if (random < sum) return event;
  }
  return "pair";
}

function compose(pairs: readonly SentencePair[], random: () => number): ArtificialDocument {
  const source: string[] = [];
  const target: string[] = [];
  const gold: { source: number[]; target: number[] }[] = [];
  const add = (zh: readonly string[], en: readonly string[]): void => {
    gold.push({
      source: zh.map((_, k) => source.length + k),
      target: en.map((_, k) => target.length + k),
    });
    source.push(...zh);
    target.push(...en);
  };
  for (let at = 0; at < pairs.length; at += 1) {
    const one = pairs[at]!;
    const next = pairs[at + 1];
    const event = next === undefined ? "pair" : eventOf(random());
    if (event === "pair" || next === undefined) add([one.zh], [one.en]);
    else if (event === "no target") add([one.zh], []);
    else if (event === "no source") add([], [one.en]);
    else {
      at += 1;
      if (event === "one source") add([one.zh + next.zh], [one.en, next.en]);
      else if (event === "one target") add([one.zh, next.zh], [`${one.en} ${next.en}`]);
      // Half of the second sentence's rendition is said with the first.
      else {
        const cut = next.en.indexOf(" ", next.en.length / 2);
        add([one.zh, next.zh], [`${one.en} ${next.en.slice(0, cut)}`, next.en.slice(cut + 1)]);
      }
    }
  }
  return { source, target, gold };
}

/** Documents of general sentence pairs (not of software documentation), the same ones every time. */
export function artificialDocuments(count: number): ArtificialDocument[] {
  const pairs = loadParallel().filter(
    ({ zh, en, weight }) => weight === 1 && zh.length >= 4 && zh.length < 150 && en.length < 500,
  );
  const random = numbers(20_240_611);
  return Array.from({ length: count }, () => {
    const from = Math.floor(random() * (pairs.length - LENGTH));
    return compose(pairs.slice(from, from + LENGTH), random);
  });
}

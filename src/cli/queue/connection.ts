import type { Queue } from "bullmq";
import type { Redis } from "ioredis";
import { InputError } from "../../index.js";

/** Where the queue is, if `--queue` does not say: keeps a password out of the list of processes. */
const QUEUE_VARIABLE = "YIDUI_QUEUE";

const CONNECT_MS = 5000;

/** A queue's address, and how messages call it: host and port, never the credentials. */
export interface Address {
  readonly url: string;
  readonly shown: string;
  /** Several queues can share a server; the path's name after the database, or `yidui`. */
  readonly name: string;
}

/** Reads `redis://…` or `rediss://…` (TLS). Throws InputError without repeating what may hold a password. */
function addressOf(given: string | undefined): Address {
  const url = given ?? process.env[QUEUE_VARIABLE];
  if (url === undefined || url === "")
    throw new InputError(`name the queue with --queue redis://host:port, or in ${QUEUE_VARIABLE}`);
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw new InputError("the queue's address is no URL: it looks like redis://host:port/0");
  }
  if (!["redis:", "rediss:"].includes(parsed.protocol))
    throw new InputError("the queue's address must begin with redis:// or rediss://");
  // A password with / ? or # in it that was not written as %2F, %3F or %23 would end up here, and in messages.
  if (!/^\/?\d*$/.test(parsed.pathname) || /[@#]/.test(parsed.search + parsed.hash))
    throw new InputError(
      "the queue's address must end in a database number, as in redis://host:port/0, with ?name= after it if anything",
    );
  const name = parsed.searchParams.get("name") ?? "yidui";
  if (!/^[\w-]{1,64}$/.test(name)) throw new InputError("a queue's name has letters, digits, - and _ only");
  parsed.searchParams.delete("name");
  return { url: parsed.href, shown: `${parsed.hostname}:${parsed.port || "6379"}/${name}`, name };
}

interface Packages {
  readonly bullmq: typeof import("bullmq");
  readonly Redis: typeof Redis;
}

/** Both are optional: who never uses a queue never installs them. */
async function packages(): Promise<Packages> {
  try {
    const [bullmq, ioredis] = await Promise.all([import("bullmq"), import("ioredis")]);
    return { bullmq, Redis: ioredis.Redis };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new InputError("queues need two more packages: npm install bullmq ioredis");
  }
}

/** The code of an error, or of what a server answered (WRONGPASS): its words may repeat what was sent. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "no answer";
  const { code } = error as NodeJS.ErrnoException;
  return code ?? /^[A-Z]{3,}(?= )/.exec(error.message)?.[0] ?? "no answer";
}

/** A connection that is known to work, and what is made from it. */
export interface Connected {
  readonly redis: Redis;
  readonly bullmq: Packages["bullmq"];
  readonly address: Address;
  readonly queue: () => Queue;
  readonly close: () => Promise<void>;
}

/**
 * Connects. Throws InputError when nobody answers within some seconds; once connected, a server that goes away and comes
 * back is waited for.
 */
export async function connect(given: string | undefined): Promise<Connected> {
  const address = addressOf(given);
  const { bullmq, Redis: Client } = await packages();
  let connected = false;
  let problem: string | null = null;
  const redis = new Client(address.url, {
    // What BullMQ asks of a connection that blocks.
    maxRetriesPerRequest: null,
    connectTimeout: CONNECT_MS,
    retryStrategy: (times) => (connected ? Math.min(times * 200, 2000) : times > 3 ? null : 300),
  });
  redis.on("error", (error) => (problem = reasonOf(error)));
  try {
    await redis.ping();
    // The server answers, but a database that it does not have would in silence be another one.
    if (problem !== null && redis.options.db !== 0) await redis.select(redis.options.db ?? 0);
    connected = true;
  } catch (error) {
    redis.disconnect();
    throw new InputError(`the queue at ${address.shown} cannot be reached (${problem ?? reasonOf(error)})`);
  }
  const queues: Queue[] = [];
  return {
    redis,
    bullmq,
    address,
    queue: () => {
      const queue = new bullmq.Queue(address.name, { connection: redis });
      queue.on("error", () => undefined);
      queues.push(queue);
      return queue;
    },
    close: async () => {
      await Promise.all(queues.map((queue) => queue.close()));
      redis.disconnect();
    },
  };
}

import type { Redis } from "ioredis";
import type { Address } from "./connection.js";

/** One file that was enqueued and the job that works on it. */
export interface Entry {
  readonly file: string;
  readonly job: string;
}

const keys = ({ name }: Address) => ({
  order: `yidui:${name}:order`,
  jobs: `yidui:${name}:jobs`,
  count: `yidui:${name}:count`,
  options: `yidui:${name}:options`,
});

/** Adds files behind those that are there; a file that is there already keeps its place and gets the new job. */
export async function addEntries(redis: Redis, address: Address, entries: readonly Entry[]): Promise<void> {
  const { order, jobs, count } = keys(address);
  const last = await redis.incrby(count, entries.length);
  const transaction = redis.multi();
  entries.forEach(({ file, job }, index) => {
    transaction.zadd(order, "NX", last - entries.length + index, file);
    transaction.hset(jobs, file, job);
  });
  await transaction.exec();
}

/** Every file that was enqueued, in order. */
export async function entriesOf(redis: Redis, address: Address): Promise<Entry[]> {
  const { order, jobs } = keys(address);
  const files = await redis.zrange(order, 0, -1);
  const of = await redis.hgetall(jobs);
  return files.flatMap((file) => {
    const job = of[file];
    return job === undefined ? [] : [{ file, job }];
  });
}

export async function keepOptions(
  redis: Redis,
  address: Address,
  key: string,
  content: string,
): Promise<void> {
  await redis.hset(keys(address).options, key, content);
}

export async function optionsOf(redis: Redis, address: Address, key: string): Promise<string | null> {
  return redis.hget(keys(address).options, key);
}

export async function forget(redis: Redis, address: Address): Promise<void> {
  await redis.del(...Object.values(keys(address)));
}

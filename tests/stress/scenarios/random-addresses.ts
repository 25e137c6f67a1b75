import { runConcurrently } from "#lib/shared/concurrency/run-concurrently.ts";
import { type Random, randomFrom } from "#tests/harness/random.ts";
import type { Scenario } from "#tests/stress/scenario.ts";
import { withRunningShop } from "#tests/stress/server/running-shop.ts";
import { FLAT_MEMORY, watchMemory } from "#tests/stress/server/watch-memory.ts";

const CONCURRENCY = 4;
/** By then the engine has compiled the code and the caches are as full as they get. */
const MIN_WARM_UP = 5000;

const PLACES = [
  (word: string) => `/${word}`,
  (word: string) => `/products/${word}`,
  (word: string) => `/products/${word}/${word}`,
  (word: string) => `/collections/${word}`,
  (word: string) => `/collections/all/${word}`,
  (word: string) => `/pages/${word}`,
  (word: string) => `/orders/${word}`,
  (word: string) => `/media/${word}`,
  (word: string) => `/search?q=${word}`,
  (word: string) => `/search?tag=${word}&option.${word}=${word}`,
  (word: string) => `/api/search?q=${word}`,
  (word: string) => `/api/products/${word}`,
  (word: string) => `/?${word}=${word}`,
] as const;

/** Addresses that nobody gave out: each costs a page, and none of them may stay in the server's memory. */
export const randomAddresses: Scenario = {
  name: "random addresses",
  expected: `0 answered 5xx, ${FLAT_MEMORY}`,
  fullCount: 100_000,
  // The warm-up alone takes longer than a test may.
  testCount: 0,
  needsBuild: true,
  run: (count, seed, progress) =>
    withRunningShop(async (t) => {
      const random = randomFrom(seed);
      let failed = 0;
      const visit = (from: number, to: number) =>
        runConcurrently(Array(to - from).keys(), CONCURRENCY, async (n) => {
          const answer = await t.page(address(random));
          await answer.arrayBuffer();
          if (answer.status >= 500) failed++;
          if (n % 1000 === 0) progress(from + n);
        });
      const warm = Math.min(Math.max(count / 5, MIN_WARM_UP), count);
      await visit(0, warm);
      const growth = await watchMemory(t);
      await visit(warm, count);
      const { flat, text } = await growth();
      return {
        result: `${count.toLocaleString("en")}, ${failed} × 5xx, ${text}`,
        ok: failed === 0 && flat,
      };
    }),
};

const address = (random: Random) => random.pick(PLACES)(random.unit().toString(36).slice(2));

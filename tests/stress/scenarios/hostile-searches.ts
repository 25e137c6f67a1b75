import { products } from "#db/tables.ts";
import { runConcurrently } from "#lib/shared/concurrency/run-concurrently.ts";
import { type Random, randomFrom } from "#tests/harness/random.ts";
import type { Scenario } from "#tests/stress/scenario.ts";
import { fillCatalogue } from "#tests/stress/server/fill-catalogue.ts";
import { type RunningShop, withRunningShop } from "#tests/stress/server/running-shop.ts";

const CONCURRENCY = 2;
/** From sending a request to its last byte, on a busy machine too. */
const MAX_MS = 3000;

/** What breaks parsers, patterns and queries: operators of FTS5 and SQL, markup, odd Unicode, endless repetition. */
const PIECES = [
  ...[
    "a &",
    '"',
    "''",
    "'; DROP TABLE products; --",
    "1 OR 1=1",
    "a NEAR(b, 2)",
    "title: x",
    "^a",
    "a*",
    "**",
    "-a",
  ],
  ...[
    "(((",
    ")))",
    "{a b}: c",
    "NOT",
    "AND AND",
    "\\",
    "%",
    "_%",
    "%00",
    "\u0000",
    "\uFFFE",
    "\uD800",
    "\u202E",
  ],
  ...[
    "<script>alert(1)</script>",
    "{{7*7}}",
    "../../etc/passwd",
    "?q=1&q=2",
    "#",
    "+",
    "\r\nX-Injected: 1",
  ],
  ...[
    "e\u0301".repeat(50),
    "🖼️👩‍👩‍👧",
    "ﷺ",
    "İ",
    "ß",
    "ﬀ",
    "١٢٣",
    "Z̴̢̛",
    "ａｂｃ",
    "\u00AD\u200B\u2060",
    "𝒜",
  ],
  ...[
    "a ".repeat(400),
    "a".repeat(3000),
    "ab".repeat(20),
    "-1",
    "1e309",
    "NaN",
    "0x10",
    "9".repeat(40),
    "1,2.3",
    "",
  ],
] as const;

const FIELDS = [
  "q",
  "in",
  "vendor",
  "tag",
  "option.Size",
  "option.__proto__",
  "from",
  "to",
  "stock",
  "sort",
  "page",
] as const;

/** Nonsense typed at the search and sent to each of its filters, with as many products as requests. */
export const hostileSearches: Scenario = {
  name: "hostile searches",
  expected: `0 answered 5xx, nothing injected, none over ${MAX_MS / 1000} s`,
  fullCount: 10_000,
  testCount: 60,
  needsBuild: true,
  run: (count, seed, progress) =>
    withRunningShop(async (t) => {
      await fillCatalogue(t.shop.db, count);
      const random = randomFrom(seed);
      const found = { failed: 0, injected: 0, slow: 0 };
      const before = await countAll(t);
      await runConcurrently(Array(count).keys(), CONCURRENCY, async (n) => {
        const started = performance.now();
        const answer = await t.page(address(random));
        const text = await answer.text();
        if (performance.now() - started > MAX_MS) found.slow++;
        if (answer.status >= 500) found.failed++;
        if (text.includes("<script>alert(1)") || answer.headers.has("X-Injected")) found.injected++;
        if (n % 100 === 0) progress(n);
      });
      const { failed, injected, slow } = found;
      const unchanged = (await countAll(t)) === before;
      return {
        result: `${count.toLocaleString("en")}, ${failed} × 5xx, ${injected} injected, ${slow} slow${unchanged ? "" : ", products changed"}`,
        ok: failed + injected + slow === 0 && unchanged,
      };
    }),
};

async function countAll({ shop }: RunningShop): Promise<number> {
  return (await shop.db.read.select({ id: products.id }).from(products)).length;
}

function address(random: Random): string {
  const text = () => Array.from({ length: random.whole(1, 3) }, () => random.pick(PIECES)).join("");
  if (random.chance(0.3)) return `/api/search?${new URLSearchParams({ q: text() })}`;
  const fields = Array.from({ length: random.whole(1, 4) }, () => [random.pick(FIELDS), text()]);
  return `/search?${new URLSearchParams(fields)}`;
}

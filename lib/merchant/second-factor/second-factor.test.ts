import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { staff } from "#db/tables.ts";
import { replaceRecoveryCodes } from "#lib/merchant/second-factor/recovery-codes.ts";
import {
  checkCode,
  readTotpKey,
  removeSecondFactor,
  startSetUp,
} from "#lib/merchant/second-factor/second-factor.ts";
import { stepAt, totpCode } from "#lib/merchant/second-factor/totp.ts";
import {
  type TemporaryDatabase,
  temporaryDatabase,
} from "#tests/harness/database/temporary-database.ts";

const SECRET = "a secret of at least thirty-two characters";
const NOW = 1_700_000_000_000;
const ada = { id: "ada", login: "ada", name: "Ada", role: "staff", passwordHash: "" } as const;

let t: TemporaryDatabase;
beforeEach(async () => {
  t = await temporaryDatabase();
  await t.db.write(async (tx) => {
    await tx.insert(staff).values({ ...ada, createdAt: NOW });
    await startSetUp(tx, SECRET, "ada");
  });
});
afterEach(() => t.remove());

async function account() {
  const [row] = await t.db.read.select().from(staff).where(eq(staff.id, "ada"));
  if (!row) throw new Error("no account");
  return row;
}
const check = async (code: string, nowMs = NOW) =>
  (await checkCode(t.db, SECRET, await account(), code, nowMs)).kind;
const codeAt = async (nowMs: number) =>
  totpCode(readTotpKey(SECRET, await account()) ?? Buffer.alloc(0), stepAt(nowMs));

test("replayed code: of two people with the same one, one gets in", async () => {
  const code = await codeAt(NOW);
  expect((await Promise.all([check(code), check(code)])).sort()).toEqual(["accepted", "wrong"]);
  expect(await check(await codeAt(NOW + 30_000), NOW + 30_000)).toBe("accepted");
});

test("a recovery code opens once, however it is typed; new ones replace the old", async () => {
  const [first = "", second = ""] = await t.db.write((tx) => replaceRecoveryCodes(tx, "ada"));
  expect(await check(` ${first.toUpperCase().replace("-", " ")}`)).toBe("accepted");
  expect(await check(first)).toBe("wrong");
  await t.db.write((tx) => replaceRecoveryCodes(tx, "ada"));
  expect(await check(second)).toBe("wrong");
});

test("codes guessed without end: after a few failures each try waits", async () => {
  for (let tries = 0; tries < 5; tries++) expect(await check("000000")).toBe("wrong");
  expect(await check("000000")).toBe("wait");
});

test("a stolen table holds no key, and a removed factor leaves no code behind", async () => {
  expect(readTotpKey("another secret", await account())).toBeNull();
  const [code = ""] = await t.db.write((tx) => replaceRecoveryCodes(tx, "ada"));
  await t.db.write((tx) => removeSecondFactor(tx, "ada"));
  expect(await check(code)).toBe("wrong");
});

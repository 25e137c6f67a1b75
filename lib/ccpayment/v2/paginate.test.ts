import { expect, it } from "vitest";
import { paginate } from "./paginate.ts";
import { withLocalServer } from "./testing/local-client.ts";

const { server, client } = withLocalServer();
const coin = { coinId: 1280, coinSymbol: "USDT", chain: "TRX", amount: "1", status: "Success" };
const ok = (recordIds: string[], nextId?: string) => ({
  code: 10000,
  data: { records: recordIds.map((recordId) => ({ ...coin, recordId })), nextId },
});

/** Answers by `nextId`, reads the whole list, and returns ids and errors in order. */
async function readAll(pages: { [nextId: string]: object }) {
  server().answerWith((response, { body }) => {
    const { nextId = "" } = JSON.parse(String(body));
    response.writeHead(200).end(JSON.stringify(pages[nextId]));
  });
  const found: string[] = [];
  for await (const record of paginate(client().deposits.getAppDepositRecordList, {
    coinId: 1280,
  })) {
    found.push(record.ok ? record.value.recordId : record.error.message);
  }
  return found;
}

it("reads page after page with the same filter", async () => {
  expect(await readAll({ "": ok(["1", "2"], "a"), a: ok([], "b"), b: ok(["3"], "") })).toEqual([
    "1",
    "2",
    "3",
  ]);
  expect(server().requests.map(({ body }) => JSON.parse(String(body)))).toEqual([
    { coinId: 1280 },
    { coinId: 1280, nextId: "a" },
    { coinId: 1280, nextId: "b" },
  ]);
});

it("ends with the first failure", async () => {
  expect(await readAll({ "": ok(["1"], "a"), a: { code: 11004, msg: "slow down" } })).toEqual([
    "1",
    "Too many requests; try again later (code 11004 RateLimit: slow down).",
  ]);
});

it("never follows a circle", async () => {
  expect(await readAll({ "": ok(["1"], "a"), a: ok(["2"], "b"), b: ok(["3"], "a") })).toEqual([
    "1",
    "2",
    "3",
    "The list repeats a page.",
  ]);
});

it("asks for a page only when it is needed", async () => {
  server().answerBody(JSON.stringify(ok(["1", "2"], "a")));
  for await (const record of paginate(client().deposits.getAppDepositRecordList, {})) {
    expect(record).toMatchObject({ value: { recordId: "1" } });
    break;
  }
  expect(server().requests).toHaveLength(1);
});

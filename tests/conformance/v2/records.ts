import { must } from "#tests/conformance/must.ts";
import { type Check, refused, usdt } from "#tests/conformance/v2/check.ts";

type Page = { records: { recordId: string }[]; nextId?: string };

const DAY_SECONDS = 86_400;

/** Addresses, and lists of what happened. */
export const records: Check[] = [
  {
    name: "a reference's permanent address stays (§4.1)",
    async run(peer) {
      const { network } = await usdt(peer);
      const asked = { referenceId: "conformance", chain: network.chain };
      const first = await peer.data("getOrCreateAppDepositAddress", asked);
      const second = await peer.data("getOrCreateAppDepositAddress", asked);
      must(first.address === second.address, `${first.address}, then ${second.address}`);
    },
  },
  {
    name: "lists have pages of records, which don't overlap (§1.5)",
    async run(peer) {
      for (const call of ["getAppDepositRecordList", "getAppWithdrawRecordList"]) {
        const first = await peer.data<Page>(call);
        must(Array.isArray(first.records), `${call}: ${JSON.stringify(first)}`);
        must(first.records.length <= 20, `${call}: a page of ${first.records.length}`);
        if (!first.nextId) continue;
        const second = await peer.data<Page>(call, { nextId: first.nextId });
        const ids = [...first.records, ...second.records].map(({ recordId }) => recordId);
        must(new Set(ids).size === ids.length, `${call}: a record is on two pages`);
      }
    },
  },
  {
    name: "more than three months, or 51 ids, are refused (§1.5)",
    async run(peer) {
      const endAt = Math.floor(Date.now() / 1000);
      const long = JSON.stringify({ startAt: endAt - 200 * DAY_SECONDS, endAt });
      refused(await peer.ask("getAppDepositRecordList", long), 11008, 11000);
      const ids = JSON.stringify({ recordIds: Array.from({ length: 51 }, (_, n) => `${n}`) });
      refused(await peer.ask("getAppDepositRecordList", ids), 11010, 11000);
    },
  },
  {
    name: "a record nobody made is refused with 11003",
    async run(peer) {
      const body = '{"recordId":"20200101000000123456789012345678"}';
      refused(await peer.ask("getAppDepositRecord", body), 11003);
      refused(await peer.ask("getAppWithdrawRecord", body), 11003);
    },
  },
];

import { refundHistory } from "#tests/stress/refund-history.ts";
import type { Scenario } from "#tests/stress/scenario.ts";

/** Refunds approved, asked for, failed and repeated, with faults on every boundary. */
export const refundHistories: Scenario = {
  name: "random refund histories with faults",
  expected: "fsck clean, both books agree",
  fullCount: 200,
  testCount: 12,
  async run(count, seed, progress) {
    let paid = 0;
    for (let done = 0; done < count; done++) {
      const history = await refundHistory(`${seed}/${done}`);
      if (history.breaches.length > 0)
        return { result: `seed ${seed}/${done}: ${history.breaches.join("; ")}`, ok: false };
      paid += history.paid;
      progress(done + 1);
    }
    return { result: `${count}, clean, ${paid} refunds paid`, ok: paid > 0 };
  },
};

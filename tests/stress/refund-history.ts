import { eq } from "drizzle-orm";
import { attempts, orders, payouts, refunds } from "#db/tables.ts";
import { checkout } from "#lib/checkout/check-out.ts";
import { normalizeDecimal } from "#lib/fraction.ts";
import { auditAgainstGateway } from "#lib/orders/audit/audit-against-gateway.ts";
import { fsck } from "#lib/orders/audit/fsck.ts";
import { readFacts } from "#lib/orders/ledger/facts.ts";
import { reconcile } from "#lib/orders/reconciliation/reconcile.ts";
import { askForRefundAddress } from "#lib/refunds/address/ask-for-address.ts";
import { amountFor, readRefundable } from "#lib/refunds/due-back.ts";
import { runPayouts } from "#lib/refunds/payout/run-payouts.ts";
import { completeWithdrawal } from "#lib/sandbox/account/withdrawal.ts";
import { ApiError } from "#lib/sandbox/api-error.ts";
import { payOrder } from "#lib/sandbox/payments/pay-order.ts";
import { refundOrder } from "#lib/sandbox/payments/refund-order.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { withdrawals } from "#lib/sandbox/store/tables/account.ts";
import { tokens } from "#lib/sandbox/tokens/tokens.ts";
import type { Shop } from "#lib/shop.ts";
import { requestFor } from "#tests/harness/fixtures.ts";
import { generation } from "#tests/harness/generations.ts";
import { type Random, randomFrom } from "#tests/harness/random.ts";
import { addressOn, approve, confirmedAddress, staff } from "#tests/harness/refunds.ts";
import { openDatabases, type Simulated, simulated } from "#tests/stress/simulation/simulated.ts";

const STEPS = 30;
/** Those whose addresses can be checked. */
const payable = tokens.filter(({ chain }) => chain in addressOn) as [(typeof tokens)[0]];

/**
 * One order that is paid, mostly wrongly, and its refunds: addresses asked for, given and changed, parts approved for
 * any reason, withdrawals that fail, refunds on the gateway's dashboard, with faults on every boundary; then without. Returns what failed, and how much
 * was paid back.
 */
export async function refundHistory(seed: string): Promise<{ breaches: string[]; paid: number }> {
  const random = randomFrom(seed);
  const databases = await openDatabases();
  const simulation = await simulated(random, databases);
  const { shop, sandbox, faults } = simulation;
  changeSettings(sandbox.store, { v2Approval: random.chance(0.2), openingBalance: "100000" });
  try {
    faults.on = false;
    await checkout(shop, await requestFor(shop, random.pick(simulation.variants)));
    const attemptIds = await payWrongly(simulation, random);
    faults.on = true;
    for (let step = 0; step < STEPS; step++) await act(simulation, random, attemptIds);
    faults.on = false;
    await settleDown(simulation);
    const breaches = [...(await fsck(shop.db)), ...(await auditAgainstGateway(shop))].map(
      ({ invariant, where, found }) => `${invariant}: ${where}: ${found}`,
    );
    breaches.push(...(await compareWithdrawals(shop, sandbox)));
    return { breaches, paid: (await paidBack(shop)).length };
  } finally {
    await databases.close();
  }
}

async function theOrder(shop: Shop) {
  const [order] = await shop.db.read.select().from(orders);
  if (!order) throw new Error("the checkout placed no order");
  return order;
}

/** Exactly, under, over or late, in one token or two. */
async function payWrongly(simulation: Simulated, random: Random): Promise<string[]> {
  const { shop, sandbox } = simulation;
  const ids = (await shop.db.read.select({ id: attempts.id }).from(attempts)).map(({ id }) => id);
  const pay = (fraction: string) =>
    payOrder(sandbox, ids[0] ?? "", {
      tokenId: random.pick(payable).tokenId,
      amount: { fraction },
      stage: "success",
      addConfirmations: false,
      internal: random.chance(0.2),
    });
  if (random.chance(0.2)) simulation.advance(3700);
  const parts: string[] = random.pick([["1"], ["1.3"], ["0.5"], ["0.7", "0.9"], ["1", "0.4"]]);
  for (const fraction of parts) pay(fraction);
  await simulation.deliver();
  simulation.advance(5000);
  await simulation.deliver();
  await reconcile(shop);
  return ids;
}

async function act(simulation: Simulated, random: Random, attemptIds: string[]): Promise<void> {
  const { shop, sandbox } = simulation;
  const order = await theOrder(shop);
  const lines = readRefundable(order, await readFacts(shop.db.read, order.id), shop.clock.now());
  const line = lines[random.whole(0, Math.max(lines.length - 1, 0))];
  const chance = random.unit();
  if (chance < 0.03) await askForRefundAddress(shop, staff, order.id);
  else if (chance < 0.25 && line) {
    const chain = random.pick(
      payable.filter(({ crypto }) => crypto === line.crypto) as typeof payable,
    ).chain;
    await confirmedAddress(shop, order.id, line.crypto, chain).catch(ignoreRefused);
  } else if (chance < 0.5 && line) {
    const { attemptId, crypto } = line;
    const kind = random.chance(0.7) && line.due !== "0" ? "due" : "goodwill";
    const all = amountFor(line, kind).amount;
    const amount = random.chance(0.5) ? all : partOf(all, random);
    const merchantPaysFee = random.chance(0.8);
    await approve(shop, order.id, { attemptId, crypto, kind, amount, merchantPaysFee });
  } else if (chance < 0.7) await runPayouts(shop);
  else if (chance < 0.8) {
    simulation.advance(random.pick([5, 60, 700, 4000]));
    await simulation.deliver();
  } else if (chance < 0.9) {
    const [open] = sandbox.store.select().from(withdrawals).all().filter(isOpen);
    if (open)
      orRefused(() =>
        completeWithdrawal(
          sandbox,
          open.merchantOrderId,
          random.pick(["Failed", "Successful"] as const),
        ),
      );
  } else if (generation === "v1")
    orRefused(() =>
      refundOrder(sandbox, attemptIds[0] ?? "", {
        // Equal ones, of which several may be internal: only their outcomes tell them apart.
        amount: "1",
        networkFee: "0",
        status: random.pick(["success", "failed"] as const),
        internal: random.chance(0.3),
      }),
    );
}

const isOpen = ({ status }: { status: string }) =>
  !["Successful", "Failed", "Rejected"].includes(status);

/** A share of an amount, with its decimals. */
function partOf(amount: string, random: Random): string {
  const places = (amount.split(".")[1] ?? "").length;
  return (Number(amount) * random.between(0.1, 0.9)).toFixed(Math.min(places, 6));
}

function orRefused(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
  }
}

/** Addresses are limited, and nothing may be due any more. */
function ignoreRefused(error: unknown): void {
  if (!(error instanceof Error && error.message.startsWith("not given"))) throw error;
}

async function settleDown(simulation: Simulated): Promise<void> {
  const { shop, sandbox } = simulation;
  for (let round = 0; round < 8; round++) {
    for (const open of sandbox.store.select().from(withdrawals).all().filter(isOpen))
      completeWithdrawal(sandbox, open.merchantOrderId, "Successful");
    simulation.advance(20_000);
    await simulation.deliver();
    while ((await reconcile(shop)).full);
    await runPayouts(shop);
  }
}

const paidBack = (shop: Shop) =>
  shop.db.read
    .select({ id: payouts.id, amount: refunds.amount })
    .from(payouts)
    .innerJoin(refunds, eq(refunds.payoutId, payouts.id))
    .where(eq(payouts.status, "success"));

/** What left the sandbox's account is what our books say was paid back, and nothing is left open. */
async function compareWithdrawals(shop: Shop, sandbox: Sandbox): Promise<string[]> {
  const text = (list: { id: string; amount: string }[]) =>
    list
      .map(({ id, amount }) => `${id} ${normalizeDecimal(amount)}`)
      .sort()
      .join(", ");
  const ours = text(await paidBack(shop));
  const theirs = text(
    sandbox.store
      .select({ id: withdrawals.merchantOrderId, amount: withdrawals.value })
      .from(withdrawals)
      .where(eq(withdrawals.status, "Successful"))
      .all(),
  );
  const open = (await shop.db.read.select().from(payouts)).filter(
    ({ endedAt }) => endedAt === null,
  );
  return [
    ...(ours === theirs ? [] : [`paid back: ours ${ours}; the sandbox's ${theirs}`]),
    ...open.map(({ id, status, reason }) => `payout ${id} is still ${status}: ${reason}`),
  ];
}

"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import {
  depositDirectly,
  depositRequest,
  invoiceRequest,
  payInvoice,
} from "#lib/sandbox/account/deposit.ts";
import { completeWithdrawal } from "#lib/sandbox/account/withdrawal.ts";
import { ApiError } from "#lib/sandbox/api-error.ts";
import { clockRequest, moveClock } from "#lib/sandbox/clock/move-clock.ts";
import { findDelivery } from "#lib/sandbox/deliveries/list.ts";
import { sendOnce } from "#lib/sandbox/deliveries/send.ts";
import { faultNotes } from "#lib/sandbox/faults/kinds.ts";
import { activeFaults, readFaultRequest, setFault } from "#lib/sandbox/faults/switches.ts";
import { findOrder } from "#lib/sandbox/orders/find-order.ts";
import { lockToken } from "#lib/sandbox/orders/lock-token.ts";
import { advancePayment } from "#lib/sandbox/payments/advance-payment.ts";
import { paymentRequest, payOrder } from "#lib/sandbox/payments/pay-order.ts";
import { refundOrder, refundRequest } from "#lib/sandbox/payments/refund-order.ts";
import { requireOwnSandbox } from "#lib/sandbox/require-sandbox.ts";
import { resetSandbox } from "#lib/sandbox/reset.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { playScenario } from "#lib/sandbox/scenarios/all.ts";
import { settingNotes } from "#lib/sandbox/settings/notes.ts";
import { type Settings, settingField } from "#lib/sandbox/settings/schema.ts";
import { changeSettings } from "#lib/sandbox/settings/settings.ts";
import { findToken } from "#lib/sandbox/tokens/tokens.ts";
import type { FaultKind } from "#lib/sandbox/types.ts";

/** What a button led to: null, or why it could not be done. */
export type ActionState = { message: string | null };

async function attempt(work: (sandbox: Sandbox) => unknown): Promise<ActionState> {
  try {
    await work(await requireOwnSandbox());
  } catch (error) {
    if (error instanceof ApiError) return { message: error.message };
    if (error instanceof z.ZodError) return { message: z.prettifyError(error) };
    throw error;
  }
  revalidatePath("/sandbox", "layout");
  return { message: null };
}

const text = (form: FormData, name: string) => String(form.get(name) ?? "");

/** Fields: `id` (merchant_order_id), `tokenId`. */
export async function chooseToken(_: ActionState, form: FormData): Promise<ActionState> {
  return attempt((sandbox) => {
    const order = findOrder(sandbox, text(form, "id"));
    const token = findToken(text(form, "tokenId"));
    if (!order || !token) throw new ApiError(400, "choice", "Choose a token first.");
    lockToken(sandbox, order, token);
  });
}

/** Fields: `id`, `tokenId`, `how` (exact, a fraction of the whole, or custom), `amount` for custom, `pace`. */
export async function pay(_: ActionState, form: FormData): Promise<ActionState> {
  return attempt((sandbox) => {
    const how = text(form, "how");
    const amount =
      how === "exact" ? how : how === "custom" ? text(form, "amount").trim() : { fraction: how };
    const addConfirmations = text(form, "pace") === "blocks";
    const stage = addConfirmations ? "pending" : "success";
    payOrder(
      sandbox,
      text(form, "id"),
      paymentRequest.parse({ tokenId: text(form, "tokenId"), amount, stage, addConfirmations }),
    );
  });
}

/** Fields: `recordId`, `stage`. */
export async function advance(_: ActionState, form: FormData): Promise<ActionState> {
  const stage = z.enum(["processing", "success", "failed"]);
  return attempt((sandbox) =>
    advancePayment(sandbox, text(form, "recordId"), stage.parse(form.get("stage"))),
  );
}

/** Fields: `id`, `amount` ("all" or a decimal), `networkFee`. */
export async function refund(_: ActionState, form: FormData): Promise<ActionState> {
  return attempt((sandbox) =>
    refundOrder(
      sandbox,
      text(form, "id"),
      refundRequest.parse({
        amount: text(form, "amount") || "all",
        networkFee: text(form, "networkFee") || "0",
      }),
    ),
  );
}

/** Fields: `id`, `scenario`. */
export async function play(_: ActionState, form: FormData): Promise<ActionState> {
  return attempt((sandbox) => playScenario(sandbox, text(form, "scenario"), text(form, "id")));
}

/** Fields: `id`; optional `body`, `offset` (seconds), `sign` (wrong). */
export async function redeliver(_: ActionState, form: FormData): Promise<ActionState> {
  return attempt(async (sandbox) => {
    const delivery = findDelivery(sandbox, text(form, "id"));
    if (!delivery) throw new ApiError(404, "unknown-delivery", "That delivery is gone.");
    const body = text(form, "body");
    await sendOnce(sandbox, delivery, {
      manual: true,
      ...(body ? { body } : {}),
      timestampOffsetSeconds: Number(form.get("offset") ?? 0) || 0,
      sign: text(form, "sign") === "wrong" ? "wrong" : "valid",
    });
  });
}

/** Field: `move`, a clock request as JSON. */
export async function setClock(_: ActionState, form: FormData): Promise<ActionState> {
  return attempt((sandbox) =>
    moveClock(sandbox, clockRequest.parse(JSON.parse(text(form, "move")))),
  );
}

/** Every switch by its name. */
export async function saveSettings(_: ActionState, form: FormData): Promise<ActionState> {
  return attempt((sandbox) => {
    const names = Object.keys(settingNotes) as (keyof Settings)[];
    const given = names.map((name) => [name, readSetting(name, form.get(name))]);
    changeSettings(sandbox.store, Object.fromEntries(given));
  });
}

function readSetting(name: keyof Settings, value: FormDataEntryValue | null) {
  const { kind } = settingField(name);
  if (kind === "switch") return value === "on";
  return kind === "number" ? Number(value) : String(value ?? "");
}

/** Each fault as `fault kind`, since a field named reset would hide the form's own: its probability, "0" for off; one `seed`; `all` = "off". Those unchanged keep their place. */
export async function saveFaults(_: ActionState, form: FormData): Promise<ActionState> {
  return attempt((sandbox) => {
    if (text(form, "all") === "off") return setFault(sandbox, { off: true });
    const seed = text(form, "seed").trim() || "1";
    const before = new Map(activeFaults(sandbox).map((row) => [row.kind, row]));
    for (const kind of Object.keys(faultNotes) as FaultKind[]) {
      const probability = Number(text(form, `fault ${kind}`));
      const row = before.get(kind);
      if (row ? row.probability === probability && row.seed === seed : probability === 0) continue;
      setFault(sandbox, readFaultRequest({ kind, probability, seed }));
    }
  });
}

/** Fields: `id` (merchant_order_id), `status`. */
export async function endWithdrawalNow(_: ActionState, form: FormData): Promise<ActionState> {
  const status = z.enum(["Successful", "Failed"]);
  return attempt((sandbox) =>
    completeWithdrawal(sandbox, text(form, "id"), status.parse(form.get("status"))),
  );
}

/** Fields: `userId`, `tokenId`, `amount`. */
export async function depositToUser(_: ActionState, form: FormData): Promise<ActionState> {
  return attempt((sandbox) =>
    depositDirectly(
      sandbox,
      depositRequest.parse({
        userId: text(form, "userId").trim(),
        tokenId: text(form, "tokenId"),
        amount: text(form, "amount").trim(),
      }),
    ),
  );
}

/** Fields: `email`, `price` (USD), `tokenId`. */
export async function payInvoiceNow(_: ActionState, form: FormData): Promise<ActionState> {
  return attempt((sandbox) =>
    payInvoice(
      sandbox,
      invoiceRequest.parse({
        email: text(form, "email").trim(),
        price: text(form, "price").trim(),
        tokenId: text(form, "tokenId"),
      }),
    ),
  );
}

export async function reset(): Promise<ActionState> {
  return attempt(resetSandbox);
}

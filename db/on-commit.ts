import { AsyncLocalStorage } from "node:async_hooks";
import { singleton } from "#lib/shared/singleton.ts";

type Callbacks = (() => void)[];

const transactions = singleton("on-commit", () => new AsyncLocalStorage<Callbacks>());

/** Calls back once the transaction that this is called in is committed; never when it is rolled back. */
export function onCommit(callback: () => void): void {
  transactions.getStore()?.push(callback);
}

/**
 * Runs a transaction whose body may call `onCommit`. `transact` gets the body to run, which it may run again when the
 * database asks for it: only what the last run said is called. Rejects as `transact` does.
 */
export async function withCommitCallbacks<Tx, T>(
  body: (tx: Tx) => Promise<T>,
  transact: (body: (tx: Tx) => Promise<T>) => Promise<T>,
): Promise<T> {
  let callbacks: Callbacks = [];
  const result = await transact((tx) => {
    callbacks = [];
    return transactions.run(callbacks, () => body(tx));
  });
  for (const callback of callbacks) callback();
  return result;
}

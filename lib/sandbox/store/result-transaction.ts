import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { transaction } from "#lib/sandbox/store/transaction.ts";
import type { Result } from "#lib/shared/result.ts";

class Rollback extends Error {}

/** A transaction that is also rolled back when the work returns an error. */
export function resultTransaction<Value, Failure>(
  sandbox: Pick<Sandbox, "store">,
  work: () => Result<Value, Failure>,
): Result<Value, Failure> {
  let result: Result<Value, Failure> | undefined;
  try {
    return transaction(sandbox, () => {
      result = work();
      if (!result.ok) throw new Rollback();
      return result;
    });
  } catch (error) {
    if (error instanceof Rollback && result) return result;
    throw error;
  }
}

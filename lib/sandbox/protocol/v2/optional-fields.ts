import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { readSettings } from "#lib/sandbox/settings/settings.ts";

/** Members of an answer that are left out, or sent as "", where they have no value. */
export function optionalFields({ store }: Sandbox, members: Record<string, unknown>): object {
  if (readSettings(store).v2EmptyOptionals === "empty")
    return Object.fromEntries(Object.entries(members).map(([name, value]) => [name, value ?? ""]));
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined && value !== ""),
  );
}

/** A memo under its name; on a chain without memos it is empty or left out. */
export function memoField(
  { store }: Sandbox,
  memo: string,
  name: "memo" | "toMemo" = "memo",
): Record<string, string> {
  return memo === "" && readSettings(store).v2EmptyMemo === "omit" ? {} : { [name]: memo };
}

import type * as z from "zod";
import { type Call, perform, type Sender } from "../shared/call.ts";
import type { GatewayResult } from "../shared/errors.ts";

type Calls = { [name: string]: Call<unknown, unknown> };

type Bound<Group> = {
  [Name in keyof Group]: Group[Name] extends {
    request: z.ZodType<object, infer Input>;
    answer: z.ZodType<infer Output>;
  }
    ? (input: Input) => Promise<GatewayResult<Output>>
    : never;
};

/** Turns a group of calls into methods that perform them. */
export function bindCalls<Group extends Calls>(sender: Sender, group: Group): Bound<Group> {
  const methods = Object.entries(group).map(([name, call]) => [
    name,
    (input: unknown) => perform(sender, call, input),
  ]);
  return Object.fromEntries(methods);
}

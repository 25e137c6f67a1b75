import { createContext } from "react";
import type { ActionState } from "#lib/merchant/action-state.ts";

/** The answer that the fields of a form belong to. */
export const FormStateContext = createContext<ActionState>({ status: "idle" });

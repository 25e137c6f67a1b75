import type { ReactNode } from "react";
import { Shell } from "#components/merchant/shell.tsx";
import { requireStaff } from "#lib/merchant/session.ts";

/** Only the frame: each page asks for the session itself. */
export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  return <Shell staff={await requireStaff()}>{children}</Shell>;
}

import type { Metadata } from "next";
import { NotFound } from "#components/merchant/ui/not-found.tsx";
import { requireStaff } from "#lib/merchant/session.ts";
import { merchantUiMessages } from "#messages/merchant/ui.ts";

export const metadata: Metadata = { title: merchantUiMessages.notFound.title };

/** Addresses of the console that no page has. */
export default async function UnknownPage() {
  await requireStaff();
  return <NotFound />;
}

import type { Metadata } from "next";
import type { ReactNode } from "react";
import "./merchant.css";
import { merchantUiMessages } from "#messages/merchant/ui.ts";
import shop from "#shop/shop.ts";

export const metadata: Metadata = {
  title: { default: merchantUiMessages.console, template: `%s — ${shop.name}` },
  robots: { index: false, follow: false },
};

/** Everything below is made for one request: nothing of it is cached. */
export const dynamic = "force-dynamic";

export default function MerchantLayout({ children }: { children: ReactNode }) {
  return children;
}

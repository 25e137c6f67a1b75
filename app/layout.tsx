import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { cn } from "#components/ui/cn.ts";
import "./globals.css";
import "#shop/theme.css";
import { headings, text } from "#shop/fonts.ts";
import shop from "#shop/shop.ts";

export const metadata: Metadata = {
  title: { default: `${shop.name} — ${shop.claim}`, template: `%s — ${shop.name}` },
  description: shop.description,
  metadataBase: new URL(process.env.APP_URL || `http://localhost:${process.env.PORT || 3000}`),
  openGraph: { siteName: shop.name, type: "website", images: ["/og.png"] },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: shop.theme.browserColor.light },
    { media: "(prefers-color-scheme: dark)", color: shop.theme.browserColor.dark },
  ],
};

// Reads no cookie: what concerns one person is filled in later, so that catalogue pages stay static.
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={shop.locale} className={cn(headings.variable, text.variable)}>
      <body>{children}</body>
    </html>
  );
}

import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { sans, serif } from "#app/fonts.ts";
import { cn } from "#components/ui/cn.ts";
import "./globals.css";
import { brand } from "#lib/brand.ts";

export const metadata: Metadata = {
  title: { default: `${brand.name} — ${brand.claim}`, template: `%s — ${brand.name}` },
  description: brand.description,
  metadataBase: new URL(process.env.APP_URL || `http://localhost:${process.env.PORT || 3000}`),
  openGraph: { siteName: brand.name, type: "website", images: ["/og.png"] },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f7f4ee" },
    { media: "(prefers-color-scheme: dark)", color: "#171512" },
  ],
};

// Reads no cookie: what concerns one person is filled in later, so that catalogue pages stay static.
export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en" className={cn(serif.variable, sans.variable)}>
      <body>{children}</body>
    </html>
  );
}

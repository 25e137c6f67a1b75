import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { cn } from "#components/ui/cn.ts";
import "./globals.css";
import "#shop/theme.css";
import { env } from "#lib/env.ts";
import { themeScript } from "#lib/http/theme-script.ts";
import { headings, text } from "#shop/fonts.ts";
import icon from "#shop/icon.svg";
import share from "#shop/share.jpg";
import shop from "#shop/shop.ts";

const sharePicture = { url: share.src, width: share.width, height: share.height };

export const metadata: Metadata = {
  title: { default: `${shop.name} — ${shop.claim}`, template: `%s — ${shop.name}` },
  description: shop.description,
  metadataBase: new URL(env().appUrl),
  icons: { icon: icon.src, apple: "/apple-icon.png" },
  alternates: { types: { "application/rss+xml": "/feeds/new.xml" } },
  openGraph: { siteName: shop.name, type: "website", images: [sharePicture] },
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
    // The script in its head may set the theme before React looks.
    <html
      lang={shop.locale}
      className={cn(headings.variable, text.variable)}
      suppressHydrationWarning
    >
      <head>
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>{children}</body>
    </html>
  );
}

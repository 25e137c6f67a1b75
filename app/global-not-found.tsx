import type { Metadata } from "next";
import ShopLayout from "#app/(shop)/layout.tsx";
import RootLayout, { metadata as everywhere } from "#app/layout.tsx";
import { NotFoundView } from "#components/layout/not-found-view.tsx";
import { layoutMessages } from "#messages/layout.ts";
import shop from "#shop/shop.ts";

export { viewport } from "#app/layout.tsx";

export const metadata: Metadata = {
  ...everywhere,
  title: `${layoutMessages.notFound.title} — ${shop.name}`,
};

/** Addresses that no route matches. Not `not-found.tsx`: every page would carry that one along in its data. */
export default function GlobalNotFound() {
  return (
    <RootLayout>
      <ShopLayout>
        <NotFoundView />
      </ShopLayout>
    </RootLayout>
  );
}

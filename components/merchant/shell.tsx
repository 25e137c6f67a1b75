import type { ReactNode } from "react";
import { ThemeSwitch } from "#components/layout/theme-switch.tsx";
import { NavigationLinks } from "#components/merchant/navigation-links.tsx";
import { SkipLink } from "#components/ui/skip-link.tsx";
import { signOut } from "#lib/merchant/sign-in/actions.ts";
import type { Staff } from "#lib/merchant/staff.ts";
import { merchantUiMessages as t } from "#messages/merchant/ui.ts";
import shop from "#shop/shop.ts";

const small = "link inline-flex min-h-11 items-center text-label";

/** The frame around the console's pages. */
export function Shell({ staff, children }: { staff: Staff; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] print:block">
      <header className="no-print relative border-b border-line lg:sticky lg:top-0 lg:flex lg:h-dvh lg:flex-col lg:overflow-y-auto lg:border-b-0 lg:border-r lg:px-3 lg:py-4">
        <SkipLink />
        <div className="flex items-center justify-between gap-2 px-4 pt-2 lg:px-3 lg:pt-0">
          <p className="font-serif text-xl leading-tight">
            {shop.name} <span className="block text-label text-muted">{t.console}</span>
          </p>
          <div className="lg:hidden">
            <SignOut staff={staff} />
          </div>
        </div>
        <NavigationLinks isOwner={staff.role === "owner"} />
        <div className="mt-auto grid gap-4 px-3 pt-6 text-label text-muted max-lg:hidden">
          <ThemeSwitch />
          <SignOut staff={staff} />
        </div>
      </header>
      <main
        id="main"
        className="mx-auto w-full max-w-6xl flex-1 px-4 py-6 md:px-8 md:py-8 print:p-0"
      >
        {children}
      </main>
    </div>
  );
}

function SignOut({ staff }: { staff: Staff }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      <span className="text-label text-muted max-sm:hidden">{staff.name}</span>
      <a href="/" className={small}>
        {t.toShop}
      </a>
      <form action={signOut}>
        <button type="submit" className={small}>
          {t.signOut}
        </button>
      </form>
    </div>
  );
}

import type { ReactNode } from "react";
import { PrintButton } from "#components/merchant/orders/print/print-button.tsx";
import { cn } from "#components/ui/cn.ts";
import { formatAddress } from "#lib/address/format-address.ts";
import { merchantPrintMessages as t } from "#messages/merchant/orders/print.ts";
import shop from "#shop/shop.ts";

/** What stands above a printable page and isn't printed. */
export function PrintBar({ back }: { back: { href: string; label: string } }) {
  return (
    <p className="no-print mb-6 flex items-center justify-between gap-4">
      <a href={back.href} className="link inline-flex min-h-11 items-center">
        {back.label}
      </a>
      <PrintButton label={t.print} />
    </p>
  );
}

/** Who sells, by law, and what the page is. */
export function Letterhead({ title, children }: { title: string; children: ReactNode }) {
  const { legalName, address, taxId } = shop.seller;
  return (
    <header className="mb-8 flex flex-wrap items-start justify-between gap-6">
      <div>
        <h1 className="text-2xl">{title}</h1>
        <dl className="figures mt-2 grid grid-cols-[auto_1fr] gap-x-4 text-body">{children}</dl>
      </div>
      <address className="text-body not-italic sm:text-right print:text-right">
        <strong>{legalName}</strong>
        {address.map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
        {taxId ? <span className="block">{t.taxId(taxId)}</span> : null}
      </address>
    </header>
  );
}

type AddressProps = {
  label: string;
  address: Parameters<typeof formatAddress>[0];
  className?: string;
};

/** Who a sheet is for. */
export function AddressBlock({ label, address, className }: AddressProps) {
  return (
    <>
      <h2 className="font-sans text-label font-medium text-muted">{label}</h2>
      <address className={cn("mb-8 not-italic", className)}>
        {formatAddress(address).map((line) => (
          <span key={line} className="block">
            {line}
          </span>
        ))}
      </address>
    </>
  );
}

import { merchantNavigationMessages as t } from "#messages/merchant/navigation.ts";

type Entry = {
  href: string;
  label: string;
  /** Shown to owners alone; the page itself refuses everybody else. */
  ownerOnly?: boolean;
};
type Group = { label: string; entries: Entry[] };

/** The console's pages, as its navigation shows them. */
export const navigation: Group[] = [
  {
    label: t.groups.sales,
    entries: [
      { href: "/merchant", label: t.overview },
      { href: "/merchant/orders", label: t.orders },
      { href: "/merchant/shipping", label: t.shipping },
      { href: "/merchant/refunds", label: t.refunds },
      { href: "/merchant/customers", label: t.customers },
      { href: "/merchant/discounts", label: t.discounts },
    ],
  },
  {
    label: t.groups.catalogue,
    entries: [
      { href: "/merchant/products", label: t.products },
      { href: "/merchant/collections", label: t.collections },
      { href: "/merchant/stock", label: t.stock },
    ],
  },
  {
    label: t.groups.shop,
    entries: [
      { href: "/merchant/notifications", label: t.notifications },
      { href: "/merchant/emails", label: t.emails },
      { href: "/merchant/gateway", label: t.gateway, ownerOnly: true },
      { href: "/merchant/settings", label: t.settings, ownerOnly: true },
      { href: "/merchant/staff", label: t.staff, ownerOnly: true },
      { href: "/merchant/audit", label: t.audit, ownerOnly: true },
      { href: "/merchant/account", label: t.account },
    ],
  },
];

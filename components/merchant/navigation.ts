import { merchantNavigationMessages as t } from "#messages/merchant-navigation.ts";

type Entry = { href: string; label: string };
type Group = { label: string; entries: Entry[] };

/** The console's pages, as its navigation shows them. */
export const navigation: Group[] = [
  {
    label: t.groups.sales,
    entries: [{ href: "/merchant", label: t.overview }],
  },
  {
    label: t.groups.catalogue,
    entries: [],
  },
  {
    label: t.groups.shop,
    entries: [],
  },
];

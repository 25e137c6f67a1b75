import type { TeaSort } from "#shops/tea/art/props/tea-sorts.ts";
import type { Color } from "#shops/tea/art/tracer/material.ts";

/** How a kind of tea is shown: its tin, the paper behind it, the table its cup stands on. */
export const kinds = {
  black: { tin: "#5c2a22", paper: "#d3b9a0", table: "wood" },
  green: { tin: "#33492f", paper: "#c3c8ae", table: "linen" },
  oolong: { tin: "#2c4a56", paper: "#b9c3c2", table: "stone" },
  white: { tin: "#d8ceb6", paper: "#d8cfc2", table: "linen" },
  herbs: { tin: "#b5842f", paper: "#ddcfa6", table: "wood" },
  rooibos: { tin: "#98472c", paper: "#dcbba3", table: "stone" },
} as const;

export type Kind = keyof typeof kinds;

export type Tea = {
  slug: string;
  /** As printed on the tin. */
  name: string;
  kind: Kind;
  kindName: string;
  origin: string;
  sort: TeaSort;
  /** What a centimetre of it leaves of light. */
  drink: Color;
};

const black: Color = [0.95, 0.81, 0.62];
const amber: Color = [0.97, 0.9, 0.68];
const green: Color = [0.975, 0.965, 0.8];
const pale: Color = [0.985, 0.962, 0.84];

const tea = (
  kind: Kind,
  kindName: string,
  [slug, name, origin]: [slug: string, name: string, origin: string],
  sort: TeaSort,
  drink: Color,
): Tea => ({ slug, name, kind, kindName, origin, sort, drink });

export const teas: Tea[] = [
  tea(
    "black",
    "Schwarzer Tee",
    ["assam-second-flush", "Assam Second Flush", "Indien"],
    "assam",
    black,
  ),
  tea(
    "black",
    "Schwarzer Tee",
    ["darjeeling-first-flush", "Darjeeling First Flush", "Indien"],
    "darjeeling",
    amber,
  ),
  tea(
    "black",
    "Schwarzer Tee",
    ["ostfriesen-mischung", "Ostfriesen-Mischung", "Assam und Ceylon"],
    "eastFrisian",
    black,
  ),
  tea("black", "Schwarzer Tee", ["earl-grey", "Earl Grey", "mit Bergamotte"], "earlGrey", black),
  tea("black", "Schwarzer Tee", ["ceylon-uva", "Ceylon Uva", "Sri Lanka"], "ceylon", black),
  tea("green", "Grüner Tee", ["sencha-kagoshima", "Sencha Kagoshima", "Japan"], "sencha", green),
  tea("green", "Grüner Tee", ["longjing", "Longjing", "China"], "longjing", green),
  tea("green", "Grüner Tee", ["genmaicha", "Genmaicha", "Japan"], "genmaicha", green),
  tea("green", "Grüner Tee", ["jasmin-perlen", "Jasmin-Perlen", "China"], "jasmine", pale),
  tea("oolong", "Oolong", ["tieguanyin", "Tieguanyin", "China"], "tieguanyin", pale),
  tea("oolong", "Oolong", ["alishan-hochland-oolong", "Alishan", "Taiwan"], "alishan", pale),
  tea("oolong", "Oolong", ["da-hong-pao", "Da Hong Pao", "China"], "daHongPao", amber),
  tea("white", "Weißer Tee", ["bai-mu-dan", "Bai Mu Dan", "China"], "baiMuDan", pale),
  tea("white", "Weißer Tee", ["silbernadel", "Silbernadel", "China"], "silverNeedle", pale),
  tea("herbs", "Kräutertee", ["bergkraeuter", "Bergkräuter", "Alpen"], "mountainHerbs", amber),
  tea("herbs", "Kräutertee", ["pfefferminze", "Pfefferminze", "Thüringen"], "peppermint", green),
  tea(
    "herbs",
    "Kräutertee",
    ["kamillenblueten", "Kamillenblüten", "Ungarn"],
    "camomile",
    [0.98, 0.95, 0.66],
  ),
  tea(
    "rooibos",
    "Rooibos",
    ["rooibos-pur", "Rooibos pur", "Südafrika"],
    "rooibos",
    [0.95, 0.74, 0.5],
  ),
  tea(
    "rooibos",
    "Rooibos",
    ["rooibos-orange", "Rooibos Orange", "Südafrika"],
    "rooibosOrange",
    [0.95, 0.76, 0.5],
  ),
];

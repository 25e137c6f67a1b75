import type { Press } from "#shops/tea/art/label.ts";
import { cupScene, leafScene, tinScene } from "#shops/tea/art/scenes/tea-scenes.ts";
import * as ware from "#shops/tea/art/scenes/ware-scenes.ts";
import type { Scene } from "#shops/tea/art/studio.ts";
import { teas } from "#shops/tea/art/teas.ts";

type Open = (press: Press) => Scene | Promise<Scene>;

const each = <T extends { slug: string }>(end: string, of: T[], open: (one: T) => Open) =>
  Object.fromEntries(of.map((one) => [`${one.slug}-${end}`, open(one)]));

const inColors = (name: string, of: ware.Ware[], open: (one: ware.Ware) => Scene) =>
  Object.fromEntries(of.map((one) => [`${name}-${one}`, () => open(one)]));

const served =
  "assam-second-flush darjeeling-first-flush sencha-kagoshima jasmin-perlen tieguanyin bai-mu-dan bergkraeuter rooibos-pur";
const isServed = ({ slug }: { slug: string }) => served.split(" ").includes(slug);

/** Every picture of the shop by its file's name. */
export const pictures: Record<string, Open> = {
  ...each("dose", teas, (tea) => (press) => tinScene(tea, press)),
  "matcha-schale": ware.matchaBowl,
  ...inColors("teedose", ["moos", "kreide", "tinte", "ziegel"], ware.tinWare),
  ...inColors("teekanne", ["moos", "kreide", "tinte"], ware.potWare),
  ...inColors("becher", ["moos", "kreide", "tinte", "honig"], ware.mugWare),
  ...inColors("teeschale", ["kreide", "tinte"], ware.bowlWare),
  kyusu: ware.kyusu,
  glaskanne: () => ware.glass(6, 9.6),
  gutschein: ware.voucher,
  probierset: ware.tastingSet,
  "teekanne-tisch": ware.potOnTable,
  ...each("blatt", teas, (tea) => () => leafScene(tea)),
  "matcha-pulver": ware.matchaPowder,
  "kyusu-tisch": ware.kyusuServed,
  "becher-reihe": ware.cupsInRow,
  ...each("tasse", teas.filter(isServed), (tea) => () => cupScene(tea)),
};

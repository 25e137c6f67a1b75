import { existsSync, readdirSync } from "node:fs";
import { SetupError } from "./process.mjs";

/** Takes `--shop NAME` or `--shop=NAME` out of a command's arguments. Throws SetupError when there is no such shop. */
export function takeShop(args) {
  const at = args.findIndex((arg) => arg === "--shop" || arg.startsWith("--shop="));
  if (at < 0) return { shop: undefined, args };
  const joined = args[at].slice("--shop=".length);
  const shop = joined || args[at + 1] || "";
  if (!listShops().includes(shop))
    throw new SetupError(`There is no shop "${shop}". There are: ${listShops().join(", ")}.`);
  return { shop, args: [...args.slice(0, at), ...args.slice(at + (joined ? 1 : 2))] };
}

/** The folders in shops/ that are shops. */
export const listShops = () =>
  readdirSync("shops").filter((name) => existsSync(`shops/${name}/shop.ts`));

// Loaded before everything else: leads Node's imports of `#shop/…` and `#messages/…` to the selected shop.
import { registerHooks } from "node:module";
import { CONFIG_EXIT_CODE } from "../../lib/config/exit-code.mjs";
import { selectShop } from "./select-shop.mjs";

const { aliases } = await selectShop().catch((error) => {
  console.error(`\nThe configuration can't be used:\n${error.message}\n`);
  process.exit(CONFIG_EXIT_CODE);
});

registerHooks({
  resolve(specifier, context, next) {
    const alias = Object.entries(aliases).find(([start]) => specifier.startsWith(start));
    if (!alias) return next(specifier, context);
    const [start, folder] = alias;
    const file = `../../${folder}${specifier.slice(start.length)}`;
    return next(new URL(file, import.meta.url).href, context);
  },
});

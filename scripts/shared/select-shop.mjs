import { existsSync } from "node:fs";

/**
 * The shop that this process runs: SHOP, otherwise the one that shop.config.ts names.
 * `aliases`: the folders that imports of `#shop/…` and `#messages/…` lead to. Throws when there is no such shop.
 */
export async function selectShop() {
  const { default: configured } = await import("../../shop.config.ts");
  const name = process.env.SHOP || configured;
  // The sandbox alone keeps its data beside the shops'.
  if (!/^[a-z0-9-]{1,40}$/.test(name) || name === "sandbox")
    throw new Error(`A shop's folder is named in a-z, 0-9 and -, and not "sandbox": ${name}`);
  const folder = `./shops/${name}/`;
  const file = new URL(`../../${folder}shop.ts`, import.meta.url);
  if (!existsSync(file))
    throw new Error(`There is no shop "${name}": ${folder}shop.ts is missing. See shop.config.ts.`);
  const { default: shop } = await import(file.href);
  const [language] = shop.locale.split("-");
  if (!existsSync(new URL(`../../messages/${language}/`, import.meta.url)))
    throw new Error(
      `${folder}shop.ts: locale is ${shop.locale}, but messages/${language}/ is missing.`,
    );
  return {
    name,
    title: shop.name,
    aliases: { "#shop/": folder, "#messages/": `./messages/${language}/` },
    // Each shop has a build of its own, so that both demos run at once.
    buildDir: name === configured ? ".next" : `.next-${name}`,
  };
}

import { expect, test } from "vitest";
import configured from "#shop.config.ts";
import { takeShop } from "./take-shop.mjs";

test("--shop is taken out of a command's arguments, wherever it stands", () => {
  const expected = { shop: configured, args: ["file.ts", "--reset"] };
  expect(takeShop(["file.ts", "--shop", configured, "--reset"])).toEqual(expected);
  expect(takeShop(["file.ts", "--reset", `--shop=${configured}`])).toEqual(expected);
  expect(takeShop(["file.ts"])).toEqual({ shop: undefined, args: ["file.ts"] });
});

test("an unknown shop is refused with those there are", () => {
  for (const args of [["--shop"], ["--shop", "../lib"], ["--shop=nope"]])
    expect(() => takeShop(args)).toThrow(new RegExp(`There are:.*${configured}`));
});

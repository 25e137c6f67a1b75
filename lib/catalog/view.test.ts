import { expect, test } from "vitest";
import { listingHref, readView, sorts } from "#lib/catalog/view.ts";

test("every view has one address, which reads back as the view", () => {
  for (const collection of ["all", "tides"])
    for (const sort of sorts)
      for (const page of [1, 2, 30]) {
        const href = listingHref({ collection, sort, page });
        const parts = href === "/products" ? [] : href.split("/").slice(3);
        expect(readView(collection, parts)).toEqual({ collection, sort, page });
      }
});

test.each([
  ["1"],
  ["featured"],
  ["price-low", "1"],
  ["0"],
  ["-1"],
  ["1.5"],
  ["x"],
  ["2", "2"],
  ["constructor"],
])("%s is no view", (...parts) => {
  expect(readView("tides", parts.filter(Boolean))).toBeNull();
});

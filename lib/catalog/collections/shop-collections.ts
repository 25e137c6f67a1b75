import { z } from "zod";

const text = z.string().trim();

/** A shop's collections.json: in the order in which the shop shows them. */
export const shopCollectionsSchema = z.array(
  z.strictObject({
    /** Its place in addresses: /collections/{slug}. */
    slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be words of a-z and 0-9 joined by -"),
    /** Products are in it whose column Collection says this title. */
    title: text.min(1).max(255),
    /** One line on the home page; the description where it is left out. */
    summary: text.max(500).optional(),
    /** At the top of its own page. */
    description: text.max(2000),
  }),
);

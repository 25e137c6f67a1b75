import { join } from "node:path";
import { env } from "#lib/env.ts";

/** Where this shop's pictures lie. */
export const mediaFolder = () => join(env().dataDir, "media");

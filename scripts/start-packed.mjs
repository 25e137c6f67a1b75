// npm start in a folder that `npm run pack` made: serves in this very process, which signals reach as they are.
import { existsSync } from "node:fs";
import selected from "#shop.config.ts";

if (!existsSync("server.js")) throw new Error("Only in a folder that npm run pack made.");
process.env.SHOP = selected;
// Read before Next starts: app/_server/stop-server.ts ends what runs in an order of its own.
process.env.NEXT_MANUAL_SIG_HANDLE = "true";
process.env.NEXT_TELEMETRY_DISABLED = "1";
// The container's own name for the machine, or HOST, which lib/env.ts knows.
process.env.HOSTNAME = process.env.HOST || "127.0.0.1";
await import(new URL("../server.js", import.meta.url).href);

import { env } from "#lib/env.ts";
import { mountSandbox } from "#lib/sandbox/server/mount.ts";

export const dynamic = "force-dynamic";

// All that joins the shop and the sandbox: without this file and lib/sandbox the shop has no sandbox.
const handle = mountSandbox(() => {
  const { sandbox, dataDir, appUrl: publicUrl, sandboxAllowRemote: allowRemote } = env();
  return sandbox === "off" ? null : { dataDir, publicUrl, allowRemote, shopUrl: "/" };
});

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};

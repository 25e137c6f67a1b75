// Every npm script starts here: `launch.mjs [--env] FILE-OR-TOOL …` installs the packages and the Node that are missing,
// then runs a file of the project (`db/migrate.ts`) or an installed tool (`next`), with the variables of .env if asked to.
// `--shop NAME` among the rest runs it for another shop than the configured one, as the variable SHOP does.
// Plain JavaScript for Node 18 and newer.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import {
  childEnv,
  exitCode,
  fileArgs,
  main,
  nodePath,
  SetupError,
  stopWithParent,
} from "./shared/process.mjs";
import { setUp } from "./shared/setup.mjs";
import { takeShop } from "./shared/take-shop.mjs";

await main(async () => {
  const readsEnv = process.argv[2] === "--env";
  const { shop, args } = takeShop(process.argv.slice(readsEnv ? 3 : 2));
  const [target, ...rest] = args;
  if (!target) throw new SetupError("What to run? node scripts/launch.mjs [--env] FILE-OR-TOOL …");
  await setUp();
  const flags = readsEnv && existsSync(".env") ? ["--env-file=.env"] : [];
  const what = target.includes(".")
    ? fileArgs(target, ...rest)
    : [`node_modules/.bin/${target}`, ...rest];
  const child = spawn(nodePath(), [...flags, ...what], {
    stdio: "inherit",
    env: childEnv(shop ? { SHOP: shop } : {}),
  });
  // Ctrl-C reaches the child by itself: it decides when to end.
  process.on("SIGINT", () => undefined);
  stopWithParent(child);
  return exitCode(child);
});

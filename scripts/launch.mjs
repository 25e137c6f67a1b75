// Every npm script starts here: installs the packages and the Node that are missing, then runs a file of the project
// (`db/migrate.ts`, after any flags of node's) or an installed tool (`next`). Plain JavaScript for Node 18 and newer.
import { spawn } from "node:child_process";
import {
  childEnv,
  exitCode,
  fileArgs,
  main,
  nodePath,
  SetupError,
  stopWithParent,
} from "./process.mjs";
import { setUp } from "./setup.mjs";

await main(async () => {
  const args = process.argv.slice(2);
  const at = args.findIndex((arg) => !arg.startsWith("-"));
  if (at < 0) throw new SetupError("What to run? node scripts/launch.mjs FILE-OR-TOOL …");
  await setUp();
  const isFile = args[at].includes(".");
  if (!isFile) args[at] = `node_modules/.bin/${args[at]}`;
  const flags = args.splice(0, at);
  const child = spawn(nodePath(), [...flags, ...(isFile ? fileArgs(...args) : args)], {
    stdio: "inherit",
    env: childEnv(),
  });
  // Ctrl-C reaches the child by itself: it decides when to end.
  process.on("SIGINT", () => undefined);
  stopWithParent(child);
  return exitCode(child);
});

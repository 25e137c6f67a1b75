import { CONFIG_EXIT_CODE } from "../../lib/config/exit-code.mjs";

// Loaded before a command: what is wrong with the configuration is said without a stack.
process.on("uncaughtException", (error) => {
  const isConfig = error?.name === "EnvError";
  console.error(isConfig ? `\nThe configuration can't be used:\n${error.message}\n` : error);
  process.exit(isConfig ? CONFIG_EXIT_CODE : 1);
});

import { resolve } from "node:path";

/** The folder with the static files and migrations: the checkout's, or that of the installed package. */
export const sandboxFolder = process.env.SANDBOX_FOLDER ?? resolve("lib/sandbox");

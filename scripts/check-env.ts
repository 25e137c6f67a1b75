import { env } from "#lib/env.ts";

// Ends with what is wrong before anything slow is begun.
env();

import type { Finding } from "#lib/doctor/finding.ts";
import { env } from "#lib/env.ts";
import { EnvError } from "#lib/env-error.ts";

/** Whether the configuration can be used at all; nothing else can be checked before. */
export function checkEnvironment(): Finding {
  const name = "Environment";
  try {
    const { sandbox, appUrl } = env();
    const mode = sandbox === "off" ? "real credentials" : "sandbox";
    return { name, kind: "fine", note: `${mode}, ${appUrl}` };
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    const advice = ".env.example explains every variable.";
    return { name, kind: "problem", problem: error.message, advice };
  }
}

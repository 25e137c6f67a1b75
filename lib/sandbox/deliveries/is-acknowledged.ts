import type { Settings } from "#lib/sandbox/settings/schema.ts";
import type { Generation } from "#lib/sandbox/types.ts";

/** Whether an answer acknowledges a notification: status 200 and a body that says success, as strictly as set. */
export function isAcknowledged(
  { ack, v2Ack, v2ActivationAnswer }: Pick<Settings, "ack" | "v2Ack" | "v2ActivationAnswer">,
  { generation, orderType }: { generation: Generation; orderType: string },
  status: number | null,
  body: string,
): boolean {
  if (status !== 200) return false;
  if (orderType === "ActivateWebhookURL" && v2ActivationAnswer === "json")
    return isSuccessJson(body);
  if (generation === "v2")
    return v2Ack === "exact" ? body.trim() === "Success" : /success/i.test(body);
  const said = body.trim().toLowerCase();
  return ack === "exact" ? said === "success" : said.includes("success");
}

function isSuccessJson(body: string): boolean {
  try {
    return /^success$/i.test(String(JSON.parse(body)?.msg));
  } catch {
    return false;
  }
}

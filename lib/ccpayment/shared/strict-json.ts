type JsonObject = { [key: string]: unknown };

export type StrictJson =
  | { ok: true; value: JsonObject }
  | { ok: false; reason: "not-utf8" | "not-json" | "not-an-object" };

/**
 * Reads a whole body as one JSON object in valid UTF-8, and nothing else.
 *
 * This strictness is a security check: a body forged by extending the digest carries a stray 0x80
 * byte after the closing brace, and one forged by moving its border is not an object.
 */
export function readJsonObject(body: Uint8Array): StrictJson {
  let decoded: string;
  try {
    decoded = decoder.decode(body);
  } catch {
    return { ok: false, reason: "not-utf8" };
  }
  let value: unknown;
  try {
    value = JSON.parse(decoded);
  } catch {
    return { ok: false, reason: "not-json" };
  }
  return isObject(value) ? { ok: true, value } : { ok: false, reason: "not-an-object" };
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import * as z from "zod";
import { ApiError } from "#lib/sandbox/api-error.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { errorText, log } from "#lib/shared/log.ts";

export type ApiContext = {
  sandbox: Sandbox;
  params: string[];
  query: URLSearchParams;
  body: unknown;
};

/** One entry of the JSON API; `path` has a `*` for each parameter. It doubles as the API's documentation. */
export type Route = {
  method: "GET" | "POST";
  path: string;
  what: string;
  /** An example body, where one is taken. */
  body?: unknown;
  status?: 201;
  handle(context: ApiContext): unknown;
};

export type JsonReply = { status: number; json: unknown };

/** Answers a request to the JSON API; every mistake is said in words. */
export async function answer(
  sandbox: Sandbox,
  routes: Route[],
  request: { method: string; path: string[]; query: URLSearchParams; body: string },
): Promise<JsonReply> {
  try {
    const { route, params } = find(routes, request.method, request.path);
    const body = route.method === "POST" ? readBody(request.body) : null;
    const json = await route.handle({ sandbox, params, query: request.query, body });
    return { status: route.status ?? 200, json };
  } catch (error) {
    if (error instanceof ApiError) return problem(error.status, error.code, error.message);
    if (error instanceof z.ZodError) return problem(400, "invalid", z.prettifyError(error));
    log("error", "sandbox-api", { error: errorText(error) });
    return problem(500, "failed", "The sandbox failed; its log says more.");
  }
}

const problem = (status: number, code: string, message: string): JsonReply => ({
  status,
  json: { error: { code, message } },
});

function find(routes: Route[], method: string, path: string[]): { route: Route; params: string[] } {
  const matching = routes.filter((route) => matches(route, path));
  const route = matching.find((one) => one.method === method);
  if (route)
    return { route, params: path.filter((_, index) => route.path.split("/")[index] === "*") };
  if (matching.length > 0)
    throw new ApiError(
      405,
      "method",
      `Use ${matching.map((one) => one.method).join(" or ")} here.`,
    );
  throw new ApiError(404, "not-found", "No such call: GET /sandbox/api lists them.");
}

function matches(route: Route, path: string[]): boolean {
  const parts = route.path.split("/");
  return (
    parts.length === path.length &&
    parts.every((part, index) => part === "*" || part === path[index])
  );
}

function readBody(text: string): unknown {
  if (text.trim() === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(400, "json", "The body is not JSON.");
  }
}

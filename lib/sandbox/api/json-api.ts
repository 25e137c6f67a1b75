import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { ZodError } from "zod";
import { describeProblem } from "#lib/sandbox/api/describe-problem.ts";
import { openApiDocument, routes } from "#lib/sandbox/api/openapi.ts";
import type { Route } from "#lib/sandbox/api/route.ts";
import { ApiError } from "#lib/sandbox/api-error.ts";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";
import { errorText, log } from "#lib/shared/log.ts";

const MAX_BODY_BYTES = 128 * 1024;

/** The JSON API below /sandbox/api. Every refusal is JSON with a code and a message. */
export function jsonApi(sandbox: Sandbox): Hono {
  const api = new Hono();
  api.use(
    bodyLimit({
      maxSize: MAX_BODY_BYTES,
      onError: () => {
        throw new ApiError(413, "too-large", `A body has at most ${MAX_BODY_BYTES} bytes.`);
      },
    }),
  );
  api.get("/", (c) => c.json(openApiDocument()));
  for (const route of routes)
    api.on(route.method, honoPath(route.path), async (c) => {
      const body = route.body ? route.body.parse(readJson(await c.req.text())) : null;
      const query = new URL(c.req.url).searchParams;
      const context = { sandbox, params: c.req.param(), query, body: body as never };
      return c.json((await route.handle(context)) as object, route.status ?? 200);
    });
  api.all("*", (c) => {
    const path = c.req.path.replace("/sandbox/api", "");
    const other = routes.filter((route) => matches(route, path));
    if (other.length === 0)
      throw new ApiError(404, "not-found", "No such call: GET /sandbox/api lists them.");
    const methods = other.map(({ method }) => method.toUpperCase()).join(" or ");
    throw new ApiError(405, "method", `Use ${methods} here.`);
  });
  api.onError((error, c) => {
    if (error instanceof ApiError) return c.json(problem(error.code, error.message), error.status);
    if (error instanceof ZodError) return c.json(problem("invalid", describeProblem(error)), 400);
    log("error", "sandbox-api", { error: errorText(error) });
    return c.json(problem("failed", "The sandbox failed; its log says more."), 500);
  });
  return api;
}

const problem = (code: string, message: string) => ({ error: { code, message } });

const honoPath = (path: string) => path.replace(/\{(\w+)\}/g, ":$1");

const matches = ({ path }: Route, actual: string) =>
  new RegExp(`^${path.replace(/\{\w+\}/g, "[^/]+")}$`).test(actual);

function readJson(text: string): unknown {
  if (text.trim() === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(400, "json", "The body is not JSON.");
  }
}

import type * as z from "zod";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";

export type RouteContext<Body> = {
  sandbox: Sandbox;
  /** The path's parameters by name. */
  params: Record<string, string>;
  query: URLSearchParams;
  body: Body;
};

/** One call of the sandbox's JSON API: what it takes, what it returns, what it does. */
export type Route = {
  method: "get" | "post";
  /** Below /sandbox/api, in OpenAPI's notation: /orders/{id}. */
  path: string;
  tag: string;
  summary: string;
  query?: Record<string, string>;
  body?: z.ZodType;
  example?: unknown;
  status?: 200 | 201;
  response: z.ZodType;
  handle(context: RouteContext<never>): unknown;
};

type Definition<Body> = Omit<Route, "body" | "handle"> & {
  body?: z.ZodType<Body>;
  handle(context: RouteContext<Body>): unknown;
};

/** Defines a route; the type of `body` follows its schema. */
export const route = <Body = null>(definition: Definition<Body>): Route => definition;

import * as z from "zod";
import type { Route } from "#lib/sandbox/api/route.ts";
import { accountRoutes } from "#lib/sandbox/api/routes/account.ts";
import { controlRoutes } from "#lib/sandbox/api/routes/controls.ts";
import { deliveryRoutes } from "#lib/sandbox/api/routes/deliveries.ts";
import { orderRoutes } from "#lib/sandbox/api/routes/orders.ts";
import { toolRoutes } from "#lib/sandbox/api/routes/tools.ts";

/** Everything the sandbox's pages do, as JSON. */
export const routes: Route[] = [
  ...orderRoutes,
  ...deliveryRoutes,
  ...accountRoutes,
  ...controlRoutes,
  ...toolRoutes,
];

const errorSchema = z
  .strictObject({ error: z.strictObject({ code: z.string(), message: z.string() }) })
  .meta({ id: "Error" });

/** The API as an OpenAPI 3.1 document; zod writes its JSON Schema. */
export function openApiDocument() {
  const paths: Record<string, Record<string, ReturnType<typeof operation>>> = {};
  for (const route of routes) {
    const path = `/sandbox/api${route.path}`;
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "CCPayment sandbox",
      version: "1",
      description: "Controls of the local CCPayment emulator. No real money moves here.",
    },
    paths,
    components: { schemas: namedSchemas() },
  };
}

function operation({ method, path, tag, summary, query, body, example, status, response }: Route) {
  const parameters = [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => parameter(name ?? "", "path")),
    ...Object.entries(query ?? {}).map(([name, what]) => parameter(name, "query", what)),
  ];
  const content = body && { "application/json": { schema: schemaOf(body, "input"), example } };
  return {
    operationId: `${method}${path.replace(/\W+(\w)?/g, (_, first = "") => first.toUpperCase())}`,
    tags: [tag],
    summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(content ? { requestBody: { required: true, content } } : {}),
    responses: {
      [status ?? 200]: answer("Done.", response),
      default: answer("Refused, with the reason in words.", errorSchema),
    },
  };
}

const parameter = (name: string, place: "path" | "query", description?: string) => ({
  name,
  in: place,
  required: place === "path",
  ...(description ? { description } : {}),
  schema: { type: "string" as const },
});

const answer = (description: string, schema: z.ZodType) => ({
  description,
  content: { "application/json": { schema: schemaOf(schema, "output") } },
});

function schemaOf(schema: z.ZodType, io: "input" | "output") {
  const { $schema: _, $defs: __, ...plain } = jsonSchema(schema, io);
  return plain;
}

/** Schemas with a name stand among the document's components. */
const jsonSchema = (schema: z.ZodType, io: "input" | "output"): z.core.JSONSchema.JSONSchema =>
  JSON.parse(
    JSON.stringify(z.toJSONSchema(schema, { io, unrepresentable: "any" })).replaceAll(
      "#/$defs/",
      "#/components/schemas/",
    ),
  );

const namedSchemas = () =>
  Object.assign(
    {},
    ...[errorSchema, ...routes.map(({ response }) => response)].map(
      (schema) => jsonSchema(z.strictObject({ schema }), "output").$defs,
    ),
  );

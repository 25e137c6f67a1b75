import { notFound } from "next/navigation";
import { readAtMost } from "#lib/ccpayment/shared/read-at-most.ts";
import { answer } from "#lib/sandbox/api/router.ts";
import { routes } from "#lib/sandbox/api/routes.ts";
import { foreignRequest } from "#lib/sandbox/http/foreign-request.ts";
import { getSandbox } from "#lib/sandbox/server.ts";

export const dynamic = "force-dynamic";

const BODY_LIMIT = 128 * 1024;

async function handle(
  request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const sandbox = getSandbox();
  if (!sandbox) notFound();
  const message = foreignRequest(request.headers, sandbox.allowRemote);
  if (message) return Response.json({ error: { code: "foreign", message } }, { status: 403 });
  const { path } = await params;
  const bytes = await readAtMost(request, BODY_LIMIT + 1);
  if (bytes.byteLength > BODY_LIMIT)
    return Response.json(
      { error: { code: "too-large", message: `A body has at most ${BODY_LIMIT} bytes.` } },
      { status: 413 },
    );
  const body = new TextDecoder().decode(bytes);
  const query = new URL(request.url).searchParams;
  const { status, json } = await answer(sandbox, routes, {
    method: request.method,
    path,
    query,
    body,
  });
  return Response.json(json, { status, headers: { "Cache-Control": "no-store" } });
}

export { handle as GET, handle as POST };

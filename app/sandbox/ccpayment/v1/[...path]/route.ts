import { notFound } from "next/navigation";
import { readAtMost } from "#lib/read-at-most.ts";
import { handleApiRequest } from "#lib/sandbox/protocol/handle.ts";
import { getSandbox } from "#lib/sandbox/server.ts";

export const dynamic = "force-dynamic";

const BODY_LIMIT = 256 * 1024;

async function handle(
  request: Request,
  { params }: { params: Promise<{ path: string[] }> },
): Promise<Response> {
  const sandbox = getSandbox();
  if (!sandbox) notFound();
  const { path } = await params;
  const { status, headers, body } = handleApiRequest(sandbox, {
    method: request.method,
    path: path.join("/"),
    address: request.headers.get("x-forwarded-for") ?? "here",
    appId: request.headers.get("appid"),
    timestamp: request.headers.get("timestamp"),
    sign: request.headers.get("sign"),
    body: await readAtMost(request, BODY_LIMIT),
  });
  return new Response(body, { status, headers });
}

export { handle as GET, handle as POST };

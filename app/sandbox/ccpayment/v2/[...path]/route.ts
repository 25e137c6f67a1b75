import { notFound } from "next/navigation";
import { readAtMost } from "#lib/ccpayment/shared/read-at-most.ts";
import { answerApiRequest } from "#lib/sandbox/faults/inject-answer-fault.ts";
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
  return answerApiRequest(sandbox, {
    generation: "v2",
    method: request.method,
    path: path.join("/"),
    address: request.headers.get("x-forwarded-for") ?? "here",
    appId: request.headers.get("appid"),
    timestamp: request.headers.get("timestamp"),
    sign: request.headers.get("sign"),
    body: await readAtMost(request, BODY_LIMIT),
  });
}

export { handle as GET, handle as POST };

import type { Metadata } from "next";
import { CopyText } from "#components/ui/copy-text.tsx";
import { Container, PageHeading } from "#components/ui/layout.tsx";
import { overview } from "#lib/sandbox/api/routes.ts";
import { requireSandbox } from "#lib/sandbox/require-sandbox.ts";

export const metadata: Metadata = { title: "API" };

export default function DocsPage() {
  const { credentials, publicUrl } = requireSandbox();
  return (
    <Container className="max-w-4xl pb-section">
      <PageHeading
        title="The sandbox for programs"
        lead="The emulated CCPayment API, and a JSON API for everything these pages can do."
      />
      <section className="mb-12 grid gap-3">
        <h2 className="text-2xl">The emulated service</h2>
        <p>
          CCPayment v1, spoken as the real one is: POST, JSON, <code>Sign</code> = SHA-256 of app
          id, secret, timestamp and raw body. Point any v1 client here:
        </p>
        <CopyText text={`${publicUrl}/sandbox/ccpayment/v1`} label="the base URL" />
        <dl className="grid gap-3 sm:grid-cols-2">
          <div>
            <dt className="mb-1 text-label text-muted">App id</dt>
            <dd>
              <CopyText text={credentials.appId} label="the app id" />
            </dd>
          </div>
          <div>
            <dt className="mb-1 text-label text-muted">App secret</dt>
            <dd>
              <CopyText text={credentials.appSecret} label="the app secret" />
            </dd>
          </div>
        </dl>
        <p className="text-label text-muted">
          Both are public by design and open nothing but a sandbox.
        </p>
      </section>
      <section>
        <h2 className="mb-4 text-2xl">The controls</h2>
        <ul className="border-t border-line">
          {overview().calls.map(({ method, path, what, body }) => (
            <li key={`${method} ${path}`} className="grid gap-1 border-b border-line py-4">
              <h3 className="break-all font-mono text-[0.9375rem]">
                {method} {path.replace(/\*/g, "{id}")}
              </h3>
              <p className="text-muted">{what}</p>
              {body ? (
                <pre className="whitespace-pre-wrap break-all bg-wall p-3 font-mono text-xs">
                  {JSON.stringify(body)}
                </pre>
              ) : null}
            </li>
          ))}
        </ul>
      </section>
    </Container>
  );
}

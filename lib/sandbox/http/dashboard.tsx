/** @jsxImportSource hono/jsx */
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { ZodError } from "zod";
import { describeProblem } from "#lib/sandbox/api/describe-problem.ts";
import { ApiError } from "#lib/sandbox/api-error.ts";
import { actions } from "#lib/sandbox/forms/actions.ts";
import { explainForm, explainLink, typedValues } from "#lib/sandbox/forms/explain.ts";
import { field } from "#lib/sandbox/forms/field.ts";
import { scoreForm } from "#lib/sandbox/forms/score.ts";
import { findOrder, findOrderByKey } from "#lib/sandbox/orders/find-order.ts";
import { AccountPage } from "#lib/sandbox/pages/account-page.tsx";
import { DeliveriesPage } from "#lib/sandbox/pages/deliveries-page.tsx";
import { DocsPage } from "#lib/sandbox/pages/docs-page.tsx";
import { ExplainPage } from "#lib/sandbox/pages/explain-page.tsx";
import { FaultsPage } from "#lib/sandbox/pages/faults-page.tsx";
import { NotFoundPage } from "#lib/sandbox/pages/not-found-page.tsx";
import { OrderPage } from "#lib/sandbox/pages/order-page.tsx";
import { OrdersPage } from "#lib/sandbox/pages/orders-page.tsx";
import type { Page, Problem } from "#lib/sandbox/pages/page.ts";
import { PayPage } from "#lib/sandbox/pages/pay-page.tsx";
import { RequestsPage } from "#lib/sandbox/pages/requests-page.tsx";
import { ScorecardPage } from "#lib/sandbox/pages/scorecard-page.tsx";
import { SettingsPage } from "#lib/sandbox/pages/settings-page.tsx";
import type { Sandbox } from "#lib/sandbox/sandbox.ts";

const MAX_FORM_BYTES = 256 * 1024;

type Html = ReturnType<typeof OrdersPage>;

/** The pages. A form posts to its own page: done, the browser is sent back to it; refused, the page says why. */
export function dashboard(sandbox: Sandbox): Hono {
  const app = new Hono();

  const pageOf = (c: Context, problem: Problem | null): Page => {
    const { pathname, searchParams } = new URL(c.req.url);
    return { sandbox, path: pathname, query: searchParams, problem };
  };
  const show = (c: Context, html: Html, status: 200 | 404 = 200) =>
    c.html(`<!doctype html>${html}`, status, { "Cache-Control": "no-store" });
  const missing = (c: Context, what: string) =>
    show(c, <NotFoundPage page={pageOf(c, null)} what={what} />, 404);

  /** Answers GET, and POST of whatever form the page holds. */
  const page = (path: string, render: (page: Page, c: Context) => Html | null, what = "Page") => {
    const answer = (c: Context, problem: Problem | null) => {
      const html = render(pageOf(c, problem), c);
      return html ? show(c, html) : missing(c, what);
    };
    app.get(path, (c) => answer(c, null));
    app.post(path, limit, async (c) => {
      const form = await c.req.formData();
      const problem = await submit(sandbox, form);
      const { pathname, search } = new URL(c.req.url);
      return problem ? answer(c, problem) : c.redirect(pathname + search, 303);
    });
  };

  page("/", (page) => <OrdersPage page={page} />);
  page(
    "/orders/:id",
    (page, c) => {
      const row = findOrder(sandbox, c.req.param("id") ?? "");
      return row ? <OrderPage page={page} row={row} /> : null;
    },
    "Order",
  );
  page(
    "/pay",
    (page) => {
      const row = findOrderByKey(sandbox, page.query.get("key") ?? "");
      return row ? <PayPage page={page} row={row} /> : null;
    },
    "Order",
  );
  page("/deliveries", (page) => <DeliveriesPage page={page} />);
  page("/requests", (page) => <RequestsPage page={page} />);
  page("/account", (page) => <AccountPage page={page} />);
  page("/faults", (page) => <FaultsPage page={page} />);
  page("/settings", (page) => <SettingsPage page={page} />);
  page("/docs", (page) => <DocsPage page={page} />);

  // These two show a result instead of changing something; the clock's form is on them, too.
  app.post("/explain", limit, async (c, next) => {
    const form = await c.req.formData();
    if (field(form, "action") !== "explain") return next();
    const { problem, value } = await attempt(form, async () => explainForm(sandbox, form));
    const result = value ?? { values: typedValues(form), explanation: null };
    return show(c, <ExplainPage page={pageOf(c, problem)} result={result} />);
  });
  page("/explain", (page) => <ExplainPage page={page} result={explainLink(sandbox, page.query)} />);
  app.post("/scorecard", limit, async (c, next) => {
    const form = await c.req.formData();
    if (field(form, "action") !== "runScorecard") return next();
    const outcome = await attempt(form, () => scoreForm(sandbox, form));
    const { problem, value } = outcome;
    return show(c, <ScorecardPage page={pageOf(c, problem)} result={value} />);
  });
  page("/scorecard", (page) => <ScorecardPage page={page} result={null} />);

  app.all("*", (c) => missing(c, "Page"));
  return app;
}

const limit = bodyLimit({ maxSize: MAX_FORM_BYTES });

async function submit(sandbox: Sandbox, form: FormData): Promise<Problem | null> {
  const action = actions[field(form, "action")];
  if (!action) return { action: "", message: "This form is out of date: please try again.", form };
  const { problem } = await attempt(form, async () => action(sandbox, form));
  return problem;
}

type Attempt<T> = { problem: null; value: T } | { problem: Problem; value: null };

async function attempt<T>(form: FormData, work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { problem: null, value: await work() };
  } catch (error) {
    if (!(error instanceof ApiError) && !(error instanceof ZodError)) throw error;
    const message = error instanceof ApiError ? error.message : describeProblem(error);
    return { problem: { action: field(form, "action"), message, form }, value: null };
  }
}

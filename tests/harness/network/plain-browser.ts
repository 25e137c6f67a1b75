import { type HtmlForm, readForm } from "#tests/harness/network/html-form.ts";

/** An answer as it came: redirects are not followed. */
export type Answer = { status: number; location: string; html: string };

export type PlainBrowser = ReturnType<typeof plainBrowser>;

/**
 * A browser without JavaScript, with cookies of its own. `address`: where its visitor comes from, as a proxy would tell.
 * Throws when no answer arrives, and for an error of the server.
 */
export function plainBrowser(url: string, address: string) {
  const cookies = new Map<string, string>();
  async function open(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(`${url}${path}`, {
      ...init,
      redirect: "manual",
      headers: { Cookie: cookie, Origin: url, "X-Forwarded-For": address },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      cookies.set(name, value);
    }
    if (response.status >= 500) {
      const text = (await response.text()).slice(0, 200);
      throw new Error(`${init.method ?? "GET"} ${path}: ${response.status} ${text}`);
    }
    return response;
  }
  async function visit(path: string, init?: RequestInit): Promise<Answer> {
    const response = await open(path, init);
    const location = response.headers.get("Location") ?? "";
    return { status: response.status, location, html: await response.text() };
  }
  return {
    /** An answer whose body is read by the caller. */
    open,
    visit,
    /** Sends the page's form that has `fieldName`, filled in with `values`. */
    async submit(path: string, fieldName: string, values: HtmlForm = {}): Promise<Answer> {
      const { html } = await visit(path);
      const body = new FormData();
      for (const [name, value] of Object.entries({ ...readForm(html, fieldName), ...values }))
        body.set(name, value);
      return visit(path, { method: "POST", body });
    },
  };
}

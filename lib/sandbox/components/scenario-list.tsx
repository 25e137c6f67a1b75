/** @jsxImportSource hono/jsx */
import { Form } from "#lib/sandbox/components/form.tsx";
import type { Page } from "#lib/sandbox/pages/page.ts";
import { scenarios } from "#lib/sandbox/scenarios/all.ts";

/** One button per scenario, with what the shop should do. */
export function ScenarioList({ page, merchantOrderId }: { page: Page; merchantOrderId: string }) {
  return (
    <Form page={page} action="play" id={merchantOrderId}>
      <ul class="cards">
        {scenarios.map(({ id, title, story, shop }) => (
          <li class="card fault">
            <h3>{title}</h3>
            <p class="small">{story}</p>
            <p class="small muted">The shop should: {shop}</p>
            <p class="row">
              <button type="submit" name="scenario" value={id} class="button compact">
                Play<span class="visually-hidden"> {title}</span>
              </button>
            </p>
          </li>
        ))}
      </ul>
    </Form>
  );
}

import { ActionForm } from "#components/sandbox/action-form.tsx";
import { play } from "#lib/sandbox/actions.ts";
import { scenarios } from "#lib/sandbox/scenarios/all.ts";

/** One button a scenario, each saying beforehand what the shop should do. */
export function ScenarioList({ merchantOrderId }: { merchantOrderId: string }) {
  return (
    <ActionForm action={play}>
      <input type="hidden" name="id" value={merchantOrderId} />
      <ul className="grid gap-px border border-line bg-line sm:grid-cols-2 lg:grid-cols-3">
        {scenarios.map(({ id, title, story, shop }) => (
          <li key={id} className="flex flex-col items-start gap-2 bg-paper p-4">
            <h3 className="text-lg">{title}</h3>
            <p className="text-label">{story}</p>
            <p className="text-label text-muted">The shop should: {shop}</p>
            <button
              type="submit"
              name="scenario"
              value={id}
              className="mt-auto min-h-9 border border-line-strong px-3 text-label hover:border-ink"
            >
              Play<span className="sr-only"> {title}</span>
            </button>
          </li>
        ))}
      </ul>
    </ActionForm>
  );
}

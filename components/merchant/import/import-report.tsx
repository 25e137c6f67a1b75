import { RefreshWhile } from "#components/merchant/import/refresh-while.tsx";
import { ActionForm } from "#components/merchant/ui/forms/action-form.tsx";
import { DataTable } from "#components/merchant/ui/lists/data-table.tsx";
import { Stat } from "#components/merchant/ui/stat.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { startImport } from "#lib/catalog/csv/job/actions.ts";
import type { ImportState } from "#lib/catalog/csv/job/job-state.ts";
import { importMessages as t } from "#messages/merchant/catalog/import.ts";

/** How an import stands: running, what it would change, what it changed, or what is wrong with its file. */
export function ImportReport({ job, state }: { job: string; state: ImportState }) {
  const { phase, progress, counts, ignoredColumns, problemCount } = state;
  if (phase === "checking" || phase === "importing")
    return (
      <Notice role="status">
        {t.running[phase]} {progress ? t.progress(partName(progress.what), progress.count) : null}
        <RefreshWhile />
      </Notice>
    );
  const names = phase === "done" ? t.counts : t.willBe;
  return (
    <div className="grid gap-4">
      {phase === "done" ? (
        <Notice tone="good" role="status">
          {t.done}
        </Notice>
      ) : null}
      {phase === "failed" ? (
        <Notice tone="bad" role="alert">
          {t.failed}
        </Notice>
      ) : null}
      {problemCount > 0 ? <Problems state={state} /> : null}
      {counts ? (
        <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
          {(["added", "changed", "unchanged", "stockKept"] as const).map((name) => (
            <Stat key={name} label={names[name]} value={counts[name]} />
          ))}
        </dl>
      ) : null}
      {ignoredColumns.length > 0 ? (
        <p className="text-label text-muted">{t.ignored(ignoredColumns.join(", "))}</p>
      ) : null}
      {phase === "checked" && problemCount === 0 ? (
        <ActionForm action={startImport} submit={t.confirm}>
          <input type="hidden" name="job" value={job} />
        </ActionForm>
      ) : null}
      {phase === "checked" && problemCount === 0 ? null : (
        <p>
          <a
            href="/merchant/products/import"
            className="link inline-flex min-h-11 items-center text-body"
          >
            {t.again}
          </a>
        </p>
      )}
    </div>
  );
}

const partName = (what: string) =>
  Object.entries(t.parts).find(([name]) => name === what)?.[1] ?? what;

function Problems({ state: { problems, problemCount } }: { state: ImportState }) {
  return (
    <div>
      <Notice tone="bad" role="alert" className="mb-3">
        {`${t.problems(problemCount)}. ${t.problemsHint}`}
      </Notice>
      <DataTable
        caption={t.problem}
        columns={[
          { key: "line", header: t.line, heading: true, cell: ({ line }) => line },
          { key: "problem", header: t.problem, cell: ({ message }) => message },
        ]}
        rows={problems}
        rowKey={({ line, message }) => `${line} ${message}`}
        empty={null}
      />
      {problemCount > problems.length ? (
        <p className="mt-2 text-label text-muted">{t.more(problemCount - problems.length)}</p>
      ) : null}
    </div>
  );
}

import type { Metadata } from "next";
import { ImportForm } from "#components/merchant/import/import-form.tsx";
import { ImportReport } from "#components/merchant/import/import-report.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { readImport } from "#lib/catalog/csv/job/job-state.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { importMessages as t } from "#messages/merchant/catalog/import.ts";
import { editMessages } from "#messages/merchant/catalog/products.ts";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: t.title };

export default async function ImportPage({ searchParams }: Props) {
  await requireStaff();
  const { job, refused } = await searchParams;
  const state = typeof job === "string" ? await readImport(job) : null;
  const refusal =
    refused === "bytes" || refused === "none" ? t.refused[refused] : job && !state ? t.gone : null;
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        back={{ href: "/merchant/products", label: editMessages.products }}
      />
      {refusal ? (
        <Notice tone="bad" role="alert" className="mb-6">
          {refusal}
        </Notice>
      ) : null}
      <Panel title={state ? `${t.importTitle}: ${state.fileName}` : t.importTitle}>
        {state ? <ImportReport job={String(job)} state={state} /> : <ImportForm />}
      </Panel>
      <Panel title={t.exportTitle} className="mt-6">
        <p className="mb-4 text-body text-muted">{t.exportHint}</p>
        <a href="/api/merchant/catalogue/export" className={buttonClass("secondary")}>
          {t.download}
        </a>
      </Panel>
    </>
  );
}

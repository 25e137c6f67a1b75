import type { Metadata } from "next";
import { AccountPanel } from "#components/merchant/gateway/account-panel.tsx";
import { TestResults } from "#components/merchant/gateway/test-results.tsx";
import { HealthPanel } from "#components/merchant/overview/health-panel.tsx";
import { PageHeader } from "#components/merchant/ui/page-header.tsx";
import { Panel } from "#components/merchant/ui/panel.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { getShop } from "#lib/get-shop.ts";
import { describeGateway } from "#lib/merchant/gateway/describe-gateway.ts";
import { testGateway } from "#lib/merchant/gateway/test-gateway.ts";
import { readHealth } from "#lib/merchant/overview/read-operations.ts";
import { requireStaff } from "#lib/merchant/session.ts";
import { merchantGatewayMessages as t } from "#messages/merchant/settings/gateway.ts";

export const metadata: Metadata = { title: t.title };

type Props = { searchParams: Promise<{ check?: string | string[] }> };

export default async function GatewayPage({ searchParams }: Props) {
  await requireStaff("owner");
  const { isReal, accounts } = describeGateway();
  const shop = getShop();
  const test = (await searchParams).check === undefined ? null : await testGateway(shop);
  return (
    <>
      <PageHeader title={t.title} lead={isReal ? t.modes.real : t.modes.sandbox} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-2">
          {accounts.map((account) => (
            <AccountPanel key={account.api} account={account} />
          ))}
          <HealthPanel health={await readHealth(shop.db.read, shop.clock.now())} />
        </div>
        <Panel title={t.test}>
          <p className="mb-4 text-body text-muted">{t.testLead}</p>
          <form method="get" action="/merchant/gateway">
            <button type="submit" name="check" value="1" className={buttonClass("secondary")}>
              {test ? t.testAgain : t.test}
            </button>
          </form>
        </Panel>
        {test ? <TestResults test={test} /> : null}
      </div>
    </>
  );
}

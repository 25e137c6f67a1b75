import "server-only";
import { env } from "#lib/env.ts";
import { merchantSettingsMessages } from "#messages/merchant/settings/settings.ts";
import shop from "#shop/shop.ts";

const { fixed: t } = merchantSettingsMessages;

export type FixedValue = { name: string; value: string; source: string };

const configured = (name: string, value: string): FixedValue => ({
  name,
  value,
  source: t.configuration,
});

/** `variable`: named where it is set; the address alone of what may hold a password. */
const fromEnvironment = (name: string, value: string, variable: string): FixedValue => ({
  name,
  value,
  source: process.env[variable] ? `${t.environment}: ${variable}` : `${t.default} (${variable})`,
});

/** What the console shows and can't change, with its source; no secret among it. */
export function listFixedValues(): FixedValue[] {
  const { appUrl, mail, personalDataDays, trustedProxies } = env();
  const mailHost = mail.smtpUrl === null ? t.none : new URL(mail.smtpUrl).host;
  return [
    configured(t.shopName, shop.name),
    configured(t.currency, shop.currency),
    configured(t.locale, shop.locale),
    configured(t.seller, [shop.seller.legalName, ...shop.seller.address].join(", ")),
    configured(t.paymentWindow, t.minutes(shop.paymentWindowMinutes)),
    configured(t.presentation, shop.theme.presentation.kind),
    fromEnvironment(t.address, appUrl, "APP_URL"),
    fromEnvironment(t.mailServer, mailHost, "SMTP_URL"),
    fromEnvironment(t.mailFrom, mail.from, "MAIL_FROM"),
    fromEnvironment(t.retention, t.days(personalDataDays), "PERSONAL_DATA_DAYS"),
    fromEnvironment(t.proxies, String(trustedProxies), "TRUSTED_PROXIES"),
  ];
}

import type { doctorMessages as english } from "../en/doctor.ts";

export const doctorMessages: typeof english = {
  signedCall: (api, isCurrent) =>
    `Signierter Aufruf, API ${api}${isCurrent ? "" : " (frühere Bestellungen)"}`,
  sandboxCall: "Signierter Aufruf des Gateways",
  sandboxNotServing: (port) =>
    `Die Sandbox läuft im Shop, und auf Port ${port} antwortet nichts: Starten Sie ihn (npm run demo) und prüfen Sie noch einmal.`,
  tokens: (baseUrl, count) => `${baseUrl}, ${count} Token können bezahlt werden`,
  noTokens: "Das Konto nimmt keinen Token an, also ließe sich keine Bestellung bezahlen.",
  chooseTokens: "Wählen Sie Token im Dashboard von CCPayment (v2: Tokens for your business).",
  currency: "Währung",
  prices: (currency) => `Preise sind in ${currency}`,
  currencyRefused: (currency) =>
    `Die Preise des Shops sind in ${currency}, das dieses Konto nicht annimmt.`,
  payableCurrencies: (some) => `Nehmen Sie eine von: ${some}; API v1 nimmt nur USD.`,
  clock: "Uhr",
  noTime: "Das Gateway hat nicht gesagt, wie spät es bei ihm ist.",
  skew: (seconds) => `${seconds} s neben der des Gateways`,
  skewed: (seconds) => `${seconds} s neben der des Gateways; seine Anfragen gelten 120 s.`,
  setTime:
    "Stellen Sie die Uhr dieses Rechners, oder setzen Sie die Uhr der Sandbox zurück, falls sie verstellt wurde.",
  webhook: "Adresse für Benachrichtigungen",
  webhookFine: (url) => `${url} antwortet und weist ab, was nicht signiert ist`,
  notServing: (port) =>
    `Auf Port ${port} dieses Rechners antwortet nichts: Starten Sie den Shop und prüfen Sie noch einmal.`,
  webhookStatus: (url, status) => `${url} antwortete ${status} statt 401.`,
  reachUnchanged:
    "Anfragen müssen den Shop unverändert erreichen: ohne Weiterleitung und ohne Anmeldung davor.",
  leadsElsewhere: (port) =>
    `Der Shop läuft auf Port ${port}, aber APP_URL führt nicht zu ihm: Prüfen Sie DNS, TLS und den Proxy.`,
  advice: {
    v2Only:
      "Dieses Konto ist nur für API v2: Setzen Sie CCPAYMENT_API=v2 (docs/ccpayment-versions.md).",
    v1Only:
      "Dieses Konto ist nur für API v1: Setzen Sie CCPAYMENT_API=v1 (docs/ccpayment-versions.md).",
    clock: "Stellen Sie die Uhr dieses Rechners: Eine Anfrage gilt 2 Minuten.",
    address:
      "Tragen Sie die IP-Adresse dieses Servers in die Liste erlaubter Adressen im Dashboard von CCPayment ein, oder entfernen Sie die Liste.",
    verification:
      "Schließen Sie die Prüfung des Händlerkontos im Dashboard von CCPayment ab; bis dahin ist die API aus.",
    testMode:
      "Das Konto ist im Testmodus, der Auszahlungen begrenzt: Schalten Sie ihn im Dashboard aus.",
    blocked:
      "Zu viele falsche Anfragen: CCPayment sperrt diese Adresse für 5 Tage. Prüfen Sie zuerst die App ID.",
    appId:
      "Kein Konto hat diese App ID: Kopieren Sie sie noch einmal aus dem Dashboard von CCPayment.",
    appSecret:
      "Das App Secret gehört zu einem anderen Konto: Kopieren Sie es noch einmal aus dem Dashboard.",
    disabled: "CCPayment hat dieses Konto gesperrt: Fragen Sie den Support.",
    unreachable: (origin) =>
      `Erreicht dieser Rechner ${origin}? Versuchen Sie es mit curl; vielleicht steht eine Firewall oder ein Proxy dazwischen.`,
    other: "Prüfen Sie App ID und App Secret, CCPAYMENT_API und ob das Konto geprüft ist.",
  },
};

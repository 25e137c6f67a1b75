import type { merchantGatewayMessages as english } from "../../../en/merchant/settings/gateway.ts";

export const merchantGatewayMessages: typeof english = {
  title: "Gateway",
  modes: {
    sandbox: "Sandbox: Es fließt kein echtes Geld.",
    real: "Echte Zahlungen über CCPayment.",
  },
  account: (api, isCurrent) => `API ${api}${isCurrent ? "" : ", für frühere Bestellungen"}`,
  appId: "App ID",
  baseUrl: "Adresse der API",
  payOrigins: "Zahlungsseiten auf",
  webhook: "Adresse für Benachrichtigungen",
  webhookHint: "Tragen Sie sie im Dashboard von CCPayment ein, wo Ihr Konto danach fragt.",
  test: "Jetzt prüfen",
  testAgain: "Noch einmal prüfen",
  testLead:
    "Ruft das Gateway und die Adresse für Benachrichtigungen auf und liest Guthaben und Token. Dauert bis zu zehn Sekunden.",
  findings: "Prüfungen",
  marks: { fine: "In Ordnung", problem: "Problem", skipped: "Nicht geprüft" },
  balances: "Guthaben",
  balancesCaption: "Guthaben beim Gateway",
  noBalances: "Auf dem Konto liegt noch nichts.",
  coin: "Coin",
  amount: "Betrag",
  tokens: (count) => `Angebotene Token: ${count}`,
  tokensCaption: "Token, in denen gezahlt werden kann",
  token: "Token",
  networks: "Netzwerke",
  failed: (message) => `Das Gateway gab keine Antwort: ${message}`,
};

type Content = { text: string; html: string };

const SECRET_LINK = /(\/orders\/[A-Za-z0-9_-]+\/refund\/)[A-Za-z0-9_-]{32}/g;

/** A mail without the secrets of its links: they are for its reader alone, not for whoever sees the outbox. */
export const withoutSecrets = ({ text, html }: Content): Content => ({
  text: text.replace(SECRET_LINK, "$1…"),
  html: html.replace(SECRET_LINK, "$1…"),
});

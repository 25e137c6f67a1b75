/** True when a URL's host is this machine's loopback: localhost, *.localhost, 127.0.0.0/8 or [::1]. */
export function isLocalUrl(url: string): boolean {
  const host = new URL(url).hostname.toLowerCase();
  return (
    host === "localhost" ||
    host.endsWith(".localhost") ||
    host === "[::1]" ||
    /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)
  );
}

/** The same of a host with or without a port, as a Host header or HOST has it; nonsense is not local. */
export function isLocalHost(host: string): boolean {
  const url = `http://${host === "::1" ? "[::1]" : host}`;
  return URL.canParse(url) && isLocalUrl(url);
}

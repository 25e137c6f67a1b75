import { notFound } from "next/navigation";
import { digest } from "#lib/sandbox/ids.ts";
import { getSandbox } from "#lib/sandbox/server.ts";

/** A coin's or chain's mark, drawn from its name. */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> {
  const symbol = /^([a-z0-9]{2,10})\.svg$/.exec((await params).name)?.[1];
  if (!getSandbox() || !symbol) notFound();
  const hue = digest("coin", symbol).readUInt16BE(0) % 360;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="32" cy="32" r="31" fill="hsl(${hue} 45% 38%)"/><circle cx="32" cy="32" r="26" fill="none" stroke="#fff" stroke-opacity=".5"/><text x="32" y="33" text-anchor="middle" dominant-baseline="central" font-family="sans-serif" font-size="${symbol.length > 4 ? 12 : 16}" fill="#fff">${symbol.toUpperCase()}</text></svg>`;
  return new Response(svg, {
    headers: { "Content-Type": "image/svg+xml", "Cache-Control": "public, max-age=86400" },
  });
}

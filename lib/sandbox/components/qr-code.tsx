/** @jsxImportSource hono/jsx */
import { create } from "qrcode";

/** A QR code as one SVG path; dark on light in either color scheme, since cameras need it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const cells = Array.from(modules.data, (dark, index) =>
    dark ? `M${index % modules.size} ${Math.floor(index / modules.size)}h1v1h-1z` : "",
  );
  const side = modules.size + 8;
  return (
    <svg
      viewBox={`-4 -4 ${side} ${side}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path d={cells.join("")} fill="#0d1117" />
    </svg>
  );
}

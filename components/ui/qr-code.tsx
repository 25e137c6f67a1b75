import { create } from "qrcode";

/** A QR code rendered on the server as one path; dark on light in both themes so that cameras read it. */
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
      shapeRendering="crispEdges"
      className="w-full bg-white"
    >
      <path d={cells.join("")} fill="#111" />
    </svg>
  );
}

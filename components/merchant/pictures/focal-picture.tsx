"use client";

import { type MouseEvent, useState } from "react";
import { FormField } from "#components/merchant/ui/forms/fields.tsx";
import { editMessages } from "#messages/merchant/catalog/products.ts";

const { pictures: t } = editMessages;

type Props = { src: string; width: number; height: number; focalX: number; focalY: number };

/** A picture with its focal point, set by numbers or by a click into it. */
export function FocalPicture({ src, width, height, focalX, focalY }: Props) {
  const [point, setPoint] = useState({ x: focalX, y: focalY });
  const pick = ({ currentTarget, clientX, clientY }: MouseEvent) => {
    const box = currentTarget.getBoundingClientRect();
    const percent = (part: number, whole: number) => Math.round((part / whole) * 100);
    setPoint({
      x: percent(clientX - box.left, box.width),
      y: percent(clientY - box.top, box.height),
    });
  };
  return (
    <div className="grid content-start gap-3">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the fields below do the same by keyboard */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      <div className="relative w-fit cursor-crosshair" onClick={pick}>
        <img src={src} alt="" width={width} height={height} className="max-h-64 w-auto bg-mat" />
        <span
          aria-hidden="true"
          style={{ left: `${point.x}%`, top: `${point.y}%` }}
          className="pointer-events-none absolute size-5 -translate-1/2 rounded-full border-2 border-white shadow-hung ring-2 ring-black"
        />
      </div>
      <div key={`${point.x} ${point.y}`} className="grid grid-cols-2 gap-3">
        <FormField name="focalX" label={t.focalX} inputMode="numeric" defaultValue={point.x} />
        <FormField name="focalY" label={t.focalY} inputMode="numeric" defaultValue={point.y} />
      </div>
      <p className="text-label text-muted">{t.focalHint}</p>
    </div>
  );
}

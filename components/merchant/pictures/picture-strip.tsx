"use client";

import { startTransition, useState } from "react";
import { Thumbnail } from "#components/merchant/pictures/thumbnail.tsx";
import { useReorder } from "#components/merchant/pictures/use-reorder.ts";
import { cn } from "#components/ui/cn.ts";
import { orderPicture } from "#lib/catalog/product-pictures/actions.ts";
import type { Picture } from "#lib/media/picture.ts";
import { editMessages } from "#messages/merchant/catalog/products.ts";

const { pictures: t } = editMessages;

/** A product's pictures in a row, to be dragged into order; each leads to its description below. */
export function PictureStrip({ productId, pictures }: { productId: string; pictures: Picture[] }) {
  const [answer, setAnswer] = useState("");
  const move = (mediaId: string, to: number) =>
    new Promise<boolean>((resolve) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ productId, mediaId, to: String(to) }))
        form.set(name, value);
      startTransition(async () => {
        const result = await orderPicture({ status: "idle" }, form);
        setAnswer(result.status === "idle" ? "" : result.message);
        resolve(result.status === "done");
      });
    });
  const { placeOf, dragged, propsOf } = useReorder(
    pictures.map(({ id }) => id),
    move,
  );
  return (
    <>
      <p className="mb-3 hidden text-label text-muted [@media(scripting:enabled)]:block">
        {t.reorderHint}
      </p>
      <ol className="flex flex-wrap gap-3">
        {pictures.map((picture) => {
          const { id, alt } = picture;
          return (
            <li key={id} style={{ order: placeOf(id) }}>
              <a
                href={`#picture-${id}`}
                draggable={false}
                aria-label={t.reorder(placeOf(id) + 1, pictures.length, alt)}
                {...propsOf(id)}
                className={cn(
                  "block cursor-grab touch-none select-none border border-line-strong [&>*]:pointer-events-none",
                  id === dragged && "cursor-grabbing opacity-60 outline-2 outline-accent",
                )}
              >
                <Thumbnail picture={picture} className="size-20" />
              </a>
            </li>
          );
        })}
      </ol>
      <p role="status" className="mt-2 min-h-5 text-label text-muted">
        {answer}
      </p>
    </>
  );
}

import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";

/** What makes an element one of a list that is put in order; `data-reorder` tells where a pointer is. */
type ReorderProps = {
  "data-reorder": string;
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(): void;
  onPointerCancel(): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  onClick(event: { preventDefault(): void }): void;
};

/** Further away than this, a press is a drag and not a click, in px. */
const MIN_DRAG = 6;

const steps: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/**
 * A list of elements of one size that a mouse, a finger or the arrow keys put in order. `move` is told the new place of
 * one, 0 the first, and returns whether it holds; `ids` is the order that is saved. Elements stand in the order saved and
 * are shown at `placeOf(id)`, a CSS order: one that moved in the document would lose the pointer.
 */
export function useReorder(ids: string[], move: (id: string, to: number) => Promise<boolean>) {
  const saved = ids.join(" ");
  const [shown, setShown] = useState({ saved, order: ids });
  if (shown.saved !== saved) setShown({ saved, order: ids });
  const [dragged, setDragged] = useState<string | null>(null);
  const press = useRef<{ id: string; x: number; y: number; isDrag: boolean } | null>(null);
  const { order } = shown;
  const moved = useRef<string | null>(null);
  // Once saved, the document follows, and what moves in it loses the focus.
  useEffect(() => {
    const last = saved && document.querySelector<HTMLElement>(`[data-reorder="${moved.current}"]`);
    if (last) last.focus();
    moved.current = null;
  }, [saved]);

  const place = (id: string, to: number) => {
    const others = order.filter((one) => one !== id);
    setShown({ saved, order: others.toSpliced(to, 0, id) });
  };
  const save = async (id: string, to: number) => {
    if (ids.indexOf(id) !== to && !(await move(id, to))) setShown({ saved, order: ids });
  };
  const end = (keeps: boolean) => {
    const { id, isDrag } = press.current ?? {};
    setDragged(null);
    if (!id || !isDrag) return;
    if (keeps) void save(id, order.indexOf(id));
    else setShown({ saved, order: ids });
  };

  const propsOf = (id: string): ReorderProps => ({
    "data-reorder": id,
    onPointerDown(event) {
      if (event.button !== 0) return;
      press.current = { id, x: event.clientX, y: event.clientY, isDrag: false };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove({ clientX, clientY, currentTarget, pointerId }) {
      const pressed = press.current;
      if (!pressed || !currentTarget.hasPointerCapture(pointerId)) return;
      if (Math.hypot(clientX - pressed.x, clientY - pressed.y) > MIN_DRAG) pressed.isDrag = true;
      if (!pressed.isDrag) return;
      setDragged(id);
      const below = document.elementFromPoint(clientX, clientY)?.closest("[data-reorder]");
      const at = order.indexOf(below?.getAttribute("data-reorder") ?? "");
      if (at >= 0 && order[at] !== id) place(id, at);
    },
    onPointerUp: () => end(true),
    onPointerCancel: () => end(false),
    onKeyDown(event) {
      if (event.key === "Escape") {
        end(false);
        press.current = null;
        return;
      }
      const to = order.indexOf(id) + (steps[event.key] ?? 0);
      if (!(event.key in steps) || to < 0 || to >= order.length) return;
      event.preventDefault();
      place(id, to);
      moved.current = id;
      void save(id, to);
    },
    onClick(event) {
      if (press.current?.isDrag) event.preventDefault();
    },
  });
  return { placeOf: (id: string) => order.indexOf(id), dragged, propsOf };
}

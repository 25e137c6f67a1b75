import { changeSaved } from "#lib/cart/saved/actions.ts";

/** A button that saves a line for later, puts it back or forgets it; works without JavaScript. */
export function SavedForm({
  variantId,
  title,
  change,
  label,
}: {
  variantId: string;
  title: string;
  change: "save" | "restore" | "remove";
  label: string;
}) {
  return (
    <form action={changeSaved}>
      <input type="hidden" name="variantId" value={variantId} />
      <button
        type="submit"
        name="change"
        value={change}
        className="min-h-11 px-2 link text-label text-muted"
      >
        {label}
        <span className="sr-only"> {title}</span>
      </button>
    </form>
  );
}

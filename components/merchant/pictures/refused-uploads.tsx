import { Notice } from "#components/ui/notice.tsx";
import { editMessages } from "#messages/merchant/catalog/products.ts";

const { pictures: t } = editMessages;

/** What an upload without JavaScript could not add: each "problem name", as its address says it. */
export function RefusedUploads({ refused }: { refused: string[] }) {
  const known = refused.slice(0, 20).flatMap((text) => {
    const [problem = "", ...name] = text.split(" ");
    const message = Object.entries(t.errors).find(([key]) => key === problem)?.[1];
    return message ? [{ name: name.join(" ").slice(0, 60), message }] : [];
  });
  if (known.length === 0) return null;
  return (
    <Notice tone="bad" role="alert" className="mb-6">
      <p className="font-medium">{t.refusedList}</p>
      <ul>
        {known.map(({ name, message }) => (
          <li key={`${name} ${message}`}>{name ? `${name}: ${message}` : message}</li>
        ))}
      </ul>
    </Notice>
  );
}

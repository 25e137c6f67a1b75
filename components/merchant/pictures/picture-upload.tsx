"use client";

import { useRouter } from "next/navigation";
import { type DragEvent, useState } from "react";
import { sendFile } from "#components/merchant/pictures/send-file.ts";
import { buttonClass } from "#components/ui/button.tsx";
import { cn } from "#components/ui/cn.ts";
import { editMessages } from "#messages/merchant/catalog/products.ts";

const { pictures: t } = editMessages;

const ACCEPT = "image/jpeg,image/png,image/webp,image/avif,image/gif";

type Upload = { name: string; state: string; percent: number };

/** Adds pictures by file input, camera or drop; without JavaScript the form is sent as it is. */
export function PictureUpload({ url }: { url: string }) {
  const router = useRouter();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [isOver, setOver] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const send = async (files: File[]) => {
    if (files.length === 0 || isBusy) return;
    setBusy(true);
    const rows = files.map(({ name }) => ({ name, state: "waiting", percent: 0 }));
    const show = (at: number, change: Partial<Upload>) => {
      rows.splice(at, 1, Object.assign({}, rows[at], change));
      setUploads([...rows]);
    };
    setUploads([...rows]);
    for (const [at, file] of files.entries()) {
      const onProgress = (percent: number) => show(at, { state: "uploading", percent });
      show(at, { state: await sendFile(url, file, onProgress) });
    }
    setBusy(false);
    router.refresh();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send([...event.dataTransfer.files]);
  };
  return (
    <form
      action={url}
      method="post"
      encType="multipart/form-data"
      onSubmit={(event) => {
        event.preventDefault();
        const chosen = new FormData(event.currentTarget).getAll("picture");
        void send(chosen.filter((one): one is File => one instanceof File && one.size > 0));
        event.currentTarget.reset();
      }}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cn(
        "grid gap-4 border border-dashed p-5",
        isOver ? "border-accent bg-wall" : "border-line-strong",
      )}
    >
      <label className="grid gap-1.5 text-label font-medium">
        {t.choose}
        <input
          type="file"
          name="picture"
          multiple
          accept={ACCEPT}
          className="min-h-11 w-full text-base file:mr-4 file:min-h-11 file:border file:border-line-strong file:bg-transparent file:px-4 file:text-ink"
        />
      </label>
      <p className="text-label text-muted">
        {t.drop}. {t.uploadHint}
      </p>
      <p className="flex flex-wrap gap-3">
        <button type="submit" disabled={isBusy} className={buttonClass()}>
          {t.send}
        </button>
        <label className={buttonClass("secondary", "relative cursor-pointer md:hidden")}>
          {t.camera}
          <input
            type="file"
            accept="image/*"
            capture="environment"
            className="absolute inset-0 opacity-0"
            onChange={(event) => void send([...(event.target.files ?? [])])}
          />
        </label>
      </p>
      <ul aria-live="polite" className="grid gap-1">
        {uploads.map((upload, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
          <li key={at} className="flex flex-wrap justify-between gap-3 text-body">
            <span className="min-w-0 break-all">{upload.name}</span>
            <UploadState {...upload} />
          </li>
        ))}
      </ul>
    </form>
  );
}

function UploadState({ state, percent }: Upload) {
  if (state === "waiting") return <span className="text-muted">{t.waiting}</span>;
  if (state === "added") return <span className="text-good">{t.uploaded}</span>;
  if (state === "uploading")
    return (
      <span className="figures text-muted">
        {percent < 100 ? t.uploading(Math.round(percent)) : t.processing}
      </span>
    );
  const problem = Object.entries(t.errors).find(([name]) => name === state)?.[1];
  return <span className="text-bad">{problem ?? t.errors.failed}</span>;
}

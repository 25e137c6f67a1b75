/** A picture as components show it; made by lib/media/process-picture.ts. */
export type Picture = {
  id: string;
  /** Of the source, in pixels: the proportions to keep free. */
  width: number;
  height: number;
  /** What stands in its place until it is there. */
  color: string;
  placeholder: string;
  vector: boolean;
  widths: number[];
  fallback: string;
  alt: string;
  /** What must stay visible when it is cropped, in percent from the left and the top. */
  focalX: number;
  focalY: number;
};

type Files = Pick<Picture, "id" | "vector" | "widths" | "fallback">;

export const pictureFormats = ["avif", "webp"] as const;
export type PictureFormat = (typeof pictureFormats)[number];

/** The address of one of a picture's files; files never change, since the id is their content's. */
export const mediaPath = (file: string) => `/media/${file}`;

export const sizedFile = (id: string, width: number, format: PictureFormat) =>
  `${id}-${width}.${format}`;

/** The copy that everything understands: mail, link previews and old browsers. */
export const fallbackFile = ({ id, fallback }: Files) => `${id}.${fallback}`;

/** A `srcset` of one format. */
export function srcSet({ id, widths }: Files, format: PictureFormat): string {
  return widths.map((width) => `${mediaPath(sizedFile(id, width, format))} ${width}w`).join(", ");
}

/** The sharpest file there is, for looking closely. */
export function largestPath(picture: Files): string {
  const widest = picture.widths.at(-1);
  if (picture.vector) return mediaPath(`${picture.id}.svg`);
  return mediaPath(
    widest === undefined ? fallbackFile(picture) : sizedFile(picture.id, widest, "webp"),
  );
}

/** What link previews show (Open Graph), in pixels. */
export const SHARE_SIZE = { width: 1200, height: 630 };

/** The address of a picture as link previews show it. */
export const sharePath = ({ id }: Pick<Picture, "id">) => mediaPath(`share/${id}.jpg`);

/** The file of link previews; its name tells the background (`#rrggbb`), so a shop that changes its colors gets new ones. */
export const shareFile = (id: string, background: string) =>
  `${id}-share-${background.slice(1)}.jpg`;

/** Every public file of a picture, without that of link previews. */
export function filesOf(picture: Files): string[] {
  return [
    fallbackFile(picture),
    ...(picture.vector ? [`${picture.id}.svg`] : []),
    ...pictureFormats.flatMap((format) =>
      picture.widths.map((width) => sizedFile(picture.id, width, format)),
    ),
  ];
}

/** The file that says how a picture was made, written last: without it the picture is made again. */
export const recordFile = (id: string) => `originals/${id}.json`;

/** The picture as it was given to the shop. */
export const originalFile = (id: string) => `originals/${id}`;

/** What is kept of a picture beside its public files, in the order in which it is written. */
export const sourceFiles = (id: string): string[] => [originalFile(id), recordFile(id)];

const types: Record<string, string> = {
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
  png: "image/png",
  svg: "image/svg+xml",
};

/** The content type of a public file's name, or null for any other name. */
export function contentTypeOf(file: string): string | null {
  const match = /^[0-9a-f]{32}(?:-\d{2,4})?\.(avif|webp|jpg|png|svg)$/.exec(file);
  return types[match?.[1] ?? ""] ?? null;
}

/** Where pictures' files are kept by name: each is whole or absent, and never changes. */
export type MediaStore = {
  /** For people: where that is. */
  name: string;
  /** A file's bytes, or null when there is none of that name. */
  read(file: string): Promise<Buffer<ArrayBuffer> | null>;
  has(file: string): Promise<boolean>;
  write(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Does nothing when there is no such file. */
  remove(file: string): Promise<void>;
};

/** The store can't be reached, or refuses; the message says why, without secrets. */
export class MediaUnavailable extends Error {
  override name = "MediaUnavailable";
}

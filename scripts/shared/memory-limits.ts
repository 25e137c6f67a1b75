// What holds a serving process to about 400 MB, whatever the machine has (docs/scale.md). Left to itself, V8 lets garbage
// grow with the machine's memory, and the C library keeps what was freed in small pieces.

const MAX_HEAP = "--max-old-space-size";

/** Options for node: room for young objects and for old ones, in MB. NODE_OPTIONS that name a size of their own win. */
export const nodeLimits = (options = process.env.NODE_OPTIONS ?? "") =>
  options.includes(MAX_HEAP) ? [] : ["--max-semi-space-size=16", `${MAX_HEAP}=512`];

/** Settings of glibc: blocks from 64 KiB on, such as pages and what SQLite sorts with, go back at once. */
export const mallocLimits = { MALLOC_MMAP_THRESHOLD_: "65536", MALLOC_TRIM_THRESHOLD_: "131072" };

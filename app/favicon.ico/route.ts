import { drawIcon } from "#lib/media/draw-icon.ts";

// Drawn at build time, from the shop's icon.
export const dynamic = "force-static";

const SIZE = 48;
const MARGIN = 4;

/** For browsers and readers that ask for this address unasked: during a redirect, at a picture, in a feed. */
export const GET = () => drawIcon(SIZE, MARGIN);

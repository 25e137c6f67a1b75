import { drawIcon } from "#lib/media/draw-icon.ts";

// Drawn at build time, from the shop's icon.
export const dynamic = "force-static";

const SIZE = 180;
const MARGIN = 26;

/** The touch icon. */
export const GET = () => drawIcon(SIZE, MARGIN);

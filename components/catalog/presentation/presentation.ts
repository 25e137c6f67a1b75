import type { ReactNode } from "react";
import { framed } from "#components/catalog/presentation/framed.tsx";
import { plain } from "#components/catalog/presentation/plain.tsx";
import type { Priority } from "#components/catalog/responsive-image.tsx";
import type { Product, Variant } from "#lib/catalog/types.ts";
import type { Picture } from "#lib/media/picture.ts";
import theme from "#shop/theme.ts";

export type ThumbnailProps = {
  picture: Picture;
  alt: string;
  /** How wide it is shown, as in HTML. */
  sizes: string;
  priority?: Priority;
};

/** One view of a product in its gallery. */
export type Slide = {
  key: string;
  label: string;
  figure: ReactNode;
  /** What is shown when it is looked at closely, or null. */
  zoom: Picture | null;
};

/** How a shop shows its goods: chosen by the theme, unknown to the catalogue. */
export type Presentation = {
  /** A product in a cart, an order or the home page's opening. */
  Thumbnail: (props: ThumbnailProps) => ReactNode;
  /** A product in a listing; inside a `group` that is pointed at. */
  Card: (props: ThumbnailProps) => ReactNode;
  /** The gallery's proportions, as a class. */
  shape: string;
  /** What the product page's gallery shows of a variant. */
  slides: (product: Product, chosen: Variant) => Slide[];
};

const chosen = theme.presentation;

export const presentation: Presentation = chosen.kind === "framed" ? framed(chosen) : plain;

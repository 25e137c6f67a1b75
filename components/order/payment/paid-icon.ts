import type { Metadata } from "next";

/** A tick on green for a page's tab: it tells that the order is paid while another tab is looked at. */
export const paidIcon: Metadata["icons"] = { icon: "/paid.svg" };

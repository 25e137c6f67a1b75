import configured from "#shop.config.ts";

/** The folder of the shop that runs, below the project's: "shops/halftone". */
export const shopFolder = () => `shops/${process.env.SHOP || configured}`;

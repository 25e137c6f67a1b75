/** The console's pages that edit the shop's own: terms, privacy … */
export const shopPageMessages = {
  title: "Pages",
  lead: "Terms, privacy and the shop’s other pages. Which pages there are is in the shop’s configuration.",
  caption: "The shop’s pages",
  page: "Page",
  address: "Address",
  state: "Text",
  changed: "Changed here",
  original: "The shop’s file",
  legal: "An order is subject to it",
  back: "All pages",
  view: "View in the shop",
  fields: { title: "Title", markdown: "Text" },
  markdownHint:
    "Markdown: ## Heading, **bold**, *italic*, - list, > note, [words](https://…). HTML is shown as text.",
  previewed: "The preview shows what you typed. Nothing was saved.",
  preview: "Preview",
  reset: "Back to the shop’s text",
  resetHint: (file: string) => `Discards what was changed here; ${file} holds again.`,
};

import type { mergeMessages as english } from "../../en/merchant/merge.ts";

export const mergeMessages: typeof english = {
  message:
    "Jemand anderes hat andere Werte gespeichert, seit Sie diese Seite geöffnet haben. Deshalb wurde nichts gespeichert. Wählen Sie unten, und speichern Sie noch einmal.",
  field: "Auch von jemand anderem geändert. Nochmaliges Speichern behält Ihren Wert.",
  theirs: "Von jemand anderem gespeichert",
  useTheirs: "Diesen Wert statt meinem verwenden",
  empty: "(leer)",
  savedMerged: (fields) =>
    `Gespeichert. Jemand anderes hatte ${fields} geändert; auch das bleibt erhalten.`,
};

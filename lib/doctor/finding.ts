/** What one check found: fine, with a note; a problem, with what to do; or not checked, with why and what next. */
export type Finding = { name: string } & (
  | { kind: "fine"; note: string }
  | { kind: "problem"; problem: string; advice: string }
  | { kind: "skipped"; reason: string }
);

const marks = { fine: "✓", problem: "✗", skipped: "–" } as const;

/** A finding as lines for a terminal. */
export function formatFinding(finding: Finding): string {
  const head = `${marks[finding.kind]} ${finding.name}`;
  if (finding.kind === "fine") return `${head}: ${finding.note}`;
  if (finding.kind === "skipped") return `${head}: not checked. ${finding.reason}`;
  return `${head}\n    ${finding.problem}\n    What to do: ${finding.advice}`;
}

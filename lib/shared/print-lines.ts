import { singleton } from "#lib/shared/singleton.ts";

/**
 * Prints lines to standard output, in their order: those of one turn of the event loop by one call of the system, which
 * takes longer than to make a line. What is left when the process ends is printed then.
 */
export function printLine(line: string): void {
  const waiting = singleton("printed-lines", startPrinting);
  if (waiting.lines === "") setImmediate(waiting.print);
  waiting.lines += `${line}\n`;
}

function startPrinting() {
  const waiting = {
    lines: "",
    print() {
      if (waiting.lines !== "") process.stdout.write(waiting.lines);
      waiting.lines = "";
    },
  };
  process.on("exit", waiting.print);
  return waiting;
}

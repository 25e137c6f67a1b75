import { setImmediate as turn } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { printLine } from "#lib/shared/print-lines.ts";

test("a system call for each line: those of one turn are printed together, in their order, none twice", async () => {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  try {
    for (const line of ["a", "b", "c"]) printLine(line);
    await turn();
    printLine("d");
    await turn();
    expect(write.mock.calls.map(([text]) => text)).toEqual(["a\nb\nc\n", "d\n"]);
  } finally {
    write.mockRestore();
  }
});

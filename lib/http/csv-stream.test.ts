import { expect, test } from "vitest";
import { csvStream } from "#lib/http/csv-stream.ts";

async function* batches(...given: string[][][]) {
  yield* given;
}

test("a cell that a spreadsheet would calculate is text, and quotes and breaks stay inside it", async () => {
  const rows = [
    ['=HYPERLINK("http://a.test","pay")', "+1", "-2", "@SUM(A1)", "\t=1"],
    ['say "hi"', "two\nlines", "a,b", "", "plain - text"],
  ];
  const text = await new Response(csvStream(["a", "b", "c", "d", "e"], batches(rows))).text();
  expect(text).toBe(
    `a,b,c,d,e\r\n"'=HYPERLINK(""http://a.test"",""pay"")",'+1,'-2,'@SUM(A1),'\t=1\r\n"say ""hi""","two\nlines","a,b",,plain - text\r\n`,
  );
});

test("flat memory: no batch is made before the one before it was read", async () => {
  let made = 0;
  async function* endless() {
    for (;;) yield [[String(++made)]];
  }
  const reader = csvStream(["n"], endless()).getReader();
  for (let read = 0; read < 20; read++) await reader.read();
  expect(made).toBeLessThanOrEqual(20);
  await reader.cancel();
});

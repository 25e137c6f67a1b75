import { errorText } from "#lib/shared/log.ts";

type Check = { name: string; run: () => Promise<void> };
type Question = { name: string; observe: () => Promise<string> };

/** Runs checks one after the other and prints each; returns how many failed. */
export async function runChecks(checks: Check[]): Promise<number> {
  let failed = 0;
  for (const { name, run } of checks) {
    const found = await run().then(
      () => null,
      (error: unknown) => errorText(error),
    );
    if (found !== null) failed++;
    console.log(found === null ? `✓ ${name}` : `✗ ${name}\n    ${found}`);
  }
  return failed;
}

/** Prints what is observed of each question. */
export async function tellQuestions(questions: Question[]): Promise<void> {
  console.log("\nWhat no source settles, as it is there:\n");
  for (const { name, observe } of questions) {
    const found = await observe().catch((error: unknown) => `no answer: ${errorText(error)}`);
    console.log(`· ${name}: ${found}`);
  }
}

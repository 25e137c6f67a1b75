// What failed, a line each, from the JSON reports of vitest and Playwright.
import { relative } from "node:path";

/** @param {{ testResults: object[] }} report as vitest's JSON reporter writes it @returns {string[]} */
export function failedUnitTests(report) {
  return report.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === "failed");
    const file = relative(process.cwd(), name);
    // A file that couldn't be loaded has no tests to name.
    if (status === "failed" && failed.length === 0) return [`${file}: ${firstLine(message)}`];
    return failed.map(
      ({ fullName, failureMessages }) =>
        `${file} › ${fullName}: ${firstLine(failureMessages[0] ?? "")}`,
    );
  });
}

/** @param {{ suites?: object[] }} report as Playwright's JSON reporter writes it @returns {string[]} */
export function failedBrowserTests({ suites = [] }) {
  return suites.flatMap((suite) => [
    ...(suite.specs ?? []).filter((spec) => !spec.ok).map((spec) => `${spec.file} › ${spec.title}`),
    ...failedBrowserTests(suite),
  ]);
}

const firstLine = (text) => text.split("\n", 1)[0];

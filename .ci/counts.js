// The true counts of a vitest run, alone on the last line.
import { readFileSync } from 'node:fs';

let results = {};
try {
  results = JSON.parse(readFileSync(process.argv[2], 'utf8'));
} catch {
  console.error('the test run left no results');
  process.exitCode = 1;
}
const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = results;
const { numFailedTestSuites = 0 } = results;
// A suite that does not load fails without a test of its own.
const failed = Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0);
console.log(`${numPassedTests} passed, ${failed} failed, ${numPendingTests + numTodoTests} skipped`);

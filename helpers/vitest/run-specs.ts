import { fileURLToPath } from 'node:url';
import type { TestCase, TestModule } from 'vitest/node';
import { startVitest } from 'vitest/node';
import type { FleetState, Progress } from '../open-fleet.ts';
import { buildReport, type Report } from '../reports/report.ts';
import type { SpecResult } from '../reports/run-text.ts';
import type { RunRequest } from '../run-request.ts';
import { UsageError } from '../usage-error.ts';
import { progressChannel } from './meta.ts';

export interface SpecRun {
  readonly report: Report;
  readonly results: readonly SpecResult[];
  /** What was skipped because it means nothing on the target, and what it needs. */
  readonly meaningless: readonly string[];
  /** Failures that are no judgement: a spec that does not load or throws. */
  readonly broken: readonly string[];
}

interface Collected {
  readonly results: SpecResult[];
  readonly skipped: string[];
  readonly meaningless: string[];
  readonly broken: string[];
  usage?: string;
  fleet?: FleetState;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const nothingRead: FleetState = { target: {}, accountRegions: [], calls: {} };

type Failure = { readonly name?: string | undefined; readonly message: string };

const collectFailures = (errors: readonly Failure[], where: string, into: Collected): void => {
  for (const { name, message } of errors) {
    if (name === 'UsageError') into.usage ??= message;
    else if (!into.broken.some((told) => told.endsWith(message))) into.broken.push(`${where}: ${message}`);
  }
};

const collectTest = (test: TestCase, into: Collected): void => {
  const { muster } = test.meta();
  const file = test.module.relativeModuleId;
  const line = test.location?.line ?? 0;
  if (muster?.fleet) into.fleet = muster.fleet;
  into.skipped.push(...(muster?.skipped ?? []));
  into.meaningless.push(...(muster?.meaningless ?? []));
  const judgements = muster?.judgements ?? [];
  into.results.push(...judgements.map((judgement) => ({ judgement, file, line })));
  // A judgement that does not hold is the spec's one failure, and is told as a judgement.
  const toldByJudgement = judgements.some(({ outcome }) => outcome !== 'upheld') ? 1 : 0;
  const errors = test.result().errors ?? [];
  collectFailures(errors.slice(toldByJudgement), `${file}:${line} ${test.fullName}`, into);
};

const collectModule = (module: TestModule, into: Collected): void =>
  collectFailures(module.errors(), module.relativeModuleId, into);

const start = async (request: RunRequest, filters: readonly string[], into: Collected): Promise<void> => {
  const vitest = await startVitest('test', [...filters], {
    root,
    watch: false,
    project: ['specs'],
    provide: { muster: request },
    includeTaskLocation: true,
    passWithNoTests: true,
    reporters: [
      {
        onTestCaseResult: (test) => collectTest(test, into),
        onTestModuleEnd: (module) => collectModule(module, into),
        onTestRunEnd: (_modules, errors) => collectFailures(errors, 'vitest', into),
      },
    ],
  });
  await vitest.close();
  // Vitest sets this process's exit code by its own rules; Muster's are its own.
  process.exitCode = 0;
};

/**
 * Runs the specs that `npx vitest run` runs, through vitest's own API, and gathers their judgements.
 * Throws a UsageError where the run could not begin.
 */
export const runSpecs = async (
  request: RunRequest,
  filters: readonly string[],
  onProgress: (progress: Progress) => void,
): Promise<SpecRun> => {
  const startedAt = Date.now();
  const collected: Collected = { results: [], skipped: [], meaningless: [], broken: [] };
  const channel = new BroadcastChannel(progressChannel);
  channel.onmessage = ({ data }: { data: unknown }) => onProgress(data as Progress);
  await start(request, filters, collected).finally(() => channel.close());
  if (collected.usage !== undefined) throw new UsageError(collected.usage);
  const { results, skipped, meaningless, broken, fleet = nothingRead } = collected;
  const judgements = results.map(({ judgement }) => judgement);
  const findings = { startedAt, finishedAt: Date.now(), judgements, skipped: skipped.length, fleet };
  return { report: buildReport(findings), results, meaningless, broken };
};

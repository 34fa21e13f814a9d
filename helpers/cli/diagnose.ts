import type { Command } from 'commander';
import { inUtc } from '../model/duration.ts';
import type { Instance } from '../model/instance.ts';
import type { Judgement } from '../model/judgement.ts';
import type { ManagedNode } from '../model/node.ts';
import { accountRegionOf, type Subject } from '../model/subject.ts';
import type { OpenFleet } from '../open-fleet.ts';
import { buildDiagnosis, byRequirement, renderDiagnosis } from '../reports/diagnosis.ts';
import { buildReport, exitStatusOf } from '../reports/report.ts';
import { UsageError } from '../usage-error.ts';
import { addTargetOptions, requestFrom, type TargetOptions } from './target-options.ts';
import { writeReport } from './write-report.ts';

const machineId = /^(i|mi)-[0-9a-f]{8,17}$/;

const find = async (fleet: OpenFleet, id: string): Promise<Instance | ManagedNode> => {
  const instances = id.startsWith('mi-') ? undefined : await fleet.list<Instance>('instance');
  const listing = instances ?? (await fleet.list<ManagedNode>('node'));
  const found = listing.items.find((machine) => machine.id === id);
  if (found) return found;
  const places = fleet.state().accountRegions.map(accountRegionOf);
  const [gap] = listing.gaps;
  throw new UsageError(
    gap
      ? `${id} was not found, and not everything could be looked into: ${gap.action} ${gap.reason} in ${accountRegionOf(gap)}: ${gap.detail}.`
      : `There is no ${id} in ${places.join(', ')}. Check the id, the account and the Region; an instance that was terminated an hour ago is gone from EC2.`,
  );
};

const here = ({ account, region }: Subject) => ({
  words: `what lies in ${account}/${region}`,
  reads: {},
  matches: (subject: Subject) => subject.account === account && subject.region === region,
});

const judgeAll = async (fleet: OpenFleet, machine: Subject): Promise<readonly Judgement[]> => {
  const { catalogue } = await import('../invariants/catalogue.ts');
  return Promise.all(
    catalogue.map((invariant) => {
      const { kind } = invariant.about;
      return fleet.judge({ kind, selectors: [{ kind, ...here(machine) }] }, invariant);
    }),
  );
};

/** About single machines, nothing to judge is an answer and no failure: the machine is stopped, or hybrid. */
const withoutEmpty = (judgements: readonly Judgement[]): readonly Judgement[] =>
  judgements.filter(({ outcome }) => outcome !== 'empty');

const aboutText = (machine: Instance | ManagedNode): string => {
  const { id, name, account, region } = machine;
  const what =
    machine.kind === 'instance'
      ? `${machine.state}${machine.launchTime === undefined ? '' : `, launched ${inUtc(machine.launchTime)}`}`
      : `hybrid node, ${machine.pingStatus ?? 'no ping status'}`;
  return `${id}${name ? ` (${name})` : ''} in ${account}/${region}: ${what}`;
};

const diagnose = async (id: string, options: TargetOptions, command: Command): Promise<void> => {
  if (!machineId.test(id)) {
    throw new UsageError(`"${id}" is not the id of an instance (i-…) or of a hybrid node (mi-…).`);
  }
  const request = await requestFrom(options, command, { ids: [id] });
  const { openFleet } = await import('../open-fleet.ts');
  const startedAt = Date.now();
  const fleet = await openFleet(request);
  try {
    const machine = await find(fleet, id);
    const judgements = await judgeAll(fleet, machine);
    const sorted = byRequirement(judgements);
    const report = buildReport({
      startedAt,
      finishedAt: Date.now(),
      judgements: withoutEmpty(judgements),
      skipped: judgements.length - withoutEmpty(judgements).length,
      fleet: fleet.state(),
    });
    process.stdout.write(`${renderDiagnosis(aboutText(machine), sorted)}\n`);
    if (options.json)
      await writeReport(
        options.json,
        buildDiagnosis(machine, report, byRequirement(withoutEmpty(judgements))),
      );
    process.exitCode = exitStatusOf(report);
  } finally {
    fleet.close();
  }
};

export const addDiagnose = (program: Command): void => {
  const command = program
    .command('diagnose')
    .summary('one instance or hybrid node: every requirement, in order, with its evidence')
    .description(
      'Proves every requirement that AWS states for a managed node about one machine, in the order of its troubleshooting page, and names the causes. Exit status as for run.',
    )
    .argument('<id>', 'an instance (i-…) or a hybrid node (mi-…)');
  addTargetOptions(command).action(diagnose);
};

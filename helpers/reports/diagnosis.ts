import { z } from 'zod';
import type { Judgement } from '../model/judgement.ts';
import type { Subject } from '../model/subject.ts';
import { causeText, renderCauses } from './cause-text.ts';
import { forTerminal } from './escape.ts';
import { evidenceText } from './evidence-text.ts';
import { outcomeMark } from './outcome-mark.ts';
import { refusalLines, renderRefusals } from './refusal-text.ts';
import { type Report, reportSchema } from './report.ts';

/** One of the things that AWS's page asks of a managed node, and the invariants that prove it. */
interface Requirement {
  readonly title: string;
  readonly ids: RegExp;
}

/**
 * The page's own order: its three requirements as far as they differ from its seven solutions.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-troubleshooting-managed-nodes.html
 */
const requirements: readonly Requirement[] = [
  {
    title: 'The agent runs, is registered and calls in',
    ids: /^(ssm\/(registered|heartbeat|lost|no-ghost)|ec2\/status)/,
  },
  { title: 'A role lets the agent work', ids: /^(iam\/|ssm\/default-host-management)/ },
  { title: 'The agent reaches its endpoints on TCP 443', ids: /^(network\/|ec2\/metadata)/ },
  { title: 'The operating system fits the documents', ids: /^ssm\/platform-supports/ },
  { title: 'The node is managed in the Region and account where it runs', ids: /^ssm\/managed-where/ },
  { title: 'No proxy makes the node report what it is not', ids: /^ssm\/platform-reported/ },
  { title: 'TLS certificates lead to an accepted root', ids: /^tls\// },
  { title: 'Also judged', ids: /./ },
];

export interface DiagnosedRequirement {
  readonly title: string;
  readonly judgements: readonly Judgement[];
}

/** Sorts judgements under the page's requirements, each under the first that claims it. */
export const byRequirement = (judgements: readonly Judgement[]): readonly DiagnosedRequirement[] => {
  const claimed = Map.groupBy(judgements, ({ id }) => requirements.findIndex(({ ids }) => ids.test(id)));
  return requirements.flatMap(({ title }, index) => {
    const own = claimed.get(index) ?? [];
    return own.length > 0 ? [{ title, judgements: own }] : [];
  });
};

/** The public shape of `diagnose --json`: a report about one machine, with the page's order. */
export const diagnosisSchema = reportSchema.extend({
  subject: reportSchema.shape.invariants.element.shape.violations.element.shape.subject,
  requirements: z.array(z.object({ title: z.string(), invariants: z.array(z.string()) })),
});

export type Diagnosis = z.infer<typeof diagnosisSchema>;

export const buildDiagnosis = (
  { kind, id, account, region, name }: Subject,
  report: Report,
  sorted: readonly DiagnosedRequirement[],
): Diagnosis => ({
  ...report,
  subject: { kind, id, account, region, ...(name !== undefined && { name }) },
  requirements: sorted.map(({ title, judgements }) => ({
    title,
    invariants: judgements.map((judgement) => judgement.id),
  })),
});

const violationLines = ({ violations }: Judgement): string[] =>
  violations.flatMap(({ code, evidence, causes, remedy }) => [
    `     ${code}: ${evidenceText(evidence)}`,
    ...causes.map((cause) => `     by ${causeText(cause)}`),
    ...(causes.length === 0 ? [`     remedy: ${remedy}`] : []),
  ]);

const judgementLines = (judgement: Judgement): string[] => {
  const { id, claim, outcome, judged, pending } = judgement;
  const notApplicable = outcome === 'empty' ? ' (not about this machine as it is now)' : '';
  const waiting = judged > 0 && pending.length === judged ? ' (not due yet)' : '';
  return [
    `   ${outcomeMark(outcome)} ${id}: ${claim}${notApplicable}${waiting}`,
    ...violationLines(judgement),
    ...refusalLines(judgement).map((line) => `   ${line}`),
  ];
};

/** Every requirement in the page's order with its evidence: one machine, on one screen. */
export const renderDiagnosis = (about: string, sorted: readonly DiagnosedRequirement[]): string => {
  const judgements = sorted.flatMap((requirement) => requirement.judgements);
  const causes = renderCauses(judgements);
  const refusals = renderRefusals(judgements);
  return [
    forTerminal(about),
    ...sorted.flatMap(({ title, judgements: own }, index) => [
      '',
      `${index + 1}. ${title}`,
      ...own.flatMap(judgementLines),
    ]),
    ...(causes.length > 0 ? ['', ...causes] : []),
    ...(refusals.length > 0 ? ['', ...refusals] : []),
  ].join('\n');
};

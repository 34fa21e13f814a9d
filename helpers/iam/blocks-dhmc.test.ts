import { expect, test } from 'vitest';
import type { SimulationRow } from '../model/simulation-row.ts';
import { blocksDhmc } from './blocks-dhmc.ts';

const update = 'ssm:UpdateInstanceInformation';
const channels = ['CreateControlChannel', 'CreateDataChannel', 'OpenControlChannel', 'OpenDataChannel'].map(
  (name) => `ssmmessages:${name}`,
);
const rows = (EvalDecision: string, ...actions: readonly string[]): readonly SimulationRow[] =>
  actions.map((EvalActionName) => ({ EvalActionName, EvalDecision }));

const doubtful = (action: string): SimulationRow => ({
  EvalActionName: action,
  EvalDecision: 'implicitDeny',
  MissingContextValues: ['aws:SourceVpce'],
});

test.each([
  ['may do all', rows('allowed', update, ...channels)],
  ['may do nothing', rows('implicitDeny', update, ...channels)],
  ['may not register', [...rows('explicitDeny', update), ...rows('allowed', ...channels)]],
  ['may not register, the channels unknown', rows('implicitDeny', update)],
  ['may open channels, registration in doubt', [doubtful(update), ...rows('allowed', ...channels)]],
])('a role that %s leaves it usable', (_, answers) => {
  expect(blocksDhmc(answers)).toEqual({ verdict: 'usable' });
});

test.each([
  ['no channel', rows('implicitDeny', ...channels), channels],
  [
    'one channel too few',
    [...rows('allowed', ...channels.slice(1)), ...rows('implicitDeny', channels[0] ?? '')],
    channels.slice(0, 1),
  ],
  ['a denied channel and one unknown', rows('explicitDeny', ...channels.slice(0, 3)), channels.slice(0, 3)],
])('a role that may register but open %s blocks it', (_, answers, actions) => {
  expect(blocksDhmc([...rows('allowed', update), ...answers])).toEqual({ verdict: 'blocks', actions });
});

test.each([
  [
    'registration in doubt',
    [doubtful(update), ...rows('implicitDeny', ...channels)],
    { missingContext: ['aws:SourceVpce'], unanswered: [] },
  ],
  [
    'a channel unanswered',
    rows('allowed', update, ...channels.slice(1)),
    { missingContext: [], unanswered: channels.slice(0, 1) },
  ],
  ['no answer', [], { missingContext: [], unanswered: [update] }],
])('%s leaves it undecided', (_, answers, doubts) => {
  expect(blocksDhmc(answers)).toEqual({ verdict: 'undecided', ...doubts });
});

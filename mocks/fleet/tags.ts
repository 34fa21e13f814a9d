import type { Tag } from './model.ts';
import type { Random } from './random.ts';

/** Names that people give machines, in the scripts and with the characters that break careless tools. */
const names: readonly string[] = [
  'web-frontend',
  'api',
  'batch-worker',
  'bastion',
  'jenkins-agent',
  'ワーカー-決済',
  '批处理-节点',
  '서비스-게이트웨이',
  'Büro-Zürich',
  'données-été',
  'кэш-сервер',
  'خادم-التقارير',
  '🚀-launcher',
  'R&D <beta> "build" o\'clock',
  'cost;center,=SUM(A1)|`x`',
];

const environments = [
  ['prod', 5],
  ['staging', 3],
  ['dev', 2],
] as const;

const teams = ['payments', 'search', 'platform', 'données', '決済'] as const;

const autoScaling = (name: string): Tag => ({ Key: 'aws:autoscaling:groupName', Value: `${name}-asg` });

/** Tags one machine as fleets are tagged: mostly well, sometimes without a Name, sometimes not at all. */
export const tagsFor = (random: Random, index: number): readonly Tag[] => {
  const name = `${random.pick(names)}-${String(index).padStart(3, '0')}`;
  const tags: readonly Tag[] = [
    ...(random.chance(0.93) ? [{ Key: 'Name', Value: name }] : []),
    { Key: 'Env', Value: random.weighted(environments) },
    { Key: 'Team', Value: random.pick(teams) },
    ...(random.chance(0.2) ? [autoScaling(name)] : []),
  ];
  return random.chance(0.96) ? tags : [];
};

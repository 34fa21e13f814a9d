const groups = (version: string): readonly number[] | undefined =>
  /^\d+(\.\d+)*$/.test(version.trim()) ? version.trim().split('.').map(Number) : undefined;

const compare = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((group, index) => group !== b[index]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
};

/**
 * Whether an agent's version is below another, group by group as numbers, as the agent itself compares:
 * where one begins the other, the shorter is older. Undefined for text that is no version.
 * https://github.com/aws/amazon-ssm-agent/tree/mainline/agent/versionutil
 */
export const isOlder = (version: string, than: string): boolean | undefined => {
  const [a, b] = [groups(version), groups(than)];
  return a && b && compare(a, b) < 0;
};

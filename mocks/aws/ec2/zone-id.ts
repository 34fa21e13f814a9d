const directions: Readonly<Record<string, string>> = {
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  central: 'c',
  northeast: 'ne',
  northwest: 'nw',
  southeast: 'se',
  southwest: 'sw',
};

/**
 * The id of a zone, such as `use1-az1` for `us-east-1a`.
 * Simplified: which letter stands for which id differs from account to account on AWS, here it does not.
 */
export const zoneId = (zone: string): string => {
  const [area = '', direction = '', number = ''] = zone.slice(0, -1).split('-');
  return `${area}${directions[direction] ?? direction}${number}-az${zone.charCodeAt(zone.length - 1) - 96}`;
};

/** The name that a VPC's own resolver gives an address. */
export const privateDnsName = (ip: string, region: string): string => {
  const domain = region === 'us-east-1' ? 'ec2.internal' : `${region}.compute.internal`;
  return `ip-${ip.replaceAll('.', '-')}.${domain}`;
};

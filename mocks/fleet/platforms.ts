/** An operating system as EC2 and the agent on it each name it. */
export interface Platform {
  readonly key: string;
  /** EC2's PlatformDetails. */
  readonly details: string;
  readonly usageOperation: string;
  readonly isWindows: boolean;
  readonly architecture: 'x86_64' | 'arm64';
  readonly agentType: 'Linux' | 'Windows';
  /** On Linux, NAME and VERSION_ID of /etc/os-release. */
  readonly agentName: string;
  readonly agentVersion: string;
  readonly rootDevice: string;
}

const linux = (key: string, agentName: string, agentVersion: string, more?: Partial<Platform>): Platform => ({
  key,
  details: 'Linux/UNIX',
  usageOperation: 'RunInstances',
  isWindows: false,
  architecture: 'x86_64',
  agentType: 'Linux',
  agentName,
  agentVersion,
  rootDevice: '/dev/xvda',
  ...more,
});

const windows = (year: string, agentVersion: string): Platform => ({
  key: `windows-${year}`,
  details: 'Windows',
  usageOperation: 'RunInstances:0002',
  isWindows: true,
  architecture: 'x86_64',
  agentType: 'Windows',
  agentName: `Microsoft Windows Server ${year} Datacenter`,
  agentVersion,
  rootDevice: '/dev/sda1',
});

const redHat = { details: 'Red Hat Enterprise Linux', usageOperation: 'RunInstances:0010' };
const suse = { details: 'SUSE Linux', usageOperation: 'RunInstances:000g' };

/** What a fleet runs, with how common it is. */
export const platforms: readonly (readonly [platform: Platform, weight: number])[] = [
  [linux('al2023', 'Amazon Linux', '2023'), 26],
  [linux('al2023-arm', 'Amazon Linux', '2023', { architecture: 'arm64' }), 12],
  [linux('al2', 'Amazon Linux', '2'), 14],
  [linux('ubuntu-22', 'Ubuntu', '22.04', { rootDevice: '/dev/sda1' }), 12],
  [linux('ubuntu-24-arm', 'Ubuntu', '24.04', { architecture: 'arm64', rootDevice: '/dev/sda1' }), 8],
  [linux('rhel-9', 'Red Hat Enterprise Linux', '9.4', { ...redHat, rootDevice: '/dev/sda1' }), 7],
  [linux('sles-15', 'SLES', '15.5', { ...suse, rootDevice: '/dev/sda1' }), 3],
  [linux('debian-12', 'Debian GNU/Linux', '12'), 6],
  [windows('2019', '10.0.17763'), 5],
  [windows('2022', '10.0.20348'), 7],
];

const types: Readonly<Record<Platform['architecture'], readonly string[]>> = {
  x86_64: ['t3.micro', 't3.medium', 'm5.large', 'm6i.xlarge', 'c6i.2xlarge', 'r6i.large', 'm7i.large'],
  arm64: ['t4g.small', 't4g.medium', 'm7g.large', 'c7g.xlarge', 'r7g.large'],
};

/** The instance types that can run a platform. */
export const typesFor = (platform: Platform): readonly string[] => types[platform.architecture];

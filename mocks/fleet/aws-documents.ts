import type { SimulatedDocument } from './state-manager.ts';

const everywhere = ['Windows', 'Linux', 'MacOS'] as const;

const command = (
  name: string,
  platforms: SimulatedDocument['platforms'],
  description: string,
): SimulatedDocument => ({
  name,
  type: 'Command',
  platforms,
  schemaVersion: '2.2',
  description,
  latestVersion: 1,
});

/** A few of the documents that Amazon owns, which are the same in every account and Region. */
export const awsDocuments: readonly SimulatedDocument[] = [
  {
    ...command('AWS-GatherSoftwareInventory', everywhere, 'Software inventory policy document.'),
    type: 'Policy',
    schemaVersion: '2.0',
  },
  command('AWS-RunPatchBaseline', everywhere, 'Scans for or installs patches from a patch baseline.'),
  command('AWS-UpdateSSMAgent', everywhere, 'Updates the Amazon SSM Agent to the latest version.'),
  command('AWS-ConfigureAWSPackage', everywhere, 'Installs or uninstalls a Distributor package.'),
  command('AWS-RunPowerShellScript', everywhere, 'Runs a PowerShell script.'),
  command('AWS-RunShellScript', ['Linux', 'MacOS'], 'Runs a shell script.'),
  command('AWS-InstallPowerShellModule', ['Windows'], 'Installs a PowerShell module.'),
  command('AWS-ConfigureCloudWatch', ['Windows'], 'Exports metrics and logs from Windows to CloudWatch.'),
  {
    ...command('AWS-StopEC2Instance', ['Windows', 'Linux'], 'Stops EC2 instances.'),
    type: 'Automation',
    schemaVersion: '0.3',
  },
];

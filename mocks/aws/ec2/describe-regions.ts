import {
  DescribeRegions$,
  type DescribeRegionsRequest,
  type DescribeRegionsResult,
} from '@aws-sdk/client-ec2';
import { type RegionStatus, regionsOf } from '../../fleet/regions.ts';
import { awsError } from '../aws-error.ts';
import { defineOperation } from '../operation.ts';
import { type FilterTable, filterBy } from './filters.ts';

const endpointOf = ({ name }: RegionStatus): string => `ec2.${name}.amazonaws.com`;

const filters: FilterTable<RegionStatus> = {
  values: {
    endpoint: (region) => [endpointOf(region)],
    'opt-in-status': ({ status }) => [status],
    'region-name': ({ name }) => [name],
  },
};

const checkNames = (names: readonly string[], known: readonly RegionStatus[]): void => {
  const unknown = names.find((name) => !known.some((region) => region.name === name));
  if (unknown !== undefined) throw awsError('InvalidParameterValue', `Invalid region provided: ${unknown}`);
};

/** The Regions that an account has enabled, or with AllRegions also those that it has not. */
export const describeRegions = defineOperation<DescribeRegionsRequest, DescribeRegionsResult>({
  action: 'ec2:DescribeRegions',
  schema: DescribeRegions$,
  answer: ({ AllRegions = false, RegionNames = [], Filters = [] }, { fleet, caller }) => {
    const regions = regionsOf(fleet, caller.account.id);
    checkNames(RegionNames, regions);
    const matches = filterBy(filters, Filters);
    const listed = regions
      .filter((region) => AllRegions || region.status !== 'not-opted-in')
      .filter((region) => RegionNames.length === 0 || RegionNames.includes(region.name))
      .filter(matches);
    const Regions = listed.map((region) => ({
      RegionName: region.name,
      Endpoint: endpointOf(region),
      OptInStatus: region.status,
    }));
    return { Regions };
  },
});

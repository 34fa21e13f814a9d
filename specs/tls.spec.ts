import { endpointChainValid, everyEndpoint, expect, test } from '../helpers/index.ts';

test("every endpoint of Systems Manager presents a valid chain to one of Amazon's roots", async ({
  fleet,
}) => {
  await expect(fleet.endpoints(everyEndpoint)).toUphold(endpointChainValid());
});

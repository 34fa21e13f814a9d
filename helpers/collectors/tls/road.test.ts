import { X509Certificate } from 'node:crypto';
import { expect, test } from 'vitest';
import { amazonRoots } from '../../tls/amazon-roots.ts';
import { roadToAws } from './road.ts';

test("Node brings all of Amazon's roots but one, and each is who its fingerprint says", async () => {
  const roots = await roadToAws.acceptedRoots();
  expect(roots.map(({ name }) => name)).toEqual(amazonRoots.map(({ name }) => name));
  expect(roots.filter(({ pem }) => !pem).map(({ name }) => name)).toEqual([
    'Starfield Class 2 Certification Authority',
  ]);
  for (const { name, fingerprint, pem } of roots) {
    if (!pem) continue;
    const certificate = new X509Certificate(pem);
    expect(certificate.fingerprint256).toBe(fingerprint);
    expect(certificate.subject.split('\n')).toContain(`CN=${name}`);
  }
});

test('three of them are on the page of AWS', () => {
  expect(amazonRoots.filter(({ onPage }) => onPage)).toHaveLength(3);
});

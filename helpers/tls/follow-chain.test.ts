import type { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ChainEnd } from '../model/handshake.ts';
import type { AcceptedRoot } from './amazon-roots.ts';
import { followChain } from './follow-chain.ts';
import { accepted, certify, party } from './test-certificates.ts';

const host = 'ssm.eu-west-1.amazonaws.com';
const parties = {
  root: party('Root CA 1'),
  older: party('Older Root'),
  intermediate: party('Server CA'),
  server: party(host),
  proxy: party('TLS Inspection', 'Example Corp'),
  forger: party('Root CA 1'),
};
const { root: rootParty, older: olderParty, intermediate: middle, server, proxy, forger } = parties;

const root = certify(rootParty, rootParty);
const older = certify(olderParty, olderParty);
const rootByOlder = certify(rootParty, olderParty);
const intermediate = certify(middle, rootParty);
const leaf = certify(server, middle, [host]);
const leafByRoot = certify(server, rootParty, [host]);
const proxyRoot = certify(proxy, proxy);
const leafByProxy = certify(server, proxy, [host]);
const selfSigned = certify(server, server, [host]);
/** It says that Root CA 1 issued it, and another key signed it. */
const forged = certify(middle, rootParty, [], forger);
const forgedRoot = certify(forger, forger);
const leafByForger = certify(server, forger, [host]);
/** A server's certificate that plays the authority. */
const notAnAuthority = certify(middle, rootParty, ['example.com']);

type Presented = readonly [X509Certificate, ...X509Certificate[]];

interface Case {
  readonly why: string;
  readonly presented: Presented;
  readonly roots?: readonly AcceptedRoot[];
  readonly end: ChainEnd['kind'];
  readonly length: number;
  readonly name?: string;
}

const cases: readonly Case[] = [
  { why: 'without its root', presented: [leaf, intermediate], end: 'accepted-root', length: 2 },
  { why: 'with its root', presented: [leaf, intermediate, root], end: 'accepted-root', length: 2 },
  { why: 'in another order', presented: [leaf, root, intermediate], end: 'accepted-root', length: 2 },
  { why: 'issued by the root', presented: [leafByRoot], end: 'accepted-root', length: 1 },
  {
    why: 'through a root that an older one cross-signed',
    presented: [leaf, intermediate, rootByOlder],
    end: 'accepted-root',
    length: 2,
  },
  {
    why: 'through a cross-signed root, where only the older one is accepted',
    presented: [leaf, intermediate, rootByOlder],
    roots: [accepted(older)],
    end: 'accepted-root',
    length: 3,
  },
  {
    why: 'to a root that is known by its fingerprint only',
    presented: [leaf, intermediate, root],
    roots: [accepted(root, false)],
    end: 'accepted-root',
    length: 3,
  },
  {
    why: 'with certificates that nobody asked for',
    presented: [leaf, proxyRoot, older, intermediate],
    end: 'accepted-root',
    length: 2,
  },
  {
    why: 'without its intermediate',
    presented: [leaf],
    end: 'missing-issuer',
    length: 1,
    name: 'O=Amazon, CN=Server CA',
  },
  {
    why: 'with the root in place of the intermediate',
    presented: [leaf, root],
    end: 'missing-issuer',
    length: 1,
  },
  {
    why: 'of a proxy, with its root',
    presented: [leafByProxy, proxyRoot],
    end: 'other-root',
    length: 2,
    name: 'O=Example Corp, CN=TLS Inspection',
  },
  {
    why: 'of a proxy, without its root',
    presented: [leafByProxy],
    end: 'other-root',
    length: 1,
    name: 'O=Example Corp, CN=TLS Inspection',
  },
  { why: 'self-signed', presented: [selfSigned], end: 'other-root', length: 1 },
  {
    why: 'to a root that only has the name',
    presented: [leafByForger, forgedRoot],
    end: 'other-root',
    length: 2,
  },
  { why: 'whose intermediate is forged', presented: [leaf, forged], end: 'missing-issuer', length: 2 },
  {
    why: 'whose intermediate is no authority',
    presented: [leaf, notAnAuthority],
    end: 'missing-issuer',
    length: 1,
  },
  {
    why: 'with no root accepted',
    presented: [leaf, intermediate, root],
    roots: [],
    end: 'other-root',
    length: 3,
  },
];

test.each(cases)('a chain $why: $end', ({ presented, roots = [accepted(root)], end, length, name }) => {
  const chain = followChain(presented, roots);
  expect(chain.end).toMatchObject({ kind: end, ...(name && { name }) });
  expect(chain.path).toHaveLength(length);
});

test('the order in which certificates are sent along changes nothing', () => {
  const others = [intermediate, root, rootByOlder, older, proxyRoot, forged, notAnAuthority];
  fc.assert(
    fc.property(fc.shuffledSubarray(others), (sent) => {
      const { end } = followChain([leaf, ...sent], [accepted(root)]);
      expect(end.kind === 'accepted-root').toBe(sent.includes(intermediate));
    }),
  );
});

test('a certificate that goes in circles ends', () => {
  const [one, two] = [party('One'), party('Two')];
  const circle = [certify(one, two), certify(two, one)];
  expect(followChain([certify(server, one, [host]), ...circle], [accepted(root)]).path).toHaveLength(3);
});

import { everyEndpoint } from '../../model/endpoint.ts';
import { tlsHandshake } from '../../model/handshake.ts';
import { defineInvariant } from '../../model/invariant.ts';
import { judgeHandshake } from '../../tls/judge-handshake.ts';

const seeWhoAnswers =
  'See who answers: openssl s_client -connect {id}:443 -servername {id} -showcerts </dev/null';

/** Judged from where Muster runs: a runner proves its own path only, and a node's path may lead elsewhere. */
export const endpointChainValid = () =>
  defineInvariant({
    id: 'tls/endpoint-chain-valid',
    claim:
      "the endpoints of Systems Manager present, to where Muster runs, a valid chain to one of Amazon's roots",
    because:
      'an agent refuses an endpoint whose certificate it cannot trust, so that its node is never managed; a run proves the path of the machine that it runs on, directly and not through HTTPS_PROXY, and no other',
    source:
      'https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-troubleshooting-managed-nodes.html',
    severity: 'high',
    about: everyEndpoint,
    needs: ['aws-names'],
    reads: { handshake: tlsHandshake },
    codes: {
      'unaccepted-root': {
        means:
          "the chain leads to none of Amazon's roots: something between here and AWS, mostly a proxy that inspects TLS, answers with a certificate of its own",
        remedy: `Exempt {id} from inspection on the proxy that the issuer names: AWS's page accepts no other root, and the agent trusts none by itself. ${seeWhoAnswers}`,
      },
      'incomplete-chain': {
        means: 'an intermediate certificate is missing, so that the chain breaks off below its root',
        remedy: `AWS sends its intermediates along: what forwards {id} (a load balancer, a proxy, private DNS) presents a certificate without them. Let it present the whole chain, or pass TLS through untouched. ${seeWhoAnswers}`,
      },
      'host-mismatch': {
        means: 'the certificate is for other hosts than the one that was asked for',
        remedy: `The name leads to another machine: look at what it resolves to (dig {id}), at private hosted zones, /etc/hosts and the private DNS of VPC endpoints. ${seeWhoAnswers}`,
      },
      expired: {
        means: 'a certificate of the chain has expired',
        remedy: `First check the clock of the machine that Muster runs on. AWS renews weeks ahead, so an expired certificate is mostly one that something in between has kept. ${seeWhoAnswers}`,
      },
      'not-yet-valid': {
        means: 'a certificate of the chain is not valid yet',
        remedy: `First check the clock of the machine that Muster runs on: one that is slow sees new certificates as not valid yet. If it is right, look at what answers in place of AWS. ${seeWhoAnswers}`,
      },
      'protocol-too-old': {
        means: 'the connection came about with a protocol older than TLS 1.2, which AWS no longer speaks',
        remedy: `Something in between speaks an old TLS: update the proxy or the load balancer that forwards {id}, or pass TLS through untouched. Then: openssl s_client -connect {id}:443 -tls1_2 </dev/null`,
      },
      'not-the-service': {
        means:
          'the chain is valid, but a plain GET / is not answered with UnknownOperationException, as AWS answers it',
        remedy:
          'Something other than the service answers under its name: a captive portal, or a load balancer with a certificate for the name. See what it says: curl -sS https://{id}/',
      },
      'expires-soon': {
        means: 'a certificate of the chain expires within the limit, and AWS renews its own well before that',
        remedy: `AWS would have renewed by now, so look for something in between that presents an old certificate, and renew it there before agents refuse it. ${seeWhoAnswers}`,
      },
    },
    evaluate: (endpoint, { handshake }, { now, thresholds }) =>
      judgeHandshake({ endpoint, handshake, now, validFor: thresholds.certificateValidFor }),
  });

/** A root certificate that a chain may lead to. */
export interface AcceptedRoot {
  readonly name: string;
  /** SHA-256, as pairs of hexadecimal digits with colons: names are easy to confuse, this is not. */
  readonly fingerprint: string;
  /** The certificate itself, where it is at hand, to recognise what the root issued when it is not sent along. */
  readonly pem?: string;
}

interface AmazonRoot extends AcceptedRoot {
  /** One of the three of which AWS's page wants a node to trust at least one. */
  readonly onPage: boolean;
}

/**
 * The roots of Amazon Trust Services. AWS's page names three of them; Amazon's other three issue
 * certificates of AWS's endpoints as well, so that a chain to them is AWS's own and no proxy's: accepted too.
 * Easily confused and not among them: "Starfield Root Certificate Authority - G2", without "Services".
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-troubleshooting-managed-nodes.html
 * https://www.amazontrust.com/repository/
 */
export const amazonRoots: readonly AmazonRoot[] = [
  {
    name: 'Amazon Root CA 1',
    onPage: true,
    fingerprint:
      '8E:CD:E6:88:4F:3D:87:B1:12:5B:A3:1A:C3:FC:B1:3D:70:16:DE:7F:57:CC:90:4F:E1:CB:97:C6:AE:98:19:6E',
  },
  {
    name: 'Starfield Services Root Certificate Authority - G2',
    onPage: true,
    fingerprint:
      '56:8D:69:05:A2:C8:87:08:A4:B3:02:51:90:ED:CF:ED:B1:97:4A:60:6A:13:C6:E5:29:0F:CB:2A:E6:3E:DA:B5',
  },
  {
    name: 'Starfield Class 2 Certification Authority',
    onPage: true,
    fingerprint:
      '14:65:FA:20:53:97:B8:76:FA:A6:F0:A9:95:8E:55:90:E4:0F:CC:7F:AA:4F:B7:C2:C8:67:75:21:FB:5F:B6:58',
  },
  {
    name: 'Amazon Root CA 2',
    onPage: false,
    fingerprint:
      '1B:A5:B2:AA:8C:65:40:1A:82:96:01:18:F8:0B:EC:4F:62:30:4D:83:CE:C4:71:3A:19:C3:9C:01:1E:A4:6D:B4',
  },
  {
    name: 'Amazon Root CA 3',
    onPage: false,
    fingerprint:
      '18:CE:6C:FE:7B:F1:4E:60:B2:E3:47:B8:DF:E8:68:CB:31:D0:2E:BB:3A:DA:27:15:69:F5:03:43:B4:6D:B3:A4',
  },
  {
    name: 'Amazon Root CA 4',
    onPage: false,
    fingerprint:
      'E3:5D:28:41:9E:D0:20:25:CF:A6:90:38:CD:62:39:62:45:8D:A5:C6:95:FB:DE:A3:C2:2B:0B:FB:25:89:70:92',
  },
];

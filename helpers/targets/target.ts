import type { Credentials, Transport } from '../collectors/clients.ts';
import type { TlsRoad } from '../collectors/tls/road.ts';
import type { FleetConfig } from '../config/fleet-config.ts';

/** Where facts come from: what a spec cannot tell apart. */
export interface Target {
  /** How the report and the terminal call it. */
  readonly description: Readonly<Record<string, string | number>>;
  readonly config: FleetConfig;
  readonly transport: Transport;
  readonly credentials: Credentials;
  readonly homeRegion: string;
  readonly clock: () => number;
  /** How AWS's own host names are reached; absent where there are none, because something stands in for AWS. */
  readonly tls?: TlsRoad;
  close(): void;
}

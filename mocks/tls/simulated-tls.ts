import type { Socket } from 'node:net';
import type { SimulatedFleet, TlsFaultKind } from '../fleet/model.ts';
import { connectPastMsw } from './connect-past-msw.ts';
import type { Listener } from './listen.ts';

/** The hosts of the simulated AWS as real TLS servers. */
export interface SimulatedTls {
  open(host: string): Promise<Socket>;
  acceptedRoots(): Promise<
    readonly { readonly name: string; readonly fingerprint: string; readonly pem: string }[]
  >;
  close(): void;
}

const faultOf = ({ tlsFaults = [] }: SimulatedFleet, host: string): TlsFaultKind | 'none' =>
  tlsFaults.find(({ service, region }) => host.startsWith(`${service}.${region}.`))?.fault ?? 'none';

/** Starts nothing before the first host is asked for: most runs ask for none. */
export const simulatedTls = (fleet: SimulatedFleet, now: number): SimulatedTls => {
  const listeners = new Map<string, Promise<Listener>>();
  const listenAs = async (host: string): Promise<Listener> => {
    const { listen } = await import('./listen.ts');
    return listen(host, faultOf(fleet, host), now);
  };
  return {
    open: async (host) => {
      const listener = listeners.get(host) ?? listenAs(host);
      listeners.set(host, listener);
      return connectPastMsw((await listener).port);
    },
    acceptedRoots: async () => [(await import('./pki.ts')).simulatedRoot()],
    close: () => {
      for (const listener of listeners.values()) void listener.then(({ close }) => close());
    },
  };
};

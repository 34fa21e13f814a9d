import { Socket } from 'node:net';

/** Node's own: while MSW listens it puts another in its place, which makes TLS up instead of speaking it. */
const { connect } = Socket.prototype;

/** A connection to a listener on loopback that MSW does not answer. */
export const connectPastMsw = (port: number): Socket =>
  Reflect.apply(connect, new Socket(), [{ host: '127.0.0.1', port }]);

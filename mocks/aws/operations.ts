import { existsSync } from 'node:fs';
import { isOperation, type Operation } from './operation.ts';

const loaded = new Map<string, Promise<Operation | undefined>>();

const wordStart = /(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/g;

const fileStem = (name: string): string => name.replaceAll(wordStart, '-').toLowerCase();

const load = async (service: string, stem: string, action: string): Promise<Operation | undefined> => {
  if (!existsSync(new URL(`./${service}/${stem}.ts`, import.meta.url))) return undefined;
  const module: Record<string, unknown> = await import(`./${service}/${stem}.ts`);
  return Object.values(module).find(
    (value): value is Operation => isOperation(value) && value.action === action,
  );
};

/** Finds the operation of a service by the name of its file, or `undefined` where the simulator has none. */
export const loadOperation = (service: string, name: string): Promise<Operation | undefined> => {
  const action = `${service}:${name}`;
  if (!/^[a-z0-9-]+:[A-Za-z0-9]+$/.test(action)) return Promise.resolve(undefined);
  const known = loaded.get(action) ?? load(service, fileStem(name), action);
  loaded.set(action, known);
  return known;
};

import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  console.error(
    `Muster needs Node 24 or newer and this is ${process.version}: run npm ci, then start it by npm or npx, which bring their own.`,
  );
  process.exit(3);
}

// Workers read this when they start, so that the SDK's large modules are compiled once and not at every run.
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(new URL('node_modules/.cache/muster', import.meta.url));

export default defineConfig({
  test: {
    pool: 'threads',
    projects: [
      {
        extends: true,
        test: {
          name: 'specs',
          include: ['specs/**/*.spec.ts'],
          // What a spec imports is loaded by Node itself, which takes half the time of a transform by Vite.
          server: { deps: { external: [/\/(helpers|mocks)\//] } },
          // One worker and no isolation: all specs share one fleet, whose facts are read once.
          isolate: false,
          maxWorkers: 1,
          testTimeout: 0,
          hookTimeout: 0,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['helpers/**/*.test.ts', 'mocks/**/*.test.ts'],
          isolate: false,
          testTimeout: 20_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude],
          testTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

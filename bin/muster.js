#!/usr/bin/env node
// Only what old versions of Node can read, so that one line and no stack says what is missing.
import module from 'node:module';

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `muster needs Node 24 or newer and this is ${process.version}: run npm ci, then start it by npm or npx, which bring their own.`,
  );
  process.exit(3);
}
module.enableCompileCache();
const { main } = await import('../helpers/cli/main.ts');
await main(process.argv.slice(2));

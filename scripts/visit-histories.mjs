// The invented visits of Features/Visits/core, a line each, for the tests of the server's merge: node scripts/visit-histories.mjs
import { build } from 'esbuild';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const core = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src/SpurReview.Web/Features/Visits/core/histories.ts');
const bundle = await build({ entryPoints: [core], bundle: true, write: false, format: 'esm', platform: 'node', logLevel: 'warning' });
const { histories, told } = await import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`);

for (let number = 0; number < histories; number++) {
  if (!process.stdout.write(`${told(number)}\n`)) await once(process.stdout, 'drain');
}

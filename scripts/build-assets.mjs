// Makes the web's styles, scripts and fonts from ours and from npm's packages, into wwwroot/assets.
import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const web = join(root, 'src/SpurReview.Web');
const out = join(web, 'wwwroot/assets');

rmSync(out, { recursive: true, force: true });
mkdirSync(join(out, 'fonts'), { recursive: true });

await build({
  entryPoints: {
    site: join(web, 'Assets/site.ts'),
    sw: join(web, 'Features/Visits/worker/sw.ts'),
    theme: join(web, 'Assets/theme.css'),
    report: join(web, 'Assets/report.css'),
  },
  outdir: out,
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['es2022', 'chrome110', 'firefox115', 'safari16'],
  external: ['./fonts/*', '/assets/fonts/*'],
  nodePaths: [join(root, 'node_modules')],
  legalComments: 'linked',
  logLevel: 'warning',
});

const fonts = join(root, 'node_modules/@fontsource/source-sans-3/files');
for (const weight of ['400', '600']) {
  for (const set of ['latin', 'latin-ext']) {
    const name = `source-sans-3-${set}-${weight}-normal.woff2`;
    if (existsSync(join(fonts, name))) cpSync(join(fonts, name), join(out, 'fonts', name));
  }
}

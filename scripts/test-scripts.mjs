// Tests of the web's TypeScript. Those beside their scripts, src/SpurReview.Web/**/*.test.ts, ask functions that need no page, and run here.
// Those of what is done to a page, tests/Scripts/**/*.test.ts, have each a page of their own in Chromium: a real DOM, and time that flies.
// node scripts/test-scripts.mjs [part of a file's path]
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'tests/Scripts');
const chromium = process.env.SPUR_CHROMIUM || 'chromium';
const patience = 120_000;

const here = join(root, 'src/SpurReview.Web');

for (const file of testsIn(here)) await import(await bundled(join(here, file)));

for (const file of testsIn(folder)) {
  for (const { name, fault } of await resultsOf(file)) {
    test(`${file}: ${name}`, () => {
      if (fault !== null) throw new Error(fault);
    });
  }
}

function testsIn(directory) {
  return readdirSync(directory, { recursive: true })
    .filter((name) => name.endsWith('.test.ts') && name.includes(process.argv[2] ?? ''))
    .sort();
}

/** As a module that needs no file. */
async function bundled(file) {
  const bundle = await build({ entryPoints: [file], bundle: true, write: false, format: 'esm', platform: 'node', logLevel: 'warning' });
  return `data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`;
}

/** A page that breaks down is a test that failed. */
async function resultsOf(file) {
  try {
    return await told(file);
  } catch (fault) {
    return [{ name: 'the page', fault: fault.stack }];
  }
}

async function told(file) {
  const scratch = mkdtempSync(join(tmpdir(), 'spur-scripts-'));
  try {
    const html = await browsed(await pageOf(file, scratch), scratch);
    const results = /<pre id="results">([A-Za-z0-9+/=]+)<\/pre>/.exec(html);
    if (results === null) throw new Error(`The page of ${file} told nothing:\n${html.slice(0, 2_000)}`);
    return JSON.parse(Buffer.from(results[1], 'base64').toString());
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function pageOf(file, scratch) {
  const bundle = await build({
    entryPoints: [join(folder, file)],
    bundle: true,
    write: false,
    format: 'iife',
    charset: 'ascii',
    target: 'chrome110',
    nodePaths: [join(root, 'node_modules')],
    logLevel: 'warning',
  });
  const page = join(scratch, 'page.html');
  writeFileSync(join(scratch, 'page.js'), bundle.outputFiles[0].text);
  writeFileSync(page, '<!DOCTYPE html><html lang="sv"><meta charset="utf-8"><body><script src="page.js"></script></body></html>');
  return page;
}

function browsed(page, scratch) {
  const profile = join(scratch, 'profile');
  mkdirSync(profile);
  const words = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', `--user-data-dir=${profile}`];
  const browser = spawn(chromium, [...words, '--virtual-time-budget=60000', '--dump-dom', pathToFileURL(page).href], { timeout: patience });
  let html = '';
  browser.stdout.on('data', (part) => (html += part));
  return new Promise((resolve, reject) => {
    browser.on('error', reject);
    browser.on('close', () => resolve(html));
  });
}

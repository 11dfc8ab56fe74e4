// What tests of scripts say: test, equal, page. They run in the order in which they stand, when all of them are known.
type Body = () => void | Promise<void>;
interface Result {
  name: string;
  fault: string | null;
}

const tests: { name: string; body: Body }[] = [];

export function test(name: string, body: Body): void {
  tests.push({ name, body });
}

export function equal(actual: unknown, expected: unknown, why = ''): void {
  const [found, wanted] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (found !== wanted) throw new Error(`${why === '' ? '' : `${why}: `}expected ${wanted} but found ${found}`);
}

/** The page as the server would have sent it; its one element. */
export function page(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body.firstElementChild as HTMLElement;
}

/** Until what is asked is so. Time is not the machine's: a second passes as soon as nothing else happens. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries++) {
    if (tries === 1_000) throw new Error('It never became so.');
    await new Promise((resume) => setTimeout(resume, 5));
  }
}

window.addEventListener('load', async () => {
  const results: Result[] = [];
  for (const { name, body } of tests) results.push({ name, fault: await faultOf(body) });
  document.body.innerHTML = '<pre id="results"></pre>';
  document.body.firstElementChild!.textContent = packed(results);
});

async function faultOf(body: Body): Promise<string | null> {
  try {
    await body();
    return null;
  } catch (fault) {
    return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  }
}

/** In signs that no HTML changes. */
function packed(results: Result[]): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(results))));
}

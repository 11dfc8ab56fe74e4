// Tells whether a chosen file is one that was published. The file stays here: its checksum is compared with those on the page, or asked for
// in the page's address. Not by the browser's own crypto, which exists only on HTTPS.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const working = 'Räknar ut filens kontrollsumma …';
const unreadable = 'Filen gick inte att läsa. Välj den igen.';

export function fileCheck(box: HTMLElement): void {
  const input = box.querySelector<HTMLInputElement>('input[type=file]')!;
  const status = box.querySelector<HTMLElement>('[role=status]')!;
  let chosen = 0;

  input.addEventListener('change', async () => {
    const choice = ++chosen;
    const file = input.files?.[0];
    status.textContent = file === undefined ? '' : working;
    if (file === undefined) return;

    const sum = await checksumOf(file).catch(() => null);
    if (choice !== chosen) return;
    if (sum === null) status.textContent = unreadable;
    else if (box.dataset['ask'] !== undefined) ask(box.dataset['ask'], box.dataset['name']!, sum);
    else status.replaceChildren(answerTo(box, sum));
  });
  box.hidden = false;
}

async function checksumOf(file: File): Promise<string> {
  const hash = sha256.create();
  const reader = file.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) hash.update(part.value);
  return bytesToHex(hash.digest());
}

function ask(address: string, name: string, sum: string): void {
  location.assign(`${address}?${name}=${sum}`);
}

function answerTo(box: HTMLElement, sum: string): Node {
  const answers = [...box.querySelectorAll<HTMLTemplateElement>('template')];
  const answer = answers.find((known) => known.dataset['sum'] === sum) ?? answers.find((other) => other.dataset['sum'] === '')!;
  return document.importNode(answer.content, true);
}

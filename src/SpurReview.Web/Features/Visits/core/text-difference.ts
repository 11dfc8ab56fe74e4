// Two texts word by word, for a page that shows both and marks where they differ. As the server does it.
export interface TextPart {
  text: string;
  differs: boolean;
}

/** Beyond this many pairs of words everything between the first and last difference is marked; nobody reads further anyway. */
const maxPairs = 1_000_000;

export function difference(mine: string, other: string): { mine: TextPart[]; other: TextPart[] } {
  const [a, b] = [wordsOf(mine), wordsOf(other)];
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [inA, inB] = shared(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return { mine: partsOf(a, head, tail, inA), other: partsOf(b, head, tail, inB) };
}

const wordsOf = (text: string): string[] => text.match(/\s+|\S+/g) ?? [];

/** Which words of each stand in both, in the same order: the longest common subsequence. */
function shared(a: string[], b: string[]): [boolean[], boolean[]] {
  const [inA, inB] = [a.map(() => false), b.map(() => false)];
  if (a.length * b.length > maxPairs) return [inA, inB];
  const lengths = lengthsOf(a, b);
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) inA[i++] = inB[j++] = true;
    else if (lengths[i + 1]![j]! >= lengths[i]![j + 1]!) i++;
    else j++;
  }
  return [inA, inB];
}

function lengthsOf(a: string[], b: string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i]![j] = a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  return lengths;
}

function partsOf(words: string[], head: number, tail: number, isShared: boolean[]): TextPart[] {
  const parts: TextPart[] = [];
  words.forEach((text, i) => {
    const differs = i >= head && i < words.length - tail && !isShared[i - head];
    const last = parts.at(-1);
    if (last?.differs === differs) last.text += text;
    else parts.push({ text, differs });
  });
  return parts;
}

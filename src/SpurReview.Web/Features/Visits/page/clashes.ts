// "Ni skrev samtidigt": a value that was kept beside the field's own, shown with it until somebody settles which is to hold.
import type { Answer } from '../../Areas/autosave';
import { showClash } from '../../Areas/clash-view';
import { difference } from '../core/text-difference';
import type { Clash, Text } from './clash';
import { genitive, timeOf } from './words';
import type { WorkField } from './workplace';

/** Calls back with the value that is to hold. */
export function askWhich(form: HTMLFormElement, field: WorkField, { mine, other }: Clash, settle: (value: string) => void): void {
  const { name, box, textBox, isText } = field;
  const both = [field.textOf(mine.value).trimEnd(), field.textOf(other.value)].filter(Boolean).join('\n\n');
  const asked = {
    ...{ name, box, textBox, isText },
    keepMine: () => settle(field.value),
    keepOther: () => settle(other.value),
    keepBoth: () => settle(field.valueOf(both)),
  };
  showClash(form, asked, answerOf(field, mine, other), () => undefined);
}

function answerOf(field: WorkField, mine: Text, other: Text): Answer {
  const whose = other.by === null ? 'Den andras' : genitive(other.by);
  const texts = difference(shown(field, mine.value), shown(field, other.value));
  return {
    ...{ message: 'Ni skrev samtidigt. Båda texterna finns kvar.', stamp: '', savedAt: null, other: other.value, otherReason: null },
    ...{ suggestion: null, deviation: null, count: null, progress: null, mark: null, notices: [] },
    clashing: {
      mineHeading: headed('Din', mine.at),
      mine: texts.mine,
      otherHeading: headed(whose, other.at),
      other: texts.other,
      keepOther: other.by === null ? 'Behåll den andras' : `Behåll ${whose}`,
    },
  };
}

const headed = (whose: string, at: string | null) => (at === null ? whose : `${whose}, ${timeOf(new Date(at))}`);

/** A verdict is shown as its button says it. */
function shown(field: WorkField, value: string): string {
  if (field.wordsOf !== undefined) return field.wordsOf(value);
  if (field.isText || field.name === 'grade') return field.textOf(value).trimEnd();
  const { box } = field;
  const input = box.querySelector<HTMLInputElement>(`input[value="${value}"]`);
  return box.querySelector(`label[for="${input?.id}"] span`)?.textContent ?? value;
}

// "Muntlig återkoppling": what is read aloud is what the device knows now, also where the page was kept this morning.
import { element } from '../../Areas/page-parts';
import { shown } from '../core/device';
import { listed, readFinding } from '../core/findings';
import { keptAt } from './kept-page';
import { WordPage } from './word-page';

export class OralPage extends WordPage {
  /** What the device knows is what the server knows. */
  private isTold = false;

  protected override met(): void {
    this.isTold = true;
    this.changed();
  }

  protected override changed(): void {
    super.changed();
    const { fields, seq } = this.held;
    // What the server did not take is nobody's word yet.
    const entries = this.held.entries.filter(({ state }) => state !== 'refused');
    // Until then the server's own page is right where nothing on the device is newer.
    const isNewer = this.isTold || keptAt() !== null || entries.some(({ operation }) => operation.field.startsWith('finding.'));
    if (seq > 0 && isNewer) for (const place of document.querySelectorAll<HTMLElement>('[data-kind]')) lay(place, textsOf(place.dataset['kind']!));

    function textsOf(kind: string): string[] {
      const names = listed(kind, fields, entries, { order: [], own: [] });
      return names.map((name) => readFinding(shown(name, fields, entries).value)?.text ?? '').filter((text) => text.trim() !== '');
    }
  }
}

function lay(place: HTMLElement, texts: string[]): void {
  if (texts.length === 0) return place.replaceChildren(element('p', 'Inget skrivet än.'));
  const list = element('ul', '');
  for (const text of texts) {
    const item = element('li', text);
    item.className = 'preserve-lines';
    list.append(item);
  }
  place.replaceChildren(list);
}

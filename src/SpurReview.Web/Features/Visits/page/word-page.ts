// A page of a review in which nothing is written that the device keeps: the word stands there all the same, and what is unsent is sent.
import type { VisitStore } from '../store/visit-store';
import { Workplace } from './workplace';

export class WordPage extends Workplace<never> {
  constructor(place: HTMLFormElement, store: VisitStore) {
    super(place, store, []);
  }

  /** Nothing on the page is laid in anew; what was kept goes on saying so. */
  protected override get refreshes(): boolean {
    return false;
  }

  /** The page is about all of them. */
  protected override get names(): string[] {
    return Object.keys(this.held.fields);
  }
}

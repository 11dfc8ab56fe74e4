// The way back from the last verdicts: those that were chosen together go back together.
export interface Step {
  name: string;
  before: string;
  after: string;
}

const longest = 100;

export class Undo {
  private readonly known = new Map<string, string>();
  private readonly steps: Step[][] = [];

  get hasSomething(): boolean {
    return this.steps.length > 0;
  }

  /** What stands in a field without anybody having chosen it here. */
  know(name: string, value: string): void {
    this.known.set(name, value);
  }

  /** Somebody has chosen it. */
  chose(...names: { name: string; value: string }[]): void {
    const step = names.map(({ name, value }) => ({ name, before: this.known.get(name) ?? value, after: value }));
    for (const { name, after } of step) this.known.set(name, after);
    if (step.some(({ before, after }) => before !== after)) this.steps.push(step);
    if (this.steps.length > longest) this.steps.shift();
  }

  /** What is to be put back now; what somebody has changed since is nobody's to put back. */
  take(valueOf: (name: string) => string): Step[] {
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      const left = step.filter(({ name, before, after }) => before !== after && valueOf(name) === after);
      for (const { name, before } of left) this.known.set(name, before);
      if (left.length > 0) return left;
    }
    return [];
  }
}

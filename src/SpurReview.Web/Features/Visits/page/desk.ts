// Between the page's fields and the device's store: what is written in a field is kept, and what is held is laid into the fields that nobody
// writes in. Knows nothing of how fields look.
import { placed, shown, type Shown } from '../core/device';
import type { Base, Operation } from '../core/operation';
import { wellFormed } from '../core/wording';
import { isFull } from '../store/connection';
import type { Kept, VisitStore } from '../store/visit-store';
import { clashOf } from './clash';

export interface DeskField {
  readonly field: string;
  value: string;
  /** What the value on the page stands on. */
  base: Base;
  /** Somebody is writing in it, so that nothing is laid over it. */
  isHeld: boolean;
  /** Which version of the field the page came with. */
  readonly shownVersion: number;
  /** Which field it is may depend on what the device holds. */
  follow?(kept: Kept): void;
}

/** The device has no room, or the browser does not let anything be kept just now. */
export type Trouble = 'full' | 'stopped';

export interface Told<F> {
  kept(field: F): void;
  laid(field: F): void;
  changed(): void;
}

export class Desk<F extends DeskField> {
  kept: Kept = { entries: [], fields: {}, seq: 0 };
  /** Why what is written stands on the page only; null where it is kept. */
  trouble: Trouble | null = null;
  /** Edited, and not yet on the device; with the alternatives that the edit settles. */
  private readonly edited = new Map<F, string[]>();
  /** On its way to the device: neither in what is held nor edited any more. */
  private underWay: F | null = null;
  private writing: Promise<void> | null = null;
  private keeps = 0;
  private reading: Promise<void> = Promise.resolve();
  private nextRead: Promise<void> | null = null;

  constructor(
    private readonly store: VisitStore,
    private readonly review: string,
    private readonly person: string,
    private readonly fields: F[],
    private readonly told: Told<F>,
  ) {}

  get hasUnwritten(): boolean {
    return this.edited.size > 0 || this.underWay !== null;
  }

  /** Neither on the device nor in what is held yet. */
  isUnwritten(field: F): boolean {
    return this.edited.has(field) || this.underWay === field;
  }

  edit(field: F, settles: string[] = []): void {
    this.edited.set(field, [...(this.edited.get(field) ?? []), ...settles]);
  }

  /** Until everything that is edited is on the device, or cannot be put there. */
  write(): Promise<void> {
    return (this.writing ??= this.writeAll().finally(() => (this.writing = null)));
  }

  /** Reads what the device holds; who asks while it is being read is told of what is read after that. */
  read(): Promise<void> {
    const next = (this.nextRead ??= this.reading.then(() => {
      this.nextRead = null;
      return this.readNow();
    }));
    this.reading = next;
    return next;
  }

  layOver(): void {
    for (const field of this.fields) {
      if (field.isHeld || field === this.underWay || this.edited.has(field)) continue;
      field.follow?.(this.kept);
      const { value, base, field: told, entry } = this.standsIn(field);
      // A page that is newer than what the device has heard is right.
      if (entry === null && told.version <= field.shownVersion && told.alternatives.length === 0 && !('operation' in field.base)) continue;
      if (field.value !== value) field.value = value;
      field.base = base;
      this.told.laid(field);
    }
    this.told.changed();
  }

  private async writeAll(): Promise<void> {
    try {
      for (let [next] = this.edited; next !== undefined; [next] = this.edited) await this.writeOne(...next);
    } catch (fault) {
      // Nothing is gone: it stands in the field, and is tried again.
      this.trouble = isFull(fault) ? 'full' : 'stopped';
    }
    this.layOver();
  }

  private async writeOne(field: F, settles: string[]): Promise<void> {
    const { field: name, base } = field;
    const value = wellFormed(field.value);
    const operation: Operation = { id: crypto.randomUUID(), field: name, value, base, settles, madeAt: new Date().toISOString() };
    this.edited.delete(field);
    this.underWay = field;
    try {
      await this.store.keep(this.review, operation);
      this.trouble = null;
      // Unless a choice was made meanwhile, which stands on what the server had said.
      if (field.base === base) field.base = { operation: operation.id };
      this.keeps++;
      this.take(operation);
    } catch (fault) {
      this.edit(field, settles);
      // It may have come to one of two places: then what is tried again stands on it, and is not a second edit beside it.
      const isHeld = await this.store.holds(operation.id).catch(() => false);
      if (isHeld && field.base === base) field.base = { operation: operation.id };
      throw fault;
    } finally {
      this.underWay = null;
    }
    this.told.kept(field);
  }

  private take(operation: Operation): void {
    if (this.kept.entries.some((entry) => entry.operation.id === operation.id)) return;
    const { puts, removes } = placed(this.kept.entries, operation);
    const gone = new Set([...puts, ...removes].map(({ order }) => order));
    this.kept.entries = [...this.kept.entries.filter(({ order }) => !gone.has(order)), ...puts];
  }

  private async readNow(): Promise<void> {
    try {
      for (let seen = -1; seen !== this.keeps; ) {
        seen = this.keeps;
        const kept = await this.store.read(this.review);
        if (seen === this.keeps) this.kept = kept;
      }
      if (!this.hasUnwritten) this.trouble = null;
    } catch {
      // What is held cannot be seen: what was seen last stands, and what is written is tried again.
      this.trouble = 'stopped';
    }
    this.layOver();
  }

  /** An own text that did not become the field's stands in it all the same, until it is settled. */
  private standsIn(field: F): Shown {
    const stands = shown(field.field, this.kept.fields, this.kept.entries);
    const clash = stands.entry === null ? clashOf(stands.field, this.person) : null;
    if (clash === null || clash.mine !== clash.alternative) return stands;
    return { ...stands, value: clash.alternative.value, base: { operation: clash.alternative.id } };
  }
}

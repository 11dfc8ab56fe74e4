// A model of a visit for histories.test.ts: the server's rule, devices that do what the core says, and a network that cannot be relied on.
import { afterAnswer, afterSaved, insisted, isLater, isUnanswered, nextBatch, placed, shown, type Entry } from './device';
import { receive, type Review } from './merge';
import { emptyField, type Answer, type Base, type Field, type Operation } from './operation';

const names = ['verdict.E1', 'comment.E1', 'description.E', 'note.E1'];

/** What reached the server, in order: an edit and its answer, or that the review was signed, sent or opened again. */
export type Happening = { stage: Review['stage'] } | { operation: Operation; answer: Answer };

interface Display {
  value: string;
  base: Base;
  alternatives: string[];
  settles: string[];
}

/** Something somebody wrote, and what was before their eyes when they did. */
interface Written {
  field: string;
  value: string;
  saw: string[];
}

class Device {
  entries: Entry[] = [];
  fields: Record<string, Field> = {};
  /** By which change of the review each field is known. */
  seqs: Record<string, number> = {};
  isOffline = false;
  /** Counts crashes: an answer to a page that is gone is heard by nobody. */
  life = 0;
  tabs: Record<string, Display>[] = [{}, {}];

  constructor(
    readonly name: string,
    readonly person: string,
  ) {}

  get unanswered(): Entry[] {
    return this.entries.filter(isUnanswered);
  }

  /** What the tab shows; it may be old, as where somebody is writing. */
  display(tab: number, name: string): Display {
    return (this.tabs[tab]![name] ??= this.fresh(name));
  }

  fresh(name: string): Display {
    const { value, base, field } = shown(name, this.fields, this.entries);
    return { value, base, alternatives: field.alternatives.map((a) => a.value), settles: field.alternatives.map((a) => a.id) };
  }

  change({ puts, removes }: { puts: Entry[]; removes: Entry[] }): void {
    const gone = new Set([...puts, ...removes].map(({ order }) => order));
    this.entries = [...this.entries.filter(({ order }) => !gone.has(order)), ...puts];
  }
}

export class World {
  readonly server: Review = { fields: {}, known: {}, stage: 'open', faultOf: (_, value) => (value.endsWith('!') ? 'Texten är för lång.' : null) };
  readonly devices: Device[];
  readonly journal: Happening[] = [];
  private readonly written: Written[] = [];
  private requests: { from: Device; life: number; operations: Operation[] }[] = [];
  private answers: { to: Device; life: number; operations: Operation[]; answers: Answer[] }[] = [];
  private told: { to: Device; seq: number; fields: Field[] }[] = [];
  private seq = 0;
  private count = 0;
  private state: number;

  constructor(seed: number) {
    this.state = seed * 2654435761 + 1;
    this.devices = [new Device('plattan', 'Asta'), new Device('datorn', 'Cecilia'), new Device('telefonen', 'Asta')].slice(0, 2 + this.below(2));
  }

  live(steps: number): void {
    for (let step = 0; step < steps; step++) this.happen(this.pick(this.devices));
  }

  /** Everybody has network at last, and what is under way arrives. */
  comeHome(): void {
    while (this.requests.length + this.answers.length + this.told.length > 0) this.deliver();
    for (let round = 0; round < 2; round++) {
      for (const device of this.devices) {
        for (device.isOffline = false; device.unanswered.length > 0; ) {
          this.send(device);
          while (this.requests.length + this.answers.length > 0) this.deliver(true);
        }
      }
    }
    for (const device of this.devices) this.learn(device, this.seq, Object.values(this.server.fields));
  }

  get outcomes(): string[] {
    return this.journal.flatMap((happening) => ('answer' in happening ? [happening.answer.outcome] : []));
  }

  /** Values that are neither current, nor kept beside, nor held by a device, and that nobody who wrote afterwards had seen. */
  get lost(): string[] {
    const isKept = ({ field, value }: Written) =>
      this.server.fields[field]?.value === value ||
      this.server.fields[field]?.alternatives.some((alternative) => alternative.value === value) ||
      this.devices.some((device) => device.entries.some(({ operation }) => operation.field === field && operation.value === value));
    // The same words, written by two, are one value.
    const first = ({ field, value }: Written) => this.written.findIndex((w) => w.field === field && w.value === value);
    const isSeenAfter = (w: Written) => this.written.slice(first(w) + 1).some((later) => later.field === w.field && later.saw.includes(w.value));
    return this.written.filter((w) => !isKept(w) && !isSeenAfter(w)).map(({ field, value }) => `${field} ${value}`);
  }

  private happen(device: Device): void {
    const dice = this.below(100);
    if (dice < 34) this.edit(device);
    else if (dice < 40) this.settle(device);
    else if (dice < 52) this.send(device);
    else if (dice < 76) this.deliver();
    else if (dice < 82) this.ask(device);
    else if (dice < 88) device.tabs[this.below(2)] = {};
    else if (dice < 92) device.isOffline = !device.isOffline;
    else if (dice < 95) this.crash(device);
    else if (dice < 97) this.turnStage();
    else device.change(insisted(device.entries, () => this.newId()));
  }

  private edit(device: Device): void {
    const name = this.pick(names);
    const display = device.display(this.below(2), name);
    // Now and then both write the same, and now and then what cannot be.
    const same = this.below(10) === 0 ? this.server.fields[name]?.value : undefined;
    this.write(device, name, display, same ?? `${name} ${++this.count}${this.below(20) === 0 ? '!' : ''}`, [display.value], []);
  }

  private settle(device: Device): void {
    const name = this.pick(names);
    const display = device.display(0, name);
    if (display.settles.length === 0) return;
    const all = [display.value, ...display.alternatives];
    const chosen = this.below(3) === 0 ? `${name} ${++this.count}` : this.pick(all);
    this.write(device, name, display, chosen, all, display.settles);
  }

  private write(device: Device, name: string, display: Display, value: string, saw: string[], settles: string[]): void {
    const madeAt = new Date(this.below(2_000_000_000) * 1_000).toISOString();
    const change = placed(device.entries, { id: this.newId(), field: name, value, base: display.base, settles, madeAt });
    device.change(change);
    display.value = value;
    display.base = { operation: change.puts[0]!.operation.id };
    display.settles = display.settles.filter((id) => !settles.includes(id));
    this.written.push({ field: name, value, saw: value === saw[0] ? saw.slice(1) : saw });
  }

  private send(device: Device): void {
    if (device.isOffline) return;
    const batch = nextBatch(device.entries).slice(0, 1 + this.below(5));
    if (batch.length === 0) return;
    device.change({ puts: batch.map((entry) => ({ ...entry, state: 'sent' as const })), removes: [] });
    this.requests.push({ from: device, life: device.life, operations: batch.map(({ operation }) => operation) });
  }

  /** A request, an answer or news arrives: any of those under way, perhaps twice, perhaps cut off half way. */
  private deliver(isReliable = false): void {
    const which = this.below(3);
    if (which === 0 && this.requests.length > 0) this.receive(isReliable);
    else if (which === 1 && this.answers.length > 0) this.answer(isReliable);
    else this.hear();
  }

  private receive(isReliable: boolean): void {
    const request = this.drawn(this.requests);
    const dice = isReliable ? 99 : this.below(100);
    if (dice < 10) return;
    if (dice < 25) this.requests.push(request);
    const { from, life, operations } = request;
    const answers = operations.map((operation) => receive(this.server, operation, { by: from.person, at: `${++this.seq}` }));
    this.journal.push(...operations.map((operation, n) => ({ operation, answer: answers[n]! })));
    if (dice >= 40) this.answers.push({ to: from, life, operations, answers });
  }

  private answer(isReliable: boolean): void {
    const { to, life, operations, answers } = this.drawn(this.answers);
    if (to.life !== life || (to.isOffline && !isReliable)) return;
    for (const [n, answer] of answers.entries()) {
      const entry = to.entries.find(({ operation }) => operation.id === answer.id);
      if (entry === undefined) continue;
      const after = afterAnswer(entry, answer, to.entries);
      to.change(after === null ? { puts: [], removes: [entry] } : { puts: [after], removes: [] });
      const field = to.fields[entry.operation.field] ?? emptyField(entry.operation.field);
      if (answer.outcome === 'saved') to.fields[field.field] = afterSaved(field, operations[n]!, answer, to.person);
    }
    // A clash is shown with what it clashed with.
    if (answers.some(({ outcome }) => outcome === 'clash')) this.learn(to, this.seq, Object.values(this.server.fields));
  }

  private ask(device: Device): void {
    if (!device.isOffline) this.told.push({ to: device, seq: this.seq, fields: Object.values(this.server.fields) });
  }

  private hear(): void {
    if (this.told.length === 0) return;
    const { to, seq, fields } = this.drawn(this.told);
    if (this.below(10) === 0) this.told.push({ to, seq, fields });
    this.learn(to, seq, fields);
  }

  private learn(device: Device, seq: number, fields: Field[]): void {
    for (const field of fields) {
      const known = device.fields[field.field];
      if (!isLater({ version: field.version, seq }, known && { version: known.version, seq: device.seqs[field.field] ?? 0 })) continue;
      device.fields = { ...device.fields, [field.field]: field };
      device.seqs[field.field] = seq;
    }
  }

  private crash(device: Device): void {
    device.life++;
    device.tabs = [{}, {}];
  }

  private turnStage(): void {
    this.server.stage = this.server.stage === 'open' ? 'signed' : this.below(4) === 0 ? 'sent' : 'open';
    this.journal.push({ stage: this.server.stage });
  }

  private newId(): string {
    return `o${++this.count}`;
  }

  private drawn<T>(from: T[]): T {
    return from.splice(this.below(from.length), 1)[0]!;
  }

  private pick<T>(from: T[]): T {
    return from[this.below(from.length)]!;
  }

  /** mulberry32 */
  private below(limit: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) % 4294967296) % limit;
  }
}

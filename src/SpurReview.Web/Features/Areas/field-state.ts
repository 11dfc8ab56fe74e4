// Whether a field is saved, waits to be sent, is on its way, or was refused. Knows nothing of the page.
export class FieldState {
  private now: 'rest' | 'waiting' | 'sending' | 'refused' = 'rest';

  /** Null where what is saved is not what the page shows. */
  constructor(private savedValue: string | null) {}

  get isWaiting(): boolean {
    return this.now === 'waiting';
  }

  get isRefused(): boolean {
    return this.now === 'refused';
  }

  get isUnsaved(): boolean {
    return this.now !== 'rest';
  }

  /** Somebody has changed the field. What is back to what was saved has nothing to send, unless something else is on its way. */
  touched(value: string): void {
    this.now = value === this.savedValue && this.now !== 'sending' ? 'rest' : 'waiting';
  }

  /** There is nothing yet that could be saved. */
  rest(): void {
    this.now = 'rest';
  }

  sending(): void {
    this.now = 'sending';
  }

  /** What was typed while it was on its way waits for its own turn. */
  saved(sent: string, value: string): void {
    this.savedValue = sent;
    this.now = value === sent ? 'rest' : 'waiting';
  }

  /** Typed on while the answer was on its way: try that instead. */
  refused(): void {
    this.now = this.now === 'sending' ? 'refused' : 'waiting';
  }

  wait(): void {
    this.now = 'waiting';
  }
}

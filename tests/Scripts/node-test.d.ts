// As much of Node's own modules as tests beside scripts use; the pages' scripts know nothing of Node, so its types are not among theirs.
declare module 'node:test' {
  /** What is put in place of something for one test. */
  export interface Context {
    mock: {
      method<T extends object>(of: T, name: keyof T, instead: () => unknown): void;
      timers: { enable(options: { apis: string[] }): void; tick(milliseconds: number): void };
    };
  }
  export function test(name: string, body: (context: Context) => void | Promise<void>): void;
}
declare module 'node:assert' {
  export const strict: {
    ok(value: unknown, message?: string): void;
    equal(actual: unknown, expected: unknown, message?: string): void;
    notEqual(actual: unknown, expected: unknown, message?: string): void;
    deepEqual(actual: unknown, expected: unknown, message?: string): void;
    match(actual: string, expected: RegExp, message?: string): void;
    throws(body: () => unknown, expected?: RegExp): void;
    rejects(work: Promise<unknown>, expected?: { name: string }): Promise<void>;
  };
}
declare function setImmediate(work: (value?: unknown) => void): void;

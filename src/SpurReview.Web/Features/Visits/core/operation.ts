// What the devices and the server say to each other of a visit. Knows nothing of page, network or storage.

/** What an edit was made on: what the server had said, or an own edit that it may not have answered yet. */
export type Base = { version: number } | { operation: string };

export interface Operation<Value = string> {
  id: string;
  field: string;
  value: Value;
  base: Base;
  /** The alternatives that whoever made the edit had before them. */
  settles: string[];
  /** By the device's clock, which may be wrong: only shown. */
  madeAt: string;
  /** Made after the question whether signatures may be withdrawn. */
  evenSigned?: boolean;
}

export type Outcome = 'saved' | 'clash' | 'refused' | 'late' | 'signed' | 'wait';

export interface Answer {
  id: string;
  outcome: Outcome;
  version: number;
  message: string | null;
}

/** A value that did not become the field's, and is kept beside it until somebody settles which is to hold. */
export interface Alternative {
  id: string;
  value: string;
  by: string;
  at: string;
}

export interface Field {
  field: string;
  value: string;
  version: number;
  by: string | null;
  at: string | null;
  alternatives: Alternative[];
}

export const emptyField = (field: string): Field => ({ field, value: '', version: 0, by: null, at: null, alternatives: [] });

export function isOperation(base: Base): base is { operation: string } {
  return 'operation' in base;
}

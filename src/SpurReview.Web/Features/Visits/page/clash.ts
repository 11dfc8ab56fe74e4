// A value that was kept beside the field's own, as one person sees it.
import type { Alternative, Field } from '../core/operation';

/** One of the two texts of a clash. */
export interface Text {
  value: string;
  by: string | null;
  at: string | null;
}

export interface Clash {
  alternative: Alternative;
  mine: Text;
  other: Text;
}

/** The field's first clash as this person sees it: what is hers stands in the field. */
export function clashOf(field: Field, person: string): Clash | null {
  const alternative = field.alternatives.find(({ by }) => by === person) ?? field.alternatives[0];
  if (alternative === undefined) return null;
  return alternative.by === person ? { alternative, mine: alternative, other: field } : { alternative, mine: field, other: alternative };
}

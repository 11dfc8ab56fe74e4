// Where two wrote at the same time and nobody has chosen yet.
import { isUnanswered, type Entry } from './device';
import type { Field } from './operation';

/** The fields in which something stands beside what holds, but for those that an own edit on its way settles. */
export function clashing(fields: Record<string, Field>, entries: Entry[]): string[] {
  const settled = new Set(entries.filter(isUnanswered).flatMap(({ operation }) => operation.settles));
  return Object.values(fields)
    .filter(({ alternatives }) => alternatives.some(({ id }) => !settled.has(id)))
    .map(({ field }) => field)
    .sort((a, b) => a.localeCompare(b, 'sv', { numeric: true }));
}

// The server's rule for an edit, in the same words as the server's own: tests/Shared/visit-merge-cases.json holds both to it.
import { emptyField, isOperation, type Alternative, type Answer, type Base, type Field, type Operation } from './operation';

export interface Review {
  fields: Record<string, Field>;
  /** Every operation that was ever answered, so that one that comes again gets the same answer. */
  known: Record<string, { operation: Operation; answer: Answer }>;
  stage: 'open' | 'signed' | 'sent';
  /** Why the value cannot be the field's, whatever else is said; null where it can. */
  faultOf: (field: string, value: string) => string | null;
}

export interface Sender {
  by: string;
  at: string;
}

interface Merged {
  answer: Answer;
  field: Field | null;
}

/** Answers the operation, and keeps it. */
export function receive(review: Review, operation: Operation, sender: Sender): Answer {
  const known = review.known[operation.id];
  if (known !== undefined) return known.answer;

  const { answer, field } = merged(review, operation, sender);
  if (answer.outcome === 'wait') return answer;
  review.known[operation.id] = { operation, answer };
  if (field !== null) review.fields[operation.field] = field;
  return answer;
}

function merged(review: Review, operation: Operation, sender: Sender): Merged {
  const field = review.fields[operation.field] ?? emptyField(operation.field);
  const answered = (outcome: Answer['outcome'], changed: Field | null = null, message: string | null = null): Merged => ({
    answer: { id: operation.id, outcome, version: (changed ?? field).version, message },
    field: changed,
  });

  const base = resolved(review, operation.base);
  if (base === null) return answered('wait');
  const fault = isOfAnother(review, operation) ? 'Ändringen bygger på ett annat fält.' : review.faultOf(operation.field, operation.value);
  if (fault !== null) return answered('refused', null, fault);

  const isCurrent = !isOperation(base) && base.version === field.version;
  const isSame = operation.value === field.value;
  if (isSame && !isCurrent) return answered('saved', { ...field, alternatives: without(field, isOperation(base) ? [base.operation] : []) });
  if (isSame) return answered('saved', { ...field, alternatives: without(field, operation.settles) });
  if (review.stage === 'sent') return answered('late');
  if (!isCurrent) {
    const others = without(field, isOperation(base) ? [base.operation] : []);
    return answered('clash', { ...field, alternatives: [...others, alternativeOf(operation, sender)] });
  }
  if (review.stage === 'signed' && isPrinted(operation.field) && operation.evenSigned !== true) return answered('signed');
  return answered('saved', {
    ...field,
    ...{ value: operation.value, version: field.version + 1, by: sender.by, at: sender.at },
    alternatives: without(field, operation.settles),
  });
}

/** The version that the edit was made on, or the alternative that it takes the place of; null where the server has not heard of it. */
function resolved(review: Review, base: Base): Base | null {
  if (!isOperation(base)) return base;
  const known = review.known[base.operation];
  if (known === undefined) return null;
  if (known.answer.outcome === 'saved') return { version: known.answer.version };
  // What was never applied is stood on by nobody: the edit stands on what it stood on.
  return known.answer.outcome === 'clash' ? base : resolved(review, known.operation.base);
}

const isOfAnother = ({ known }: Review, { base, field }: Operation) => isOperation(base) && known[base.operation]!.operation.field !== field;

/** A note is for the inspectors alone, so it takes no signature. */
const isPrinted = (field: string) => !field.startsWith('note.');

const without = ({ alternatives }: Field, ids: string[]) => alternatives.filter(({ id }) => !ids.includes(id));

const alternativeOf = ({ id, value }: Operation, { by, at }: Sender): Alternative => ({ id, value, by, at });

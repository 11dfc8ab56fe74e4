// The cases that the server's merge is held to as well.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import table from '../../../../../tests/Shared/visit-merge-cases.json';
import { receive, type Review } from './merge';
import { emptyField, type Operation } from './operation';

interface Step {
  operation?: Omit<Operation, 'settles' | 'madeAt'> & { by: string; settles?: string[]; impossible?: string };
  answer?: { outcome: string; version?: number };
  form?: { by: string; field: string; value: string };
  open?: boolean;
  signed?: boolean;
}

interface Case {
  name: string;
  fields: Record<string, { value: string; version: number }>;
  steps: Step[];
  end: Record<string, { value: string; version: number; alternatives: string[] }>;
}

for (const { name, fields, steps, end } of table.cases as unknown as Case[]) {
  test(name, () => {
    const review: Review = { fields: {}, known: {}, stage: 'open', faultOf: () => null };
    for (const [field, stands] of Object.entries(fields)) review.fields[field] = { ...emptyField(field), ...stands };
    for (const step of steps) take(step, review);
    for (const [field, { alternatives, ...stands }] of Object.entries(end)) {
      const { value, version, alternatives: kept } = review.fields[field]!;
      assert.deepEqual({ value, version }, stands);
      assert.deepEqual(kept.map(({ id }) => id), alternatives);
    }
  });
}

function take(step: Step, review: Review): void {
  if (step.open === false) review.stage = 'sent';
  if (step.signed === true) review.stage = 'signed';
  if (step.form) save(step.form, review);
  if (step.operation) send(step, review);
}

function send({ operation, answer }: Step, review: Review): void {
  review.faultOf = () => operation!.impossible ?? null;
  const got = receive(review, { settles: [], madeAt: '', ...operation! }, { by: operation!.by, at: '' });
  assert.equal(got.outcome, answer!.outcome);
  if (answer!.version !== undefined) assert.equal(got.version, answer!.version);
}

function save({ by, field, value }: { by: string; field: string; value: string }, review: Review): void {
  const now = review.fields[field]!;
  review.fields[field] = { ...now, value, version: now.version + 1, by };
}

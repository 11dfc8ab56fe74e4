import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { Undo } from './undo';

/** Verdicts as they stand on a page. */
function page(verdicts: Record<string, string>): { undo: Undo; choose: (chosen: Record<string, string>) => void; back: () => string[] } {
  const undo = new Undo();
  for (const [name, value] of Object.entries(verdicts)) undo.know(name, value);
  return {
    undo,
    choose: (chosen) => {
      Object.assign(verdicts, chosen);
      undo.chose(...Object.entries(chosen).map(([name, value]) => ({ name, value })));
    },
    back: () =>
      undo.take((name) => verdicts[name]!).map(({ name, before }) => {
        verdicts[name] = before;
        return `${name} ${before}`;
      }),
  };
}

test('the last verdict goes back first, and then the one before it', () => {
  const { choose, back } = page({ E1: 'NotAssessed', E2: 'Met' });
  choose({ E1: 'Met' });
  choose({ E2: 'NotMet' });

  assert.deepEqual([back(), back(), back()], [['E2 Met'], ['E1 NotAssessed'], []]);
});

test('what was chosen together goes back together', () => {
  const { choose, back } = page({ E1: 'NotAssessed', E2: 'NotAssessed' });
  choose({ E1: 'Met', E2: 'Met' });

  assert.deepEqual(back(), ['E1 NotAssessed', 'E2 NotAssessed']);
});

test('what the colleague has changed since is left alone', () => {
  const verdicts = { E1: 'NotAssessed', E2: 'NotAssessed' };
  const { undo, choose, back } = page(verdicts);
  choose({ E1: 'Met' });
  choose({ E2: 'Met' });
  verdicts.E2 = 'NotMet';
  undo.know('E2', 'NotMet');

  assert.deepEqual(back(), ['E1 NotAssessed']);
});

test('there is something to undo until the last verdict has gone back', () => {
  const { undo, choose, back } = page({ E1: 'NotAssessed' });
  const before = undo.hasSomething;
  choose({ E1: 'Met' });
  const after = undo.hasSomething;
  back();

  assert.deepEqual([before, after, undo.hasSomething], [false, true, false]);
});

// Every outcome of every arm as one table: the value, its interval, and the change from the reference with its own.
import { msg } from '@lit/localize';
import type { TableOf } from '../charts/picture.ts';
import type { Versus } from './scene.ts';

/** Lists all rows of the place, in the units of the model: shares stay shares. */
export function tableOfMatrix({ outcome, words, names, reference }: Versus): TableOf {
  const columns = [
    msg('scenario'),
    msg('outcome'),
    msg('id'),
    msg('group'),
    msg('unit'),
    msg('value'),
    msg('95 % low'),
    msg('95 % high'),
    msg('difference'),
    msg('difference, 95 % low'),
    msg('difference, 95 % high'),
  ].map((name) => ({ name, unit: '' }));
  const rows = outcome.arms.flatMap((_, arm) =>
    outcome.rows.map(({ measure, group, unit }) => {
      const value = outcome.value(arm, measure, group);
      const change = outcome.change(arm, measure, group, reference);
      return [
        names[arm],
        words.measure(measure).title,
        measure,
        group === '' ? 'all' : group,
        unit,
        ...[value, change].flatMap(({ mean, low, high }) => [finite(mean), low, high]),
      ];
    }),
  );
  return { columns, rows };
}

const finite = (value: number) => (Number.isFinite(value) ? value : null);

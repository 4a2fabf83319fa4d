// Calculator: to which provider group a person is assigned, one row for each group the person saw.
import {
  calculatorOfSeveral,
  numberColumn,
  optionalChoice,
  optionalNumber,
  RowError,
  type RowOf,
  textColumn,
} from '../../../src/engine/calculator.ts';
import { assign, type GroupCharges } from '../payment/medicare/assignment.ts';

const charges = { unit: 'USD', min: 0, max: 1e9 } as const;
const day = { unit: 'day', min: 0, max: 366, integer: true, blank: '0: none' } as const;
const yesNo = ['yes', 'no'] as const;

const columns = {
  group: textColumn({ unit: '1', says: 'Provider group: an ACO, or a practice outside one.', example: 'ACO north' }),
  primary_care: numberColumn({
    ...charges,
    says: 'Allowed charges for primary care by primary care physicians, nurse practitioners, assistants and specialists.',
    example: 420,
  }),
  specialist: optionalNumber({
    ...charges,
    says: 'Allowed charges for primary care by physicians of the listed specialties.',
    blank: '0',
    example: 90,
  }),
  last_primary_care: optionalNumber({ ...day, says: 'Day of the window of the latest primary care.', example: 301 }),
  last_specialist: optionalNumber({ ...day, says: 'Day of the window of the latest specialist care.', example: 120 }),
  physician: optionalChoice({
    unit: '1',
    says: 'Whether at least one of these services was by a physician.',
    options: yesNo,
    blank: 'yes',
    example: 'yes',
  }),
  voluntary: optionalChoice({
    unit: '1',
    says: 'Whether the person chose the group (voluntary alignment overrides claims).',
    options: yesNo,
    blank: 'no',
    example: 'no',
  }),
};

export const medicareAssignment = calculatorOfSeveral({
  name: 'medicare-assignment',
  title: 'Medicare Shared Savings Program: assignment of a person',
  says:
    'The provider group with the plurality of allowed charges for primary care; by listed specialists only where there is ' +
    'none; one row for each group, the person’s id in all of them. 42 CFR 425.402; CMS methodology, version 11.',
  result: 'name of the group; empty where nobody qualifies; several names where only chance could decide',
  columns,
  settle(rows) {
    const chosen = rows.flatMap(({ voluntary }, at) => (voluntary === 'yes' ? [at] : []));
    if (chosen.length > 1)
      throw new RowError('voluntary', 'a person can choose one group only', 'yes in one row of an id', chosen[1]);
    const { groups, by } = assign(rows.map(groupOf));
    const value = groups.join(' or ');
    return {
      value,
      unit: '',
      lines: [
        { name: 'Assigned to', value: value === '' ? 'nobody' : value, unit: '' },
        { name: 'Decided by', value: by, unit: '' },
      ],
    };
  },
});

function groupOf(row: RowOf<typeof columns>): GroupCharges {
  return {
    group: row.group,
    primaryCare: row.primary_care,
    specialist: row.specialist ?? 0,
    lastPrimaryCare: row.last_primary_care ?? 0,
    lastSpecialist: row.last_specialist ?? 0,
    physician: row.physician !== 'no',
    voluntary: row.voluntary === 'yes',
  };
}

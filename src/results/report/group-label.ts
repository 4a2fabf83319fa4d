// Names of groups as people say them: `income:1` → `Income fifth 1 (poorest)`.

const KINDS: Readonly<Record<string, string>> = {
  place: 'Place',
  income: 'Income fifth',
  scheme: 'Insured as',
  condition: 'Condition',
  tier: 'Tier',
  line: 'Line',
  payer: 'Borne by',
  option: 'Provider',
};

const ENDS: Readonly<Record<string, string>> = { 'income:1': '1 (poorest)', 'income:5': '5 (richest)' };

/** Writes a group's name with what kind of group it is. */
export function groupLabel(group: string): string {
  const [kind, name = ''] = group.split(':');
  const colon = kind === 'income' ? '' : ':';
  return `${KINDS[kind] ?? kind}${colon} ${ENDS[group] ?? name}`.trim();
}

/** Writes a group's name alone, with a capital. */
export function groupName(group: string): string {
  const name = group.slice(group.indexOf(':') + 1);
  return name.charAt(0).toUpperCase() + name.slice(1);
}

// Assignment of a person to a provider group by the plurality of allowed charges for primary care (42 CFR 425.402):
// voluntary alignment first; else by charges of primary care practitioners; only where nobody has any, by those of the listed
// specialists. Ties go to the latest primary care service, then to the latest specialist service, then to chance.

/** What a person had of one provider group in the assignment window. */
export interface GroupCharges {
  readonly group: string;
  /** Allowed charges for primary care by physicians, nurse practitioners, physician assistants and nurse specialists [USD]. */
  readonly primaryCare: number;
  /** Allowed charges for primary care by the listed specialists [USD]. */
  readonly specialist: number;
  /** Day of the window of the latest service of either kind; 0 for none. */
  readonly lastPrimaryCare: number;
  readonly lastSpecialist: number;
  /** Whether a physician of the group gave at least one of the services: without one nobody can be assigned by claims. */
  readonly physician: boolean;
  /** Whether the person chose the group. */
  readonly voluntary: boolean;
}

export interface Assignment {
  /** One group; several where only chance could decide; none where nobody qualifies. */
  readonly groups: readonly string[];
  readonly by: 'choice' | 'primary care' | 'specialists' | 'nothing';
}

/** Assigns one person. */
export function assign(groups: readonly GroupCharges[]): Assignment {
  const chosen = groups.filter(({ voluntary }) => voluntary);
  if (chosen.length > 0) return { groups: namesOf(chosen), by: 'choice' };
  const charges = groups.some(({ primaryCare }) => primaryCare > 0) ? 'primaryCare' : 'specialist';
  const most = highest(
    groups.filter((group) => group[charges] > 0),
    charges,
  );
  const winners = highest(highest(most, 'lastPrimaryCare'), 'lastSpecialist').filter(({ physician }) => physician);
  if (winners.length === 0) return { groups: [], by: 'nothing' };
  return { groups: namesOf(winners), by: charges === 'primaryCare' ? 'primary care' : 'specialists' };
}

type Quantity = 'primaryCare' | 'specialist' | 'lastPrimaryCare' | 'lastSpecialist';

function highest(groups: readonly GroupCharges[], quantity: Quantity): readonly GroupCharges[] {
  const most = Math.max(...groups.map((group) => group[quantity]));
  return groups.filter((group) => group[quantity] === most);
}

function namesOf(groups: readonly GroupCharges[]): string[] {
  return groups.map(({ group }) => group);
}

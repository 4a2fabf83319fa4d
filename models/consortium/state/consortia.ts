// Consortia: which providers act together. A member belongs to the consortium of its region; where groups compete, every
// provider with a group belongs to the consortium of that group. Anybody else stands alone. Consortia are listed by region,
// then by group, so that the order in a setting file cannot matter.
import { OPTIONS, TOWNSHIP } from '../options.ts';
import type { Setting } from '../settings/shape.ts';
import { MAX_CONSORTIA } from './coverage.ts';
import { type Providers, regionsOf } from './providers.ts';

/** Stands for no consortium in a provider's row. */
export const NO_CONSORTIUM = -1;

export interface Consortium {
  /** Region and, where groups compete, group. */
  readonly name: string;
  readonly region: number;
  /** Providers by index. */
  readonly members: readonly number[];
  /** Its largest hospital, or its largest member where it has no hospital. */
  readonly lead: number;
  /** By option: the members' part of its providers in the region, by weight. */
  readonly partOf: Float64Array;
}

export interface Consortia {
  readonly list: readonly Consortium[];
  /** The one consortium of a region; NO_CONSORTIUM where there is none, or where several compete. */
  readonly onlyOf: Int16Array;
}

/** Forms the consortia of a setting and writes each provider's into `providers.consortium` and `providers.member`. */
export function formConsortia(setting: Setting, providers: Providers, competing: boolean): Consortia {
  const groupOf = new Map(setting.providers.map(({ name, group }) => [name, group ?? '']));
  const hasGroup = (p: number) => groupOf.get(providers.names[p]) !== '';
  const members = [...Array(providers.count).keys()].filter(
    (p) => providers.member[p] === 1 || (competing && hasGroup(p)),
  );
  const groupName = (p: number) => (competing ? (groupOf.get(providers.names[p]) ?? '') : '');
  const regions = regionsOf(setting);
  const list = regions.flatMap((name, region): Consortium[] => {
    const inside = members.filter((p) => providers.region[p] === region);
    return [...new Set(inside.map(groupName))].sort().map((group) => {
      const own = inside.filter((p) => groupName(p) === group);
      return {
        name: group === '' ? name : `${name}/${group}`,
        region,
        members: own,
        lead: leadOf(providers, own),
        partOf: partsOf(providers, own, region),
      };
    });
  });
  if (list.length > MAX_CONSORTIA)
    throw new RangeError(`the setting forms ${list.length} consortia; the books have room for ${MAX_CONSORTIA}`);
  providers.consortium.fill(NO_CONSORTIUM);
  list.forEach((consortium, index) => {
    for (const p of consortium.members) {
      providers.consortium[p] = index;
      providers.member[p] = 1;
    }
  });
  return { list, onlyOf: Int16Array.from(regions, (_, region) => onlyIn(list, region)) };
}

function onlyIn(list: readonly Consortium[], region: number): number {
  const [only, ...others] = [...list.keys()].filter((index) => list[index].region === region);
  return only === undefined || others.length > 0 ? NO_CONSORTIUM : only;
}

function partsOf({ count, option, weight, region: regionOf }: Providers, members: readonly number[], region: number) {
  const weigh = (providers: readonly number[], of: number) =>
    providers.reduce((sum, p) => (option[p] === of ? sum + weight[p] : sum), 0);
  const all = [...Array(count).keys()].filter((p) => regionOf[p] === region);
  return Float64Array.from(OPTIONS, (_, of) => (weigh(all, of) === 0 ? 0 : weigh(members, of) / weigh(all, of)));
}

function leadOf({ option, visitCapacity }: Providers, members: readonly number[]): number {
  const rank = (p: number) => (option[p] > TOWNSHIP ? 1 : 0);
  return members.reduce((lead, p) => {
    const larger = rank(p) - rank(lead) || visitCapacity[p] - visitCapacity[lead];
    return larger > 0 ? p : lead;
  });
}

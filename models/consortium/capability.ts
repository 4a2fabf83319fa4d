// Capability, month by month: what each provider can do with its own staff and what others lend it. With a doctor-days sent
// (share d of hospital capacity K_h) the receiving centres of capacity K_t gain k = Σ d·K_h / Σ K_t of theirs, in proportion:
//
//   capacity_h = K_h·(1 − d)   capacity_t = K_t·(1 + k)   skill_t = own + k/(1 + k)·(skill_h − own)
//
// k/(1 + k) is the part of a centre's contacts that the experts see. Visiting surgery adds share·(skill_h − skill_t) to the
// skill of a township stay, and lets the township admit where it otherwise would not.
// Reads levels, own skill and capacity. Writes effective skill, staffed capacity, admission thresholds best for patients.
import { lendSpecialists, spreadName } from './alliance.ts';
import { INPATIENT, SECONDARY, TERTIARY, TOWNSHIP } from './options.ts';
import { transferFee } from './state/accounts.ts';
import type { Consortium } from './state/consortia.ts';
import type { Providers } from './state/providers.ts';
import type { World } from './state/world.ts';

export function capability(world: World): void {
  const { providers } = world;
  providers.effectiveSkill.set(providers.skill);
  providers.staffedCapacity.set(providers.visitCapacity);
  for (const consortium of world.consortia.list) {
    shareLaboratory(world, consortium);
    sendExperts(world, consortium);
    visitSurgery(world, consortium);
    lendSpecialists(world, consortium);
  }
  spreadName(world);
}

/** Tests at hand add to what the grassroots can do, and a common centre is cheaper for every member. */
function shareLaboratory(world: World, { members }: Consortium): void {
  const { providers, levels } = world;
  const { laboratorySkill, laboratorySaving } = world.scenario.assumptions.mechanisms;
  const share = levels.consortium.sharedLaboratory;
  for (const p of members) {
    if (providers.option[p] <= TOWNSHIP) providers.effectiveSkill[p] += share * laboratorySkill;
    world.costRatio[p] = world.costRatioOf[providers.option[p]] * (1 - share * laboratorySaving);
  }
}

const isHospital = (option: number) => option === SECONDARY || option === TERTIARY;

function sendExperts({ providers, levels }: World, { members }: Consortium): void {
  const days = levels.consortium.experts.doctorDays;
  const centres = capacityOf(providers, members, (option) => option === TOWNSHIP);
  if (days === 0 || centres === 0) return;
  const sent = (days * capacityOf(providers, members, isHospital)) / centres;
  const hospital = hospitalSkill(providers, members);
  for (const p of members) {
    if (isHospital(providers.option[p])) providers.staffedCapacity[p] *= 1 - days;
    if (providers.option[p] !== TOWNSHIP) continue;
    providers.staffedCapacity[p] *= 1 + sent;
    providers.effectiveSkill[p] += (sent / (1 + sent)) * Math.max(0, hospital - providers.effectiveSkill[p]);
  }
}

function capacityOf(providers: Providers, members: readonly number[], counts: (option: number) => boolean): number {
  let sum = 0;
  for (const p of members) if (counts(providers.option[p])) sum += providers.visitCapacity[p];
  return sum;
}

/** Gives the mean skill of a consortium's hospitals, by capacity [log-odds]; −Infinity where it has none. */
export function hospitalSkill(providers: Providers, members: readonly number[]): number {
  let capacity = 0;
  let sum = 0;
  for (const p of members) {
    if (!isHospital(providers.option[p])) continue;
    capacity += providers.visitCapacity[p];
    sum += providers.visitCapacity[p] * providers.skill[p];
  }
  return capacity === 0 ? -Infinity : sum / capacity;
}

function visitSurgery(world: World, { members }: Consortium): void {
  const { providers, levels } = world;
  const share = levels.consortium.experts.surgery;
  const hospital = hospitalSkill(providers, members);
  if (hospital === -Infinity) return;
  const reach = share * world.scenario.assumptions.mechanisms.surgeryReach;
  for (const p of members) {
    if (providers.option[p] !== TOWNSHIP) continue;
    providers.surgerySkill[p] = share * Math.max(0, hospital - providers.effectiveSkill[p]);
    // Whom a township would admit for their own good follows what it can do; the door moves by what is new this month.
    const moved = reach - providers.surgeryReach[p];
    providers.surgeryReach[p] = reach;
    providers.patientBest.admissionThreshold[p] -= moved;
    world.openThreshold[p] -= moved;
  }
}

/** Pays the lead hospital for the month's township stays with a visiting expert. */
export function paySurgeons(world: World): void {
  const { encounters, providers, consortia } = world;
  const share = world.levels.consortium.experts.surgery;
  if (share === 0) return;
  const fee = share * world.scenario.assumptions.mechanisms.surgeryFee;
  for (let at = 0; at < encounters.count; at++) {
    const provider = encounters.provider[at];
    const index = providers.consortium[provider];
    if (index < 0 || encounters.option[at] !== TOWNSHIP || encounters.line[at] !== INPATIENT) continue;
    transferFee(world, provider, consortia.list[index].lead, fee);
  }
}

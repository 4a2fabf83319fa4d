// Levers for what members share in kind: records, drugs, a fast way up, advice at a distance, laboratories, beds below.
import { choice, group, lever, wholeNumber } from '../../../src/scenario/declare.ts';

const share = (about: { title: string; unit: string; says: string; source?: string }) =>
  lever({ default: 0, min: 0, max: 1, source: 'assumption', ...about });

export const sharing = {
  sharedRecords: share({
    title: 'Shared records',
    unit: 'share of records',
    says: 'Records and test results exchanged between members beyond the status quo: referrals arrive, tests are not repeated.',
  }),
  alignedDrugList: share({
    title: 'Aligned drug lists',
    unit: 'share of missing drugs',
    says: 'Share of the hospital drugs missing at the grassroots that an aligned list brings there.',
  }),
  greenChannel: share({
    title: 'Green channel',
    unit: 'share of the wait',
    says: 'Share of a member hospital’s wait that a formally referred patient is spared.',
  }),
  telemedicine: share({
    title: 'Telemedicine',
    unit: 'share of unresolved contacts',
    source: 'policy',
    says: 'Share of grassroots contacts beyond the home doctor’s skill that a hospital advises on at a distance, for a fee.',
  }),
  adviser: choice({
    title: 'Adviser at a distance',
    unit: '1',
    default: 'lead',
    options: { lead: 'the lead hospital', outside: 'a hospital outside the region' },
    source: 'policy',
    says: 'Who advises at a distance and is paid for it: the lead hospital of the consortium, or the most skilled hospital outside the region.',
  }),
  sharedLaboratory: share({
    title: 'Shared laboratory',
    unit: 'share of tests',
    source: 'policy',
    says: 'Share of tests and images that a common centre of the consortium does: specimens move, patients stay.',
  }),
  rehabilitation: share({
    title: 'Rehabilitation and nursing beds',
    unit: 'share of need',
    source: 'policy',
    says: 'Share of the need for rehabilitation and nursing beds that members of this kind meet: more patients can be sent down, at a lower day cost.',
  }),
};

export const specialistAlliance = group(
  'Specialist alliance',
  'A specialist hospital outside the region lends its name and skill on one line.',
  {
    closeness: lever({
      title: 'Closeness of the alliance',
      unit: 'share',
      default: 0,
      min: 0,
      max: 1,
      source: 'policy',
      says: 'How closely the member hospitals work with the specialist hospital for its patients; 1 is full guidance.',
    }),
    underAge: wholeNumber({
      title: 'Age limit of patients',
      unit: 'years',
      default: 15,
      min: 0,
      max: 120,
      source: 'policy (a children’s hospital)',
      says: 'Patients below this age are the alliance’s.',
    }),
  },
);

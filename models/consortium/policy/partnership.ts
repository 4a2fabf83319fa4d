// Levers for how partners work together: teams for chronic disease, capabilities, the history of the partnership, and the
// yearly choice of a home provider.
import { choice, group, lever } from '../../../src/scenario/declare.ts';

const level = (about: { title: string; unit: string; max?: number; default?: number; says: string }) =>
  lever({ default: 0, min: 0, max: 1, source: 'policy', ...about });

export const teams = group(
  'Three-professional co-management',
  'Teams of three professions for hypertension and diabetes: a specialist plans, a general practitioner treats and refers, a health manager educates.',
  {
    coverage: level({
      title: 'Patients covered by teams',
      unit: 'share of patients',
      says: 'Share of members’ patients with hypertension or diabetes in the care of a team: more are found, controlled and handed down.',
    }),
    bonusHandedDown: level({
      title: 'Bonus for handing down',
      unit: 'CNY per patient',
      max: 2000,
      says: 'Bonus that the government pays the team, not the institution, for a chronic outpatient handed down.',
    }),
    bonusManaged: level({
      title: 'Bonus for managed patients',
      unit: 'CNY per patient and year',
      max: 2000,
      says: 'Bonus that the government pays the team for a patient under treatment.',
    }),
  },
);

export const capabilities = group(
  'Capabilities',
  'What a consortium or accountable care organization is able to do together.',
  {
    careManagement: level({
      title: 'Care management',
      unit: '0 to 1',
      says: 'Follow-up of chronic patients and of those discharged: fewer avoidable events, more control.',
    }),
    coordination: level({
      title: 'Coordination of care',
      unit: '0 to 1',
      says: 'Coordination of care between members: referrals arrive, tests are not repeated.',
    }),
    informationTechnology: level({
      title: 'Information technology',
      unit: '0 to 1',
      says: 'Health records that members can read, beyond those shared by decree.',
    }),
  },
);

export const history = choice({
  title: 'History of the partnership',
  unit: '1',
  default: 'existing',
  options: { existing: 'existing partners', new: 'new partners', 'formerly-rival': 'former rivals' },
  source:
    'policy (Lewis et al. 2017: 81 % of accountable care organizations involve new partnerships, some of former rivals)',
  says: 'What the partners were to each other before: new partners and former rivals get less out of tightness and capabilities.',
});

export const resigning = group(
  'Yearly choice of provider',
  'People choose their grassroots provider again each year; the money follows the person.',
  {
    reconsider: level({
      title: 'People who reconsider',
      unit: 'share of people',
      says: 'Share of people who reconsider their clinic and their township or community centre each December.',
    }),
    switchingCost: level({
      title: 'Cost of switching',
      unit: 'utility',
      default: 2,
      max: 20,
      says: 'What changing costs, against the quality that people see: about 1 is a form to fill in, 5 and more keeps nearly everybody.',
    }),
  },
);

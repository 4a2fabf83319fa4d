// Skill, once a year: training moves the grassroots toward a ceiling between where they began and the hospitals of their
// consortium, and part of what was gained is lost as doctors leave:
//
//   skill ← skill + programme·pace·max(0, ceiling − skill) − lost·(skill − start)      ceiling = start + c·(skill_h − start)
//
// Reads the training lever. Writes the skill of providers' own staff.
import { hospitalSkill } from './capability.ts';
import { TOWNSHIP } from './options.ts';
import type { World } from './state/world.ts';

export function skill(world: World): void {
  const { providers, levels } = world;
  const { trainingPace, trainingCeiling, skillLost } = world.scenario.assumptions.mechanisms;
  const pace = levels.consortium.training.programme * trainingPace;
  for (const { members } of world.consortia.list) {
    const hospital = hospitalSkill(providers, members);
    for (const p of members) {
      if (providers.option[p] > TOWNSHIP) continue;
      const start = providers.skillAtStart[p];
      const ceiling = start + trainingCeiling * Math.max(0, hospital - start);
      const now = providers.skill[p];
      providers.skill[p] = now + pace * Math.max(0, ceiling - now) - skillLost * (now - start);
    }
  }
}

// Checks that need more than one parameter: dates that begin a year, shares that add to one.
import { isHeld } from './payment/index.ts';
import type { Scenario } from './state/world.ts';

interface Problem {
  readonly path: string;
  readonly says: string;
}

export function problems(scenario: Scenario): Problem[] {
  return [...paymentProblems(scenario), ...shareProblems(scenario)];
}

function paymentProblems({ policy: { payment } }: Scenario): Problem[] {
  if (!isHeld(payment) || payment.start % 12 === 1) return [];
  return [
    {
      path: 'policy.payment.start',
      says: `a budget runs for calendar years: it must begin in month 13, 25, 37 …; month ${payment.start} is inside a year`,
    },
  ];
}

function shareProblems({ policy: { consortium } }: Scenario): Problem[] {
  return (['surplusShares', 'deficitShares'] as const).flatMap((which) => {
    const { village, township, secondary } = consortium[which];
    const sum = village + township + secondary;
    if (Math.abs(sum - 1) < 1e-9) return [];
    return [
      {
        path: `policy.consortium.${which}`,
        says: `the shares of village, township and secondary must add to 1; they add to ${Number(sum.toFixed(6))}`,
      },
    ];
  });
}

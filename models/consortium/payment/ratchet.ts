// The ratchet: what a saving is worth where it lowers the budgets to come.

/**
 * Gives what a CNY saved under a yearly rebased contract is worth against one saved for good: 1 − w(D + D² + D³), with w the
 * weight of the year saved in and D the yearly discount factor (Douven, McGuire and McWilliams 2015; three years ahead).
 */
export function ratchet(rebasing: number, discount: number): number {
  return 1 - rebasing * (discount + discount * discount + discount * discount * discount);
}

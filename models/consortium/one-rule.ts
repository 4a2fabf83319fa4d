// The one rule by which providers answer to money (Ellis and McGuire 1986): maximise α·benefit + money. With benefit
// quadratic around the patient's best, B(x) = B(x_patient) − k·(x − x_patient)²/2, the first-order condition gives
//
//   x* = x_patient + W · (∂ money/∂x) / (α·k)

/**
 * Gives the decision that balances money against patients.
 * @param patientBest the decision best for the patient, in the decision's unit
 * @param weight how hard money weighs and how much of it reaches those who decide (W·ψ)
 * @param marginalMoney money per unit of the decision
 * @param altruism weight of a CNY of patient benefit against a CNY of own money
 * @param curvature loss of patient benefit, in money per unit squared
 */
export function optimalDecision(
  patientBest: number,
  weight: number,
  marginalMoney: number,
  altruism: number,
  curvature: number,
): number {
  return patientBest + (weight * marginalMoney) / (altruism * curvature);
}

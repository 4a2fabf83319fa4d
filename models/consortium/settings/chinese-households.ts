// What the Chinese settings share about people: how diabetes is treated against other chronic disease, and what of their income
// households could pay from. In the model's chain of treatment, untreated → treated ⇄ controlled with the same ways out,
// shares T under treatment and C under control settle where
//
//   finding ∝ T/(1 − T)      control ∝ C/(T − C)
//
// so that the ratios below follow from published shares of the two diseases.
import { fact } from './facts.ts';

/** Diabetes (A354 A355) and hypertension (A344 A351, treated as it is fitted), as shares of all who have them. */
const DIABETES = { treated: 0.329, controlled: 0.329 * 0.501 };
const HYPERTENSION = { treated: 0.36, controlled: 0.108 };
const SOURCES = 'A354 A355 against A345 A344 A351';

const found = ({ treated }: typeof DIABETES) => treated / (1 - treated);
const held = ({ treated, controlled }: typeof DIABETES) => controlled / (treated - controlled);
const ratio = (value: number) => fact(value, 0.9 * value, 1.1 * value, `derived from ${SOURCES}`);

export const CHINESE_DIABETES = {
  treatedShare: ratio(DIABETES.treated / HYPERTENSION.treated),
  controlledShare: ratio(DIABETES.controlled / HYPERTENSION.controlled),
  caseFinding: ratio(found(DIABETES) / found(HYPERTENSION)),
  gainControl: ratio(held(DIABETES) / held(HYPERTENSION)),
};

/** Consumption less food over disposable income, 2021: 15,916 × (1 − 0.327) of 18,931 CNY, and 30,307 × (1 − 0.286) of 47,412. */
export const RURAL_CAPACITY = fact(0.566, 0.5, 0.63, 'derived from N010 N011 N012');
export const URBAN_CAPACITY = fact(0.456, 0.4, 0.51, 'derived from N013 N014 N015');

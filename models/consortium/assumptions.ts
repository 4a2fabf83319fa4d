// What nobody decides and nobody knows well. A changed assumption moves the baseline and every reform alike.
import { group, number } from '../../src/scenario/declare.ts';

const log = 'utility per log unit of price';

export const assumptions = group('What nobody decides and nobody knows well; a change moves baseline and reform alike.', {
  altruism: number({
    unit: 'CNY of own money per CNY of patient benefit', default: 0.78, min: 0.05, max: 5, low: 0.4, high: 1.5,
    source: 'Laboratory estimate among Chinese students, BMC Health Services Research 2023 (mean weight 0.78)',
    says: 'How much one CNY of patient benefit weighs for a provider against one CNY of its own (Ellis and McGuire 1986).',
  }),
  choice: group('How residents choose where to go.', {
    priceSensitivity: number({
      unit: log, default: 3, min: 0, max: 10, low: 2.2, high: 3.6, source: 'fitted to B044 B045',
      says: 'Weight of the perceived log price in choosing where to go, for a harmless complaint.',
    }),
    priceSensitivityLost: number({
      unit: 'share lost at severity 1', default: 0.32, min: 0, max: 1, low: 0.25, high: 0.42, source: 'fitted to B046',
      says: 'Share of the price sensitivity that is gone in the most severe illness.',
    }),
    gapSalience: number({
      unit: 'share', default: 0.35, min: 0, max: 1, low: 0.1, high: 1, source: 'assumption (signs B025 B002)',
      says: 'Share of a price gap between providers that people perceive; a uniform change of prices is felt in full.',
    }),
    priceUnit: number({
      unit: 'CNY', default: 30, min: 1, max: 500, low: 15, high: 60, source: 'assumption',
      says: 'Price at which the log price begins to bite for somebody of median income.',
    }),
    incomePower: number({
      unit: '1', default: 0.5, min: 0, max: 2, low: 0.2, high: 1, source: 'assumption',
      says: 'How strongly income softens a price: the price is divided by relative income to this power.',
    }),
    tasteSd: number({
      unit: 'utility', default: 0.6, min: 0, max: 3, low: 0.3, high: 1.2, source: 'assumption',
      says: 'Spread of each resident’s lasting taste for each kind of provider.',
    }),
    travel: number({
      unit: 'utility per hour', default: 1.9, min: 0, max: 10, low: 1.2, high: 2.6, source: 'B004, at the price as perceived',
      says: 'Weight of one hour of travel one way, for a harmless complaint; half of it in the most severe illness.',
    }),
    wait: number({
      unit: 'utility per unit of waiting index', default: 0.08, min: 0, max: 1, low: 0.02, high: 0.2, source: 'assumption',
      says: 'Weight of the waiting index (0 to 9) of a provider.',
    }),
    trust: number({
      unit: 'utility per unit of trust', default: 1.5, min: 0, max: 20, low: 1, high: 3, source: 'B010 B011',
      says: 'Weight of trust (0 to 1) in a tier for a harmless complaint.',
    }),
    trustSeverity: number({
      unit: 'utility per unit of trust at severity 1', default: 7, min: 0, max: 30, low: 3, high: 10, source: 'B005 B011',
      says: 'How much more trust weighs in the most severe illness.',
    }),
    drugs: number({
      unit: 'utility', default: 0.5, min: 0, max: 5, low: 0.2, high: 1, source: 'assumption',
      says: 'Weight of finding one’s drugs on the provider’s list; double for chronic prescriptions.',
    }),
    contract: number({
      unit: 'utility', default: 0.35, min: 0, max: 5, low: 0.1, high: 0.5, source: 'B049 B050 (2–4 points of visits)',
      says: 'Pull of the grassroots on those who have a family-doctor contract there.',
    }),
    habit: number({
      unit: 'utility', default: 0.6, min: 0, max: 5, low: 0.3, high: 1, source: 'B048',
      says: 'Pull of the kind of provider used last time.',
    }),
  }),
  illness: group('How episodes run.', {
    difficulty: number({
      unit: 'log-odds per unit of severity', default: 6, min: 0, max: 20, low: 4, high: 8, source: 'assumption',
      says: 'How fast the chance to resolve an episode falls with its severity.',
    }),
    inpatientBoost: number({
      unit: 'log-odds', default: 0.8, min: 0, max: 5, low: 0, high: 1.5, source: 'assumption',
      says: 'What an admission adds to the chance of resolving an episode.',
    }),
    naturalRecovery: number({
      unit: 'probability per month', default: 0.45, min: 0, max: 1, low: 0.3, high: 0.6, source: 'assumption',
      says: 'Chance that an untreated harmless episode ends by itself within a month; falls to zero with severity.',
    }),
    worsening: number({
      unit: 'severity per month', default: 0.04, min: 0, max: 0.5, low: 0.01, high: 0.08, source: 'assumption',
      says: 'How much severer an open episode becomes each month.',
    }),
    selfUp: number({
      unit: 'probability per unit of severity', default: 0.8, min: 0, max: 1, low: 0.4, high: 1, source: 'assumption',
      says: 'Chance, times severity, that somebody not helped goes up to a higher tier without a referral.',
    }),
  }),
  learning: group('How fast people and providers learn.', {
    trust: number({
      unit: 'share per contact', default: 0.03, min: 0, max: 1, low: 0.01, high: 0.1, source: 'assumption',
      says: 'How far one contact moves a patient’s trust toward what it showed.',
    }),
    response: number({
      unit: 'share of the gap per quarter', default: 0.12, min: 0, max: 1, low: 0.06, high: 0.36, source: 'assumption',
      says: 'How far a provider moves its slow decisions toward its optimum each quarter.',
    }),
    foresight: number({
      unit: 'share', default: 0.5, min: 0, max: 1, low: 0, high: 1, source: 'assumption',
      says: 'Weight of a rational year-end forecast against the rule of thumb that this month still fits the budget.',
    }),
    forecastError: number({
      unit: 'share of the budget', default: 0.04, min: 0.001, max: 0.5, low: 0.02, high: 0.1, source: 'assumption',
      says: 'Standard error of a holder’s forecast of its yearly spending in January; shrinks as the year goes on.',
    }),
  }),
  response: group('How money moves providers: curvatures and weights of the one rule.', {
    intensity: number({
      unit: 'fees per unit of intensity squared', default: 10, min: 0.5, max: 100, low: 6, high: 20, source: 'C026 C005',
      says: 'Curvature of intensity of services per case: the larger, the less money moves it.',
    }),
    drugs: number({
      unit: 'fees per unit of intensity squared', default: 6, min: 0.5, max: 100, low: 3, high: 12,
      source: 'assumption (drugs react more than services, C042 C043)',
      says: 'Curvature of drugs per case.',
    }),
    admission: number({
      unit: 'fees per unit of severity squared', default: 50, min: 1, max: 500, low: 15, high: 60, source: 'C005',
      says: 'Curvature of the admission threshold.',
    }),
    returnVisits: number({
      unit: 'fees per share squared', default: 4, min: 0.2, max: 50, low: 2, high: 10, source: 'assumption',
      says: 'Curvature of the share of visits that are called back.',
    }),
    referral: number({
      unit: 'CNY per unit of severity squared', default: 30000, min: 1000, max: 500000, low: 10000, high: 60000,
      source: 'assumption', says: 'Curvature of the up-referral threshold.',
    }),
    downReferral: number({
      unit: 'CNY per logit', default: 3000, min: 100, max: 50000, low: 1500, high: 8000, source: 'assumption',
      says: 'Curvature of the willingness to send a stable patient down.',
    }),
    receiving: number({
      unit: 'CNY per day and logit', default: 300, min: 10, max: 5000, low: 100, high: 800, source: 'assumption',
      says: 'Curvature of the willingness to take a patient in for rehabilitation, per day.',
    }),
    selfPay: number({
      unit: 'fees per share squared', default: 25, min: 1, max: 300, low: 12, high: 50, source: 'C009 C010',
      says: 'Curvature of the share of a bill outside the catalogue, which patients pay.',
    }),
    lineShift: number({
      unit: 'fees per share squared', default: 12, min: 1, max: 300, low: 6, high: 30, source: 'C024',
      says: 'Curvature of the share of inpatient work billed as outpatient care.',
    }),
    effortCost: number({
      unit: 'CNY per patient-year', default: 60, min: 1, max: 1000, low: 30, high: 120, source: 'assumption',
      says: 'Cost of full prevention effort for one chronic patient.',
    }),
    effortBenefit: number({
      unit: 'CNY per patient-year', default: 30, min: 0, max: 1000, low: 15, high: 60, source: 'assumption',
      says: 'Patient benefit of full prevention effort for one chronic patient.',
    }),
    avoidedPerEffort: number({
      unit: 'CNY per patient-year', default: 57, min: 0, max: 1000, low: 20, high: 120, source: 'assumption (derived from the avoidable hazard)',
      says: 'Covered spending that full prevention effort is believed to avoid for one chronic patient.',
    }),
    bedValue: number({
      unit: 'fees', default: 0.02, min: 0, max: 1, low: 0, high: 0.1, source: 'assumption',
      says: 'What a free bed is worth to a hospital, in fees of an admission.',
    }),
    incomeWeighing: number({
      unit: '1', default: 3, min: 0, max: 20, low: 0, high: 10, source: 'assumption',
      says: 'How much harder money weighs when settled income falls below what a provider is used to; at most threefold.',
    }),
  }),
});

// Every finding, in the order of the patterns, and what each pattern says in a sentence.
import { accessFindings } from './access.ts';
import { budgetFindings } from './budgets.ts';
import { casesAndPointsFindings } from './cases-and-points.ts';
import { feeForServiceFindings } from './fee-for-service.ts';
import type { Finding } from './finding.ts';
import { payingByHeadFindings } from './paying-by-head.ts';
import { sharingSavingsFindings } from './sharing-savings.ts';
import { skillFindings } from './skill.ts';

/** What is known or believed of payment reform, by number. */
export const PATTERNS: Readonly<Record<number, string>> = {
  1: 'Fee for service over-provides; free choice, not payment, crowds tertiary hospitals.',
  2: 'Pure capitation of the grassroots under-provides and sends people up.',
  3: 'A mix of payment by the item and by the head beats both.',
  4: 'A hard budget contains cost, moves cost to patients and, without foresight, turns patients away in December.',
  5: 'A compact group with one budget and its surplus lowers cost, most of it after the first year.',
  6: 'A loose alliance paid fee for service changes little.',
  7: 'A reimbursement gap alone moves few people, more of them in towns.',
  8: 'A forced gate without skill brings delay and worse first resolution.',
  9: 'Points race up where the pool is large and nothing limits it: their value falls, large hospitals gain.',
  10: 'Payment by the case for inpatients alone pushes cost to outpatients; an outpatient budget reverses it.',
  11: 'One-sided shared savings save little; physician groups save more than groups with hospitals.',
  12: 'Partnerships of low capability save less.',
  13: 'Training works through trust, slowly.',
  14: 'Telemedicine helps remote places most.',
  15: 'Long prescriptions cut visits.',
  16: 'Yearly re-signing disciplines quality only while switching is cheap.',
  17: 'Outpatient pooling raises visits, cuts admissions and the burden of patients.',
  18: 'A lead hospital may draw patients to itself where it alone gains.',
};

export const FINDINGS: readonly Finding[] = [
  ...feeForServiceFindings,
  ...payingByHeadFindings,
  ...budgetFindings,
  ...accessFindings,
  ...casesAndPointsFindings,
  ...sharingSavingsFindings,
  ...skillFindings,
].sort((a, b) => a.pattern - b.pattern);

// Pattern 1: fee for service over-provides, but it is free choice, not payment, that crowds tertiary hospitals.
import { at, inCounty, shippedArm } from './arms.ts';
import type { Finding } from './finding.ts';
import { difference } from './quantities.ts';

const feeForService = shippedArm('fee-for-service');
const nothing = at(0, 1);
const noPayThrough = inCounty({ payThrough: { grassroots: nothing, secondary: nothing, tertiary: nothing } });
const trustAlike = inCounty({}, { assumptions: { choice: { trustSeverity: 0 } } });
const outside = difference('visits.share', { factor: 100, group: 'tier:outside' });

export const feeForServiceFindings: readonly Finding[] = [
  {
    pattern: 1,
    says: 'Fee for service over-provides: services per case lie above the patients’ best of 1',
    arms: [feeForService],
    compared: 'fee for service in the county, intensity less 1',
    size: ([run]) => run.intensity - 1,
    unit: 'of intensity',
    demand: { above: 0 },
    label: 'by construction',
    source: 'Ellis and McGuire 1986; Hennig-Schmidt et al. 2011',
    because: 'a fee above cost moves the one rule above 1',
  },
  {
    pattern: 1,
    says: 'Payment does not crowd tertiary hospitals: share of visits outside the county',
    arms: [noPayThrough, feeForService],
    compared: 'no surplus reaches staff, against fee for service',
    size: outside,
    unit: 'points',
    demand: { within: 0.5 },
    label: 'emergent',
    source: 'theory',
    because: 'patients, not providers, choose the tier',
  },
  {
    pattern: 1,
    says: 'Free choice does: the same share',
    arms: [trustAlike, feeForService],
    compared: 'trust weighs no more in grave illness than in mild, against fee for service',
    size: outside,
    unit: 'points',
    demand: { below: -0.5 },
    label: 'by construction',
    source: 'B005, B011',
    because: 'the weight of trust in choice is what was changed',
  },
];

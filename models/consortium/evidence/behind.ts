// What a measure rests on, by the first word of its id: the numbers of the setting and the assumptions that decide it most
// directly. Prefixes of paths; what a fit was held to is found by the measure itself and needs no line here.

/** Prefixes of setting numbers and of assumptions behind measures. */
export interface Behind {
  readonly setting: readonly string[];
  readonly assumptions: readonly string[];
}

const CHOICE: Behind = {
  setting: ['choice.', 'diversion.', 'scheme.'],
  assumptions: [
    'assumptions.choice.priceSensitivity',
    'assumptions.choice.travel',
    'assumptions.choice.trust',
    'assumptions.choice.habit',
    'assumptions.choice.wait',
    'assumptions.learning.trust',
    'assumptions.illness.selfUp',
  ],
};

const MONEY: Behind = {
  setting: ['prices.', 'use.', 'scheme.'],
  assumptions: [
    'assumptions.response.intensity',
    'assumptions.response.drugs',
    'assumptions.response.admission',
    'assumptions.response.selfPay',
    'assumptions.response.upcoding',
    'assumptions.response.incomeWeighing',
    'assumptions.altruism',
  ],
};

const QUALITY: Behind = {
  setting: ['care.skill', 'chronic.', 'need.avoidable', 'care.readmissionSeverity'],
  assumptions: [
    'assumptions.altruism',
    'assumptions.response.effort',
    'assumptions.response.qualityPerEffort',
    'assumptions.illness.',
  ],
};

const REFERRAL: Behind = {
  setting: ['referral.', 'care.referralThreshold'],
  assumptions: [
    'assumptions.response.referral',
    'assumptions.response.downReferral',
    'assumptions.response.receiving',
    'assumptions.choice.referred',
    'assumptions.choice.askedReferral',
    'assumptions.illness.selfUp',
  ],
};

const ADMISSION: Behind = {
  setting: ['care.admissionThreshold', 'care.stayDays', 'load.beds', 'need.acuteHazard'],
  assumptions: ['assumptions.response.admission', 'assumptions.response.bedValue', 'assumptions.illness.'],
};

const CONTRACTS: Behind = {
  setting: ['chronic.contract'],
  assumptions: ['assumptions.choice.contract', 'assumptions.choice.habit', 'assumptions.mechanisms.churn'],
};

const BY_FIRST_WORD: Readonly<Record<string, Behind>> = {
  cost: MONEY,
  price: MONEY,
  payer: MONEY,
  provider: MONEY,
  equity: MONEY,
  fund: MONEY,
  accounts: MONEY,
  settlement: MONEY,
  points: MONEY,
  programmes: {
    setting: [],
    assumptions: [
      'assumptions.mechanisms.trainingCost',
      'assumptions.mechanisms.laboratoryCost',
      'assumptions.mechanisms.teamCost',
      'assumptions.mechanisms.careManagementCost',
      'assumptions.response.effortCost',
    ],
  },
  government: MONEY,
  quality: QUALITY,
  visits: CHOICE,
  grassroots: CHOICE,
  bypass: CHOICE,
  region: CHOICE,
  stated: CHOICE,
  choice: CHOICE,
  admissions: ADMISSION,
  load: ADMISSION,
  stays: ADMISSION,
  stay: ADMISSION,
  referral: REFERRAL,
  gate: { ...REFERRAL, assumptions: ['assumptions.choice.gateHassle', 'assumptions.choice.askedReferral'] },
  telemedicine: {
    setting: [],
    assumptions: ['assumptions.mechanisms.telemedicineReach', 'assumptions.mechanisms.telemedicineFee'],
  },
  contracts: CONTRACTS,
  contract: CONTRACTS,
  enrolment: CONTRACTS,
};

/** Finds what a measure rests on; money where nothing is said, for every measure is in the end paid for. */
export function behind(measure: string): Behind {
  return BY_FIRST_WORD[measure.slice(0, measure.indexOf('.'))] ?? MONEY;
}

/** The first words that have a line, for the test that none is missing and none is left over. */
export const FIRST_WORDS = Object.keys(BY_FIRST_WORD);

// The tracks of the Medicare Shared Savings Program as data: what share of savings and losses an accountable care
// organization (ACO) takes, and how far. 42 CFR 425.604 (Track 1), 425.605 (BASIC), 425.606 (Track 2), 425.610 (Track 3,
// ENHANCED); Track 1+ from the 2018 settlements, where its terms are the ones below.

/** What an ACO pays of its losses. */
export interface LossTerms {
  /** Share of losses; where the two differ, 1 − sharing rate × quality score, within them. */
  readonly lowestRate: number;
  readonly highestRate: number;
  /** Loss recoupment limit as a share of the benchmark. */
  readonly capOfBenchmark: number;
  /** Limit as a share of the participants' Medicare Parts A and B revenue, where it is lower; undefined where none applies. */
  readonly capOfRevenue?: number;
}

export interface Track {
  readonly title: string;
  /** First performance year. */
  readonly from: number;
  /** Share of savings at full quality. */
  readonly sharing: number;
  /** Performance payment limit as a share of the benchmark. */
  readonly paymentCap: number;
  /** Undefined for one-sided tracks. */
  readonly losses?: LossTerms;
  /** Whether the track belongs to BASIC, whose low-revenue ACOs may share in savings below the threshold. */
  readonly basic: boolean;
}

const basicLosses = (capOfRevenue: number, capOfBenchmark: number): LossTerms => ({
  lowestRate: 0.3,
  highestRate: 0.3,
  capOfBenchmark,
  capOfRevenue,
});

const enhancedLosses: LossTerms = { lowestRate: 0.4, highestRate: 0.75, capOfBenchmark: 0.15 };

/** The tracks, by the names of the public use files. */
export const TRACKS = {
  A: { title: 'BASIC Level A', from: 2019, sharing: 0.4, paymentCap: 0.1, basic: true },
  B: { title: 'BASIC Level B', from: 2019, sharing: 0.4, paymentCap: 0.1, basic: true },
  C: {
    title: 'BASIC Level C',
    from: 2019,
    sharing: 0.5,
    paymentCap: 0.1,
    losses: basicLosses(0.02, 0.01),
    basic: true,
  },
  D: {
    title: 'BASIC Level D',
    from: 2019,
    sharing: 0.5,
    paymentCap: 0.1,
    losses: basicLosses(0.04, 0.02),
    basic: true,
  },
  E: {
    title: 'BASIC Level E',
    from: 2019,
    sharing: 0.5,
    paymentCap: 0.1,
    losses: basicLosses(0.08, 0.04),
    basic: true,
  },
  EN: { title: 'ENHANCED', from: 2019, sharing: 0.75, paymentCap: 0.2, losses: enhancedLosses, basic: false },
  T1: { title: 'Track 1', from: 2012, sharing: 0.5, paymentCap: 0.1, basic: false },
  'T1+': {
    title: 'Track 1+',
    from: 2018,
    sharing: 0.5,
    paymentCap: 0.1,
    losses: basicLosses(0.08, 0.04),
    basic: false,
  },
  T2: {
    title: 'Track 2',
    from: 2012,
    sharing: 0.6,
    paymentCap: 0.15,
    // 5 % in the first year in the track, 7.5 % in the second; from the third on what stands here.
    losses: { lowestRate: 0.4, highestRate: 0.6, capOfBenchmark: 0.1 },
    basic: false,
  },
  T3: { title: 'Track 3', from: 2016, sharing: 0.75, paymentCap: 0.2, losses: enhancedLosses, basic: false },
} as const satisfies Record<string, Track>;

export type TrackName = keyof typeof TRACKS;

/** Lists the names of the tracks. */
export const TRACK_NAMES = Object.keys(TRACKS) as readonly TrackName[];

/** What the tracks are called. */
export const TRACK_TITLES = Object.fromEntries(TRACK_NAMES.map((name) => [name, TRACKS[name].title])) as Readonly<
  Record<TrackName, string>
>;

/** Finds a track by name. */
export function trackOf(name: TrackName): Track {
  return TRACKS[name];
}

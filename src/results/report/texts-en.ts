// The texts of a report in English.
import { answerSentences, inSentence } from '../answer.ts';
import { explanationSentence } from '../explanation.ts';
import { shownUnit, withUnit } from '../format.ts';
import { placeName, placeSentence } from '../place-sentence.ts';
import { SPREAD_HEAD, spreadSentence } from '../spread-rows.ts';
import { html } from './markup.ts';
import type { ReportTexts } from './texts.ts';

export const ENGLISH: ReportTexts = {
  language: 'en',
  style: '',

  title: (names) => {
    if (names.length === 1) return names[0];
    return names.length === 2
      ? `${names[1]}, against ${names[0]}`
      : `${names.length - 1} scenarios against ${names[0]}`;
  },
  size: (scenario) => {
    const { residents, months, replicates, seed } = scenario;
    const runs = `${replicates} ${replicates === 1 ? 'replicate' : 'replicates'}`;
    return `${placeName(scenario)} · ${residents.toLocaleString('en-US')} residents an arm · ${months} months · ${runs} · seed ${seed}`;
  },
  ownPlace: placeSentence,
  whatARunGives: (replicates) => `What this scenario gives, with 95 % intervals over ${replicates} replicates.`,
  answer: answerSentences,
  reference: (title) => `${title} (reference)`,
  end: (model) => `${model}. A simulation: it says what follows from its assumptions, not what will happen.`,

  perCent: 'per cent',
  noInterval: 'one replicate: no interval',
  interval: (low, high) => `95 %: ${low} to ${high}`,
  noClearChange: 'no clear change',

  points: () => 'points',

  lineMoves: ({ title, falls, size, unit }) => {
    const { change } = shownUnit(unit);
    const short = change === 'points' ? change : (change.split(' ')[0] ?? '');
    return `${title} ${falls ? 'falls' : 'rises'} by ${withUnit(size, short)}`;
  },
  lineUnclear: (title) => `No clear change in ${inSentence(title)}`,
  lineAsks: (title) => `How ${inSentence(title)} moves`,
  lineSays: (unit, window, isPaired) =>
    `${unit === '%' ? 'Per cent' : unit}; each point the mean of the ${window} months up to it; band: 95 % of each line${isPaired ? ' (the paired difference is more certain)' : ''}`,
  year: (year) => `Year ${year}`,
  reformStarts: (month) => `Reform starts, month ${month}`,
  lineReference: 'Reference',
  lineScenario: 'Scenario',

  whereMoneyGoes: 'Where the money goes',
  whichTier: 'At which tier cost changes',
  whoseCost: 'Whose cost changes',
  whoPaysThemselves: 'Who pays more or less themselves',
  whichQuality: 'Which parts of quality move',
  whoPays: 'Who pays less, who pays more',
  payers: {
    fund: 'Insurance fund',
    own: 'Patients themselves',
    rest: 'Other insurance, accounts',
    all: 'All bills',
  },
  everybody: 'Everybody',
  dotsOfRun: (unit) => `${unit}, months 13 to the end; bars: 95 %`,
  dotsOfChange: (unit) => `Change in ${unit}, months 13 to the end; paired; bars: 95 %; grey: no clear change`,
  payersOfChange: (unit) =>
    `Change in ${unit}, months 13 to the end; paired; bars: 95 %; grey: no clear change; the first three add up to the last`,

  sameNumbers: 'The same numbers as a table',
  month: 'month',
  low: '95 % low',
  high: '95 % high',
  scenario: 'scenario',
  value: 'value',
  change: 'change',

  spreadTitle: 'Over plausible settings',
  spreadHead: SPREAD_HEAD,
  spread: spreadSentence,
  tableTitle: (table, scenario) => `${table}: ${scenario}`,
  tableColumn: (name, unit) => (unit === '' ? name : `${name} (${unit})`),
  explanation: (id) => explanationSentence({ id }),
  takenForAll: (path, from, to) =>
    html`The reference takes an assumption of the scenarios: ${path} is ${to} instead of ${from} in every arm.`,
  differs: 'What differs',
  differsHead: (reference, scenario) => ['parameter', reference, scenario, 'unit', 'what it does', 'source'],
  simulated: 'What is simulated',
  states: 'The document states:',
  assumes: 'Assumed, because it does not say:',
  stop: '. ',
  lever: (value, start, ramp) => `${value} from month ${start}${ramp === 0 ? '' : ` over ${ramp} months`}`,
  yes: 'true',
  no: 'false',
  assumed: 'What is assumed',
  assumptions: (count, changed) =>
    `Assumptions: ${count}, ${changed === 0 ? 'all as the model declares them' : `${changed} changed`}; the same in every arm`,
  assumptionsHead: ['parameter', 'value', 'plausible', 'unit', 'what it does', 'source'],
  range: (low, high) => `${low} to ${high}`,
  source: (source) => source,
  placeNumbers: (place, count, assumed) =>
    `The numbers of the place (${place}): ${count}, of which ${assumed} are assumptions`,
  placeNumbersHead: ['number', 'value', 'range', 'unit', 'what it is', 'source'],
  placePrices: (says, currency, year) => `${says} ${currency}, prices of ${year}.`,
  ownNumber: (value, place, before) => `${value} (${place}: ${before})`,
  ownSource: (title) => `“${title}”`,
  sources: (count) => `Sources named above: ${count} published figures`,
  sourcesHead: ['id', 'figure', 'where', 'mind'],
  conflict: 'In conflict: ',
  numbers: 'All numbers',
  numbersSay: 'Means over months 13 to the end; differences paired by replicate.',
  numbersCount: (rows) => `Every measure and group: ${rows} rows`,
  numbersHead: ['measure', 'group', 'unit'],
  numbersOfArm: ['change', '95 % interval', 'relative'],
  everybodyInTable: 'everybody',
  again: 'How to get the same numbers',
  againSays: 'The same command with the same version gives the same digest on any machine, with any number of workers.',
  command: 'Command',
  model: 'Model',
  seed: 'Seed',
  hashOf: (scenario) => `Hash of ${scenario}`,
  digest: 'Digest of the result',
  inFull: (scenario) => `${scenario} in full (JSON, every default filled in)`,
};

// The flows of patients and of money as charts, with the numbers behind them.
import { msg, str } from '@lit/localize';
import { Flow, moveSentence } from '../parts/explanation/flow.ts';
import { FLOORS } from '../simulation/journey-cells.ts';
import type { Drawing } from './explaining.ts';
import { moneyNodeName, moveName } from './flow-words.ts';
import { PATIENT_LINKS, patientFlow } from './patient-flow.ts';
import { paymentChanges } from './payments.ts';
import type { Picture, Scene } from './picture.ts';

/** Draws into the element that stands already, so that what was chosen there stays. */
function flowPicture(kind: 'patients' | 'money', scene: Scene): Picture {
  const element = scene.previous instanceof Flow ? scene.previous : new Flow();
  element.kind = kind;
  element.scene = scene;
  return { element };
}

export const patientsFlow: Drawing = {
  draw: (scene) => flowPicture('patients', scene),
  table: ({ outcome, words, names }) => {
    const last = Math.ceil(outcome.months / 12) - 1;
    const [before, after] = [0, 1].map((arm) => patientFlow(outcome, arm, last));
    const unit = msg('per 1,000 residents and year');
    return {
      columns: [
        { name: msg('step'), unit: '' },
        { name: msg('from'), unit: '' },
        { name: msg('to'), unit: '' },
        { name: names[0], unit },
        { name: names[1], unit },
        { name: msg('difference'), unit },
        { name: msg('95 % low'), unit },
        { name: msg('95 % high'), unit },
      ],
      rows: PATIENT_LINKS.flatMap(({ from, to, move, column }, at) => {
        const [old, now, change] = [before.links[at].mean, after.links[at].mean, after.changes[at]];
        if (old === 0 && now === 0) return [];
        const step = move === 'stayed' && column === 1 ? msg('Followed up where treated') : moveName(move);
        return [
          [step, words.label(FLOORS[from]), words.label(FLOORS[to]), old, now, change.mean, change.low, change.high],
        ];
      }),
    };
  },
  describe: ({ outcome, names }) => {
    const last = Math.ceil(outcome.months / 12) - 1;
    const [before, after] = [0, 1].map((arm) => moveSentence(patientFlow(outcome, arm, last)));
    return msg(str`In the last year, ${names[1]}: ${after} ${names[0]}: ${before}`);
  },
};

export const moneyFlow: Drawing = {
  draw: (scene) => flowPicture('money', scene),
  table: ({ outcome, words, names }) => {
    const unit = words.unit(outcome.unitOf('cost.perHead'));
    return {
      columns: [
        { name: msg('from'), unit: '' },
        { name: msg('to'), unit: '' },
        { name: msg('what'), unit: '' },
        { name: names[0], unit },
        { name: names[1], unit },
        { name: msg('difference'), unit },
        { name: msg('95 % low'), unit },
        { name: msg('95 % high'), unit },
      ],
      rows: paymentChanges(outcome, 1).map(({ from, to, kind, before, value, change }) => [
        moneyNodeName(from, words),
        moneyNodeName(to, words),
        kind === 'settlement' ? msg('settlement') : '',
        before,
        value,
        change.mean,
        change.low,
        change.high,
      ]),
    };
  },
  describe: ({ outcome, words }) => {
    const [largest] = paymentChanges(outcome, 1).sort((a, b) => Math.abs(b.change.mean) - Math.abs(a.change.mean));
    if (largest === undefined || largest.change.mean === 0) return msg('No payment differs.');
    const unit = words.unit(outcome.unitOf('cost.perHead'));
    return msg(
      str`The largest change: from ${moneyNodeName(largest.from, words)} to ${moneyNodeName(largest.to, words)}, ${Math.round(largest.change.mean)} ${unit}.`,
    );
  },
};

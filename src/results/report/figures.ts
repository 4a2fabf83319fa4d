// The charts of a report, as a list: which measures, in which form, under which question. A measure that a model does not have
// leaves its chart out.
import { isClear } from '../../experiments/compare.ts';
import { type Interval, interval } from '../../experiments/statistics.ts';
import { briefChange, changeText, shownUnit, signed, valueText } from '../format.ts';
import { type Dot, dotChart } from './dot-chart.ts';
import { figure, table } from './figure.ts';
import { lineChart } from './line-chart.ts';
import type { Markup } from './markup.ts';
import { colourOf, linesOf, WINDOW } from './series.ts';
import { changeUnit, valueUnit } from './speech.ts';
import { changeOf, letterOf, measureOf, reformMonth, rowOf, type View } from './view.ts';

const LINES = ['cost.perHead', 'quality.index', 'grassroots.visitShare'] as const;
const QUALITY_PARTS = ['resolved', 'control', 'avoidance', 'access', 'appropriateness', 'experience'];

/** Draws every chart that the model and the result allow. */
export function figures(view: View): Markup[] {
  const { texts } = view.speech;
  const isRun = view.comparison.arms.length === 1;
  const dots = isRun
    ? [groupFigure(view, 'tiers', texts.whereMoneyGoes, 'cost.perHead', 'tier')]
    : [
        qualityFigure(view),
        payersFigure(view),
        groupFigure(view, 'tiers', texts.whichTier, 'cost.perHead', 'tier'),
        groupFigure(view, 'cost-groups', texts.whoseCost, 'cost.perHead', 'place', 'income', 'scheme'),
        groupFigure(
          view,
          'own-groups',
          texts.whoPaysThemselves,
          'cost.outOfPocketPerHead',
          'place',
          'income',
          'scheme',
        ),
      ];
  return [...LINES.flatMap((id) => lineFigure(view, id)), ...dots.flat()];
}

function lineFigure(view: View, id: string): Markup[] {
  const measure = measureOf(view, id);
  const { arms } = view.comparison;
  const { speech } = view;
  const { texts } = speech;
  if (measure === undefined || rowOf(arms[0], id) === undefined) return [];
  const lines = linesOf(arms, id, measure.unit, texts);
  const reform = reformMonth(view);
  const unit = valueUnit(speech, measure.unit).replace(/[()]/g, '');
  const name = `line-${id.replace('.', '-')}`;
  const head = [texts.month, ...lines.flatMap(({ title }) => [title, texts.low, texts.high])];
  const text = (one: number | null) => (one === null || Number.isNaN(one) ? '–' : String(Number(one.toPrecision(5))));
  const rows = lines[0].points.map(({ month }, at) => [
    String(month),
    ...lines.flatMap(({ points }) => [points[at].mean, points[at].low, points[at].high].map(text)),
  ]);
  return [
    figure({
      id: name,
      title: lineTitle(view, id),
      says: texts.lineSays(unit, WINDOW, arms.length > 1),
      draw: (title, width) => lineChart({ lines, reform, title, width, texts }),
      table: table(head, rows),
      tableTitle: texts.sameNumbers,
    }),
  ];
}

/** A claim where there is one scenario, a question where there are several. */
function lineTitle(view: View, id: string): string {
  const measure = measureOf(view, id);
  const { speech } = view;
  const { texts } = speech;
  const title = measure?.title ?? id;
  const change = view.comparison.arms.length === 2 ? changeOf(view, 1, id) : undefined;
  if (change === undefined) return texts.lineAsks(title);
  if (isClear(change) === false) return texts.lineUnclear(title);
  const move = { title, falls: change.difference < 0, size: briefChange(change), unit: change.unit };
  return texts.lineMoves(move, (unit) => changeUnit(speech, unit));
}

function groupFigure(view: View, id: string, title: string, measure: string, ...kinds: string[]): Markup[] {
  const groups = view.comparison.arms[0].summary
    .filter((row) => row.measure === measure && kinds.includes(row.group.split(':')[0]) && row.value > 0)
    .map((row) => row.group);
  const named = groups.map((group) => ({ label: view.model.labels?.[group] ?? group, measure, group }));
  return dotFigure(view, id, title, [{ label: view.speech.texts.everybody, measure, group: '' }, ...named]);
}

function qualityFigure(view: View): Markup[] {
  const rows = QUALITY_PARTS.flatMap((part) => {
    const measure = measureOf(view, `quality.${part}`);
    return measure === undefined ? [] : [{ label: measure.title, measure: measure.id, group: '' }];
  });
  return dotFigure(view, 'quality-parts', view.speech.texts.whichQuality, rows);
}

interface DotRow {
  readonly label: string;
  readonly measure: string;
  readonly group: string;
}

function dotFigure(view: View, id: string, title: string, rows: readonly DotRow[]): Markup[] {
  const { arms } = view.comparison;
  const unit = measureOf(view, rows[0]?.measure ?? '')?.unit;
  if (rows.length === 0 || unit === undefined) return [];
  const shown = arms.length === 1 ? [0] : arms.slice(1).map((_, at) => at + 1);
  const values = rows.flatMap(({ label, measure, group }) =>
    shown.flatMap((arm) => {
      const found = arm === 0 ? rowOf(arms[0], measure, group)?.values : changeOf(view, arm, measure, group)?.values;
      return found === undefined ? [] : [{ label, arm, values: found }];
    }),
  );
  return [dotsOf(view, { id, title, unit, says: saying(view, unit), values })];
}

function saying({ comparison, speech }: View, unit: string): string {
  if (comparison.arms.length === 1) return speech.texts.dotsOfRun(valueUnit(speech, unit));
  return speech.texts.dotsOfChange(changeUnit(speech, unit));
}

interface DotSource {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly says: string;
  readonly values: readonly { readonly label: string; readonly arm: number; readonly values: readonly number[] }[];
}

function dotsOf(view: View, { id, title, unit, says, values }: DotSource): Markup {
  const { arms } = view.comparison;
  const { texts } = view.speech;
  const { factor } = shownUnit(unit);
  const lanes = Math.max(1, arms.length - 1);
  const several = arms.length > 2;
  const dots = values.map(({ label, arm, values: replicates }): Dot => {
    const one: Interval = interval(replicates);
    const scaled = { value: one.mean * factor, low: limit(one.low, factor), high: limit(one.high, factor) };
    const text = (arm === 0 ? valueText : changeText)({ ...one, value: one.mean }, unit).value;
    const isClear = arm === 0 || one.low === null || one.high === null || one.low > 0 || one.high < 0;
    const lettered = several ? `${letterOf(arm)} ${text}` : text;
    return {
      label,
      ...scaled,
      colour: colourOf(arm, arms.length),
      lane: Math.max(0, arm - 1),
      lanes,
      isClear,
      text: lettered,
    };
  });
  const head = [
    '',
    ...(several ? [texts.scenario] : []),
    arms.length === 1 ? texts.value : texts.change,
    texts.low,
    texts.high,
  ];
  const rows = dots.map(({ label, value, low, high, lane }) => [
    label,
    ...(several ? [arms[lane + 1].scenario.title] : []),
    ...[value, low, high].map((number) => (number === null ? '–' : signed(number, 3))),
  ]);
  const text = several ? [0, 1] : [0];
  return figure({
    id: `dots-${id}`,
    title,
    says,
    draw: (name, width) => dotChart({ dots, zero: arms.length > 1, title: name, width }),
    table: table(head, rows, text),
    tableTitle: texts.sameNumbers,
  });
}

const limit = (value: number | null, factor: number) => (value === null ? null : value * factor);

/** Who bears the change: the fund, patients, and what lies between them; the three add up to the change in cost. */
function payersFigure(view: View): Markup[] {
  const { arms } = view.comparison;
  const { speech } = view;
  const { payers, payersOfChange, whoPays } = speech.texts;
  const [cost, fund, own] = ['cost.perHead', 'cost.fundPerHead', 'cost.outOfPocketPerHead'];
  const values = arms.slice(1).flatMap((_, at) => {
    const [all, paid, borne] = [cost, fund, own].map((id) => changeOf(view, at + 1, id)?.values);
    if (all === undefined || paid === undefined || borne === undefined) return [];
    const rest = all.map((value, replicate) => value - paid[replicate] - borne[replicate]);
    const arm = at + 1;
    return [
      { label: payers.fund, arm, values: paid },
      { label: payers.own, arm, values: borne },
      { label: payers.rest, arm, values: rest },
      { label: payers.all, arm, values: all },
    ];
  });
  if (values.length === 0) return [];
  const unit = measureOf(view, cost)?.unit ?? '';
  const says = payersOfChange(changeUnit(speech, unit));
  return [dotsOf(view, { id: 'payers', title: whoPays, unit, says, values })];
}

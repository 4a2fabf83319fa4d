// What stands below the charts: the incentive table, what differs, what is assumed, every measure, and how to get it again.
import type { CheckedScenario, ScenarioAbout, SourceSummary } from '../../engine/model.ts';
import { isClear } from '../../experiments/compare.ts';
import { canonicalScenario } from '../../scenario/canonical.ts';
import { differences, type ParameterValue } from '../../scenario/difference.ts';
import { valueAt } from '../../scenario/file.ts';
import { listParameters } from '../../scenario/parameters.ts';
import { explanationSentence } from '../explanation.ts';
import { changeText, fixed, percentChange, valueText } from '../format.ts';
import { SPREAD_HEAD, spreadCells, spreadSentence } from '../spread-rows.ts';
import { table } from './figure.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import type { View } from './view.ts';

/** Writes the model's explanatory tables, one for each scenario. */
export function explanations(view: View): Markup {
  const { arms } = view.comparison;
  const shown = arms.length === 1 ? arms : arms.slice(1);
  return html`${shown.flatMap(({ scenario, explanations: tables }) =>
    tables.map(({ title, columns, rows, id }) => {
      const head = columns.map(({ name, unit }) => (unit === '' ? name : `${name} (${unit})`));
      const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : fixed(cell, digits(cell)))));
      const text = columns.flatMap((_, at) => (typeof rows[0]?.[at] === 'string' ? [at] : []));
      return html`<section><h2>${title}: ${scenario.title}</h2><p class="says">${explanationSentence({ id })}</p>
<div class="scroll">${table(head, cells, text)}</div></section>
`;
    }),
  )}`;
}

const digits = (value: number) => (Math.abs(value) < 10 ? 2 : 0);

/** Writes what each scenario changes against the reference, with meaning and source. */
export function whatDiffers({ model, comparison: { arms, taken } }: View): Markup {
  const sources = new Map(listParameters(model).map(({ path, source }) => [path, source]));
  const notes = taken.map(
    ({ path, a, b }) =>
      html`<p class="note">The reference takes an assumption of the scenarios: <code>${path}</code> is ${parameterText(b)} instead of ${parameterText(a)} in every arm.</p>`,
  );
  const tables = arms.slice(1).map(({ scenario }) => {
    const rows = differences(model, arms[0].scenario, scenario).map(({ path, a, b, unit, says }) => [
      html`<code>${path}</code>`,
      parameterText(a),
      parameterText(b),
      unit === '1' ? '' : unit,
      says,
      sources.get(path) ?? '',
    ]);
    const head = ['parameter', arms[0].scenario.title, scenario.title, 'unit', 'what it does', 'source'];
    return html`<h3>${scenario.title}</h3><p class="says">${scenario.description}</p>${origin(scenario.about)}
<div class="scroll">${table(head, rows, [0, 1, 2, 3, 4, 5])}</div>`;
  });
  if (arms.length === 1)
    return html`<section><h2>What is simulated</h2><p class="says">${arms[0].scenario.description}</p>${origin(arms[0].scenario.about)}</section>`;
  return html`<section><h2>What differs</h2>${notes}${tables}</section>`;
}

/** Says where a scenario comes from, what its document states and what is assumed. */
function origin(about: ScenarioAbout | undefined): Markup {
  if (about === undefined) return NOTHING;
  const { place, document, sourced, assumed } = about;
  const list = (title: string, sentences: readonly string[]) =>
    sentences.length === 0
      ? NOTHING
      : html`<p class="says">${title}</p><ul>${sentences.map((one) => html`<li>${one}</li>`)}</ul>`;
  const from = [place, document].filter((text) => text !== '').join('. ');
  return html`${from === '' ? NOTHING : html`<p class="says">${from}</p>`}${list('The document states:', sourced)}${list('Assumed, because it does not say:', assumed)}`;
}

function parameterText(value: ParameterValue | undefined): string {
  if (value === undefined) return '–';
  if (typeof value !== 'object') return String(value);
  return `${value.value} from month ${value.start}${value.ramp === 0 ? '' : ` over ${value.ramp} months`}`;
}

/** Writes what the assumptions leave open: the headline outcomes over plausible variants of the setting. */
export function overSettings({ model, comparison, spread }: View): Markup {
  if (spread === undefined) return NOTHING;
  const tables = comparison.arms
    .slice(1)
    .map(
      ({ scenario }) =>
        html`<h3>${scenario.title}</h3><div class="scroll">${table(SPREAD_HEAD, spreadCells(model, comparison, spread, scenario.name), [0, 4])}</div>`,
    );
  return html`<section><h2>Over plausible settings</h2><p class="says">${spreadSentence(spread)}</p>${tables}</section>`;
}

/** Writes every assumption with its value; those changed from the default are marked. */
export function assumptions({ model, comparison: { arms } }: View): Markup {
  const rows = listParameters(model)
    .filter(({ role }) => role === 'assumption')
    .flatMap((parameter) => {
      const value = valueAt(arms[0].scenario, parameter.path.split('.'));
      return value === undefined ? [] : [{ ...parameter, value: value as ParameterValue }];
    });
  const changed = rows.filter((row) => String(row.value) !== String(row.default));
  const cells = [...changed, ...rows.filter((row) => !changed.includes(row))].map((row) => [
    changed.includes(row) ? html`<mark>${row.path}</mark>` : html`<code>${row.path}</code>`,
    parameterText(row.value),
    row.low === undefined ? '' : `${row.low} to ${row.high}`,
    row.unit === '1' ? '' : row.unit,
    row.says,
    row.source,
  ]);
  const said = changed.length === 0 ? 'all as the model declares them' : `${changed.length} changed`;
  const head = ['parameter', 'value', 'plausible', 'unit', 'what it does', 'source'];
  return html`<details class="assumed"><summary>Assumptions: ${rows.length}, ${said}; the same in every arm</summary>
<div class="scroll">${table(head, cells, [0, 1, 2, 3, 4, 5])}</div></details>
${placeNumbers(model, arms[0].scenario)}
${sources(model)}`;
}

function placeNumbers(model: View['model'], scenario: CheckedScenario): Markup {
  const place = model.settings.find(({ name }) => name === scenario.setting);
  if (place === undefined) return NOTHING;
  const changes = scenario.place?.changes ?? {};
  const rows = place.parameters.map(({ path, value, low, high, unit, says, source }) => [
    path in changes ? html`<mark>${path}</mark>` : html`<code>${path}</code>`,
    path in changes ? `${changes[path]} (${place.name}: ${value})` : String(value),
    low === high ? '' : `${low} to ${high}`,
    unit === '1' ? '' : unit,
    says,
    path in changes ? `“${scenario.place?.title}”` : source,
  ]);
  const assumed = place.parameters.filter(({ source }) => /assumption/i.test(source)).length;
  const head = ['number', 'value', 'range', 'unit', 'what it is', 'source'];
  return html`<details><summary>The numbers of the place (${place.title}): ${rows.length}, of which ${assumed} are assumptions</summary>
<p class="says">${place.says} ${place.currency}, prices of ${place.priceYear}.</p>
<div class="scroll">${table(head, rows, [0, 1, 2, 3, 4, 5])}</div></details>`;
}

/** Writes the published figures that assumptions and numbers of the place name by id. */
function sources(model: View['model']): Markup {
  const rows = Object.entries(model.sources ?? {}).map(([id, source]) => [
    html`<code>${id}</code>`,
    source.says,
    whereFound(source),
    [source.caveat, source.conflict && `In conflict: ${source.conflict}`].filter(Boolean).join(' '),
  ]);
  if (rows.length === 0) return NOTHING;
  return html`<details><summary>Sources named above: ${rows.length} published figures</summary>
<div class="scroll">${table(['id', 'figure', 'where', 'mind'], rows, [0, 1, 2, 3])}</div></details>`;
}

/** Title, office and year; an address without its protocol, for a report links to nothing. */
function whereFound({ title, office, year, page }: SourceSummary): string {
  const address = page === undefined ? '' : `. ${page.replace(/^https?:\/\//, '')}`;
  return `${title}. ${office}, ${year}${address}`;
}

/** Writes every measure for everybody and each group: values of all arms, and differences from the first. */
export function allMeasures({ model, comparison }: View): Markup {
  const { arms } = comparison;
  const titles = new Map(model.measures.map(({ id, title }) => [id, title]));
  const head = [
    'measure',
    'group',
    'unit',
    ...arms.flatMap((arm, at) => [arm.scenario.title, ...(at === 0 ? [] : ['change', '95 % interval', 'relative'])]),
  ];
  const rows = arms[0].summary.map((row, at) => [
    titles.get(row.measure) ?? row.measure,
    row.group === '' ? 'everybody' : (model.labels?.[row.group] ?? row.group),
    row.unit === 'share' ? '%' : row.unit,
    ...arms.flatMap((arm, place) => [
      valueText(arm.summary[at], row.unit).value,
      ...(place === 0 ? [] : changeCells(comparison.differences[(place - 1) * arm.summary.length + at])),
    ]),
  ]);
  return html`<details><summary>Every measure and group: ${rows.length} rows</summary><div class="scroll">${table(head, rows, [0, 1, 2])}</div></details>`;
}

function changeCells(row: View['comparison']['differences'][number]): (string | Markup)[] {
  const { value, low, high } = changeText({ ...row, value: row.difference }, row.unit);
  const limits = low === '' ? '–' : `${low} to ${high}`;
  if (isClear(row) === false)
    return [html`<span class="unclear">${value}</span>`, html`<span class="unclear">${limits}</span>`, '–'];
  return [value, limits, percentChange(row.relative)];
}

/** Writes how to get the same result: command, seed, version, hashes, digest, and the scenarios in full. */
export function reproduce({ model, comparison: { arms, digest }, command }: View): Markup {
  const facts = [
    ['Command', html`<code>${command}</code>`],
    ['Model', html`${model.name} ${model.version}`],
    ['Seed', html`<code>${arms[0].scenario.seed}</code>`],
    ...arms.map(({ scenario, hash }) => [`Hash of ${scenario.name}`, html`<code>${hash}</code>`] as const),
    ['Digest of the result', html`<code>${digest}</code>`],
  ] as const;
  const texts = arms.map(({ scenario }) => {
    const full = { schemaVersion: 1, title: scenario.title, ...(JSON.parse(canonicalScenario(scenario)) as object) };
    return html`<details><summary>${scenario.name} in full (JSON, every default filled in)</summary><pre>${JSON.stringify(full, null, 2)}</pre></details>`;
  });
  return html`<section><h2>How to get the same numbers</h2>
<p class="says">The same command with the same version gives the same digest on any machine, with any number of workers.</p>
<dl>${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>${texts}</section>`;
}

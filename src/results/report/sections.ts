// What stands below the charts: the incentive table, what differs, what is assumed, every measure, and how to get it again.
import type { CheckedScenario, ScenarioAbout, SourceSummary } from '../../engine/model.ts';
import { isClear } from '../../experiments/compare.ts';
import { canonicalScenario } from '../../scenario/canonical.ts';
import { differences, type ParameterValue } from '../../scenario/difference.ts';
import { valueAt } from '../../scenario/file.ts';
import { listParameters } from '../../scenario/parameters.ts';
import { changeText, fixed, percentChange, valueText } from '../format.ts';
import { spreadCells } from '../spread-rows.ts';
import { table } from './figure.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import {
  asWritten,
  changeUnit,
  labelOf,
  parameterSays,
  parameterText,
  parameterUnit,
  type Speech,
  sourceText,
  unitText,
} from './speech.ts';
import type { ReportTexts } from './texts.ts';
import type { View } from './view.ts';

/** Writes the model's explanatory tables, one for each scenario. */
export function explanations({ comparison: { arms }, speech }: View): Markup {
  const { texts } = speech;
  const shown = arms.length === 1 ? arms : arms.slice(1);
  return html`${shown.flatMap(({ scenario, explanations: tables }) =>
    tables.map(({ title, columns, rows, id }) => {
      const head = columns.map(({ name, unit }) => texts.tableColumn(labelOf(speech, name), unitText(speech, unit)));
      const cells = rows.map((row) =>
        row.map((cell) => (typeof cell === 'string' ? labelOf(speech, cell) : fixed(cell, digits(cell)))),
      );
      const text = columns.flatMap((_, at) => (typeof rows[0]?.[at] === 'string' ? [at] : []));
      return html`<section><h2>${texts.tableTitle(labelOf(speech, title), scenario.title)}</h2><p class="says">${texts.explanation(id)}</p>
<div class="scroll">${table(head, cells, text)}</div></section>
`;
    }),
  )}`;
}

const digits = (value: number) => (Math.abs(value) < 10 ? 2 : 0);

/** Writes what each scenario changes against the reference, with meaning and source. */
export function whatDiffers({ model, comparison: { arms, taken }, speech }: View): Markup {
  const { texts } = speech;
  const sources = new Map(listParameters(model).map(({ path, source }) => [path, source]));
  const notes = taken.map(
    ({ path, a, b }) =>
      html`<p class="note">${texts.takenForAll(html`<code>${path}</code>`, parameterText(speech, path, a), parameterText(speech, path, b))}</p>`,
  );
  const tables = arms.slice(1).map(({ scenario }) => {
    const rows = differences(model, arms[0].scenario, scenario).map(({ path, a, b, unit, says }) => [
      html`<code>${path}</code>`,
      parameterText(speech, path, a),
      parameterText(speech, path, b),
      parameterUnit(speech, unit),
      parameterSays(speech, path, b ?? a, says),
      sourceText(speech, sources.get(path) ?? ''),
    ]);
    const head = texts.differsHead(arms[0].scenario.title, scenario.title);
    return html`<h3>${scenario.title}</h3><p class="says">${scenario.description}</p>${origin(scenario.about, speech)}
<div class="scroll">${table(head, rows, [0, 1, 2, 3, 4, 5])}</div>`;
  });
  if (arms.length === 1)
    return html`<section><h2>${texts.simulated}</h2><p class="says">${arms[0].scenario.description}</p>${origin(arms[0].scenario.about, speech)}</section>`;
  return html`<section><h2>${texts.differs}</h2>${notes}${tables}</section>`;
}

/** Says where a scenario comes from, what its document states and what is assumed. */
function origin(about: ScenarioAbout | undefined, speech: Speech): Markup {
  if (about === undefined) return NOTHING;
  const { place, document, sourced, assumed } = about;
  const list = (title: string, sentences: readonly string[]) =>
    sentences.length === 0
      ? NOTHING
      : html`<p class="says">${title}</p><ul>${sentences.map((one) => html`<li>${asWritten(speech, one)}</li>`)}</ul>`;
  const { states, assumes, stop } = speech.texts;
  const from = [place, document].filter((text) => text !== '');
  const named = from.map((text, at) => html`${at === 0 ? '' : stop}${asWritten(speech, text)}`);
  return html`${from.length === 0 ? NOTHING : html`<p class="says">${named}</p>`}${list(states, sourced)}${list(assumes, assumed)}`;
}

/** Writes what the assumptions leave open: the headline outcomes over plausible variants of the setting. */
export function overSettings({ model, comparison, spread, speech }: View): Markup {
  if (spread === undefined) return NOTHING;
  const { texts } = speech;
  const setting = model.settings.find(({ name }) => name === spread.setting)?.title ?? spread.setting;
  const spreadOf = (scenario: string) =>
    spreadCells(model, comparison, spread, scenario, (unit) => changeUnit(speech, unit));
  const tables = comparison.arms
    .slice(1)
    .map(
      ({ scenario }) =>
        html`<h3>${scenario.title}</h3><div class="scroll">${table(texts.spreadHead, spreadOf(scenario.name), [0, 4])}</div>`,
    );
  return html`<section><h2>${texts.spreadTitle}</h2><p class="says">${texts.spread(spread, setting)}</p>${tables}</section>`;
}

/** Writes every assumption with its value; those changed from the default are marked. */
export function assumptions({ model, comparison: { arms }, speech }: View): Markup {
  const { texts } = speech;
  const rows = listParameters(model)
    .filter(({ role }) => role === 'assumption')
    .flatMap((parameter) => {
      const value = valueAt(arms[0].scenario, parameter.path.split('.'));
      return value === undefined ? [] : [{ ...parameter, value: value as ParameterValue }];
    });
  const changed = rows.filter((row) => String(row.value) !== String(row.default));
  const cells = [...changed, ...rows.filter((row) => !changed.includes(row))].map((row) => [
    changed.includes(row) ? html`<mark>${row.path}</mark>` : html`<code>${row.path}</code>`,
    parameterText(speech, row.path, row.value),
    row.low === undefined ? '' : texts.range(String(row.low), String(row.high)),
    parameterUnit(speech, row.unit),
    parameterSays(speech, row.path, row.value, row.says),
    sourceText(speech, row.source),
  ]);
  return html`<details class="assumed"><summary>${texts.assumptions(rows.length, changed.length)}</summary>
<div class="scroll">${table(texts.assumptionsHead, cells, [0, 1, 2, 3, 4, 5])}</div></details>
${placeNumbers(model, arms[0].scenario, speech)}
${sources(model, speech)}`;
}

function placeNumbers(model: View['model'], scenario: CheckedScenario, speech: Speech): Markup {
  const { texts } = speech;
  const place = model.settings.find(({ name }) => name === scenario.setting);
  if (place === undefined) return NOTHING;
  const changes = scenario.place?.changes ?? {};
  const rows = place.parameters.map(({ path, value, low, high, unit, says, source }) => [
    path in changes ? html`<mark>${path}</mark>` : html`<code>${path}</code>`,
    path in changes ? texts.ownNumber(String(changes[path]), place.name, String(value)) : String(value),
    low === high ? '' : texts.range(String(low), String(high)),
    parameterUnit(speech, unit),
    parameterSays(speech, `setting.${path}`, value, says),
    path in changes ? texts.ownSource(scenario.place?.title ?? '') : sourceText(speech, source),
  ]);
  const assumed = place.parameters.filter(({ source }) => /assumption/i.test(source)).length;
  return html`<details><summary>${texts.placeNumbers(place.title, rows.length, assumed)}</summary>
<p class="says">${texts.placePrices(place.says, parameterUnit(speech, place.currency), String(place.priceYear))}</p>
<div class="scroll">${table(texts.placeNumbersHead, rows, [0, 1, 2, 3, 4, 5])}</div></details>`;
}

/** Writes the published figures that assumptions and numbers of the place name by id. */
function sources(model: View['model'], speech: Speech): Markup {
  const { texts } = speech;
  const rows = Object.entries(model.sources ?? {}).map(([id, source]) => [
    html`<code>${id}</code>`,
    asWritten(speech, source.says),
    asWritten(speech, whereFound(source)),
    whatToMind(source, speech),
  ]);
  if (rows.length === 0) return NOTHING;
  return html`<details><summary>${texts.sources(rows.length)}</summary>
<div class="scroll">${table(texts.sourcesHead, rows, [0, 1, 2, 3])}</div></details>`;
}

/** How a figure was read, and what contradicts it. */
function whatToMind({ caveat = '', conflict }: SourceSummary, speech: Speech): string | Markup {
  if (conflict === undefined) return asWritten(speech, caveat);
  const against = html`${speech.texts.conflict}${asWritten(speech, conflict)}`;
  return caveat === '' ? against : html`${asWritten(speech, caveat)} ${against}`;
}

/** Title, office and year; an address without its protocol, for a report links to nothing. */
function whereFound({ title, office, year, page }: SourceSummary): string {
  const address = page === undefined ? '' : `. ${page.replace(/^https?:\/\//, '')}`;
  return `${title}. ${office}, ${year}${address}`;
}

/** Writes every measure for everybody and each group: values of all arms, and differences from the first. */
export function allMeasures({ model, comparison, speech }: View): Markup {
  const { texts } = speech;
  const { arms } = comparison;
  const titles = new Map(model.measures.map(({ id, title }) => [id, title]));
  const head = [
    ...texts.numbersHead,
    ...arms.flatMap((arm, at) => [arm.scenario.title, ...(at === 0 ? [] : texts.numbersOfArm)]),
  ];
  const rows = arms[0].summary.map((row, at) => [
    titles.get(row.measure) ?? row.measure,
    row.group === '' ? texts.everybodyInTable : (model.labels?.[row.group] ?? row.group),
    row.unit === 'share' ? '%' : unitText(speech, row.unit),
    ...arms.flatMap((arm, place) => [
      valueText(arm.summary[at], row.unit).value,
      ...(place === 0 ? [] : changeCells(comparison.differences[(place - 1) * arm.summary.length + at], texts)),
    ]),
  ]);
  return html`<details><summary>${texts.numbersCount(rows.length)}</summary><div class="scroll">${table(head, rows, [0, 1, 2])}</div></details>`;
}

function changeCells(row: View['comparison']['differences'][number], texts: ReportTexts): (string | Markup)[] {
  const { value, low, high } = changeText({ ...row, value: row.difference }, row.unit);
  const limits = low === '' ? '–' : texts.range(low, high);
  if (isClear(row) === false)
    return [html`<span class="unclear">${value}</span>`, html`<span class="unclear">${limits}</span>`, '–'];
  return [value, limits, percentChange(row.relative)];
}

/** Writes how to get the same result: command, seed, version, hashes, digest, and the scenarios in full. */
export function reproduce({ model, comparison: { arms, digest }, command, speech: { texts } }: View): Markup {
  const facts = [
    [texts.command, html`<code>${command}</code>`],
    [texts.model, html`${model.name} ${model.version}`],
    [texts.seed, html`<code>${arms[0].scenario.seed}</code>`],
    ...arms.map(({ scenario, hash }) => [texts.hashOf(scenario.name), html`<code>${hash}</code>`] as const),
    [texts.digest, html`<code>${digest}</code>`],
  ] as const;
  const inFull = arms.map(({ scenario }) => {
    const full = { schemaVersion: 1, title: scenario.title, ...(JSON.parse(canonicalScenario(scenario)) as object) };
    return html`<details><summary>${texts.inFull(scenario.name)}</summary><pre>${JSON.stringify(full, null, 2)}</pre></details>`;
  });
  return html`<section><h2>${texts.again}</h2>
<p class="says">${texts.againSays}</p>
<dl>${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>${inFull}</section>`;
}

// `tierwise explain`: what the model does, what can be set, what is measured, and where a number comes from.
import { Command } from 'commander';
import pc from 'picocolors';
import { consortium } from '../../models/index.ts';
import { unitIn } from '../engine/currency.ts';
import type { Measure, SettingSummary, SourceSummary } from '../engine/model.ts';
import { isLink } from '../scenario/link.ts';
import { nearestName } from '../scenario/nearest.ts';
import { listParameters, type Parameter } from '../scenario/parameters.ts';
import { InputError } from './ending.ts';
import { shippedNames } from './package.ts';
import { print, wrapped } from './screen.ts';
import { storyText } from './story.ts';

const HELP = `
Examples:
  tierwise explain phases                   the month, the quarter and the year, step by step
  tierwise explain parameters               everything a scenario can set
  tierwise explain policy.payment           what can be set about payment
  tierwise explain measures                 everything that is measured
  tierwise explain china-county             the numbers of a place, with their sources
  tierwise explain shenzhen-luohu           where a scenario comes from and what it changes
  tierwise explain A205                     a published figure that a number names as its source`;

const model = consortium;

/** Builds the sub-command. */
export function explainCommand(): Command {
  return new Command('explain')
    .description('explain phases, parameters, measures, a place, a scenario or one name')
    .argument('[WHAT]', 'phases, parameters, measures, or a name or path')
    .addHelpText('after', HELP)
    .action(async (what?: string) => print(await explained(what)));
}

async function explained(what?: string): Promise<string> {
  if (what === undefined) return overview();
  if (what === 'phases') return phases();
  if (what === 'parameters') return parameters(listParameters(model));
  if (what === 'measures') return model.measures.map(measureText).join('\n');
  return (await explainedName(what)) ?? unknown(what);
}

async function explainedName(what: string): Promise<string | undefined> {
  const setting = model.settings.find(({ name }) => name === what);
  if (setting !== undefined) return settingText(setting);
  const measure = model.measures.find(({ id }) => id === what);
  if (measure !== undefined) return measureText(measure);
  const phase = phaseLists()
    .flatMap(([, list]) => list)
    .find(({ name }) => name === what);
  if (phase !== undefined) return `${pc.bold(phase.name)}\n${wrapped(phase.does, '  ')}`;
  const found = listParameters(model).filter(({ path }) => path === what || path.startsWith(`${what}.`));
  if (found.length > 0) return parameters(found);
  const facts = model.settings.flatMap((place) => place.parameters.filter(({ path }) => isWithin(path, what)));
  if (facts.length > 0) return facts.map(factText).join('\n');
  if (isLink(what) || shippedNames().includes(what) || /[/\\]|\.(ya?ml|json)$/i.test(what)) return storyText(what);
  const source = model.sources?.[what];
  if (source !== undefined) return sourceText(what, source);
  const endings = listParameters(model).filter(({ path }) => path.endsWith(`.${what}`));
  return endings.length > 0 ? parameters(endings) : undefined;
}

const isWithin = (path: string, what: string) => path === what || path.startsWith(`${what}.`);

function unknown(what: string): never {
  const names = [
    'phases',
    'parameters',
    'measures',
    ...model.settings.map(({ name }) => name),
    ...shippedNames(),
    ...model.measures.map(({ id }) => id),
    ...listParameters(model).map(({ path }) => path),
    ...phaseLists().flatMap(([, list]) => list.map(({ name }) => name)),
    ...Object.keys(model.sources ?? {}),
  ];
  const nearest = nearestName(what, names);
  const hint = nearest === undefined ? '' : `; did you mean '${nearest}'?`;
  throw new InputError(`nothing is called '${what}'${hint} (tierwise explain lists what can be explained)`);
}

function overview(): string {
  const lines = [
    ['phases', 'the month, the quarter and the year, step by step'],
    ['parameters', `${listParameters(model).length} things a scenario can set, with unit, range, default and source`],
    ['measures', `${model.measures.length} things that are measured`],
    ...model.settings.map(({ name, title }) => [name, `the numbers of a place: ${title}`]),
    ...shippedNames().map((name) => [name, 'a scenario']),
    ['A205 …', `a source: one of ${Object.keys(model.sources ?? {}).length} published figures`],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  const list = lines.map(([name, says]) => `  ${pc.bold(name.padEnd(width))}  ${says}`).join('\n');
  return `${pc.bold(model.title)}\n\ntierwise explain …\n${list}\n  … or the name or path of any of these`;
}

function phaseLists() {
  const { month, quarter, year } = model.calendar;
  return [
    ['Every month', month],
    ['Every third month', quarter],
    ['Every twelfth month', year],
  ] as const;
}

function phases(): string {
  const width = Math.max(...phaseLists().flatMap(([, list]) => list.map(({ name }) => name.length)));
  const lists = phaseLists().map(([when, list]) =>
    [pc.bold(when), ...list.map(({ name, does }, at) => `  ${at + 1}. ${pc.cyan(name.padEnd(width))}  ${does}`)].join(
      '\n',
    ),
  );
  return lists.join('\n\n');
}

function parameters(list: readonly Parameter[]): string {
  return list.map(parameterText).join('\n');
}

function parameterText({ path, title, kind, unit, says, source, ...about }: Parameter): string {
  const only = kind === undefined ? '' : pc.dim(` (kind ${kind})`);
  const facts = [`default ${about.default}`, rangeText(about, unit), `source: ${source}`].filter(Boolean).join(' · ');
  return `${pc.bold(path)}  ${title}${only}\n${wrapped(says, '  ')}\n${pc.dim(wrapped(facts, '  '))}`;
}

function rangeText(
  {
    type,
    min,
    max,
    low,
    high,
    options,
  }: Omit<Parameter, 'path' | 'says'> | Pick<Parameter, 'type' | 'min' | 'max' | 'low' | 'high' | 'options'>,
  unit: string,
): string {
  if (options !== undefined) return `one of ${options.join(', ')}`;
  if (min === undefined) return '';
  const plausible = low !== undefined && (low !== min || high !== max) ? `, plausible ${low} to ${high}` : '';
  const lever = type === 'lever' ? ' · a lever: {value, start, ramp}' : '';
  return `from ${min} to ${max}${unit === '1' ? '' : ` ${unit}`}${plausible}${lever}`;
}

function measureText({ id, title, unit: written, says, better, byGroup, parts }: Measure): string {
  const unit = unitIn(written, 'money');
  const further = [
    ...(byGroup ? ['by group of people'] : []),
    ...(parts ? [`parts: ${Object.keys(parts).join(', ')}`] : []),
  ];
  const facts = [unit, better === 'neither' ? '' : `${better} is better`, ...further].filter(Boolean).join(' · ');
  return `${pc.bold(id)}  ${title}\n${wrapped(says, '  ')}\n${pc.dim(wrapped(facts, '  '))}`;
}

function settingText({ name, title, says, currency, priceYear, parameters: facts }: SettingSummary): string {
  const head = `${pc.bold(title)} ${pc.dim(`(${name})`)}\n${wrapped(says, '  ')}\n  ${pc.dim(`${currency}, prices of ${priceYear}`)}`;
  return [head, '', ...facts.map(factText)].join('\n');
}

function factText({ path, value, unit, low, high, source, says }: SettingSummary['parameters'][number]): string {
  const range = low === high ? '' : ` [${low} … ${high}]`;
  const line = `${pc.bold(path)}  ${value}${unit === '1' ? '' : ` ${unit}`}${pc.dim(range)}`;
  return `${line}\n${wrapped(says, '  ')}\n${pc.dim(wrapped(`source: ${source}`, '  '))}`;
}

function sourceText(id: string, { title, office, year, page, caveat, says, use, conflict }: SourceSummary): string {
  const where = `${title}. ${office}, ${year}${page === undefined ? '' : `. ${page}`}`;
  const notes = [caveat, conflict === undefined ? undefined : `In conflict: ${conflict}`].filter(
    (note) => note !== undefined,
  );
  const lines = [`${says} (${use})`, where, ...notes].map((line) => wrapped(line, '  '));
  return [pc.bold(id), ...lines].join('\n');
}

// Figures of lessons as text for a screen and as a table of a page. Numbers have as many decimals as their interval deserves.
import { changeText, fixed } from '../results/format.ts';
import { withMarked } from '../results/marked-page.ts';
import type { Figure } from './figures.ts';
import type { Surprise, Text } from './lesson.ts';

/** Figures of several lessons, with what was run for them. */
export interface LessonFigures {
  readonly version: string;
  readonly lessons: readonly {
    readonly name: string;
    readonly title: Text;
    readonly size: Readonly<Record<string, string | number>>;
    readonly surprises: readonly Pick<Surprise, 'id' | 'says'>[];
    readonly figures: readonly Figure[];
  }[];
}

/** Writes a figure: the change with its interval, or how often something happened. */
export function figureText({ shows, value, low, high, unit }: Figure): string {
  if (shows === 'share-above-zero') return `${fixed(value * 100, 0)} % of runs`;
  const text = changeText({ value, low, high }, unit);
  const between = text.low === '' ? '' : ` (${text.low} to ${text.high})`;
  return `${text.value}${between} ${text.unit}`;
}

/** Says in a few words whether the model shows it, and whether that rests on the assumptions. */
export function verdictText({ holds, ensemble }: Figure): string {
  const shown = holds ? 'shown' : 'not shown';
  if (ensemble === undefined) return shown;
  const share = `${fixed(ensemble.sameSign * 100, 0)} % of ${ensemble.draws}`;
  return `${shown}; same sign in ${share} plausible settings${ensemble.robust ? '' : ', not robust'}`;
}

/** Writes figures for a screen. */
export function lessonsText({ lessons }: LessonFigures): string {
  return lessons
    .map(({ name, title, figures, surprises }) => {
      const rows = figures.map(
        (figure, at) => `  ${surprises[at].says.en}\n    ${figureText(figure)} · ${verdictText(figure)}`,
      );
      return [`${title.en} (${name})`, ...rows].join('\n');
    })
    .join('\n\n');
}

const BEGIN = '<!-- lessons: written by `tierwise lesson figures`, do not edit by hand -->';
const END = '<!-- /lessons -->';

/** Writes the table of a page, between its marks. */
export function lessonsMarkdown({ lessons }: LessonFigures): string {
  const rows = lessons.flatMap(({ title, figures, surprises }) =>
    figures.map((figure, at) =>
      [title.en, surprises[at].says.en, figureText(figure), figure.holds ? 'yes' : '**no**', ensembleCell(figure)]
        .map(cell)
        .join(' | '),
    ),
  );
  const sizes = [
    ...new Set(
      lessons.map(
        ({ size }) =>
          `${Number(size.residents).toLocaleString('en-US')} residents, ${size.months} months, ${size.replicates} replicates, seed ${size.seed}`,
      ),
    ),
  ];
  return [
    BEGIN,
    '',
    `Measured on ${sizes.join('; ')}.`,
    '',
    '| Lesson | Surprise | In the model, 95 % interval | Shown | Plausible settings with the same sign |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
    END,
  ].join('\n');
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function ensembleCell({ ensemble }: Figure): string {
  if (ensemble === undefined) return 'not asked';
  const share = `${fixed(ensemble.sameSign * 100, 0)} % of ${ensemble.draws}`;
  return ensemble.robust ? share : `**${share}: not robust**`;
}

/** Puts the table into a page; undefined where the page has no marks for it. */
export function withLessons(page: string, text: string): string | undefined {
  return withMarked(page, text, BEGIN, END);
}

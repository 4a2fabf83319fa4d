// The page that says what the model shows of what is known: a table of every finding, and why, pattern by pattern.
import type { Interval } from '../../support/paired.ts';
import { type Finding, isShown, type Label } from './finding.ts';
import { PATTERNS } from './index.ts';

export interface Measured {
  readonly finding: Finding;
  readonly size: Interval;
  /** Share of the ensemble of assumptions that is as demanded; absent where it was not looked at. */
  readonly share?: number;
}

export interface PageCounts {
  readonly residents: number;
  readonly drawnResidents: number;
  readonly replicates: number;
  readonly draws: number;
  readonly assumptions: number;
}

const three = (value: number) => {
  const digits = Math.abs(value) < 0.0005 ? '0' : String(Number(Math.abs(value).toPrecision(3)));
  return (value < 0 && digits !== '0' ? '−' : '') + digits;
};

export const sizeOf = ({ finding, size }: Measured) =>
  `${three(size.mean)} (${three(size.low)} to ${three(size.high)}) ${finding.unit}`;

function demanded({ demand }: Finding): string {
  if ('above' in demand) return `above ${three(demand.above)}`;
  if ('below' in demand) return `below ${three(demand.below)}`;
  return 'within' in demand ? `within ±${three(demand.within)}` : `not above ${three(demand.notAbove)}`;
}

/** What the runs say of a label: a finding that is not as demanded is absent, whatever was expected. */
export function labelOf({ finding, size }: Measured): Label {
  return isShown(finding.demand, size) ? finding.label : 'absent';
}

const HEAD = ['', 'Finding', 'Size (95 % interval)', 'Demanded', 'Label', 'Ensemble'];

/** Writes the table of findings; its columns line up, as the formatter of the documentation wants it. */
export function tableOf(all: readonly Measured[]): string[] {
  const rows = all.map((one) => [
    `${one.finding.pattern}`,
    one.finding.says,
    sizeOf(one),
    demanded(one.finding),
    labelOf(one),
    one.share === undefined ? '' : `${Math.round(100 * one.share)} %`,
  ]);
  const widths = HEAD.map((_, k) => Math.max(3, ...[HEAD, ...rows].map((row) => row[k].length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, k) => cell.padEnd(widths[k])).join(' | ')} |`;
  return [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)];
}

function reasonsOf(all: readonly Measured[]): string[] {
  return Object.entries(PATTERNS).flatMap(([number, says]) => {
    const own = all.filter(({ finding }) => finding.pattern === Number(number));
    return [
      '',
      `**${number}. ${says}**`,
      '',
      ...own.map(
        ({ finding: { says: what, compared, because, source } }) =>
          `- _${what}._ Compared: ${compared}. Why: ${because}. Said by: ${source}.`,
      ),
    ];
  });
}

/** Writes docs/patterns.md. */
export function pageOf(all: readonly Measured[], counts: PageCounts): string {
  const { residents, drawnResidents, replicates, draws, assumptions } = counts;
  const count = (label: Label) => all.filter((one) => labelOf(one) === label).length;
  return `# Patterns

What the model shows of what is known, or believed, about payment reform, and what it does not show. Every finding compares
runs on the same people with the same luck: ${residents} residents, four years (training: seven), ${replicates} replicates, each reform
against its reference. Written by \`TIERWISE_LONG=1 npx vitest run test/consortium/patterns.test.ts\`, which is part of
\`npm run test:long\`; the numbers change with every calibration. Findings are data: \`test/consortium/patterns/\`.

## How to read it

**Size** is the mean paired difference with its 95 % Monte Carlo interval at the default assumptions: it says how far luck
could have made it, not how sure the assumptions are. **Demanded** is what the literature, or intuition, asks of the whole
interval.

**Label** says how the model comes by it. _By construction_: one rule gives the sign, so that finding it is a check of the code and
no evidence about the world. _Emergent_: several mechanisms had to work together, and the sign could have been the other.
_Fitted_: calibration aimed at it; none of these is. _Absent_: asked for and not shown. Here ${count('by construction')} are by construction, ${count('emergent')} emergent,
${count('absent')} absent. Tests hold every label: should an absent finding appear one day, a test fails until the label is changed.

**Ensemble** is the share of ${draws} sets of assumptions in which the finding is as demanded. The sets are a Latin hypercube over the
plausible ranges of all ${assumptions} assumptions (\`tierwise explain\` lists them): each range is cut into ${draws} parts and every part is used
once. A drawn assumption moves reform and reference alike. Each set is run once, on ${drawnResidents} residents with luck of their own, so a small effect is missed now
and then by luck alone, and half of the sets would show a sign where there is no effect. Settings are not fitted anew to a set: the
sets are other places as much as other beliefs. What a government decides (how much of a surplus reaches staff, how closely members
are bound) is no assumption and is not drawn.

${tableOf(all).join('\n')}

## Reforms that fail here

A simulator in which everything works is not believed. These do not do, here, what is hoped of them:

- **A forced gate without skill** makes people go where less of their illness can be solved, and they stay ill for longer. Hospital
  queues and spending fall, because care is lost. Training and advice at a distance turn the first of these round.
- **A reimbursement gap alone** is only a third perceived and hardly moves the rural majority, who use the grassroots already.
- **Long prescriptions** cut visits and save nothing: the drugs are the same, and the free room draws others.
- **Outpatient pooling does not cut admissions.** More contacts find more to admit, and the model lets ordinary visits, unlike the
  care of chronic disease, prevent little. Where it is paid for out of personal accounts, as in 2021, patients pay no less than before.
- **A head payment for outpatient care held by a consortium without ties** does not stop the shift of cost that DRG begins: what is
  everybody's budget is nobody's, and a hospital without a share in it feels nothing. A budget of its own does stop it, if it counts
  the patient's part of the bill too.
- **Payment by the head alone** saves on care at the grassroots and sends more people up. A mix beats it everywhere; that a mix beats
  payment by the item too hangs on its share: four fifths by the item does so in every set of assumptions, half and half in few.
- **Points without a limit** buy no more care for more points: what one hospital gains all lose. That large hospitals gain by it is
  not shown; nothing here gives them more codes to choose from.
- **One-sided shared savings** save a fifth of a percent by money alone, and about half a percent with new capabilities; the
  results files show 2 to 3 percent of the benchmark, of organizations that chose to join. That physician groups save more is **not** shown, against good evidence: here they can neither steer patients to
  cheaper hospitals nor shorten what follows a stay, which is how they are thought to have saved.
- **Re-signing** does nothing where there is one centre to sign with, or where switching is dear.
- **A budget whose surplus goes to the lead hospital alone** lets patients drift up, a little; ties between members undo it.

## Why, pattern by pattern
${reasonsOf(all).join('\n')}
`;
}

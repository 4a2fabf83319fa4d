// How the command ends: 0 done, 1 failed, 2 bad input, 130 stopped by Ctrl-C. People see what happened and what to do, never a
// stack trace (unless they ask for it with TIERWISE_DEBUG=1).
import { CommanderError } from 'commander';
import { Stopped } from '../execution/executor.ts';
import { DisagreementError } from '../experiments/arms.ts';
import { OutcomeError } from '../experiments/outcomes/outcomes.ts';
import { SensitivityError } from '../experiments/sensitivity/evaluate.ts';
import { ContractError } from '../ledger/find.ts';
import { QueueError } from '../queue/connect.ts';
import { OutputError } from '../results/disk.ts';
import { QueryError } from '../results/store/query.ts';
import { StoreError } from '../results/store/store-error.ts';
import { RefusedError } from '../scenario/problems.ts';

/** Says that what the user gave cannot be used, and what would help. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/** An exit code and what to print on stderr (empty where it was already said). */
export interface Ending {
  readonly code: number;
  readonly message: string;
}

const DONE = 0;
const FAILED = 1;
const BAD_INPUT = 2;
const INTERRUPTED = 130;

const BAD_INPUTS = [
  DisagreementError,
  InputError,
  ContractError,
  SensitivityError,
  StoreError,
  QueueError,
  OutcomeError,
  QueryError,
];

/** Decides how a command that threw ends. */
export function endFor(error: unknown): Ending {
  if (process.env.TIERWISE_DEBUG === '1' && error instanceof Error && !(error instanceof CommanderError))
    process.stderr.write(`${error.stack}\n`);
  // Commander has printed its own message by the time it throws.
  if (error instanceof CommanderError) return { code: error.exitCode === 0 ? DONE : BAD_INPUT, message: '' };
  if (error instanceof Stopped) return { code: INTERRUPTED, message: 'Stopped by Ctrl-C. Nothing was written.' };
  if (error instanceof RefusedError) return { code: BAD_INPUT, message: inFlags(error.message) };
  if (BAD_INPUTS.some((kind) => error instanceof kind) && error instanceof Error)
    return { code: BAD_INPUT, message: error.message };
  if (error instanceof OutputError) return { code: FAILED, message: error.message };
  return { code: FAILED, message: unexpected(error) };
}

/** Names the flag where the user gave one: `--set residents:` came from `--residents`. */
function inFlags(message: string): string {
  return message.replace(/^--set (setting|residents|months|replicates|seed): /gm, '--$1: ');
}

function unexpected(error: unknown): string {
  const what = error instanceof Error ? error.message : String(error);
  return `tierwise failed: ${what}\nThis should not happen. Set TIERWISE_DEBUG=1 to see where, and please report it.`;
}

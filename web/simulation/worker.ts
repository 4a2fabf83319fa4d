// The worker: the same model as in node, behind messages. Long work lets messages in between two months, so that it can be
// cancelled; whatever is seldom needed (evidence, the reader of YAML) is loaded when it is asked for.
import { RefusedError } from '../../src/scenario/problems.ts';
import { catalogue } from './catalogue.ts';
import { Cancelled, digestOfRuns, prepare, preview, runOne } from './desk.ts';
import type { FromWorker, Kind, Talk, ToWorker } from './protocol.ts';

const cancelled = new Set<number>();

type Answers = { [K in Kind]: (asks: Talk[K]['asks'], isCancelled: () => boolean) => Promise<Talk[K]['answer']> };

const answers: Answers = {
  catalogue: async () => catalogue(),
  ready: async () => {
    await Promise.all([import('./portrait.ts'), import('./stories.ts')]);
    return true;
  },
  preview,
  run: runOne,
  prepare: async (asks) => prepare(asks),
  digest: async (asks) => digestOfRuns(asks),
  portrait: async (asks, isCancelled) => (await import('./portrait.ts')).portrait(asks, isCancelled),
  stories: async (asks, isCancelled) => (await import('./stories.ts')).stories(asks, isCancelled),
  sources: async () => (await import('../../models/consortium/evidence/sources.ts')).SOURCES,
  result: async (asks) => (await import('./results.ts')).resultOf(asks),
  evidence: async (asks) => (await import('./evidence.ts')).evidenceOf(asks),
  write: async (asks) => (await import('./files.ts')).writeFiles(asks),
  lesson: async (asks) => (await import('./lesson-file.ts')).lessonOf(asks),
  read: async (asks) => (await import('./files.ts')).readFile(asks),
};

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'cancel') {
    cancelled.add(data.id);
    return;
  }
  if (data.kind === 'knock') {
    reply({ kind: 'here' }, []);
    return;
  }
  const { id } = data;
  try {
    const answer = await answered(data);
    reply({ id, kind: 'answer', answer }, buffersOf(answer));
  } catch (error) {
    reply(refusalOf(id, error), []);
  } finally {
    cancelled.delete(id);
  }
};

function answered<K extends Kind>({ id, kind, asks }: { id: number; kind: K; asks: Talk[K]['asks'] }) {
  return answers[kind](asks, () => cancelled.has(id));
}

function refusalOf(id: number, error: unknown): FromWorker {
  if (error instanceof Cancelled) return { id, kind: 'cancelled' };
  if (error instanceof RefusedError)
    return { id, kind: 'refused', refusal: { problems: error.problems, says: error.message } };
  return { id, kind: 'failed', message: error instanceof Error ? error.message : String(error) };
}

function reply(message: FromWorker, transfer: Transferable[]): void {
  self.postMessage(message, { transfer });
}

/** The arrays of an answer, which are handed over rather than copied. */
function buffersOf(answer: unknown): Transferable[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const runs = 'runs' in answer && Array.isArray(answer.runs) ? answer.runs : [answer];
  return runs.flatMap((run) => Object.values(run).flatMap((one) => (one instanceof Float64Array ? [one.buffer] : [])));
}

reply({ kind: 'here' }, []);

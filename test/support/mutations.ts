// Texts spoilt at random, the same way every time: pieces cut out, marks of YAML and JSON put in, once or thousands of times.
import fc from 'fast-check';

const bits = '[ ] { } , : - ? & * ! | > % @ ` # " \' \\ ~ 0 1e999 .nan null __proto__ constructor <<: --- ... \ud800 \0'
  .split(' ')
  .concat([' ', '\n', '\n  ', '\t', '\r', '\ufeff', 'kind: ', '- ', '? ', '[[[[', 'start: ', 'value: -1']);

const edit = (words: readonly string[]) =>
  fc.record({
    at: fc.nat({ max: 10_000 }),
    cut: fc.nat({ max: 12 }),
    put: fc.oneof(fc.constantFrom(...bits, ...words), fc.string({ unit: 'binary', maxLength: 8 })),
    times: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.nat({ max: 3000 }) }),
  });

type Edit = { readonly at: number; readonly cut: number; readonly put: string; readonly times: number };

/** Gives texts made of one of these by up to six edits, some of which put in one of `words`. */
export function spoilt(texts: readonly string[], words: readonly string[] = []): fc.Arbitrary<string> {
  const mutation = fc.tuple(fc.constantFrom(...texts), fc.array(edit(words), { maxLength: 6 }));
  return mutation.map(([text, edits]) => mutated(text, edits));
}

function mutated(text: string, edits: readonly Edit[]): string {
  return edits.reduce((so, { at, cut, put, times }) => {
    const from = at % (so.length + 1);
    return so.slice(0, from) + put.repeat(times) + so.slice(from + cut);
  }, text);
}

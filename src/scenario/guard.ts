// Limits that a text must keep before it is read as YAML. Reading is recursive, and deep nesting can end the whole process
// where no `catch` helps. What is fed here, token by token, are yaml's lexer and push-down parser, which keep their nesting
// in a list instead: its length is the exact depth, so nothing hides in quotes, and `R&D` or `"*"` stay legal.
import { CST, Lexer, Parser } from 'yaml';
import { isForbidden } from './characters.ts';
import { type Problem, shown } from './problems.ts';

export const LARGEST_BYTES = 256 * 1024;
export const DEEPEST = 32;
/** Words, brackets and marks together; a scenario with every lever written out has a few thousand. */
export const MOST_TOKENS = 12_000;

type Refusal = Pick<Problem, 'found' | 'expected' | 'says'> & { readonly offset: number };

/** Checks size, characters, nesting and forbidden YAML features; returns the first problem, or undefined if there is none. */
export function guard(text: string, file = 'text'): Problem | undefined {
  const refusal = wrongSize(text) ?? wrongCharacter(text) ?? wrongToken(text);
  if (refusal === undefined) return undefined;
  const { offset, ...what } = refusal;
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { file, line: before.split('\n').length, column: offset - lineStart + 1, path: '', ...what };
}

function wrongSize(text: string): Refusal | undefined {
  const bytes = text.length > LARGEST_BYTES ? text.length : new TextEncoder().encode(text).length;
  if (bytes <= LARGEST_BYTES) return undefined;
  return { offset: 0, found: `${bytes} bytes or more`, expected: `at most ${LARGEST_BYTES} bytes`, says: 'too large' };
}

function wrongCharacter(text: string): Refusal | undefined {
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.codePointAt(offset) as number;
    if (isForbidden(code)) {
      const found = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      return { offset, found, expected: 'UTF-8 text without control characters', says: 'invalid character' };
    }
    if (code > 0xffff) offset++;
  }
  return undefined;
}

const FORBIDDEN_TOKENS: Readonly<Record<string, string>> = {
  anchor: 'anchors (&) are not allowed',
  alias: 'aliases (*) are not allowed',
  tag: 'tags (!) are not allowed',
  'directive-line': 'directives (%) are not allowed',
};

/** What takes room but adds nothing to read: a file may have any number of comments and empty lines. */
const EMPTY = new Set(['space', 'newline', 'comment', 'doc-mode']);

function wrongToken(text: string): Refusal | undefined {
  const parser = new Parser();
  let tokens = 0;
  let mark = '';
  for (const token of new Lexer().lex(text)) {
    const { offset } = parser;
    // The words of a scalar follow its mark; whatever they look like, they are only words.
    const type = mark === CST.SCALAR ? 'scalar' : (CST.tokenType(token) ?? 'unknown');
    mark = mark === CST.SCALAR ? '' : token;
    const says = FORBIDDEN_TOKENS[type];
    if (says !== undefined) return { offset, says, found: shown(token.trim()), expected: 'plain keys and values' };
    if (!EMPTY.has(type) && ++tokens > MOST_TOKENS) return tooMany(offset);
    for (const _ of parser.next(token));
    if (parser.stack.length > DEEPEST) return tooDeep(offset);
  }
  return undefined;
}

function tooMany(offset: number): Refusal {
  const found = `more than ${MOST_TOKENS} words and marks`;
  return { offset, says: 'too long', found, expected: `at most ${MOST_TOKENS}` };
}

function tooDeep(offset: number): Refusal {
  const says = 'nested too deeply';
  return { offset, says, found: `more than ${DEEPEST} levels`, expected: `at most ${DEEPEST} levels` };
}

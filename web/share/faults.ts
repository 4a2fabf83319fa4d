// Why a link or a file was refused, in the language of the page. What the model itself found wrong keeps the model's words.
import { msg, str } from '@lit/localize';
import { LinkError } from '../../src/scenario/link.ts';
import type { Problem } from '../../src/scenario/problems.ts';
import { RefusedByModel } from '../simulation/line.ts';
import { TooLarge } from './files.ts';

/** Says why something brought to the page cannot be used, one line for each reason. */
export function reasons(error: unknown): string[] {
  if (error instanceof LinkError) return [linkReason(error)];
  if (error instanceof TooLarge) return [msg(str`${error.message} is too large: a scenario file has at most 256 KB.`)];
  if (error instanceof RefusedByModel) return error.refusal.problems.map(problemLine);
  return [error instanceof Error ? error.message : String(error)];
}

function linkReason({ fault, about }: LinkError): string {
  switch (fault) {
    case 'foreign':
      return msg('This is not a link of Tierwise.');
    case 'later-format':
      return msg('The link was made by a later version of Tierwise, in a format this one cannot read.');
    case 'too-long':
      return msg('The link holds more than a link of Tierwise ever does, and was left unread.');
    case 'damaged':
      return msg('The link is damaged: a part is missing or was changed on its way. Copy it again, whole.');
    case 'unknown-name':
      return msg(str`The link names something that this version of the model does not have: ${about}.`);
    case 'wrong-value':
      return msg(str`The link sets a value that is not allowed: ${about}.`);
  }
}

function problemLine({ file, line, path, found, expected, nearest, says }: Problem): string {
  const what = [path, says].filter(Boolean).join(': ');
  const detail = [
    found && msg(str`found ${found}`),
    expected && msg(str`expected ${expected}`),
    nearest && msg(str`did you mean ${nearest}?`),
  ].filter(Boolean);
  return [msg(str`${file}, line ${line}`), what, ...detail].join(' · ');
}

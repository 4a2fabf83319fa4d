// One parameter changed from outside the file: `--set policy.consortium.tightness.start=25`. The contents stay raw; the
// check that follows looks at the whole.
import { assign } from './assign.ts';
import { parseRaw } from './document.ts';
import { type Declared, filePart, isMap, partAt, pathsOf } from './file.ts';
import { nearestName } from './nearest.ts';
import { listParameters } from './parameters.ts';
import { type Problem, ScenarioError, SET } from './problems.ts';

/**
 * Returns contents with the value at a dotted path replaced by a text read as YAML; throws a ScenarioError for an unknown
 * path or an unreadable value. A bare number set on a lever written with dates keeps the dates; a kind that changes drops
 * the fields of the kind before.
 */
export function overridePath(model: Declared, contents: unknown, path: string, value: string): unknown {
  const keys = path.split('.');
  const part = partAt(model, contents, keys);
  if (part === undefined || part.type === 'file') throw new ScenarioError([unknownPath(model, contents, path)]);
  const parsed = part.type === 'text' && !/^["']/.test(value) ? value : parsedValue(value, path);
  return isMap(contents) ? assign(filePart(model), contents, keys, parsed) : contents;
}

function parsedValue(value: string, path: string): unknown {
  try {
    const { contents, problems } = parseRaw(value, SET);
    if (problems.length > 0) throw new ScenarioError(problems);
    return contents;
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    throw new ScenarioError(error.problems.map((problem) => ({ ...problem, path })));
  }
}

function unknownPath(model: Declared, contents: unknown, path: string): Problem {
  const kinds = listParameters(model).filter((parameter) => parameter.path === path);
  const kindPath = `${path.slice(0, path.lastIndexOf('.'))}.kind`;
  const remedy = kinds.map(({ kind }) => `${kindPath}=${kind}`).join(' or ');
  const paths = pathsOf(model, contents);
  const last = path.slice(path.lastIndexOf('.') + 1);
  const nearest =
    remedy === '' ? (nearestName(path, paths) ?? paths.find((one) => one.endsWith(`.${last}`))) : undefined;
  return {
    file: SET,
    line: 1,
    column: 1,
    path,
    found: '',
    expected: remedy === '' ? 'the path of a parameter' : `first ${remedy}`,
    says: remedy === '' ? 'unknown path' : 'a parameter of another kind',
    ...(nearest === undefined ? {} : { nearest }),
  };
}

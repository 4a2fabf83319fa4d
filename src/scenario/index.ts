// Scenario files: read, check, override, merge, compare, describe. Browser-safe: nothing here touches a disk.
export { canonicalScenario, hashScenario } from './canonical.ts';
export { type CheckOptions, checkScenario } from './check.ts';
export { type Difference, differences, type ParameterValue } from './difference.ts';
export { parseRaw, type RawDocument, type Spot } from './document.ts';
export { expectation } from './expectation.ts';
export type { Declared, RawMap, Reader } from './file.ts';
export { guard } from './guard.ts';
export { jsonSchema } from './json-schema.ts';
export { leverAt } from './lever.ts';
export { merge } from './merge.ts';
export { nearestName } from './nearest.ts';
export { overridePath } from './override.ts';
export { listParameters, type Parameter } from './parameters.ts';
export { type Problem, problemText, ScenarioError, SET } from './problems.ts';
export { type ReadOptions, readScenario } from './read.ts';
export { schemaOf } from './schema.ts';
export { scenarioTemplate } from './template.ts';

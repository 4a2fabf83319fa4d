// Plans: read, lay out, measure. Browser-safe: nothing here touches a disk.
export { type Cell, CellError, cellsOf, keyOfRun, type Layable, type PlannedRun, runsOf } from './cells.ts';
export { countPoints, pointsOf } from './design.ts';
export { measurePace, type Pace } from './pace.ts';
export type { Axis, AxisRange, AxisValue, Design, Plan, PlanSize, PlanSource, Point } from './plan.ts';
export { type NamedScenario, type PlanModel, type PlanOptions, readPlan, scenariosOf } from './read.ts';

// Types of columns.js for the test that runs the kernel on the engine's sources.
export interface KernelDraws {
  uniform(purpose: number, agent: number, month: number, index: number): number;
}
export interface KernelEngine {
  createDraws(key: readonly [number, number]): KernelDraws;
  exp(x: number): number;
}
export interface ColumnWorld {
  readonly residents: number;
}
export function makeColumns(engine: KernelEngine, residents: number): ColumnWorld;
export function runKeyed(world: ColumnWorld, months: number): void;
export function runStateful(world: ColumnWorld, months: number): void;
export function checksumOfColumns(world: ColumnWorld): string;

// What the build turns into modules.

declare module 'virtual:scenario-index' {
  /** Scenarios shipped, by name of their file. */
  const index: readonly {
    readonly name: string;
    readonly title: string;
    readonly setting: string;
    readonly family: string;
    /** Name of the scenario it is compared with; empty where the file names none. */
    readonly compareWith: string;
  }[];
  export default index;
}

declare module '*.yaml' {
  const contents: { readonly [key: string]: unknown };
  export default contents;
}

declare module 'virtual:student-quantiles' {
  /** Student's t that 2.5 % lie above, by degrees of freedom from 1. */
  export const t95: readonly number[];
  /** The same for 25 %. */
  export const t50: readonly number[];
}

// A list in random order (Fisher and Yates 1938).

/** Returns a list in an order that `next`, numbers from 0 to below 1, decides. */
export function shuffled<Item>(items: readonly Item[], next: () => number): Item[] {
  const list = [...items];
  for (let last = list.length - 1; last > 0; last--) {
    const at = Math.floor(next() * (last + 1));
    [list[last], list[at]] = [list[at], list[last]];
  }
  return list;
}

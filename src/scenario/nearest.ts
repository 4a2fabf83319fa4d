// The nearest valid name to a misspelt one, by Damerau–Levenshtein distance (optimal string alignment): the fewest
// insertions, deletions, substitutions and swaps of neighbours that turn one into the other.

/** Longer words are not compared: no declared name comes near this length, and the work grows with its square. */
const LONGEST = 120;

/** Counts the edits between two words (a swap of neighbouring letters counts as one). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let fewest = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) fewest = Math.min(fewest, before[j - 2] + 1);
      row.push(fewest);
    }
    before = above;
    above = row;
  }
  return above[b.length];
}

/** Finds the valid name nearest to `word`, ignoring case, or undefined when all are further than a third of its length. */
export function nearestName(word: string, names: readonly string[]): string | undefined {
  if (word.length > LONGEST) return undefined;
  const allowed = Math.max(1, Math.round(word.length / 3));
  let best: string | undefined;
  let fewest = allowed + 1;
  for (const name of names) {
    const distance = editDistance(word.toLowerCase(), name.toLowerCase());
    // A word with no letter in common is never the nearest, however short it is.
    if (distance >= fewest || distance >= Math.max(word.length, name.length)) continue;
    best = name;
    fewest = distance;
  }
  return best;
}

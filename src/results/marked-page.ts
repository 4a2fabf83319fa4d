// A page of which a command writes one part: only what is between the two marks is written anew, so that the words around it
// stay.

/** Puts a text that begins and ends with its marks into a page; undefined where the page lacks them. An empty page becomes it. */
export function withMarked(page: string, text: string, begin: string, end: string): string | undefined {
  if (page.trim() === '') return `${text}\n`;
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) return undefined;
  return page.slice(0, from) + text + page.slice(to + end.length);
}

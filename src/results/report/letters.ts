// How much room a text takes, counted in Latin letters: a Chinese character is as wide as two of them.

const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/;

const lettersIn = (character: string) => (WIDE.test(character) ? 2 : 1);

/** Counts the Latin letters that take the room of a text. */
export function lettersOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + lettersIn(character), 0);
}

/** Cuts a text that would take more room than so many letters, with an ellipsis. */
export function shortened(text: string, letters: number): string {
  if (lettersOf(text) <= letters) return text;
  let room = letters - 1;
  const kept = Array.from(text).filter((character) => {
    room -= lettersIn(character);
    return room >= 0;
  });
  return `${kept.join('')}…`;
}

/** Names of courses, people and headings begin their words with capitals; a sentence or a line of verse does not. */
export function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}’'-]*/gu) ?? [];
  const large = words.filter((word) => !small.has(word.toLowerCase()) || word === words[0]);
  return large.length >= 2 && large.every((word) => /^\p{Lu}/u.test(word));
}

const small = new Set(
  'a an and as at but by de for from in into is it its nor of on or per so than that the to up van via von vs when with without'.split(
    ' ',
  ),
);

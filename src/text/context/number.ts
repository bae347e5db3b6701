const words = new Set(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen dozens'.split(
    ' ',
  ),
);

/** True for a number in figures or letters; "one" is left out, it is a pronoun more often. */
export function isNumber(word: string): boolean {
  return words.has(word) || /^\d+$/.test(word);
}

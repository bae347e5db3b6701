/** A made-up post of some hundred words, the same for the same number: words of its own subject, of all subjects and of none. */
export function syntheticPost(number: number, words = 400): string {
  let seed = (number + 1) * 2654435761;
  const random = (): number => {
    seed = (Math.imul(seed ^ (seed >>> 15), 2246822519) + 374761393) >>> 0;
    return seed / 4294967296;
  };
  const word = (at: number): string => {
    let rest = at + 17;
    let made = '';
    while (rest > 0) {
      made += ['ka', 'lo', 'mi', 'su', 'te', 'ra', 'no', 'vi', 'pe', 'du'][rest % 10];
      rest = Math.floor(rest / 10);
    }
    return made;
  };
  const subject = number % 97;
  const next = (): string => {
    const kind = random();
    if (kind < 0.15) return word(1000 + subject * 40 + Math.floor(random() * 40));
    // Most words of any text are few: a square makes small numbers likelier.
    return word(Math.floor(random() ** 3 * 6000));
  };
  const sentence = (): string => `${Array.from({ length: 12 }, next).join(' ')}.`;
  const paragraphs = Array.from({ length: Math.ceil(words / 60) }, () => Array.from({ length: 5 }, sentence).join(' '));
  const head = `title: ${next()} ${word(1000 + subject * 40)} ${next()}\ntags: [${word(subject)}, ${word(number % 11)}]\ncategory: ${word(number % 7)}\ndate: 20${10 + (number % 15)}-01-01`;
  return `---\n${head}\n---\n\n${paragraphs.map((text, at) => (at % 3 === 0 ? `## ${next()} ${next()}\n\n${text}` : text)).join('\n\n')}\n`;
}

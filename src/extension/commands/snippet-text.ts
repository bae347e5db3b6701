/** Long enough to know a snippet by, short enough for one line. */
const most = 160;

/** A snippet's body as it will read: placeholders show their default, tab stops nothing. One line, cut where it is long. */
export function plainText(body: string): string {
  let text = body.replace(/\\([$}\\])/g, (_whole, sign: string) => String.fromCharCode(0xe000 + sign.charCodeAt(0)));
  text = text.replace(/\$\{\d+\|([^,|}]*)[^}]*\}/g, '$1');
  // Defaults may hold placeholders themselves: the innermost go first, and each round makes the text shorter.
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/\$\{\w+:([^${}]*)\}/g, '$1').replace(/\$\{\w+\}|\$\w+/g, '');
  }
  text = text.replace(/[\ue000-\ue07f]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xe000));
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`;
}

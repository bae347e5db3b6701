import { parseArgs } from 'node:util';

/** What `npm run eval -- --help` prints. */
export const usage = `npm run eval -- [OPTION…]

  --set NAME      only this set: unseen or work (default: each that is there)
  --rules         also print hits and false alarms by rule
  --verbose       also print what was missed and wrongly flagged (never use it on the unseen set while tuning)
  --no-peers      leave out alex, write-good and Harper
  --posts FOLDER  instead: findings per 1,000 words over a folder of posts
  --sample N      with --posts: print N findings, drawn at random
  --seed N        with --sample: the number the draw starts from (default 1)
  --level LEVEL   with --sample: draw from this severity up (default information)
  --json FILE     also write the figures to FILE`;

const options = {
  set: { type: 'string' },
  rules: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  'no-peers': { type: 'boolean', default: false },
  posts: { type: 'string' },
  sample: { type: 'string', default: '0' },
  seed: { type: 'string', default: '1' },
  level: { type: 'string', default: 'information' },
  json: { type: 'string' },
  help: { type: 'boolean', default: false },
};

/** The options that were given, or an Error that says which one cannot be used. */
export function readArguments(given) {
  const { values } = parseArgs({ args: given, options });
  const count = (name) => {
    if (!/^\d+$/.test(values[name])) throw new Error(`--${name} takes a whole number, not "${values[name]}"`);
    return Number(values[name]);
  };
  if (values.set !== undefined && !['unseen', 'work'].includes(values.set)) {
    throw new Error(`--set takes unseen or work, not "${values.set}"`);
  }
  if (!['hint', 'information', 'warning', 'error'].includes(values.level)) {
    throw new Error(`--level takes hint, information, warning or error, not "${values.level}"`);
  }
  return { ...values, peers: !values['no-peers'], sample: count('sample'), seed: count('seed') };
}

// The plain retext stack as a program, as short as one can write it.
import { readFileSync } from 'node:fs';
import { peers } from './peers.mjs';

for (const file of process.argv.slice(2)) await peers['retext stack'](readFileSync(file, 'utf8'));

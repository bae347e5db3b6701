// Runs in a process of its own, so that it can be ended: serves VS Code for the Web from the packages of ./web.
import { createRequire } from 'node:module';

const require = createRequire(new URL('./web/package.json', import.meta.url));
const { open } = require('@vscode/test-web');

await open(JSON.parse(process.argv[2]));

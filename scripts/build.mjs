// `npm run build`: installs the locked packages where they are missing, and makes dist/.
import { build, ensureInstalled } from './steps.mjs';

ensureInstalled();
await build();

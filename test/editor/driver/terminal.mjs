// What the terminal says of the same files: the editor's tests hold it beside their own findings.
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Operations for one copy of the workspace. */
export function terminalOperations(root, workspace) {
  return {
    /** `wisemark check --format json` on a text under a name inside the workspace. */
    check: ({ path, text }) =>
      new Promise((resolve, reject) => {
        writeFileSync(join(workspace, path), text);
        const args = [join(root, 'dist/cli.cjs'), 'check', '--format', 'json', path];
        execFile(process.execPath, args, { cwd: workspace, maxBuffer: 1 << 26 }, (error, out, problem) => {
          // Exit 1 means findings; a program that never started prints nothing.
          if ((error && error.code !== 1) || !out.startsWith('{')) reject(new Error(problem || error.message));
          else resolve(JSON.parse(out));
        });
      }),
  };
}

import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What a run of the built CLI gave. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs `dist/cli.cjs` as a process of its own, as a user does. */
export function run(
  args: readonly string[],
  options: {
    readonly folder?: string;
    readonly input?: string | Uint8Array;
    readonly env?: Record<string, string>;
    /** As a user without rights: root may read and write everything. */
    readonly powerless?: boolean;
  } = {},
): Promise<Ran> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [resolve('dist/cli.cjs'), ...args], {
      cwd: options.folder ?? process.cwd(),
      env: { ...process.env, ...options.env },
      ...(options.powerless && process.getuid?.() === 0 && { uid: nobody, gid: nobody }),
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', fail);
    child.on('close', (code) => done({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }));
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}

const nobody = 65534;

/** A folder of files for one test, and the way to take it away again. */
export class Folder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'wisemark-cli-')));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    chmodSync(this.path, 0o755);
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string | Uint8Array, mode?: number): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    if (mode !== undefined) chmodSync(path, mode);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

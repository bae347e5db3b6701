import manifest from '../../package.json' with { type: 'json' };

/** The tool as reports and `--version` name it. */
export const tool = { name: 'wisemark', version: manifest.version } as const;

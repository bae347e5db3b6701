/** What the server itself heeds of the editor's settings; the engine reads its own part. */
export interface ServerSettings {
  readonly enabled: boolean;
  readonly marks: boolean;
  readonly trigger: boolean;
}

/** Our part of the settings, and a line for each value that could not be used. */
export interface ReadSettings {
  readonly server: ServerSettings;
  readonly problems: readonly string[];
}

/** Reads what an editor sent as `wisemark` settings. A wrong value is named and counts as not set; the others go on. */
export function readServerSettings(raw: unknown): ReadSettings {
  const problems: string[] = [];
  if (raw !== undefined && raw !== null && !isTable(raw)) {
    problems.push('Settings under “wisemark” could not be read: a table of names and values was expected.');
  }
  const flag = (area: string, name: string): boolean => {
    const group = isTable(raw) ? raw[area] : undefined;
    const value = isTable(group) ? group[name] : undefined;
    if (value !== undefined && value !== null && typeof value !== 'boolean') {
      problems.push(`Setting wisemark.${area}.${name} is not used: it must be true or false.`);
    }
    return value !== false;
  };
  const server = {
    enabled: flag('checks', 'enabled'),
    marks: flag('preview', 'marks'),
    trigger: flag('completion', 'trigger'),
  };
  return { server, problems };
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

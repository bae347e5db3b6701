/** A pack before it is checked: its files by relative path, already parsed from JSON or YAML. `package.json` names what they are. */
export interface PackSource {
  readonly name: string;
  readonly files: Readonly<Record<string, unknown>>;
}

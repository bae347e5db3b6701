/** How a blog looks: Liquid templates by name (`page` is the whole, the others are its parts) and a style sheet. Nothing else is read or run. */
export interface Theme {
  readonly name: string;
  readonly templates: Readonly<Record<string, string>>;
  readonly css: string;
}

/** Text made safe for HTML, in an element or a quoted attribute; NUL goes, since our own tokens are told by it. */
export function escapeHtml(text: string): string {
  return text.replaceAll('\0', '').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

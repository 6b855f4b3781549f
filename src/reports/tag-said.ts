/** Whether a question names the key of a tag: "by customer", "which customers"; Japanese has no blanks: 部署別. */
export function saysTag(text: string, key: string): boolean {
  const said = text.normalize('NFKC').toLowerCase();
  const name = key.toLowerCase();
  if (!/^[a-z0-9_-]+$/.test(name)) return said.includes(name);
  return new RegExp(`(?<![a-z0-9_-])${name}(?:s|es)?(?![a-z0-9_-])`).test(said);
}

/** `web01` of `web01.contoso.local`. */
export function firstLabel(name: string): string {
  return name.split('.')[0] ?? name;
}

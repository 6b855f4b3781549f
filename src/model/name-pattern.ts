/** Whether a name of a question stands for every machine whose name fits it: `*` is any run of characters, `?` any one. */
export function isNamePattern(name: string): boolean {
  return /[*?]/.test(name) && !name.includes('/');
}

/** Before what can be asked for by its number: "how do I fix #2?". */
export function numberSign(number: number): string {
  return `#${number} · `;
}

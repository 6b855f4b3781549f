/** Whether a classification stands for what has to be installed soon. */
export function isUrgent(classifications: readonly string[]): boolean {
  return classifications.some((name) => ['critical', 'security'].includes(name.toLowerCase()));
}

/** What the calls are written for. Source: Microsoft.Compute and Microsoft.HybridCompute, their stable versions. */
export const COMPUTE = '2024-11-01';
export const HYBRID_COMPUTE = '2024-07-10';
export const MAINTENANCE = '2023-04-01';
export const RESOURCES = '2021-04-01';
/** Only a preview has the cancellation of a run; the stable versions before 2025-11-01 lack it. */
export const MAINTENANCE_RUNS = '2023-10-01-preview';
/** Run Command of Arc-enabled servers is in preview. */
export const HYBRID_COMPUTE_RUN_COMMAND = '2024-11-10-preview';

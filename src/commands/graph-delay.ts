/** How long a write takes to reach Resource Graph in a served tenant, as in Azure: seconds, not at once. */
export const GRAPH_DELAY_IN_MS = 2_000;

/** How long a write takes to reach Resource Graph in a served tenant, as in Azure: seconds, not at once. */
export const GRAPH_DELAY_IN_MS = 2_000;

/** What one client's query may take from all others of a served tenant. Every property of 10,000 machines takes a quarter of it. */
export const LONGEST_QUERY_IN_MS = 1_000;

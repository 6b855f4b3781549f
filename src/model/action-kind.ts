/** How deep an action goes: what a policy and an operator tell actions apart by. */
export type ActionKind = 'read-like' | 'setting' | 'disruptive' | 'guest';

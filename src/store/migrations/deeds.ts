import type { Migration } from '../migration.ts';

/** Actions that were let, each call of them, who approved, and a chain of records of all that happened. Nothing here is ever forgotten by age. */
export const DEEDS: Migration = {
  number: 6,
  name: 'deeds',
  statements: [
    `create table deed (
      id text primary key,
      press text not null unique,
      conversation text not null,
      requester text not null,
      requested_at timestamptz not null,
      plan jsonb not null,
      questions jsonb not null,
      approvals_needed integer not null,
      approvers jsonb not null,
      expires_at timestamptz not null,
      state text not null
    )`,
    `create table deed_approval (
      deed text not null references deed (id),
      actor text not null,
      decision text not null,
      decided_at timestamptz not null,
      primary key (deed, actor)
    )`,
    `create table deed_call (
      deed text not null references deed (id),
      number integer not null,
      target integer not null,
      call integer not null,
      state text not null,
      correlation text,
      operation jsonb,
      error jsonb,
      attempts integer not null default 0,
      at timestamptz not null,
      primary key (deed, number)
    )`,
    `create table audit (
      number bigint primary key,
      at timestamptz not null,
      kind text not null,
      deed text,
      actor text,
      detail text not null,
      previous text not null,
      hash text not null
    )`,
  ],
};

--liquibase formatted sql

--changeset marketplace:0004-preflight
--comment What preflights found; listing versions name the one they were published with. Evidence is for admins only.
create table preflight (
  id              uuid primary key,
  agent_namespace text not null,
  agent_name      text not null,
  fingerprint     text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  checks          jsonb not null,
  started_at      timestamptz not null,
  ended_at        timestamptz not null,
  person_id       uuid,
  person_name     text not null,
  samples         int not null check (samples >= 0),
  first_word_ms   bigint check (first_word_ms >= 0),
  full_answer_ms  bigint check (full_answer_ms >= 0),
  input_tokens    bigint check (input_tokens >= 0),
  output_tokens   bigint check (output_tokens >= 0),
  check ((samples > 0) = (first_word_ms is not null and full_answer_ms is not null))
);
create index preflight_by_agent on preflight (agent_namespace, agent_name, ended_at);
call ve_append_only('preflight');
--rollback drop table preflight;

--changeset marketplace:0004-approved-definition
--comment What an agent was when an admin approved it, by publishing a version or by accepting a change: facts.
create table approved_definition (
  id          uuid primary key,
  listing_id  uuid not null,
  number      int not null,
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  parts       jsonb not null,
  approved_at timestamptz not null,
  person_id   uuid,
  person_name text not null,
  foreign key (listing_id, number) references listing_version (listing_id, number)
);
create index approved_definition_of_listing on approved_definition (listing_id, approved_at, id);
call ve_append_only('approved_definition');
--rollback drop table approved_definition;

--changeset marketplace:0004-drift
--comment Listings whose agent is not what was approved, while it is so.
create table drift (
  listing_id  uuid primary key,
  fingerprint text not null,
  since       timestamptz not null
);
--rollback drop table drift;

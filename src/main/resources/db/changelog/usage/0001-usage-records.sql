--liquibase formatted sql

--changeset usage:0001-usage-record
--comment Tokens of one model call, once, with the price in force: facts are added, never changed.
create table usage_record (
  id                       uuid primary key,
  customer_id              uuid not null,
  ve_id                    uuid not null,
  run_id                   uuid not null,
  source                   text not null,
  event_id                 text not null,
  input_tokens             bigint check (input_tokens >= 0),
  output_tokens            bigint check (output_tokens >= 0),
  input_price_per_million  numeric(12, 4) not null,
  output_price_per_million numeric(12, 4) not null,
  currency                 char(3) not null,
  cost                     numeric(30, 12),
  occurred_at              timestamptz not null,
  check ((cost is null) = (input_tokens is null or output_tokens is null)),
  unique (source, event_id),
  foreign key (customer_id, ve_id) references virtual_employee (customer_id, id)
);
create index usage_record_by_time on usage_record (customer_id, occurred_at);
create index usage_record_by_run on usage_record (customer_id, run_id);
call ve_protect('usage_record');
call ve_append_only('usage_record');
--rollback drop table usage_record;

--changeset usage:0001-usage-conflict
--comment The same event with another body: kept as evidence, never charged.
create table usage_conflict (
  id            uuid primary key,
  customer_id   uuid not null,
  source        text not null,
  event_id      text not null,
  input_tokens  bigint,
  output_tokens bigint,
  seen_at       timestamptz not null
);
create index usage_conflict_by_event on usage_conflict (customer_id, source, event_id);
call ve_protect('usage_conflict');
call ve_append_only('usage_conflict');
--rollback drop table usage_conflict;

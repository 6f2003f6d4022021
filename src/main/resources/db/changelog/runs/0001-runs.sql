--liquibase formatted sql

--changeset runs:0001-run
create table run (
  id              uuid primary key,
  customer_id     uuid not null,
  ve_id           uuid not null,
  conversation_id uuid not null,
  state           text not null check (state in ('QUEUED', 'DISPATCHED', 'RUNNING', 'INPUT_REQUIRED',
                                                 'COMPLETED', 'FAILED', 'CANCELLED', 'INTERRUPTED')),
  request         text not null,
  context_id      text not null,
  agent_user      text not null,
  task_id         text,
  lease_owner     text,
  lease_until     timestamptz,
  epoch           bigint not null default 0,
  stop_wished     boolean not null default false,
  failure_code    text,
  failure_detail  text,
  queued_at       timestamptz not null,
  started_at      timestamptz,
  ended_at        timestamptz,
  unique (customer_id, id),
  foreign key (customer_id, ve_id) references virtual_employee (customer_id, id)
);
--comment One turn at a time: two tabs can't start two.
create unique index run_live_in_conversation on run (customer_id, conversation_id)
  where state in ('QUEUED', 'DISPATCHED', 'RUNNING');
create index run_unattended on run (lease_until nulls first) where state in ('QUEUED', 'DISPATCHED', 'RUNNING');
create index run_by_ve on run (customer_id, ve_id, queued_at);
call ve_protect('run');
--rollback drop table run;

--changeset runs:0001-run-part
--comment An answer is a list of parts; the text of a part is the chunks of its latest revision in the order of offset.
create table run_part (
  customer_id uuid not null,
  run_id      uuid not null,
  number      int not null,
  kind        text not null check (kind in ('TEXT', 'TOOL')),
  revision    int not null,
  call_id     text,
  name        text,
  arguments   text,
  output      text,
  failed      boolean not null default false,
  primary key (customer_id, run_id, number),
  foreign key (customer_id, run_id) references run (customer_id, id)
);
call ve_protect('run_part');
--rollback drop table run_part;

--changeset runs:0001-run-chunk
create table run_chunk (
  customer_id uuid not null,
  run_id      uuid not null,
  part        int not null,
  revision    int not null,
  at_offset   int not null,
  text        text not null,
  primary key (customer_id, run_id, part, revision, at_offset),
  foreign key (customer_id, run_id, part) references run_part (customer_id, run_id, number)
);
call ve_protect('run_chunk');
call ve_append_only('run_chunk');
--rollback drop table run_chunk;

--liquibase formatted sql

--changeset chat:0001-conversation
--comment The ids at the agent are keys to the room: random, made here, shown to nobody.
create table conversation (
  id          uuid primary key,
  customer_id uuid not null,
  ve_id       uuid not null,
  person_id   uuid not null,
  title       text not null,
  context_id  uuid not null unique,
  agent_user  uuid not null unique,
  begun_at    timestamptz not null,
  last_at     timestamptz not null,
  version     bigint not null,
  unique (customer_id, id),
  foreign key (customer_id, ve_id) references virtual_employee (customer_id, id)
);
create index conversation_of_person on conversation (customer_id, person_id, last_at desc);
call ve_protect('conversation');
--rollback drop table conversation;

--changeset chat:0001-message
--comment What a person wrote; the run is the answer to it.
create table message (
  id              uuid primary key,
  customer_id     uuid not null,
  conversation_id uuid not null,
  person_id       uuid not null,
  text            text not null,
  run_id          uuid not null,
  sent_at         timestamptz not null,
  foreign key (customer_id, conversation_id) references conversation (customer_id, id),
  foreign key (customer_id, run_id) references run (customer_id, id)
);
create index message_in_conversation on message (customer_id, conversation_id, sent_at);
call ve_protect('message');
call ve_append_only('message');
--rollback drop table message;

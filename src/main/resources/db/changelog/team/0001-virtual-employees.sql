--liquibase formatted sql

--changeset team:0001-virtual-employee
create table virtual_employee (
  id              uuid primary key,
  customer_id     uuid not null,
  name            text not null check (char_length(name) between 1 and 40),
  palette         smallint not null check (palette between 0 and 9),
  listing_id      uuid not null,
  listing_version int not null,
  agent_namespace text not null,
  agent_name      text not null,
  title           text not null,
  state           text not null
                  check (state in ('PROVISIONING', 'ACTIVE', 'FAILED', 'DISMISSING', 'DISMISSED')),
  step            text not null check (step in ('RECORDED', 'ROUTE_CREATED', 'ROUTE_ANSWERS', 'READY')),
  attempts        int not null,
  failure_code    text,
  failure_detail  text,
  hire_key        uuid not null,
  hired_by        uuid,
  hired_at        timestamptz not null,
  active_at       timestamptz,
  dismissed_at    timestamptz,
  version         bigint not null,
  unique (customer_id, id),
  foreign key (listing_id, listing_version) references listing_version (listing_id, number)
);
--comment One click is one hire, however often it arrives.
create unique index virtual_employee_hire_key on virtual_employee (customer_id, hire_key);
create index virtual_employee_listing on virtual_employee (listing_id);
call ve_protect('virtual_employee');
--rollback drop table virtual_employee;

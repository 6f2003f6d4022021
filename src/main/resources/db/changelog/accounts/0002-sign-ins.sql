--liquibase formatted sql

--changeset accounts:0002-sign-in
--comment A signed-in browser; the cookie holds the token, here is only its SHA-256. works_for is the chosen customer.
create table sign_in (
  id           uuid primary key,
  token_hash   bytea not null unique check (length(token_hash) = 32),
  person_id    uuid not null references person (id),
  works_for    uuid,
  created_at   timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at   timestamptz not null,
  revoked_at   timestamptz,
  address      text not null,
  user_agent   text not null check (length(user_agent) <= 300),
  foreign key (works_for, person_id) references member (customer_id, person_id) on delete set null (works_for)
);
create index sign_in_person on sign_in (person_id, last_seen_at);
create index sign_in_works_for on sign_in (works_for, person_id);
create index sign_in_expires on sign_in (expires_at);
call ve_protect_platform('sign_in');
--rollback drop table sign_in;

--changeset accounts:0002-slow-down
--comment Failed sign-ins by account and by address; until free_at nothing more is tried. Shared by all replicas.
create table sign_in_slow_down (
  subject   text primary key check (length(subject) <= 120),
  failures  int not null,
  free_at   timestamptz not null,
  last_at   timestamptz not null
);
create index sign_in_slow_down_last on sign_in_slow_down (last_at);
call ve_protect_platform('sign_in_slow_down');
--rollback drop table sign_in_slow_down;

--changeset accounts:0002-setup-link
--comment The one-time link with which the first admin comes in; here is only the SHA-256 of its token.
create table setup_link (
  id         uuid primary key,
  token_hash bytea not null unique check (length(token_hash) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null
);
call ve_protect_platform('setup_link');
--rollback drop table setup_link;

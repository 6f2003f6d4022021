--liquibase formatted sql

--changeset accounts:0003-api-key
--comment A program of a customer; it holds the key, here is only its SHA-256. public_id is the part of the key to know it by.
create table api_key (
  id           uuid primary key,
  customer_id  uuid not null references customer (id),
  public_id    text not null check (public_id ~ '^[a-z0-9]{8}$'),
  key_hash     bytea not null unique check (length(key_hash) = 32),
  name         text not null check (name = btrim(name) and length(name) between 1 and 60),
  scopes       text[] not null check (cardinality(scopes) between 1 and 20),
  created_at   timestamptz not null,
  created_by   uuid not null references person (id),
  expires_at   timestamptz,
  last_used_at timestamptz,
  revoked_at   timestamptz,
  revoked_by   uuid references person (id)
);
create index api_key_customer on api_key (customer_id, created_at);
create index api_key_created_by on api_key (created_by);
call ve_protect('api_key');
--rollback drop table api_key;

--changeset accounts:0003-admin-api-key
--comment A program of whoever runs the platform; out of reach of every customer.
create table admin_api_key (
  id           uuid primary key,
  public_id    text not null check (public_id ~ '^[a-z0-9]{8}$'),
  key_hash     bytea not null unique check (length(key_hash) = 32),
  name         text not null check (name = btrim(name) and length(name) between 1 and 60),
  scopes       text[] not null check (cardinality(scopes) between 1 and 20),
  created_at   timestamptz not null,
  created_by   uuid not null references person (id),
  expires_at   timestamptz,
  last_used_at timestamptz,
  revoked_at   timestamptz,
  revoked_by   uuid references person (id)
);
create index admin_api_key_created_by on admin_api_key (created_by);
call ve_protect_platform('admin_api_key');
--rollback drop table admin_api_key;

--liquibase formatted sql

--changeset runtime:0001-signing-keys
--comment The keys that sign our tokens for Agent Gateway; the private half is sealed with ve.secrets.key.
create table signing_key (
  kid         text primary key,
  state       text not null check (state in ('NEXT', 'ACTIVE', 'RETIRING')),
  public_jwk  text not null,
  private_jwk bytea not null,
  created_at  timestamptz not null
);
create unique index signing_key_one_active on signing_key (state) where state = 'ACTIVE';
--rollback drop table signing_key;

--liquibase formatted sql

--changeset runtime:0003-key-rotation
--comment When a signing key entered its state, since when the gateway accepts it, and when it may leave.
alter table signing_key
  add column since        timestamptz,
  add column published_at timestamptz,
  add column leaves_at    timestamptz;
update signing_key set since = created_at;
alter table signing_key
  alter column since set not null,
  add constraint signing_key_retiring_leaves check ((state = 'RETIRING') = (leaves_at is not null));
create unique index signing_key_one_next on signing_key (state) where state = 'NEXT';
--rollback drop index signing_key_one_next;
--rollback alter table signing_key drop constraint signing_key_retiring_leaves, drop column leaves_at;
--rollback alter table signing_key drop column published_at, drop column since;

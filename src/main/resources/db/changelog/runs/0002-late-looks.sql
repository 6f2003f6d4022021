--liquibase formatted sql

--changeset runs:0002-late-look
--comment An ended run may be looked after once more: what its sub-agents used, and whether a task of it still hangs.
alter table run add column look_at timestamptz;
alter table run add column looks int not null default 0;
create index run_look_due on run (look_at) where look_at is not null;
--rollback drop index run_look_due;
--rollback alter table run drop column looks; alter table run drop column look_at;

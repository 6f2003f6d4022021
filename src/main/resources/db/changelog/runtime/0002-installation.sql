--liquibase formatted sql

--changeset runtime:0002-installation
--comment The mark by which this installation knows its own routes in a gateway that others use too.
create table installation (
  only_row boolean primary key default true check (only_row),
  id       uuid not null
);
insert into installation (id) values (gen_random_uuid());
--rollback drop table installation;

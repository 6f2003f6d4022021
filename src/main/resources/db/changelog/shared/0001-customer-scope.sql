--liquibase formatted sql

--changeset shared:0001-scope-functions splitStatements:false
--comment Whose rows the transaction may touch; a pooled connection returns '' after a local setting has ended.
create function ve_customer() returns uuid language sql stable as
  $$ select nullif(current_setting('ve.customer', true), '')::uuid $$;
create function ve_platform() returns boolean language sql stable as
  $$ select coalesce(current_setting('ve.platform', true), '') <> '' $$;
--rollback drop function ve_customer(); drop function ve_platform();

--changeset shared:0001-protect splitStatements:false
--comment Puts a table with customer_id under row-level security; called once for each by the migration that makes it.
create procedure ve_protect(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy customer_rows on %s
                    using (customer_id = (select ve_customer()) or (select ve_platform()))
                    with check (customer_id = (select ve_customer()) or (select ve_platform()))', target);
end $$;
--rollback drop procedure ve_protect(regclass);

--changeset shared:0001-append-only splitStatements:false
--comment Marks a table of facts: the application may add to it, and neither change nor delete; see grants.sql.
create procedure ve_append_only(target regclass) language plpgsql as $$
begin
  execute format('comment on table %s is ''append-only''', target);
end $$;
--rollback drop procedure ve_append_only(regclass);
